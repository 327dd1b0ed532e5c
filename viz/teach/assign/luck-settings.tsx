import { useEffect, useState } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { SeedBox } from "../../boxes/seed-box.tsx";
import { change } from "./draft.ts";

const FUTURES = [60, 100, 200, 500];

/** Whose luck, and how many futures. */
export function LuckSettings({ assignment }: { assignment: Assignment }) {
  const { seed, replicates } = assignment;
  // The seed stays when somebody looks at the other choice.
  const [last, setLast] = useState(seed ?? "1");
  useEffect(() => {
    if (seed !== null) setLast(seed);
  }, [seed]);
  return (
    <fieldset class="assign-group">
      <legend>Chance</legend>
      <p class="help">The simulation plays many futures, each with luck of its own.</p>
      <label class="assign-check">
        <input
          type="radio"
          name="luck"
          checked={seed !== null}
          onChange={() => change(assignment, { seed: last })}
        />
        <span>
          <b>The same futures for everybody</b>
          <span class="help">All screens show the same, so you can talk about it.</span>
        </span>
      </label>
      {seed !== null && (
        <div class="assign-inset assign-field">
          <label for="assign-seed">Name of these futures (seed)</label>
          <SeedBox
            id="assign-seed"
            seed={seed}
            when="typing"
            take={(next) => next !== null && change(assignment, { seed: next })}
          />
          <span class="help">Any word or number. Another name gives other futures.</span>
        </div>
      )}
      <label class="assign-check">
        <input
          type="radio"
          name="luck"
          checked={seed === null}
          onChange={() => change(assignment, { seed: null })}
        />
        <span>
          <b>Each learner has futures of their own</b>
          <span class="help">Screens differ a little, so the room sees what chance does.</span>
        </span>
      </label>
      <label class="assign-field">
        <span>Futures of each world</span>
        <select
          value={String(replicates)}
          onChange={(event) =>
            change(assignment, { replicates: Number(event.currentTarget.value) })
          }
        >
          {FUTURES.map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
        <span class="help">Fewer are faster on old phones; more give steadier figures.</span>
      </label>
    </fieldset>
  );
}
