/** What the differences of one measure say about one party at one moment. */
export interface Effect {
  /** Futures that have a value on both sides. */
  readonly n: number;
  readonly median: number;
  /** 10th and 90th percentile, type 7. */
  readonly low: number;
  readonly high: number;
  /** Share of futures in which it is better; exact ties count one half. */
  readonly better: number;
  /** Share of futures with a difference of at least the threshold, for better and for worse. */
  readonly gain: number;
  readonly harm: number;
  /** Mean of the worst tenth of the futures, rounded up to whole futures. */
  readonly worst: number;
}

/** How an outcome is judged: its good direction and the smallest difference worth the name. */
export interface Yardstick {
  readonly good: 1 | -1;
  readonly threshold: number;
}

/** Sums up differences from not partnering, a future each; null where no future has one. */
export function effectOf(gaps: ArrayLike<number>, { good, threshold }: Yardstick): Effect | null {
  const sorted = presentSorted(gaps);
  const n = sorted.length;
  if (n === 0) return null;
  let better = 0;
  let gain = 0;
  let harm = 0;
  for (const gap of sorted) {
    const value = gap * good;
    better += value > 0 ? 1 : value === 0 ? 0.5 : 0;
    if (value >= threshold) gain += 1;
    else if (value <= -threshold) harm += 1;
  }
  return {
    n,
    median: quantileOf(sorted, 0.5),
    low: quantileOf(sorted, 0.1),
    high: quantileOf(sorted, 0.9),
    better: better / n,
    gain: gain / n,
    harm: harm / n,
    worst: worstTenth(sorted, good),
  };
}

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
