import type { DifferenceRow } from "../analysis/differences.ts";
import type { Aims, Precision } from "../analysis/precision.ts";
import type { Stakes } from "../analysis/tradeoff-stakes.ts";
import type { EventRow, SeriesInfo } from "../core/trajectory.ts";
import type { FormInfo, OutcomeInfo, ParamInfo, Scenes, StandingInfo } from "../model.ts";

/** Changes to a scenario by path, as `--set PATH=VALUE` takes them. */
export type Settings = Readonly<Record<string, string | number>>;

/** One ensemble the page asks for: a built-in scenario, changed, or its twin without partnership. */
export interface PageJob {
  readonly scenario: string;
  readonly settings: Settings;
  readonly twin: boolean;
  /** True where assumptions that are not set are drawn from their ranges, once for each future. */
  readonly unknown?: boolean;
}

/** What of a run is looked at. Another look needs no other run. */
export interface Look {
  /** Outcomes that curves are drawn of, among those kept. */
  readonly drawn: readonly string[];
  /**
   * For each job the index of the job that curves of differences are measured from, or -1. Null
   * where none are looked at.
   */
  readonly versus: readonly number[] | null;
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
  /** For each job the index of its twin without the partnership, or -1. */
  readonly against: readonly number[];
  /** What is looked at when the run begins; see Client.look. */
  readonly look: Look;
  /** What is to be known well enough, so that it can be said whether it is; null where nothing is. */
  readonly aims: Aims | null;
  /** Replicates of each job. */
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
  /** What the columns are; told with a job's first future only, for it is the same for all. */
  readonly series: readonly SeriesInfo[] | null;
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
  /** Differences future by future from the job it is measured from, or null where there is none. */
  readonly gaps: Curves | null;
  /** Fingerprint of these futures, as the terminal prints it for as many replicates. */
  readonly fingerprint: string;
  /** Futures that failed, and what the first of them said. */
  readonly failed: number;
  readonly failure: string | null;
}

/**
 * What one stage of a run shows. Rows of differences run parallel to `jobs`; they are about every
 * outcome kept, below 20 futures about those that are drawn only.
 */
export interface StageResult {
  readonly run: number;
  readonly n: number;
  /** How many futures there will be. */
  readonly of: number;
  readonly months: number;
  readonly jobs: readonly JobBands[];
  /** Against the twin; empty where there is none. */
  readonly differences: readonly (readonly DifferenceRow[])[];
  /** The job that `gaps` and `rivals` are measured from, or -1, for each job. */
  readonly versus: readonly number[];
  /** Against that job; the same as `differences` where it is the twin. */
  readonly rivals: readonly (readonly DifferenceRow[])[];
  /** How precise these futures are; null where nothing was aimed at or they are too few. */
  readonly precision: Precision | null;
  /** What the trade-off table is worked out from; null with too few futures. */
  readonly stakes?: Stakes | null;
}

/** Which future is told, and with which outcomes. */
export interface StoryAsk {
  readonly seed: string;
  readonly replicate: number;
  readonly months: number;
  readonly outcomes: readonly string[];
}

/** Which futures of one job are asked for in a single call, and what is kept of them. */
export interface FuturesAsk {
  readonly seed: string;
  readonly replicates: number;
  readonly months: number;
  /** Ids of the outcomes kept. */
  readonly outcomes: readonly string[];
}

/** Some futures of one job, from replicate `from` on; `values` is [replicate][month 0..months][series]. */
export interface FuturesPart {
  readonly from: number;
  readonly series: readonly SeriesInfo[];
  readonly values: Float64Array;
  /** Of each future, over all its values. */
  readonly fingerprints: readonly string[];
  /** What the first future that failed said; null where none did. */
  readonly failure: string | null;
}

/** One future told: the lines of the outcomes asked for, its events, and who was who each month. */
export interface Story {
  readonly series: readonly SeriesInfo[];
  /** [month][series] */
  readonly values: Float64Array;
  readonly events: readonly EventRow[];
  readonly scenes: Scenes;
}

/** What a party is like at the start; a standing that is drawn is missing. */
export interface PartyStart {
  readonly kind: string;
  readonly income: number;
  readonly specialMeasures: boolean;
  readonly standings: Readonly<Record<string, number>>;
}

/** A world of one's own: a scenario file under the id that cards know it by. */
export interface OwnWorld {
  readonly id: string;
  readonly json: unknown;
}

/** What the model says once it knows some worlds of one's own, and why others cannot be used. */
export interface Adopted {
  readonly model: PageModel;
  readonly problems: readonly { readonly id: string; readonly problem: string }[];
}

/** What reading a scenario file gave: the file as plain data, or one sentence. */
export type ScenarioReading =
  | {
      readonly ok: true;
      /** Without its assumptions, which on the page hold for every card. */
      readonly scenario: unknown;
      readonly title: string;
      /** Values of assumptions by id, all others being usual; null where the file says nothing of them. */
      readonly assumptions: Readonly<Record<string, number>> | null;
    }
  | { readonly ok: false; readonly problem: string };

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
  /** What the parties are like at the start, by id: kind, income in £m a year, and written standings. */
  readonly start: Readonly<Record<string, PartyStart>>;
  /** Terms of the partnership and what lies between its parties: “partnership.purpose”, “relation.trust”. */
  readonly pair: Readonly<Record<string, number>>;
  /** Lever values the scenario sets itself, by parameter id. */
  readonly levers: Readonly<Record<string, number>>;
  /** Scenarios with the same number here have the same twin under the same settings. */
  readonly world: number;
}

/** What the model says about itself, read once when the page opens. */
export interface PageModel {
  readonly product: string;
  /** Version of the model. */
  readonly version: string;
  /** Version of the product. */
  readonly release: string;
  readonly outcomes: readonly OutcomeInfo[];
  readonly parameters: readonly ParamInfo[];
  /** What an organisation is described by. */
  readonly standings: readonly StandingInfo[];
  /** Kinds of trusts with their typical income, £m a year. */
  readonly kinds: readonly {
    readonly id: string;
    readonly label: string;
    readonly income: number;
  }[];
  /** The families of rules that parameters belong to, in the order of the month. */
  readonly rules: readonly { readonly id: string; readonly label: string }[];
  readonly forms: readonly FormInfo[];
  readonly scenarios: readonly PageScenario[];
  readonly comparison: readonly string[];
}
