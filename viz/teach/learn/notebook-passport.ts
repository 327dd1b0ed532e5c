import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { makePassport, type Passport, type PassportRun } from "../../../sim/passport/passport.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { optionId } from "../../../sim/teach/jobs.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { runOf } from "../../passport.ts";
import type { Jobs } from "../world-shelf.ts";
import type { Learning } from "./learning.ts";
import { VARIED } from "./lever-start.ts";

/** What makes the worlds that a learner looked at again; null where they looked at none. */
export function notebookPassport(
  { lesson, assignment, kept }: Pick<Learning, "lesson" | "assignment" | "kept">,
  jobs: Jobs,
  worlds: ReadonlyMap<string, Futures>,
  model: PageModel,
): Passport | null {
  const runs = [...worlds].flatMap(([id, { fingerprint }]): PassportRun[] => {
    const job = jobs.get(id);
    const scenario = model.scenarios.find((one) => one.id === job?.scenario);
    if (!job || !scenario || fingerprint === undefined) return [];
    const member = { job, scenario, label: labelOf(lesson, id) };
    return [runOf(member, fingerprint, { model, own: new Map() })];
  });
  if (runs.length === 0) return null;
  return makePassport({
    product: model.product,
    version: model.release,
    model_version: model.version,
    what: `Notebook: ${lesson.title}`,
    seed: kept.peek().work.seed,
    replicates: assignment.replicates,
    months: lesson.months,
    uncertainty: "luck",
    runs,
    link: null,
  });
}

function labelOf({ worlds, decide }: Lesson, id: string): string {
  if (id === VARIED) return "With my levers";
  const option = decide.options.find((one) => optionId(one.id) === id);
  return option?.label ?? worlds.find((one) => one.id === id)?.label ?? id;
}
