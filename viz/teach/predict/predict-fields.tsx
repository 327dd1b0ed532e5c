import { useId } from "preact/hooks";
import { NumberBox } from "../../boxes/number-box.tsx";
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
  const { at, range, reading, snap } = task;
  const { factor, digits, unit } = reading;
  const id = useId();
  const value = drawing.drawn[index];
  const round = (one: number) => Number((one * factor).toFixed(digits));
  const put = (given: number | null) => {
    const next = drawing.latest().map((one, i) => (i === index ? given : one));
    drawing.change(next, `field ${index}`);
  };
  return (
    <p class="predict-field">
      <label for={id}>{timeText(at[index])}</label>
      <span>
        <NumberBox
          id={id}
          range={[round(range[0]), round(range[1])]}
          value={value === null ? Number.NaN : round(value)}
          take={(given) => put(snap(given / factor))}
          clear={() => put(null)}
          settles={(given) => round(snap(given / factor))}
        />
        {unit.length <= SHORT && <span class="note">{unit}</span>}
      </span>
    </p>
  );
}
