import { optionId } from "../../../sim/teach/jobs.ts";
import { useWorlds } from "../worlds.ts";
import type { Learning } from "./learning.ts";
import { StakeTables } from "./stake-tables.tsx";
import { TextField } from "./text-field.tsx";
import { Waiting } from "./waiting.tsx";

/** A decision with its reason, and then what each choice means for each role. */
export function DecideStep({ learning }: { learning: Learning }) {
  const { kept, changeWork } = learning;
  const { work, weighed } = kept.value;
  return (
    <>
      <Options learning={learning} />
      <TextField
        label="Why?"
        hint="What do you hope for, and what are you ready to give up?"
        value={work.reason}
        onChange={(reason) => changeWork({ reason })}
      />
      {weighed ? (
        <Weighed learning={learning} />
      ) : (
        <div class="act">
          <button
            type="button"
            class="main-action"
            disabled={work.decision === null}
            onClick={() => weigh(learning)}
          >
            See what each choice leads to
          </button>
          {work.decision === null && <p class="help">Decide first.</p>}
        </div>
      )}
    </>
  );
}

/** Shows what each choice leads to; whoever pressed the button, which then goes, reads on there. */
function weigh(learning: Learning): void {
  learning.change({ weighed: true });
  requestAnimationFrame(() => document.getElementById("weighed-heading")?.focus());
}

/** The choices, one of which can be taken. */
export function Options({ learning }: { learning: Learning }) {
  const { lesson, kept, changeWork } = learning;
  const { decision } = kept.value.work;
  return (
    <fieldset class="options">
      <legend>{lesson.decide.prompt}</legend>
      {lesson.decide.options.map(({ id, label }) => (
        <label key={id} class="option">
          <input
            type="radio"
            name="decision"
            checked={decision === id}
            onChange={() => changeWork({ decision: id })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface WeighedProps {
  learning: Learning;
  /** The one thing to be shown: -1 whom the choice serves, from 0 a role; left out, everything. */
  part?: number;
}

/** What each choice leads to, for the outcome that each role watches. */
export function Weighed({ learning, part }: WeighedProps) {
  const { lesson, jobs } = learning;
  const ids = lesson.decide.options.map(({ id }) => optionId(id));
  const now = useWorlds(jobs, ids, learning.ask());
  const ready = now.worlds.size === ids.length;
  return (
    <section class="weighed" aria-labelledby="weighed-heading">
      <h3 id="weighed-heading" tabIndex={-1}>
        What each choice leads to
      </h3>
      {part === undefined && (
        <p class="help">
          In the last of {Math.round(lesson.months / 12)} years, for what each role watches. You can
          still change your mind: what stands here at the end counts.
        </p>
      )}
      <Waiting now={now} />
      {ready && <StakeTables learning={learning} worlds={now.worlds} part={part} />}
    </section>
  );
}
