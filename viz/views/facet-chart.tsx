import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { paint, unpaint } from "../charts/paint-queue.ts";
import type { Picture } from "../charts/pictures.ts";
import { drawTrajectories } from "../charts/trajectory-draw.ts";
import { layoutTrajectories, monthAt, placeOf } from "../charts/trajectory-layout.ts";
import type { Saved } from "../export/save-chart.ts";
import { Readout } from "./readout.tsx";
import { SaveMenu } from "./save-menu.tsx";

const HEIGHT = 216;

interface FacetChartProps {
  title: string;
  /** What the chart shows, for somebody who cannot see it. */
  summary: string;
  /** What the chart is based on: n, centre, band, spread. */
  basis: string;
  picture: Picture;
  /** False while better answers follow: out of sight, only the last is drawn. */
  settled: boolean;
  /** Everything that a file of the chart says. */
  saved: () => Saved;
}

/** One chart with its title; drawn by d3 into the svg, at the width it is given. */
export function FacetChart({ title, summary, basis, picture, settled, saved }: FacetChartProps) {
  const { data, info } = picture;
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  const [near, setNear] = useState(false);
  const [month, setMonth] = useState<number | null>(null);
  const size = { width, height: HEIGHT };
  useEffect(() => watchWidth(svg.current as SVGSVGElement, setWidth), []);
  useEffect(() => watchSight(svg.current as SVGSVGElement, setNear), []);
  // Before the browser paints, so that the chart is drawn in the very next frame.
  useLayoutEffect(() => {
    const element = svg.current;
    if (!element || width === 0) return;
    if (!near && !settled) return;
    const draw = () => drawTrajectories(element, layoutTrajectories(data, size));
    paint(element, draw, near);
  }, [data, width, near, settled]);
  return (
    <figure class="facet">
      <figcaption>{title}</figcaption>
      <div class="chart-frame">
        <svg
          ref={svg}
          class="chart"
          role="img"
          aria-label={summary}
          height={HEIGHT}
          onPointerMove={(event) => setMonth(monthAt(event.offsetX, data, width))}
          onPointerLeave={() => setMonth(null)}
        />
        {month !== null && (
          <Readout
            data={data}
            month={month}
            at={placeOf(month, data, width)}
            width={width}
            digits={info.digits}
          />
        )}
      </div>
      <div class="facet-foot">
        <p class="basis">{basis}</p>
        <SaveMenu title={`${info.label}, ${title}`} chart={saved} />
      </div>
    </figure>
  );
}

/** Tells whether an element is in sight or nearly so. */
function watchSight(element: Element, tell: (near: boolean) => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => tell(entries[entries.length - 1].isIntersecting),
    { rootMargin: "200px 0px" },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

function watchWidth(svg: SVGSVGElement, tell: (width: number) => void): () => void {
  const frame = svg.parentElement as HTMLElement;
  const observer = new ResizeObserver(([entry]) => tell(Math.floor(entry.contentRect.width)));
  observer.observe(frame);
  return () => {
    observer.disconnect();
    unpaint(svg);
  };
}
