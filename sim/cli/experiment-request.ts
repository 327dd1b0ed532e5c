import { InputError } from "../core/error.ts";
import { cellJob, type ExperimentPlan } from "../experiment/experiment-plan.ts";
import { firstDifference } from "../experiment/json-difference.ts";
import { VERSION } from "../experiment/version.ts";
import { createEngine } from "../host/engine.ts";
import type { ExperimentRequest } from "../host/experiment-folder.ts";
import type { Format } from "../host/files-table.ts";
import { MODEL_VERSION, outcomes, PRODUCT } from "../model.ts";

/** What was asked for, as the manifest and the checkpoint hold it; the same on every machine. */
export function requestOf(plan: ExperimentPlan, format: Format): ExperimentRequest {
  const { experiment, points, columns, pairs, reported } = plan;
  const { scenarios, seed, months } = experiment;
  return {
    product: PRODUCT,
    version: VERSION,
    model_version: MODEL_VERSION,
    command: "experiment",
    design:
      "every scenario at every point with the same replicates under the same seed; runs go replicate by replicate through scenarios and their points",
    format,
    seed,
    months,
    reported_months: reported,
    points: points.length,
    columns: columns.map(({ name, path, label }) => ({ name, path, label })),
    comparisons: pairs.map(({ scenario, base }) => ({
      scenario: scenarios[scenario].id,
      baseline: scenarios[base].id,
    })),
    scenarios: scenarios.map(({ id, title, counterfactual }) => ({ id, title, counterfactual })),
    outcomes: outcomes.map(({ id, label, unit, better }) => ({ id, label, unit, better })),
    experiment: experiment as unknown as Record<string, unknown>,
    // Last, since it also differs wherever the experiment does.
    model_fingerprint: probe(plan),
  };
}

const PROBE_MONTHS = 12;

/** The fingerprint of the first run's first year: a model that was changed has another one. */
function probe(plan: ExperimentPlan): string {
  const months = Math.min(PROBE_MONTHS, plan.experiment.months);
  const { seed } = plan.experiment;
  const block = createEngine().runBlock(cellJob(plan, 0), seed, 0, 1, months, false, []);
  return block.fingerprints[0];
}

/** Throws InputError saying what differs where `dir` holds something else than what is asked for. */
export function checkSame(
  doing: "--resume" | "collect",
  dir: string,
  held: object,
  asked: object,
): void {
  const keys = Object.keys(asked) as (keyof typeof asked)[];
  const same = Object.fromEntries(keys.map((key) => [key, (held as typeof asked)[key]]));
  const found = firstDifference(same, JSON.parse(JSON.stringify(asked)));
  if (!found) return;
  const what = found.path.startsWith("model_") ? found.path.replace("_", " ") : found.path;
  throw new InputError(
    doing === "collect"
      ? `collect: ${dir} belongs to another experiment: its ${what} is ${found.a}, that of the first folder is ${found.b}; collect the shards of one experiment.`
      : `--resume: ${dir} was begun with ${what} ${found.a}, and now it is ${found.b}; go on with what it was begun with, or choose another folder.`,
  );
}
