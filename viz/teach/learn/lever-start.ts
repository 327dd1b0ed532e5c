import type { PageJob, PageModel } from "../../../sim/host/page-protocol.ts";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { type Levers, worldJob, worldOf } from "../../../sim/teach/jobs.ts";

/** Where a lever stands in the world that a learner changes, before they change it. */
export function leverStart(
  { lesson, levers }: Pick<Assignment, "lesson" | "levers">,
  id: string,
  known: Pick<PageModel, "scenarios" | "parameters">,
): number {
  const { scenario, settings } = worldOf(lesson, lesson.vary.world);
  const set = levers[id] ?? settings[`levers.${id}`];
  if (typeof set === "number") return set;
  const preset = known.scenarios.find((one) => one.id === scenario)?.levers[id];
  return preset ?? known.parameters.find((one) => one.id === id)?.default ?? 0;
}

/** Id of the world with the learner's own levers. */
export const VARIED = "varied";

/** The world that a learner changes, with the levers they chose on top. */
export const variedJob = (
  { lesson, levers }: Pick<Assignment, "lesson" | "levers">,
  own: Levers,
): PageJob => worldJob(worldOf(lesson, lesson.vary.world), { ...levers, ...own });
