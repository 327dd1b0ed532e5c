import { useId, useState } from "preact/hooks";
import type { Drawing } from "./history.ts";
import type { PredictTask } from "./predict-chart.tsx";
import { timeText } from "./reading.ts";

interface FieldsProps {
  task: PredictTask;
  drawing: Drawing;
}

/** The same prediction as a plain list of numbers. */
export function PredictFields({ task, drawing }: FieldsProps) {
  const { at, range, reading, start } = task;
  return (
    <fieldset class="predict-fields">
      <legend>Or choose a value for each time</legend>
      <p class="help">
        From {reading.say(range[0])} to {reading.say(range[1])}.
        {start === null ? "" : ` At the start: ${reading.say(start)}.`}
      </p>
      <div class="predict-list">
        {at.slice(1).map((month, i) => (
          <PointField key={month} task={task} drawing={drawing} index={i + 1} />
        ))}
      </div>
    </fieldset>
  );
}

/** The longest unit that stands beside every field; a longer one is said above them all. */
const SHORT = 5;

function PointField({ task, drawing, index }: FieldsProps & { index: number }) {
  const { at, range, step, reading, snap } = task;
  const { factor, digits, unit } = reading;
  const id = useId();
  // What is being typed stays as it is typed until the field is left.
  const [typed, setTyped] = useState<string | null>(null);
  const value = drawing.drawn[index];
  const round = (one: number) => Number((one * factor).toFixed(digits));
  const take = (text: string) => {
    setTyped(text);
    const given = Number(text);
    if (text !== "" && !Number.isFinite(given)) return;
    const next = drawing.latest().map((one, i) => {
      if (i !== index) return one;
      return text === "" ? null : snap(given / factor);
    });
    drawing.change(next, `field ${index}`);
  };
  return (
    <p class="predict-field">
      <label for={id}>{timeText(at[index])}</label>
      <span>
        <input
          id={id}
          type="number"
          // The keys for decimals have no minus on some phones.
          inputMode={range[0] < 0 ? "text" : "decimal"}
          min={round(range[0])}
          max={round(range[1])}
          step={round(step)}
          value={typed ?? (value === null ? "" : String(round(value)))}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
        />
        {unit.length <= SHORT && <span class="note">{unit}</span>}
      </span>
    </p>
  );
}
