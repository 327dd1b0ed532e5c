import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { worldOf } from "../../../sim/teach/jobs.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { type Compared, comparePrediction, linesOf } from "../../../sim/teach/prediction.ts";
import { readingOf, stepOf } from "./reading.ts";

/** What a learner predicted, and how sure they were. */
interface Given {
  readonly prediction: readonly number[] | null;
  readonly sure: number | null;
}

/**
 * A lesson's prediction beside its futures, in sentences; none without a prediction or futures.
 * Where the first chart has a world in which nobody partners, it is told what happens there too.
 */
export function compareWith(
  lesson: Pick<Lesson, "predict" | "reveal" | "worlds">,
  { prediction, sure }: Given,
  worlds: ReadonlyMap<string, Futures>,
  model: Pick<PageModel, "outcomes">,
): Compared[] {
  const { at, world, entity, outcome, range } = lesson.predict;
  const info = model.outcomes.find(({ id }) => id === outcome);
  const futures = worlds.get(world);
  if (!prediction || !futures || !info) return [];
  const { say, size } = readingOf(info, stepOf(range, info.digits));
  const twin = lesson.reveal[0].worlds.find((id) => id !== world && worldOf(lesson, id).twin);
  const other = twin === undefined ? undefined : worlds.get(twin);
  const beside =
    twin !== undefined && other
      ? { label: worldOf(lesson, twin).label, lines: linesOf(other, entity, outcome) }
      : null;
  const lines = linesOf(futures, entity, outcome);
  return comparePrediction(
    { at, values: prediction, sure },
    lines,
    { unit: info.unit, say, size },
    beside,
  );
}
