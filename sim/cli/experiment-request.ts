import { InputError } from "../core/error.ts";
import { cellJob, type ExperimentPlan } from "../experiment/experiment-plan.ts";
import { VERSION } from "../experiment/version.ts";
import type { ExperimentRequest } from "../host/experiment-folder.ts";
import type { Format } from "../host/files-table.ts";
import { MODEL_VERSION, outcomes, PRODUCT } from "../model.ts";
import { compareRequests } from "./claim.ts";
import { modelFingerprint } from "./model-fingerprint.ts";

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
    outcomes: outcomes.map(({ id, label, unit, better, threshold }) => ({
      id,
      label,
      unit,
      better,
      threshold,
    })),
    experiment: experiment as unknown as Record<string, unknown>,
    // Last, since it also differs wherever the experiment does.
    model_fingerprint: modelFingerprint(cellJob(plan, 0), experiment),
  };
}

/** Throws InputError where the shards of two folders belong to different experiments. */
export function checkSameExperiment(dir: string, held: object, first: object): void {
  const { other } = compareRequests(held, first);
  if (!other) return;
  throw new InputError(
    `collect: ${dir} belongs to another experiment: its ${other.path} is ${other.a}, that of the first folder is ${other.b}; collect the shards of one experiment.`,
  );
}
