import type { DifferenceRow } from "../analysis/differences.ts";
import type { EventRow, SeriesInfo } from "../core/trajectory.ts";
import type { FormInfo, OutcomeInfo, ParamInfo } from "../model.ts";

/** Changes to a scenario by path, as `--set PATH=VALUE` takes them. */
export type Settings = Readonly<Record<string, string | number>>;

/** One ensemble the page asks for: a built-in scenario, changed, or its twin without partnership. */
export interface PageJob {
  readonly scenario: string;
  readonly settings: Settings;
  readonly twin: boolean;
}

/** What every worker needs to know before it computes slices of a run. */
export interface PageRun {
  /** Increases with every run; what arrives from an older run is dropped. */
  readonly run: number;
  readonly seed: string;
  readonly months: number;
  /** Outcome ids that are kept; all others are dropped in the worker that computed them. */
  readonly outcomes: readonly string[];
  readonly jobs: readonly PageJob[];
  /** For each job the index of the job it is compared with, or -1. */
  readonly against: readonly number[];
  /** True where curves of differences are wanted at every stage; the last has them anyway. */
  readonly gaps: boolean;
  /** Replicates asked for in all. */
  readonly replicates: number;
}

/** Replicates `from` (included) to `to` (excluded) of job number `job`. */
export interface Slice {
  readonly job: number;
  readonly from: number;
  readonly to: number;
}

/** A computed slice: `values` is [replicate][month 0..months][series], NaN = absent. */
export interface SliceResult extends Slice {
  readonly run: number;
  readonly series: readonly SeriesInfo[];
  readonly values: Float64Array;
  readonly fingerprints: string[];
  readonly errors: (string | null)[];
}

/** Futures summed up month by month; arrays are [series][month 0..months], NaN = too few values. */
export interface Curves {
  readonly series: readonly SeriesInfo[];
  /** Median over the futures that have a value. */
  readonly centre: Float64Array;
  /** 10th and 90th percentile, type 7. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How many of the `n` futures have a value. */
  readonly present: Uint16Array;
  /** The first few futures one by one: [future][series][month]. */
  readonly traces: Float64Array;
  readonly traced: number;
}

/** The first `n` futures of one job. */
export interface JobBands {
  readonly n: number;
  readonly levels: Curves;
  /** Differences future by future from the job it is compared with, or null where there is none. */
  readonly gaps: Curves | null;
  /** Fingerprint of these futures, as the terminal prints it for as many replicates. */
  readonly fingerprint: string;
  /** Futures that failed, and what the first of them said. */
  readonly failed: number;
  readonly failure: string | null;
}

/** What one stage of a run shows. `differences` runs parallel to `jobs`; empty where `against` is -1. */
export interface StageResult {
  readonly run: number;
  readonly n: number;
  readonly of: number;
  readonly months: number;
  readonly jobs: readonly JobBands[];
  readonly differences: readonly (readonly DifferenceRow[])[];
}

/** One future told: all series of the kept outcomes and the events with their causes. */
export interface Story {
  readonly series: readonly SeriesInfo[];
  /** [month][series] */
  readonly values: Float64Array;
  readonly events: readonly EventRow[];
}

/** A built-in scenario as the page needs it: names and presets, not the whole world. */
export interface PageScenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the parties to the main partnership, the one that joins or is helped first. */
  readonly parties: readonly string[];
  /** The form of the partnership, or null where there is none. */
  readonly form: string | null;
  /** Lever values the scenario sets itself, by parameter id. */
  readonly levers: Readonly<Record<string, number>>;
  /** Scenarios with the same number here have the same twin under the same settings. */
  readonly world: number;
}

/** What the model says about itself, read once when the page opens. */
export interface PageModel {
  readonly product: string;
  readonly version: string;
  readonly outcomes: readonly OutcomeInfo[];
  readonly parameters: readonly ParamInfo[];
  readonly forms: readonly FormInfo[];
  readonly scenarios: readonly PageScenario[];
  readonly comparison: readonly string[];
}
