import { useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Checked } from "../../../sim/teach/check-lesson.ts";
import { known } from "../engine.ts";
import { figureText } from "../figure.ts";
import { finished } from "./problems.ts";
import { SIZES, summaryOf, type Trial, trial, tryOut } from "./trial.ts";

/** Checks what the lesson says against the simulation, here in the browser. */
export function TryOut() {
  const [size, setSize] = useState<number>(SIZES[1]);
  const lesson = finished.value;
  const now = trial.value;
  const busy = now !== null && now.found === null && now.trouble === "";
  return (
    <section class="make-try" aria-labelledby="make-try-title">
      <h2 id="make-try-title">Check what it says</h2>
      <p class="help">
        Simulates the worlds of the lesson here and compares each statement with them.
      </p>
      <div class="make-way">
        <div class="field">
          <label for="make-size">Futures of each world</label>
          <select
            id="make-size"
            value={String(size)}
            onChange={(event) => setSize(Number(event.currentTarget.value))}
          >
            {SIZES.map((one) => (
              <option key={one} value={String(one)}>
                {one}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          aria-disabled={!lesson || busy}
          onClick={() => lesson && !busy && tryOut(lesson, size)}
        >
          Check the statements
        </button>
      </div>
      {!lesson && <p class="note">First mend what is listed above.</p>}
      {now && <Shown now={now} old={now.lesson !== lesson} />}
    </section>
  );
}

function Shown({ now, old }: { now: Trial; old: boolean }) {
  const { found, trouble, done, of } = now;
  if (trouble) return <p role="alert">{trouble}</p>;
  if (!found) {
    return (
      <p class="progress">
        <progress max={of} value={done} aria-label="Futures simulated" /> {done} of {of} futures
      </p>
    );
  }
  return (
    <div class="make-found">
      <p>
        <strong>{summaryOf(found)}</strong>
        {old && " The lesson has changed since; check it once more."}
      </p>
      <ul>
        {found.map((one) => (
          <FoundStatement key={one.statement.id} one={one} now={now} />
        ))}
      </ul>
    </div>
  );
}

function FoundStatement({ one, now }: { one: Checked; now: Trial }) {
  const { statement, finding } = one;
  const { outcomes } = known.value as PageModel;
  return (
    <li class={finding.holds ? "holds" : "fails"}>
      <p class="make-verdict">{verdictOf(one, now.replicates)}</p>
      <p>{statement.text}</p>
      <p class="note">{figureText(finding, statement.check, now.lesson.grid, outcomes)}</p>
    </li>
  );
}

/** Holds, does not, or cannot be told with so few futures. */
function verdictOf({ statement: { check }, finding }: Checked, replicates: number): string {
  const { estimate, error, holds } = finding;
  if (holds) return "✓ Holds";
  const { at_least: least = "best" in check ? 0 : -Infinity, at_most: most = Infinity } =
    "best" in check ? {} : check;
  const inside = estimate >= least && estimate <= most;
  const close = estimate + 2 * error >= least && estimate - 2 * error <= most;
  if (!close) return "✕ Does not hold";
  const largest = replicates === SIZES[SIZES.length - 1];
  const hint = largest ? "move the bound" : "try more futures, or move the bound";
  return inside
    ? `✕ Does not hold clearly: too close to its bound; ${hint}`
    : "✕ Does not hold: just beyond its bound";
}
