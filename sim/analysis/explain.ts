import type { BatchSettings } from "../experiment/batch-settings.ts";
import { type EnsembleBlock, monthIndex, storedCount } from "../experiment/ensemble.ts";
import type { Asked, Explanation } from "../experiment/explanation.ts";
import type { Change } from "../experiment/mixes.ts";
import type { Passport } from "../passport/passport.ts";
import { judgedStatistics } from "./differences.ts";
import { type Failure, failuresOf, type ResultHead, resultHead } from "./result.ts";
import { shapleyShares } from "./shapley.ts";
import { yardstickOf } from "./yardstick.ts";

/** What a share of a difference comes to on average over the futures, in the outcome's unit. */
interface MeanShare {
  readonly share: number;
  /** Monte Carlo standard error of the mean. */
  readonly mcse: number;
}

/** Why an outcome of an entity in a month differs between two scenarios, by what they differ in. */
interface Explained {
  readonly outcome: string;
  readonly entity: string;
  readonly unit: string;
  readonly month: number;
  /** Futures in which every mixture of the two has a value. */
  readonly n: number;
  /** The whole difference, the second less the first, with the counts by the outcome's threshold. */
  readonly difference: ReturnType<typeof judgedStatistics>;
  /** What each change makes, in the order of the changes; they add up to the mean difference. */
  readonly levers: readonly (Change & MeanShare)[];
  /** What the changes make only together: the whole less what each makes alone. */
  readonly together: MeanShare;
}

/** What `explain --json` prints. */
export interface ExplainResult extends ResultHead, Explained {
  readonly from: string;
  readonly to: string;
  readonly failures: readonly Failure[];
  /** What makes the result again. */
  readonly passport?: Passport;
  /** Digest of all else, by which a change is told. */
  readonly check?: string;
}

/** The result of `explain`: shares of the difference that was planned for. */
export function explainResult(
  plan: Explanation,
  settings: BatchSettings,
  mixes: readonly EnsembleBlock[],
): ExplainResult {
  const { from, to, jobs, changes } = plan;
  return {
    ...resultHead(settings),
    from,
    to,
    ...explainDifference(mixes, changes, plan),
    failures: failuresOf(jobs, mixes),
  };
}

/**
 * Shares of a difference between two scenarios. `mixes` are ensembles of the first scenario with each
 * set of the changes made, by set as `setsOf` has them, all under the same luck. Throws where a line or
 * a month is not there.
 */
function explainDifference(
  mixes: readonly EnsembleBlock[],
  changes: readonly Change[],
  { outcome, entity, month }: Asked,
): Explained {
  const values = mixes.map((block) => valuesOf(block, outcome, entity, month));
  const whole = (r: number) => values.every((one) => Number.isFinite(one[r]));
  const kept = [...values[0].keys()].filter(whole);
  const {
    shares,
    together,
    whole: gaps,
  } = shapleyShares(values.map((one) => Float64Array.from(kept, (r) => one[r])));
  const last = mixes[mixes.length - 1];
  const info = last.series.find((one) => one.outcome === outcome && one.entity === entity);
  if (!info) throw new Error(`There is no ${outcome} of ${entity}.`);
  return {
    outcome,
    entity,
    unit: info.unit,
    month,
    n: kept.length,
    difference: judgedStatistics(gaps.slice(), kept.length, yardstickOf(info, month)),
    levers: changes.map((change, i) => ({ ...change, ...meanShare(shares[i]) })),
    together: meanShare(together),
  };
}

function valuesOf(block: EnsembleBlock, outcome: string, entity: string, month: number) {
  const width = block.series.length;
  const column = block.series.findIndex((one) => one.outcome === outcome && one.entity === entity);
  const at = monthIndex(block, month);
  if (column < 0 || at < 0) return new Float64Array(block.replicates).fill(Number.NaN);
  return Float64Array.from(
    { length: block.replicates },
    (_, r) => block.values[(r * storedCount(block) + at) * width + column],
  );
}

function meanShare(values: Float64Array): MeanShare {
  const n = values.length;
  const share = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - share) * (value - share), 0);
  return { share, mcse: Math.sqrt(squares / (n - 1) / n) };
}
