import { prepare, type Scenario } from "../model.ts";
import { cellJob, type ExperimentPlan } from "./experiment-plan.ts";

/**
 * What a threshold given in per cent is a per cent of, for one series of a scenario; undefined where
 * it has no such series, or none that needs it.
 */
export function scaleIn(
  scenario: Scenario,
  { entity, outcome }: { readonly entity: string; readonly outcome: string },
): number | undefined {
  const { series } = prepare(scenario);
  return series.find((one) => one.entity === entity && one.outcome === outcome)?.scale;
}

/** The same for every scenario and point of an experiment. */
export const scaleOfPlan =
  (plan: ExperimentPlan) =>
  (
    scenario: number,
    point: number,
    of: { readonly entity: string; readonly outcome: string },
  ): number | undefined =>
    scaleIn(cellJob(plan, scenario * plan.points.length + point).scenario, of);
