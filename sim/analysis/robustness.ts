import { clearBest } from "./counts.ts";
import { quantile7 } from "./statistics.ts";
import { presentSorted } from "./tradeoff.ts";
import { rankOf } from "./tradeoff-rank.ts";

/** One option judged over many futures. Values are in the outcome's unit, as it is measured. */
export interface OptionRobustness {
  readonly mean: number;
  readonly median: number;
  /** Tenth and ninetieth percentile. */
  readonly q10: number;
  readonly q90: number;
  /** The worst future, and the mean of the worst tenth of them. */
  readonly worst: number;
  readonly worstTenth: number;
  /** How far it falls short of the best option of the same future: mean, 90th percentile, most. */
  readonly meanRegret: number;
  readonly q90Regret: number;
  readonly maxRegret: number;
  /** Share of futures in which it is better than every other option by a real difference. */
  readonly best: number;
  /** Share of futures that meet the threshold; null without one. */
  readonly satisfied: number | null;
}

/** Several options over the same futures. */
export interface Robustness {
  /** Futures in which every option has a value. */
  readonly n: number;
  /** Share of futures in which no option is better than every other by a real difference. */
  readonly none: number;
  /** In the order given. */
  readonly options: readonly OptionRobustness[];
  /** Numbers of the options: the highest mean, the smallest of the largest regrets, the best worst case. */
  readonly byMean: number;
  readonly byRegret: number;
  readonly byWorst: number;
}

/**
 * Judges options by what they bring in the same futures: `values` is [option][future], `good` the
 * direction that is good, and `threshold` what is good enough (satisficing; Lempert, Groves, Popper
 * and Bankes 2006). `real` is the smallest difference worth the name. Regret is after Savage (1951). Only futures in which every option has a value
 * count. Null where there is none.
 */
export function robustness(
  values: readonly Float64Array[],
  good: 1 | -1,
  threshold: number | null = null,
  real = 0,
): Robustness | null {
  const scores = values.map((own) => own.map((value) => value * good));
  const ranking = rankOf(scores);
  if (!ranking) return null;
  const whole = wholeFutures(scores);
  const top = whole[0].map((_, r) => Math.max(...whole.map((own) => own[r])));
  const best = bestShares(whole, real);
  const options = ranking.verdicts.map((verdict, o): OptionRobustness => {
    const sorted = presentSorted(whole[o]);
    const [low, high] = [0.1, 0.9].map((p) => quantile7(sorted, p) * good).sort((a, b) => a - b);
    const met =
      threshold === null ? null : sorted.filter((score) => score >= threshold * good).length;
    return {
      mean: verdict.mean * good,
      median: verdict.median * good,
      q10: low,
      q90: high,
      worst: sorted[0] * good,
      worstTenth: verdict.worst * good,
      meanRegret: verdict.regret,
      q90Regret: verdict.highRegret,
      maxRegret: Math.max(...whole[o].map((score, r) => top[r] - score)),
      best: best[o],
      satisfied: met === null ? null : met / sorted.length,
    };
  });
  return {
    n: ranking.n,
    none: 1 - best.reduce((sum, share) => sum + share, 0),
    options,
    byMean: ranking.order[0],
    byRegret: firstLeast(options.map(({ maxRegret }) => maxRegret)),
    byWorst: firstLeast(options.map(({ worst }) => -worst * good)),
  };
}

/** In which share of the futures each option is better than every other by a real difference. */
function bestShares(whole: readonly Float64Array[], real: number): number[] {
  const counts = new Array<number>(whole.length).fill(0);
  const futures = whole[0].length;
  for (let r = 0; r < futures; r += 1) {
    const best = clearBest(
      whole.map((own) => own[r]),
      real,
    );
    if (best >= 0) counts[best] += 1;
  }
  return counts.map((count) => count / futures);
}

function wholeFutures(scores: readonly Float64Array[]): Float64Array[] {
  const known = (r: number) => scores.every((own) => !Number.isNaN(own[r]));
  return scores.map((own) => own.filter((_, r) => known(r)));
}

const firstLeast = (values: readonly number[]): number => values.indexOf(Math.min(...values));
