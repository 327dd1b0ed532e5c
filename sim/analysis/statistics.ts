/** What is reported of one outcome of one entity in one month over the replicates. */
export interface Statistics {
  /** How many replicates have a value. */
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n - 1; NaN below two values. */
  readonly sd: number;
  /** Monte Carlo standard error of the mean, sd / sqrt(n). */
  readonly mcse: number;
  readonly q05: number;
  readonly q10: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q90: number;
  readonly q95: number;
}

/**
 * Exact quantile, type 7 (Hyndman and Fan 1996): linear between order statistics at (n - 1) p.
 * `sorted` is ascending without NaN; NaN where it is empty.
 */
export function quantile7(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) return Number.NaN;
  const place = last * p;
  const below = Math.floor(place);
  const low = sorted[below];
  if (below >= last) return low;
  return low + (place - below) * (sorted[below + 1] - low);
}

/**
 * Statistics of the first `n` numbers of `values`, which must hold no NaN.
 * Sorts that part of `values` in place, after the sums were taken in replicate order.
 */
export function statistics(values: Float64Array, n: number): Statistics {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i];
  const mean = n > 0 ? sum / n : Number.NaN;
  let squares = 0;
  for (let i = 0; i < n; i += 1) {
    const gap = values[i] - mean;
    squares += gap * gap;
  }
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN;
  const sorted = values.subarray(0, n).sort();
  return {
    n,
    mean,
    sd,
    mcse: sd / Math.sqrt(n),
    q05: quantile7(sorted, 0.05),
    q10: quantile7(sorted, 0.1),
    q25: quantile7(sorted, 0.25),
    q50: quantile7(sorted, 0.5),
    q75: quantile7(sorted, 0.75),
    q90: quantile7(sorted, 0.9),
    q95: quantile7(sorted, 0.95),
  };
}

/** Mean of the numbers that are there, and its standard error; NaN and Infinity where too few are. */
export function meanAndError(all: Float64Array): { readonly mean: number; readonly error: number } {
  const values = all.filter((value) => !Number.isNaN(value));
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : Number.POSITIVE_INFINITY };
}

/** Numbers of a size differ by less than this share of it where they differ by rounding alone. */
const ROUNDING = 1e-12;

/** Whether the values that are there are all the same, but for rounding. */
export function isConstant(values: ArrayLike<number>): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i += 1) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return !(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high)));
}
