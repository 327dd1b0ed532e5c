import { meanAndError } from "./statistics.ts";
import { meanOf, presentSorted, quantileOf, worstTenth } from "./tradeoff.ts";
import { gapsOf, type Stakes, yardstickAt } from "./tradeoff-stakes.ts";
import { OBJECTIVES, type ObjectiveId } from "./tradeoff-terms.ts";

/** How much each objective counts, from 0 (not at all) on. */
export type Weights = Readonly<Record<ObjectiveId, number>>;

/**
 * What one option is worth, objective by objective: [objective][future], in gains worth the name,
 * good directions up. Not partnering is worth 0 in everything.
 */
export type Worth = readonly Float64Array[];

/** One option judged by everything that counts, over all futures. */
export interface Verdict {
  /** Mean score: the weighted mean of what it is worth. */
  readonly mean: number;
  /** Median, 10th and 90th percentile, and mean of the worst tenth of the scores. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly worst: number;
  /** Share of futures in which no other option scores higher; ties are shared out. */
  readonly best: number;
  /** How much less it scores than the best option of the same future: mean, and 90th percentile. */
  readonly regret: number;
  readonly highRegret: number;
}

/** The options ranked. */
export interface Ranking {
  /** Futures in which every option has a value. */
  readonly n: number;
  /** In the order of the options. */
  readonly verdicts: readonly Verdict[];
  /** Options from the highest mean score to the lowest. */
  readonly order: readonly number[];
  /** Mean of the first less the second, future by future, and its standard error. */
  readonly lead: number;
  readonly leadError: number;
  /** Whether the first may be called the winner. */
  readonly clear: boolean;
}

/** A winner must be best in at least this share of the futures. */
export const BEST_IN = 0.6;
/** ... and ahead of the second by more than so many standard errors. */
export const ERRORS_AHEAD = 2;

/**
 * What a scenario is worth at a month to some of its parties, all of them alike. A party without an
 * objective (who treats no patients) is left out of it; an objective nobody has is worth nothing.
 */
export function worthOf(
  stakes: Stakes,
  job: number,
  entities: readonly string[],
  month: number,
): Worth {
  return OBJECTIVES.map(({ outcome }) => {
    const found = entities.flatMap((entity) => {
      const gaps = gapsOf(stakes, job, entity, outcome, month);
      const yardstick = yardstickAt(stakes, job, entity, outcome, month);
      if (!yardstick || !gaps?.some((gap) => !Number.isNaN(gap))) return [];
      return [{ gaps, scale: yardstick.good / yardstick.threshold }];
    });
    const parties = Math.max(1, found.length);
    return Float64Array.from({ length: stakes.n }, (_, r) =>
      found.reduce((sum, { gaps, scale }) => sum + (gaps[r] * scale) / parties, 0),
    );
  });
}

/** Not partnering: no difference in any of `n` futures. */
export const nothing = (n: number): Worth => OBJECTIVES.map(() => new Float64Array(n));

/** Scores of an option, a future each: the weighted mean of its worth; all 0 without any weight. */
export function scoresOf(worth: Worth, weights: Weights): Float64Array {
  const parts = partsOf(OBJECTIVES.map(({ id }) => weights[id]));
  return Float64Array.from(worth[0], (_, r) => weightedSum(parts, (k) => worth[k][r]));
}

/** How much each counts, as parts of one; all 0 without any weight. */
export function partsOf(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}

/** What is counted together of several values, by their parts; what counts nothing is left out. */
export const weightedSum = (parts: readonly number[], value: (k: number) => number): number =>
  parts.reduce((sum, part, k) => (part === 0 ? sum : sum + part * value(k)), 0);

/** Ranks options by their scores, a future each, on the same futures; null where none is whole. */
export function rankOf(scores: readonly Float64Array[]): Ranking | null {
  const whole = wholeFutures(scores);
  const n = whole[0]?.length ?? 0;
  if (n === 0) return null;
  const best = bestShares(whole);
  const top = Float64Array.from(whole[0], (_, r) => Math.max(...whole.map((one) => one[r])));
  const verdicts = whole.map((one, i) => verdictOf(one, top, best[i]));
  const order = verdicts
    .map((_, i) => i)
    .sort((a, b) => verdicts[b].mean - verdicts[a].mean || verdicts[b].best - verdicts[a].best);
  const { lead, leadError } = leadOf(whole, order);
  const clear =
    lead > ERRORS_AHEAD * leadError && verdicts[order[0]].best >= BEST_IN && whole.length > 1;
  return { n, verdicts, order, lead, leadError, clear };
}

/** Only the futures in which every option has a score. */
function wholeFutures(scores: readonly Float64Array[]): Float64Array[] {
  const count = scores[0]?.length ?? 0;
  const kept: number[] = [];
  for (let r = 0; r < count; r += 1) {
    if (scores.every((one) => !Number.isNaN(one[r]))) kept.push(r);
  }
  return scores.map((one) => Float64Array.from(kept, (r) => one[r]));
}

function bestShares(whole: readonly Float64Array[]): number[] {
  const shares = whole.map(() => 0);
  const n = whole[0].length;
  for (let r = 0; r < n; r += 1) {
    const top = Math.max(...whole.map((one) => one[r]));
    const winners = whole.flatMap((one, i) => (one[r] === top ? [i] : []));
    for (const i of winners) shares[i] += 1 / winners.length / n;
  }
  return shares;
}

function verdictOf(scores: Float64Array, top: Float64Array, best: number): Verdict {
  const sorted = presentSorted(scores);
  const regrets = Float64Array.from(scores, (score, r) => top[r] - score);
  return {
    mean: meanOf(scores),
    median: quantileOf(sorted, 0.5),
    low: quantileOf(sorted, 0.1),
    high: quantileOf(sorted, 0.9),
    worst: worstTenth(sorted, 1),
    best,
    regret: meanOf(regrets),
    highRegret: quantileOf(presentSorted(regrets), 0.9),
  };
}

/** How far the first is ahead of the second, future by future. */
function leadOf(whole: readonly Float64Array[], order: readonly number[]) {
  if (order.length < 2) return { lead: 0, leadError: 0 };
  const [first, second] = [whole[order[0]], whole[order[1]]];
  const gaps = Float64Array.from(first, (score, r) => score - second[r]);
  const { mean: lead, error: leadError } = meanAndError(gaps);
  return { lead, leadError };
}
