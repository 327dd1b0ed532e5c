import { useMemo } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { statementsOf } from "../../../sim/teach/check.ts";
import { jobsOf, optionId } from "../../../sim/teach/jobs.ts";
import { outcomesOf, worldsOfColumn } from "../../../sim/teach/outcomes.ts";
import { worldsOfStatements } from "../learn/statement.tsx";
import { stepsOf } from "../learn/steps.ts";
import { useWorlds, type WorldsNow } from "../worlds.ts";

/** The luck of a script where each learner has luck of their own. */
const ANY_SEED = "1";

/** Simulates everything that a script gives answers about, the prediction first. */
export function useFigures(assignment: Assignment): WorldsNow {
  const { lesson, levers, seed, replicates } = assignment;
  const jobs = useMemo(() => jobsOf(lesson, levers), [lesson, levers]);
  const ids = useMemo(() => idsOf(assignment), [assignment]);
  const ask = {
    seed: seed ?? ANY_SEED,
    replicates,
    months: lesson.months,
    outcomes: outcomesOf(lesson),
  };
  return useWorlds(jobs, ids, ask);
}

function idsOf(assignment: Assignment): string[] {
  const { lesson } = assignment;
  const { grid, predict, decide } = lesson;
  const cells = grid ? grid.columns.flatMap(({ id }) => worldsOfColumn(grid, id)) : [];
  const options = stepsOf(assignment).includes("decide") ? decide.options : [];
  return [
    ...new Set([
      predict.world,
      ...worldsOfStatements(lesson, statementsOf(lesson)),
      ...cells,
      ...options.map(({ id }) => optionId(id)),
    ]),
  ];
}
