import { useMemo } from "preact/hooks";
import { counted } from "../../../sim/analysis/words.ts";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { checkLesson, worldsToCheck } from "../../../sim/teach/check-lesson.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { jobsOf } from "../../../sim/teach/jobs.ts";
import { outcomesOf } from "../../../sim/teach/outcomes.ts";
import { unfinishedIn } from "../../../sim/teach/unfinished.ts";
import { Waiting } from "../learn/waiting.tsx";
import { isFinished, useWorlds, type WorldsNow } from "../worlds.ts";

/** Whether an assignment can be handed out, and what speaks against it, a sentence each. */
export interface Readiness {
  readonly checked: boolean;
  readonly reasons: readonly string[];
  readonly now: WorldsNow;
}

/** The luck by which statements are checked where each learner has luck of their own. */
const ANY_SEED = "1";

/**
 * Looks whether an assignment says anything unfinished or untrue: a lesson of one's own in all it
 * says, a built-in one where its levers were changed, by which its statements may no longer hold.
 */
export function useReadiness({ lesson, levers, seed, replicates, builtIn }: Assignment): Readiness {
  const doubtful = !builtIn || Object.keys(levers).length > 0;
  const jobs = useMemo(() => jobsOf(lesson, levers), [lesson, levers]);
  const ids = useMemo(() => (doubtful ? worldsToCheck(lesson) : []), [lesson, doubtful]);
  const now = useWorlds(jobs, ids, {
    ...{ seed: seed ?? ANY_SEED, replicates, months: lesson.months },
    outcomes: outcomesOf(lesson),
  });
  const checked = isFinished(now);
  const found =
    checked && doubtful ? checkLesson(lesson, (id) => now.worlds.get(id) as Futures) : [];
  const open = builtIn ? [] : unfinishedIn(lesson);
  const reasons = [
    ...open.map(({ text }) => `Still to write: ${text}.`),
    ...found.flatMap(({ statement: { text }, finding }) => {
      if (finding.fails) return [`It is not so in the simulation: “${text}”`];
      // A built-in statement that is unclear in a few futures is told of beside its figure.
      if (finding.holds || builtIn) return [];
      return [`With ${counted(replicates, "future")} it is not clear: “${text}”`];
    }),
  ];
  return { checked, reasons, now };
}

interface ReadyProps {
  readiness: Readiness;
  own: boolean;
  /** Whether the link is shown already. */
  handed: boolean;
  setAnyway: () => void;
}

const MOST_LISTED = 8;

/** What speaks against handing an assignment out; the person in front decides. Nothing where nothing does. */
export function NotReady({ readiness, own, handed, setAnyway }: ReadyProps) {
  const { checked, reasons, now } = readiness;
  if (reasons.length === 0) return checked ? null : <Waiting now={now} />;
  return (
    <div class="assign-doubts" role="alert">
      <p>
        <strong>
          {reasons.length === 1
            ? "One thing speaks against handing this out"
            : `${reasons.length} things speak against handing this out`}
        </strong>
      </p>
      <ul>
        {reasons.slice(0, MOST_LISTED).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {reasons.length > MOST_LISTED && <li>and {reasons.length - MOST_LISTED} more</li>}
      </ul>
      <p>
        {own ? (
          <a href="#make">Mend the lesson</a>
        ) : (
          "Put levers back until its statements hold again, or tell your learners."
        )}{" "}
        {!handed && (
          <button type="button" onClick={setAnyway}>
            Hand it out all the same
          </button>
        )}
      </p>
    </div>
  );
}
