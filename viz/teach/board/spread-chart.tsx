import { useMemo, useRef } from "preact/hooks";
import { useWidth } from "../../views/use-width.ts";
import { layOutSpread, type SpreadData, type SpreadLayout } from "./spread-layout.ts";

interface ChartProps {
  data: SpreadData;
  /** What the chart shows, for somebody who cannot see it. */
  label: string;
}

/** Every prediction of a room as a line, its middle, and the simulated band once it may be seen. */
export function SpreadChart({ data, label }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const layout = useMemo(() => (width > 0 ? layOutSpread(data, width) : null), [data, width]);
  return (
    <div ref={frame} class="spread-frame">
      {layout && (
        <svg
          class={data.prediction.lines.length > 60 ? "spread many" : "spread"}
          role="img"
          aria-label={label}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <Axes layout={layout} />
          <g class="spread-lines">
            {layout.lines.map((d, i) => (
              <path key={i} d={d} />
            ))}
          </g>
          <path class="spread-half" d={layout.half} />
          <Simulated layout={layout} />
          <path class="spread-middle" d={layout.median} />
          <g class="spread-marks">
            {layout.marks.map(({ x, y }) => (
              <path key={x} d={`M${x.toFixed(1)} ${(y - 6).toFixed(1)}l6 6l-6 6l-6 -6z`} />
            ))}
          </g>
          <Reference layout={layout} />
          <Names layout={layout} />
        </svg>
      )}
    </div>
  );
}

const Simulated = ({ layout: { band, centre } }: { layout: SpreadLayout }) =>
  band === "" && centre === "" ? null : (
    <g class="spread-simulated">
      <path class="simulated-band" d={band} />
      <path class="simulated-centre" d={centre} />
    </g>
  );

function Axes({ layout }: { layout: SpreadLayout }) {
  const { left, right, bottom, xTicks, yTicks } = layout;
  return (
    <g class="spread-axes">
      {yTicks.map(({ at, text }) => (
        <g key={text} transform={`translate(0,${at.toFixed(1)})`}>
          <line x1={left} x2={right} />
          <text class="value" x={left - 8} dy="0.32em">
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, text }) => (
        <text key={text} class="time" x={at} y={bottom + 19}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** The value that everybody knows; above the lines, for they would strike it through. */
function Reference({ layout: { left, right, reference } }: { layout: SpreadLayout }) {
  if (!reference) return null;
  return (
    <g class="spread-reference" transform={`translate(0,${reference.at.toFixed(1)})`}>
      <line x1={left} x2={right} />
      <text x={left + 6} y={-6}>
        {reference.text}
      </text>
    </g>
  );
}

const Names = ({ layout: { names, right } }: { layout: SpreadLayout }) => (
  <g class="spread-names">
    {names.map(({ kind, text, y, thread }) => (
      <g key={kind} class={kind}>
        <path d={thread} />
        <text x={right + 20} y={y} dy="0.32em">
          {text}
        </text>
      </g>
    ))}
  </g>
);

/** What the lines and areas stand for. */
export const SpreadKey = ({ simulated }: { simulated: boolean }) => (
  <ul class="spread-key">
    <li>
      <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
        <path class="key-line" d="M1 12L29 4" />
      </svg>
      one person’s line
    </li>
    <li>
      <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
        <rect class="key-half" x="0" y="2" width="30" height="12" />
        <path class="key-middle" d="M0 8H30" />
        <path class="key-mark" d="M15 2L21 8L15 14L9 8z" />
      </svg>
      the room: the middle line, and the middle half
    </li>
    {simulated && (
      <li>
        <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
          <rect class="key-band" x="0" y="2" width="30" height="12" />
          <path class="key-centre" d="M0 8H30" />
        </svg>
        the simulation: the middle future, and 8 of 10 futures
      </li>
    )}
  </ul>
);
