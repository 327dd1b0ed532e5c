import "../../styles/teach-predict.css";
import { useId, useMemo } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { shapeText, worthOf } from "../../../sim/teach/shape.ts";
import { listed } from "../../names.ts";
import { capital } from "../../views/story-words.ts";
import { say } from "../notices.ts";
import { useDrawing } from "./history.ts";
import { PredictFields } from "./predict-fields.tsx";
import { PredictPlot } from "./predict-plot.tsx";
import { axisText, type Reading, readingOf, snapped, stepOf, timeText } from "./reading.ts";
import { type Drawn, isEmpty } from "./stroke.ts";

interface PredictChartProps {
  lesson: Pick<Lesson, "predict" | "months">;
  known: Pick<PageModel, "outcomes">;
  /** Where it begins; null until it is known. */
  start: number | null;
  /** A value for each month of `predict.at`, null while it is not chosen. */
  value: readonly (number | null)[];
  onChange: (value: (number | null)[]) => void;
}

/** Everything that drawing a prediction needs to know. */
export interface PredictTask {
  readonly at: readonly number[];
  readonly months: number;
  readonly range: readonly [number, number];
  readonly step: number;
  readonly reading: Reading;
  readonly start: number | null;
  readonly snap: (value: number) => number;
}

/** A chart to draw the expected line on, with hand, mouse or keys, and the same as a list. */
export function PredictChart({ lesson, known, start, value, onChange }: PredictChartProps) {
  const { at, range, outcome } = lesson.predict;
  const info = known.outcomes.find(({ id }) => id === outcome);
  const words = useId();
  const task = useMemo(() => {
    if (!info) return null;
    const step = stepOf(range, info.digits);
    const snap = (one: number) => snapped(one, range, step);
    return { at, months: lesson.months, range, step, snap, reading: readingOf(info, step) };
  }, [lesson, info]);
  const drawing = useDrawing(
    at.map((_, i) => (i === 0 ? start : (value[i] ?? null))),
    onChange,
  );
  if (!task || !info) return <p role="alert">The model does not know the outcome “{outcome}”.</p>;
  const clear = () => {
    drawing.change(
      at.map((_, i) => (i === 0 ? start : null)),
      "clear",
    );
    say("The line is cleared.");
  };
  const undo = () => {
    drawing.undo?.();
    say("The last change is taken back.");
  };
  const whole = { ...task, start };
  return (
    <div class="predict">
      <p class="predict-axis">{axisText(task.reading)}</p>
      <div class="predict-parts">
        <div>
          <PredictPlot task={whole} drawing={drawing} describedBy={words} />
          <div class="predict-tools">
            <button type="button" disabled={!drawing.undo} onClick={undo}>
              Undo
            </button>
            <button type="button" disabled={isEmpty(drawing.drawn)} onClick={clear}>
              Clear
            </button>
            <p class="help">
              Draw across the plot, or press where a point should be. By keyboard: Tab to a point,
              then the arrow keys.
            </p>
          </div>
        </div>
        <PredictFields task={whole} drawing={drawing} />
      </div>
      <p id={words} class="predict-words">
        {lineText(whole, drawing.drawn, worthOf(info.unit))}
      </p>
    </div>
  );
}

/** The drawn line in words, and what is still missing. */
function lineText({ at, start }: PredictTask, drawn: Drawn, worth: number): string {
  const missing = at.filter((_, i) => i > 0 && drawn[i] === null).map(timeText);
  if (missing.length === at.length - 1) return "Nothing drawn yet.";
  const given = at.flatMap((month, i) => {
    const value = i === 0 ? start : drawn[i];
    return value === null ? [] : [{ month, value }];
  });
  const shape = given.length > 1 ? `${capital(shapeText(given, worth))}.` : "";
  const rest = missing.length > 0 ? ` Still to choose: ${listed(missing)}.` : "";
  return `Your line: ${shape === "" ? "" : shape.charAt(0).toLowerCase()}${shape.slice(1)}${rest}`;
}
