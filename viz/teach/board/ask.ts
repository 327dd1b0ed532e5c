import type { FuturesAsk } from "../../../sim/host/page-protocol.ts";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { outcomesOf } from "../../../sim/teach/outcomes.ts";

/** Which futures a board shows: those of the assignment, or its own where every learner has theirs. */
export const askOf = ({ lesson, seed, replicates }: Assignment): FuturesAsk => ({
  seed: seed ?? "1",
  replicates,
  months: lesson.months,
  outcomes: outcomesOf(lesson),
});
