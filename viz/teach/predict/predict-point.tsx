import { useState } from "preact/hooks";
import type { Drawing } from "./history.ts";
import type { PlotLayout } from "./plot-layout.ts";
import type { PredictTask } from "./predict-chart.tsx";
import { standingOf, timeText } from "./reading.ts";
import type { Drawn } from "./stroke.ts";

interface PointProps {
  task: PredictTask;
  drawing: Drawing;
  layout: PlotLayout;
  index: number;
  /** True while the pointer holds it. */
  held: boolean;
}

/** One point of the line: a slider for those who use keys. */
export function PredictPoint({ task, drawing, layout, index, held }: PointProps) {
  const { at, range, step, reading, snap } = task;
  const value = drawing.drawn[index];
  // Each stay at a point is one change, however many keys are pressed.
  const [visits, setVisits] = useState(0);
  const shown = value ?? resting(task, drawing.drawn, index);
  const put = (next: number | null) => {
    const all = drawing.latest().map((one, i) => (i === index ? next : one));
    drawing.change(all, `keys ${index} ${visits}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = afterKey(event.key, shown, { range, step });
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    put(next === null ? null : snap(next));
  };
  const x = layout.x(at[index]);
  const y = layout.y(shown);
  const above = y > layout.top + 30;
  const side = x > layout.right - 40 ? "end" : "middle";
  return (
    <g
      class={`predict-point${value === null ? " open" : ""}${held ? " held" : ""}`}
      transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
      role="slider"
      tabIndex={0}
      aria-label={`After ${timeText(at[index])}`}
      aria-orientation="vertical"
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={shown}
      aria-valuetext={valueText(task, index, value)}
      onKeyDown={onKeyDown}
      onFocus={() => setVisits((n) => n + 1)}
    >
      <circle class="reach" r="16" />
      <circle class="ring" r="13" />
      <circle class="dot" r="6.5" />
      {value !== null && (
        <text class="predict-value" text-anchor={side} y={above ? -15 : 26}>
          {reading.say(value)}
        </text>
      )}
    </g>
  );
}

/** Where a point that is not chosen waits: as high as the one before it. */
function resting({ range, start, snap }: PredictTask, drawn: Drawn, index: number): number {
  const before = drawn.slice(0, index).filter((value) => value !== null);
  return snap(before.at(-1) ?? start ?? (range[0] + range[1]) / 2);
}

function valueText({ at, reading, start }: PredictTask, index: number, value: number | null) {
  if (value === null) return `month ${at[index]}: not chosen yet`;
  const standing = standingOf(value, reading, start);
  return `month ${at[index]}: ${reading.say(value)}${standing === "" ? "" : `, ${standing}`}`;
}

const PAGE = 10;

/** The value after a key: null where the point is taken away, undefined for any other key. */
function afterKey(
  key: string,
  value: number,
  { range: [low, high], step }: Pick<PredictTask, "range" | "step">,
): number | null | undefined {
  const moves: Readonly<Record<string, number | null>> = {
    ArrowUp: value + step,
    ArrowRight: value + step,
    ArrowDown: value - step,
    ArrowLeft: value - step,
    PageUp: value + PAGE * step,
    PageDown: value - PAGE * step,
    Home: low,
    End: high,
    Delete: null,
    Backspace: null,
  };
  return Object.hasOwn(moves, key) ? moves[key] : undefined;
}
