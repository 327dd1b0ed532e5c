import { countPairs, isReal } from "./counts.ts";
import type { Yardstick } from "./yardstick.ts";

/** What the differences of one measure say about one party at one moment. */
export interface Effect {
  /** Futures that have a value on both sides. */
  readonly n: number;
  readonly median: number;
  /** 10th and 90th percentile, type 7. */
  readonly low: number;
  readonly high: number;
  /** Shares of the futures that are better, make no real difference, are worse; they add up to one. */
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** Mean of the worst tenth of the futures, rounded up to whole futures. */
  readonly worst: number;
  /** Smallest difference that was counted as a real one. */
  readonly threshold: number;
}

/** A yardstick of what has a good direction. */
export interface DirectedYardstick extends Yardstick {
  readonly good: 1 | -1;
}

/** Sums up differences from not partnering, a future each; null where no future has one. */
export function effectOf(gaps: ArrayLike<number>, yardstick: DirectedYardstick): Effect | null {
  const sorted = presentSorted(gaps);
  const counts = countPairs(sorted, yardstick);
  if (!counts) return null;
  const { n } = counts;
  return {
    n,
    median: quantileOf(sorted, 0.5),
    low: quantileOf(sorted, 0.1),
    high: quantileOf(sorted, 0.9),
    better: counts.better / n,
    same: counts.same / n,
    worse: counts.worse / n,
    worst: worstTenth(sorted, yardstick.good),
    threshold: yardstick.threshold,
  };
}

/** Whether the typical difference is a real one. */
export const isEffect = ({ median, threshold }: Effect): boolean => isReal(median, threshold);

/** When a gain comes to stay. */
export interface Lasting {
  /** Month from which it lasts in half of the futures; Infinity where it does not in so many. */
  readonly median: number;
  /** Share of futures in which it never lasts. */
  readonly never: number;
}

/** Sums up the months from which a gain lasts, Infinity for never; null where none is known. */
export function lastingFrom(months: ArrayLike<number>): Lasting | null {
  const sorted = presentSorted(months);
  const n = sorted.length;
  if (n === 0) return null;
  const never = sorted.filter((month) => month === Number.POSITIVE_INFINITY).length;
  // The upper middle one: by then at least half of the futures have it, and none is made up.
  return { median: sorted[Math.ceil(n / 2) - 1], never: never / n };
}

/** The numbers that are there, ascending. */
export function presentSorted(values: ArrayLike<number>): Float64Array {
  const found = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (Number.isNaN(values[i])) continue;
    found[n] = values[i];
    n += 1;
  }
  return found.subarray(0, n).sort();
}

/** Quantile of ascending numbers, type 7; NaN of none. */
export function quantileOf(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  return below + 1 < sorted.length ? low + (place - below) * (sorted[below + 1] - low) : low;
}

/** Mean of the worst tenth of ascending numbers, of at least one. */
export function worstTenth(sorted: Float64Array, good: 1 | -1): number {
  const count = Math.max(1, Math.ceil(sorted.length / 10));
  const worst = good === 1 ? sorted.subarray(0, count) : sorted.subarray(sorted.length - count);
  return meanOf(worst);
}

/** The mean; NaN of nothing. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  return values.length > 0 ? sum / values.length : Number.NaN;
}
