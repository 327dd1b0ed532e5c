import { useMemo, useRef } from "preact/hooks";
import { useWidth } from "../../views/use-width.ts";
import type { Drawing } from "./history.ts";
import { layOutPlot, type PlotLayout } from "./plot-layout.ts";
import type { PredictTask } from "./predict-chart.tsx";
import { PredictPoint } from "./predict-point.tsx";
import { type Drawn, isEmpty } from "./stroke.ts";
import { useHand } from "./use-hand.ts";

interface PlotProps {
  task: PredictTask;
  drawing: Drawing;
  /** Id of the text that says the drawn line in words. */
  describedBy: string;
}

/** The plot that a line is drawn on. */
export function PredictPlot({ task, drawing, describedBy }: PlotProps) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const width = useWidth(frame);
  const layout = useMemo(() => (width > 0 ? layOutPlot(task, width) : null), [task, width]);
  const hand = useHand(task, drawing, layout);
  return (
    <fieldset ref={frame} class="predict-frame" aria-describedby={describedBy}>
      <legend class="unseen">Your line: {task.reading.label}</legend>
      {layout && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: its legend names it; a title would hang over it
        <svg
          class={hand.drawing ? "predict-plot drawing" : "predict-plot"}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          {...hand.on}
        >
          <Axes task={task} layout={layout} empty={isEmpty(drawing.drawn)} />
          <path class="predict-line" d={linePath(task, layout, drawing.drawn)} />
          <Start task={task} layout={layout} drawn={drawing.drawn} />
          {task.at.slice(1).map((month, i) => (
            <PredictPoint
              key={month}
              task={task}
              drawing={drawing}
              layout={layout}
              index={i + 1}
              held={hand.held === i + 1}
            />
          ))}
        </svg>
      )}
    </fieldset>
  );
}

/** What is between neighbours that are both chosen. */
function linePath({ at }: PredictTask, { x, y }: PlotLayout, drawn: Drawn): string {
  return at
    .map((month, i) => {
      const [before, value] = [drawn[i - 1] ?? null, drawn[i]];
      if (value === null) return "";
      const point = `${x(month).toFixed(1)},${y(value).toFixed(1)}`;
      return before === null ? `M${point}` : `L${point}`;
    })
    .join("");
}

interface PartProps {
  task: PredictTask;
  layout: PlotLayout;
}

/** The name of the line across stands there only until something is drawn; the text above has it too. */
function Axes({ task, layout, empty }: PartProps & { empty: boolean }) {
  const { left, right, top, bottom, x, y, xTicks, yTicks } = layout;
  const { at, range, reading } = task;
  const { reference } = reading;
  const seen = reference && reference.value >= range[0] && reference.value <= range[1];
  return (
    <svg class="predict-under" aria-hidden="true">
      <rect class="ground" x={left} y={top} width={right - left} height={bottom - top} />
      {yTicks.map((tick) => (
        <g key={tick.text} class="tick" transform={`translate(0,${tick.at.toFixed(1)})`}>
          <line x1={left} x2={right} />
          <text class="predict-tick" x={left - 8} dy="0.32em">
            {tick.text}
          </text>
        </g>
      ))}
      {at.slice(1).map((month) => (
        <line key={month} class="when" x1={x(month)} x2={x(month)} y1={top} y2={bottom} />
      ))}
      {reference && seen && (
        <g>
          <line
            class="reference"
            x1={left}
            x2={right}
            y1={y(reference.value)}
            y2={y(reference.value)}
          />
          {empty && (
            <text class="predict-reference" x={right - 6} y={y(reference.value) - 5}>
              {reference.value} = {reference.is}
            </text>
          )}
        </g>
      )}
      {xTicks.map((tick, i) => (
        <text
          key={tick.text}
          class={i < xTicks.length - 1 ? "predict-time" : "predict-time last"}
          x={i < xTicks.length - 1 ? tick.at : Math.min(tick.at + 24, right + 20)}
          y={bottom + 18}
        >
          {tick.text}
        </text>
      ))}
    </svg>
  );
}

/** Where it begins: given, not to be moved. */
function Start({ task, layout, drawn }: PartProps & { drawn: Drawn }) {
  const { start, range } = task;
  const { x, y: height, bottom } = layout;
  if (start === null) return null;
  // Where the line leaves room for the word.
  const rises = (drawn.slice(1).find((value) => value !== null) ?? start) > start;
  const y = (value: number) => height(Math.max(range[0], Math.min(range[1], value)));
  return (
    <svg class="predict-under predict-start" aria-hidden="true">
      <path d={`M${x(0) - 6},${y(start) - 6}h12v12h-12z`} />
      <text
        class="predict-start-name"
        x={x(0) + 12}
        y={rises && y(start) < bottom - 26 ? y(start) + 20 : y(start) - 10}
      >
        start
      </text>
    </svg>
  );
}
