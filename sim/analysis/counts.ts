import type { Yardstick } from "./yardstick.ts";

/**
 * How many of the paired differences are better, how many make no real difference, how many are
 * worse. They always add up to `n`.
 */
export interface Counts {
  readonly n: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

/** The counts as shares of the pairs; all null where there is nothing to be better or worse in. */
export interface Shares {
  readonly p_better: number | null;
  readonly p_same: number | null;
  readonly p_worse: number | null;
}

/** What rounding may take off a difference of exactly the threshold, as a part of it. */
const ROUNDING = 1e-9;

/**
 * Whether a difference is worth the name. One of exactly the threshold is; what the last bits of a
 * subtraction take off it does not decide. No difference at all never is.
 */
export function isReal(difference: number, threshold: number): boolean {
  const size = Math.abs(difference);
  return size > 0 && size >= threshold * (1 - ROUNDING);
}

/**
 * The number of the option that is ahead of every other by a real difference in one future; -1 where
 * none is. Scores are better the higher they are.
 */
export function clearBest(scores: readonly number[], threshold: number): number {
  const top = scores.indexOf(Math.max(...scores));
  const lead = scores[top] - Math.max(...scores.filter((_, o) => o !== top));
  return lead > 0 && isReal(lead, threshold) ? top : -1;
}

/** What a difference is by a yardstick: 1 better, -1 worse, 0 no real difference. */
export function sideOf(difference: number, { good, threshold }: Yardstick): -1 | 0 | 1 {
  if (!isReal(difference, threshold)) return 0;
  return difference * good > 0 ? 1 : -1;
}

/**
 * Counts the first `n` differences by a yardstick; NaN is no pair. Null where no direction is good,
 * where the threshold is not known, or where there is no pair.
 */
export function countPairs(
  differences: ArrayLike<number>,
  yardstick: Yardstick,
  n = differences.length,
): Counts | null {
  if (yardstick.good === 0 || Number.isNaN(yardstick.threshold)) return null;
  let pairs = 0;
  let better = 0;
  let worse = 0;
  for (let i = 0; i < n; i += 1) {
    if (Number.isNaN(differences[i])) continue;
    pairs += 1;
    const side = sideOf(differences[i], yardstick);
    if (side > 0) better += 1;
    else if (side < 0) worse += 1;
  }
  return pairs === 0 ? null : { n: pairs, better, same: pairs - better - worse, worse };
}

/** Counts as shares of the pairs; without counts all null. */
export function sharesOf(counts: Counts | null): Shares {
  if (!counts) return { p_better: null, p_same: null, p_worse: null };
  const { n, better, same, worse } = counts;
  return { p_better: better / n, p_same: same / n, p_worse: worse / n };
}

/** The counts that shares over `n` pairs stand for; null where there are none. */
export function countsOf({ p_better, p_same, p_worse }: Shares, n: number): Counts | null {
  if (p_better === null || p_same === null || p_worse === null) return null;
  const [better, worse] = [Math.round(p_better * n), Math.round(p_worse * n)];
  return { n, better, same: n - better - worse, worse };
}

/**
 * The counts out of `total` (or of all, where there are fewer): whole numbers that add up to it, each
 * as near as can be, and none 0 of which there is something, nor all where there is something else.
 */
export function outOf(counts: Counts, total: number): Counts {
  const all = Math.min(total, counts.n);
  const given = [counts.better, counts.same, counts.worse];
  const exact = given.map((count) => (count / counts.n) * all);
  const least = given.map((count) => (count > 0 && all >= 3 ? 1 : 0));
  const parts = exact.map((share, i) => Math.max(least[i], Math.floor(share)));
  const sum = () => parts.reduce((a, b) => a + b, 0);
  const step = (by: 1 | -1) => {
    const open = parts.map((_, i) => i).filter((i) => by === 1 || parts[i] > least[i]);
    const first = open.reduce((a, b) =>
      (exact[b] - parts[b]) * by > (exact[a] - parts[a]) * by ? b : a,
    );
    parts[first] += by;
  };
  while (sum() < all) step(1);
  while (sum() > all) step(-1);
  return { n: all, better: parts[0], same: parts[1], worse: parts[2] };
}
