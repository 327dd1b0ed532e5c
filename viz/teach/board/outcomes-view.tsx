import { useMemo } from "preact/hooks";
import { jobsOf, optionId } from "../../../sim/teach/jobs.ts";
import { type RoleOutcome, roleOutcomes } from "../../../sim/teach/room-outcomes.ts";
import { known } from "../engine.ts";
import { Waiting } from "../learn/waiting.tsx";
import { useWorlds } from "../worlds.ts";
import { askOf } from "./ask.ts";
import { RoleCard } from "./role-card.tsx";
import type { Board } from "./state.ts";

const NONE: readonly RoleOutcome[] = [];

/** What each decision leads to, for what each role watches; simulated once the teacher shows it. */
export function OutcomesView({ board, part }: { board: Board; part?: number }) {
  const { lesson, levers } = board.assignment;
  const { revealed } = board.choices.value;
  const jobs = useMemo(() => jobsOf(lesson, levers), [board]);
  const ids = lesson.decide.options.map(({ id }) => optionId(id));
  const now = useWorlds(jobs, revealed ? ids : [], askOf(board.assignment));
  const model = known.value;
  const outcomes = useMemo(
    () =>
      model && now.worlds.size === ids.length
        ? roleOutcomes(lesson, now.worlds, model.outcomes)
        : NONE,
    [now.worlds, model],
  );
  if (!revealed) {
    return (
      <div class="reveal-row">
        <p class="help">The simulation is not shown yet.</p>
        <button type="button" onClick={() => board.choose({ revealed: true })}>
          Show the simulation
        </button>
      </div>
    );
  }
  if (outcomes === NONE) return <Waiting now={now} />;
  return (
    <>
      <p class="board-words">
        In the last of {Math.round(lesson.months / 12)} years, for what each role watches.
      </p>
      <div class="role-cards">
        {outcomes.slice(part ?? 0, part === undefined ? undefined : part + 1).map((one) => (
          <RoleCard key={one.role} outcome={one} board={board} />
        ))}
      </div>
      <p class="caption">
        The dot is the typical future (the median), the bar holds 8 of 10 futures. All decisions
        have the same luck, so they can be compared future by future. “Best” counts the futures in
        which a decision does better for that role than every other. Nobody is right or wrong here:
        what is best for one role may not be for another.
      </p>
    </>
  );
}
