import type { Assignment } from "../../../sim/teach/assignment.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import type { Timed } from "../../../sim/teach/timetable.ts";
import { STEP_NAMES } from "../learn/steps.ts";
import { ANSWERS } from "./answers.tsx";
import { Clock } from "./clock.tsx";

interface PartProps {
  timed: Timed;
  start: string;
  assignment: Assignment;
  worlds: ReadonlyMap<string, Futures>;
}

/** One part of the script: when, how long, what to do and say, what to expect, and the answers. */
export function ScriptPart({ timed: { part, from, first }, start, ...rest }: PartProps) {
  const { step, minutes, say, expect } = part;
  const Answers = ANSWERS[step];
  return (
    <li class="sc-row">
      <Clock minutes={from} start={start} />
      <div class="sc-part">
        <h3>
          {STEP_NAMES[step]}{" "}
          <span class="sc-minutes">
            {minutes} {minutes === 1 ? "minute" : "minutes"}
          </span>
        </h3>
        <p>{say}</p>
        {expect !== undefined && (
          <p class="sc-expect">
            <strong>What to expect.</strong> {expect}
          </p>
        )}
        {first && Answers && (
          <div class="sc-answers">
            <Answers {...rest} />
          </div>
        )}
      </div>
    </li>
  );
}
