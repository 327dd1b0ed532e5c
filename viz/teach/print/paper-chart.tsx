import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { infoOf, namesIn } from "../learn/naming.ts";
import { layOutPlot, type PlotLayout } from "../predict/plot-layout.ts";
import type { PredictTask } from "../predict/predict-chart.tsx";
import { axisText, readingOf, snapped, stepOf } from "../predict/reading.ts";

/** Widths of the drawing in its own pixels, on paper and on a phone; it is scaled to its place. */
const WIDE = 780;
const NARROW = 340;
/** Where the page is narrower than this, letters of the wide drawing would be too small to read. */
const PHONE = 560;
/** Room for the last word of the time axis. */
const MARGIN = 16;
interface ChartProps {
  assignment: Assignment;
  known: PageModel;
  /** Where the line begins; null while it is not known. */
  start: number | null;
}

/** An empty chart to draw the expected line on by hand, with its start where that is known. */
export function PaperChart({ assignment, known, start }: ChartProps) {
  const { lesson } = assignment;
  const { predict, months } = lesson;
  const info = infoOf(predict.outcome, known);
  if (!info) return null;
  const step = stepOf(predict.range);
  const task: PredictTask = {
    ...{ at: predict.at, range: predict.range, months, step, start },
    reading: readingOf(info, step),
    snap: (value) => snapped(value, predict.range, step),
  };
  const name = namesIn(lesson, known)(predict.entity);
  return (
    <figure class="ws-chart">
      <figcaption>
        <b>{name}.</b> {axisText(task.reading)}
      </figcaption>
      <Drawing task={task} label={`An empty chart to draw on by hand: ${info.label}, ${name}`} />
    </figure>
  );
}

function Drawing({ task, label }: { task: PredictTask; label: string }) {
  const layout = layOutPlot(task, innerWidth < PHONE ? NARROW : WIDE);
  const { width, height, left, right, top, bottom, x, y } = layout;
  return (
    <svg viewBox={`0 0 ${width + MARGIN} ${height}`} role="img" aria-label={label}>
      <rect class="ws-ground" x={left} y={top} width={right - left} height={bottom - top} />
      <Grid task={task} layout={layout} />
      {task.start !== null && (
        <g class="ws-start">
          <circle cx={x(0)} cy={y(task.start)} r="5" />
          <text x={x(0) + 10} y={y(task.start) - 8}>
            start: {task.reading.say(task.start)}
          </text>
        </g>
      )}
    </svg>
  );
}

function Grid({ task, layout }: { task: PredictTask; layout: PlotLayout }) {
  const { left, right, top, bottom, x, y, xTicks, yTicks } = layout;
  const { reference } = task.reading;
  const seen = reference && reference.value >= task.range[0] && reference.value <= task.range[1];
  return (
    <g class="ws-grid">
      {yTicks.map(({ at, text }) => (
        <g key={text}>
          <line x1={left} x2={right} y1={at} y2={at} />
          <text class="ws-value" x={left - 8} y={at} dy="0.32em">
            {text}
          </text>
        </g>
      ))}
      {task.at.slice(1).map((month) => (
        <line key={month} class="ws-when" x1={x(month)} x2={x(month)} y1={top} y2={bottom} />
      ))}
      {xTicks.map(({ at, text }) => (
        <text key={text} class="ws-time" x={at} y={bottom + 18}>
          {text}
        </text>
      ))}
      {reference && seen && (
        <g class="ws-reference">
          <line x1={left} x2={right} y1={y(reference.value)} y2={y(reference.value)} />
          <text x={right - 4} y={y(reference.value) - 5}>
            {reference.value} = {reference.is}
          </text>
        </g>
      )}
    </g>
  );
}
