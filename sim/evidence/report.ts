import { MODEL_VERSION } from "../model.ts";
import type { NullModel } from "./null-model.ts";
import { isTestable, type Row } from "./pattern.ts";
import { countOf, type Totals, totalsOf } from "./totals.ts";
import type { Judged } from "./validate.ts";
import { type Outcome, type RowVerdict, type Status, verdictOf } from "./verdicts.ts";

/** A number as JSON has it: none where it is not a number or has no end. */
type Maybe = number | null;

interface MeasureReport {
  readonly what: string;
  readonly low: Maybe;
  readonly high: Maybe;
  readonly value: Maybe;
  readonly mcse: Maybe;
  readonly seeds: readonly {
    readonly seed: string;
    readonly value: Maybe;
    readonly mcse: Maybe;
    readonly replicates: number;
  }[];
}

/** One row as `validate --json` prints it. */
export interface RowReport {
  readonly id: string;
  readonly kind: Row["kind"];
  readonly must: boolean;
  readonly claim: string;
  readonly source: string;
  readonly strength: Row["strength"];
  readonly contrast: string;
  readonly design: string;
  readonly metric: string;
  /** Bands of all measures, in words. */
  readonly target: string;
  /** Value of the measure that tells most, and its Monte Carlo standard error. */
  readonly simulated: Maybe;
  readonly mcse: Maybe;
  readonly status: Status;
  readonly null_passes: readonly NullModel[];
  readonly note: string;
  readonly measures: readonly MeasureReport[];
}

/** What `validate --json` prints. The same rows, seeds and null models give the same bytes. */
export interface Report {
  readonly model_version: string;
  readonly seeds: readonly string[];
  readonly nulls: readonly NullModel[];
  readonly patterns: readonly RowReport[];
  readonly passed: number;
  readonly failed: number;
  readonly incompatible: number;
  readonly untestable: number;
  readonly totals: Totals;
}

/** Six significant digits: more would be noise. */
const rounded = (x: number): Maybe => (Number.isFinite(x) ? Number(x.toPrecision(6)) : null);

/** A band in words: "0.2 to 0.7", "at least 0.3", "at most 0.15". */
export function band({ low, high }: Pick<Outcome, "low" | "high">): string {
  const [from, to] = [low, high].map((end) => Number(end.toPrecision(4)));
  if (low === Number.NEGATIVE_INFINITY && high === Number.POSITIVE_INFINITY) return "any";
  if (high === Number.POSITIVE_INFINITY) return `at least ${from}`;
  if (low === Number.NEGATIVE_INFINITY) return `at most ${to}`;
  return `${from} to ${to}`;
}

const targetOf = (measures: readonly Outcome[]): string =>
  measures.length === 1
    ? band(measures[0])
    : measures.map((measure) => `${measure.what}: ${band(measure)}`).join("; ");

function measureReport(outcome: Outcome, seeds: readonly string[]): MeasureReport {
  return {
    what: outcome.what,
    low: rounded(outcome.low),
    high: rounded(outcome.high),
    value: rounded(outcome.value),
    mcse: rounded(outcome.se),
    seeds: outcome.seeds.map(({ value, se, replicates }, i) => ({
      seed: seeds[i],
      value: rounded(value),
      mcse: rounded(se),
      replicates,
    })),
  };
}

function rowReport(verdict: RowVerdict, seeds: readonly string[]): RowReport {
  const { row, status, telling, nullPasses, note, measures } = verdict;
  const { id, kind, claim, source, strength } = row;
  const { contrast, design, metric } = isTestable(row)
    ? row
    : { contrast: "", design: "", metric: "" };
  return {
    id,
    kind,
    must: row.must ?? false,
    claim,
    source,
    strength,
    contrast,
    design,
    metric,
    target: targetOf(measures),
    simulated: telling ? rounded(telling.value) : null,
    mcse: telling ? rounded(telling.se) : null,
    status,
    null_passes: nullPasses,
    note,
    measures: measures.map((measure) => measureReport(measure, seeds)),
  };
}

/** The verdicts on judged rows, in their order. */
export const verdictsOf = (judged: readonly Judged[], seeds: readonly string[]): RowVerdict[] =>
  judged.map((one) => verdictOf(one, seeds));

/** Everything that is known of some rows, as plain data. */
export function reportOf(
  verdicts: readonly RowVerdict[],
  seeds: readonly string[],
  nulls: readonly NullModel[],
): Report {
  return {
    model_version: MODEL_VERSION,
    seeds,
    nulls,
    patterns: verdicts.map((verdict) => rowReport(verdict, seeds)),
    passed: countOf(verdicts, "pass"),
    failed: countOf(verdicts, "fail"),
    incompatible: countOf(verdicts, "incompatible"),
    untestable: countOf(verdicts, "untestable"),
    totals: totalsOf(verdicts),
  };
}
