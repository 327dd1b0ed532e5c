import { deriveKey, fillUniforms, masterKey } from "../core/random.ts";
import { quantile7 } from "./statistics.ts";

/** How resamples are drawn. */
export interface BootstrapOptions {
  /** Fixes the draws; the same seed gives the same interval. */
  readonly seed?: string;
  /** How often the rows are drawn anew. */
  readonly resamples?: number;
  /** Share of resamples that an interval holds. */
  readonly level?: number;
}

/** Settings where nothing else is said: intervals that hold 95 of 100 resamples. */
export const BOOTSTRAP = { seed: "bootstrap", resamples: 1000, level: 0.95 } as const;

/** A percentile interval; NaN at both ends where no resample has a value, or a single row is drawn from. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Percentile intervals (Efron 1979) of several statistics at once, all from the same resamples.
 * `statistics` is given the numbers of the rows of one resample, `rows` of them from 0 to `rows` - 1
 * with repetition, and returns a number each; the array is written over before the next call.
 */
export function bootstrapIntervals(
  rows: number,
  statistics: (drawn: Int32Array) => readonly number[],
  options: BootstrapOptions = {},
): Interval[] {
  const { seed, resamples, level } = { ...BOOTSTRAP, ...options };
  const key = deriveKey(masterKey(seed), "bootstrap");
  const lo = Uint32Array.from({ length: rows }, (_, i) => i);
  const keys = { lo, hi: new Uint32Array(rows) };
  const uniforms = new Float64Array(rows);
  const drawn = new Int32Array(rows);
  const found: number[][] = [];
  for (let b = 0; b < resamples; b += 1) {
    fillUniforms(deriveKey(key, b), 0, keys, rows, 1, uniforms);
    for (let i = 0; i < rows; i += 1) drawn[i] = Math.floor(uniforms[i] * rows);
    statistics(drawn).forEach((value, s) => {
      found[s] ??= [];
      if (!Number.isNaN(value)) found[s].push(value);
    });
  }
  return found.map((values) => {
    const sorted = Float64Array.from(values).sort();
    // One row drawn again and again says nothing of how far off it is.
    if (rows < 2) return { low: Number.NaN, high: Number.NaN };
    return {
      low: quantile7(sorted, (1 - level) / 2),
      high: quantile7(sorted, (1 + level) / 2),
    };
  });
}

/** The interval of a mean over rows. */
export function bootstrapMean(values: ArrayLike<number>, options?: BootstrapOptions): Interval {
  const [interval] = bootstrapIntervals(values.length, (drawn) => [meanAt(values, drawn)], options);
  return interval ?? { low: Number.NaN, high: Number.NaN };
}

/** Mean of the values in some rows. */
export function meanAt(values: ArrayLike<number>, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i += 1) sum += values[rows[i]];
  return sum / rows.length;
}
