import type { SeriesInfo } from "../core/trajectory.ts";
import type { Experiment } from "./experiment-file.ts";

/** Whether an experiment keeps an outcome of somebody. */
export const isKept = (
  { outcomes, entities }: Pick<Experiment, "outcomes" | "entities">,
  { outcome, entity }: Pick<SeriesInfo, "outcome" | "entity">,
): boolean =>
  (outcomes?.some((one) => one === outcome) ?? true) && (entities?.includes(entity) ?? true);
