import type { BatchSettings } from "../experiment/batch-settings.ts";
import { type EnsembleBlock, ensembleFingerprint } from "../experiment/ensemble.ts";
import type { NamedJob } from "../experiment/job.ts";
import type { ComparisonPlan } from "../experiment/plan.ts";
import { VERSION } from "../experiment/version.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import type { Passport } from "../passport/passport.ts";
import { type DifferenceRow, pairedDifferences } from "./differences.ts";
import { type SummaryRow, summarise } from "./summary.ts";

/** A run that failed, as a row of the result. */
export interface Failure {
  readonly scenario: string;
  readonly replicate: number;
  readonly error: string;
}

/** What every result says about itself. */
export interface ResultHead {
  readonly product: string;
  readonly version: string;
  readonly model_version: string;
  readonly seed: string;
  readonly replicates: number;
  readonly months: number;
  readonly reported_months: readonly number[];
}

/** What `run --json` prints. */
export interface RunResult extends ResultHead {
  /** What makes the result again. */
  readonly passport?: Passport;
  /** Digest of all else, by which a change is told. */
  readonly check?: string;
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly fingerprint: string;
    readonly outcomes: readonly SummaryRow[];
  }[];
  readonly failures: readonly Failure[];
}

/** What `compare --json` prints. */
export interface CompareResult extends ResultHead {
  /** What makes the result again. */
  readonly passport?: Passport;
  /** Digest of all else, by which a change is told. */
  readonly check?: string;
  readonly baseline: string;
  readonly note: string | null;
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly baseline: string;
    readonly fingerprint: string;
    readonly baseline_fingerprint: string;
    readonly differences: readonly DifferenceRow[];
  }[];
  readonly failures: readonly Failure[];
}

/** The result of `run`: summaries at the reported months; outcomes that are absent have no row. */
export function runResult(
  jobs: readonly NamedJob[],
  settings: BatchSettings,
  ensembles: readonly EnsembleBlock[],
): RunResult {
  const scenarios = jobs.map(({ name, job }, i) => ({
    id: name,
    title: job.scenario.title,
    fingerprint: ensembleFingerprint(ensembles[i]),
    outcomes: summarise(ensembles[i]).filter(({ n }) => n > 0),
  }));
  return { ...resultHead(settings), scenarios, failures: failuresOf(jobs, ensembles) };
}

/** The result of `compare`: paired differences at the reported months. */
export function compareResult(
  plan: ComparisonPlan,
  settings: BatchSettings,
  ensembles: readonly EnsembleBlock[],
): CompareResult {
  const { jobs, pairs, baseline, note } = plan;
  const scenarios = pairs.map(({ name, baseline: against, base, other }) => ({
    id: name,
    title: jobs[other].job.scenario.title,
    baseline: against,
    fingerprint: ensembleFingerprint(ensembles[other]),
    baseline_fingerprint: ensembleFingerprint(ensembles[base]),
    differences: pairedDifferences(ensembles[base], ensembles[other]).filter(({ n }) => n > 0),
  }));
  const failures = failuresOf(jobs, ensembles);
  return { ...resultHead(settings), baseline, note, scenarios, failures };
}

/** What every result says about itself. */
export function resultHead({ seed, replicates, months, reported }: BatchSettings): ResultHead {
  return {
    product: PRODUCT,
    version: VERSION,
    model_version: MODEL_VERSION,
    seed,
    replicates,
    months,
    reported_months: reported,
  };
}

/** The runs that failed, as rows. */
export function failuresOf(
  jobs: readonly NamedJob[],
  ensembles: readonly EnsembleBlock[],
): Failure[] {
  return jobs.flatMap(({ name }, i) =>
    ensembles[i].errors.flatMap((error, r) =>
      error === null ? [] : [{ scenario: name, replicate: ensembles[i].from + r, error }],
    ),
  );
}
