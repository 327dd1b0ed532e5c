import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ChartData } from "../../charts/chart-data.ts";
import { drawTrajectories } from "../../charts/trajectory-draw.ts";
import { layoutTrajectories, monthAt, placeOf } from "../../charts/trajectory-layout.ts";
import { Readout } from "../../views/readout.tsx";
import { useWidth } from "../../views/use-width.ts";

interface LineChartProps {
  /** Its lines have a key above the chart. */
  data: ChartData;
  /** The chart in words. */
  words: string;
  digits: number;
  frame: RefObject<HTMLDivElement | null>;
}

/** Below it, names beside the lines would leave half the width to the plot: the key has them too. */
const NARROW = 480;

/** On the wall of a room all is magnified, and the whole chart must be in sight. */
function heightFor(width: number, frame: Element | null): number {
  if (frame?.closest(".on-wall")) return 290;
  return width < NARROW ? 270 : 340;
}

/** Lines and bands at the width there is, with the values of the month that is pointed at. */
export function LineChart({ data: given, words, digits, frame }: LineChartProps) {
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(frame);
  const [month, setMonth] = useState<number | null>(null);
  const narrow = width > 0 && width < NARROW;
  const data = useMemo(() => (narrow ? { ...given, keyed: true } : given), [given, narrow]);
  useLayoutEffect(() => {
    if (!svg.current || width === 0) return;
    const size = { width, height: heightFor(width, frame.current) };
    drawTrajectories(svg.current, layoutTrajectories(data, size));
  }, [data, width]);
  const point = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    // In shares of the width, for the page may be magnified.
    setMonth(monthAt(((event.clientX - box.left) / box.width) * width, data, width));
  };
  return (
    <div ref={frame} class="reveal-frame">
      <svg
        ref={svg}
        class="chart"
        role="img"
        aria-label={words}
        onPointerMove={point}
        onPointerLeave={() => setMonth(null)}
      />
      {month !== null && (
        <Readout
          data={data}
          month={month}
          at={placeOf(month, data, width)}
          width={width}
          digits={digits}
        />
      )}
    </div>
  );
}
