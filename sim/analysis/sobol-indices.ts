import { saltelliBlock } from "../experiment/designs/saltelli.ts";
import { type BootstrapOptions, bootstrapIntervals, type Interval } from "./bootstrap.ts";
import { isConstant } from "./statistics.ts";

/** How much of the variance of an output one dimension explains. */
export interface SobolIndex {
  /** First order: the share explained by this dimension alone. */
  readonly first: number;
  readonly firstInterval: Interval;
  /** Total order: the share that would be left if everything else were known. */
  readonly total: number;
  readonly totalInterval: Interval;
}

/** Sobol indices of one output. */
export interface SobolResult {
  /** Base points used: those of which the output is known at every point of their block. */
  readonly base: number;
  /** Base points left out. */
  readonly lost: number;
  readonly mean: number;
  /** Variance of the output over the design. */
  readonly variance: number;
  /** One for each dimension; NaN where the output does not vary. */
  readonly indices: readonly SobolIndex[];
}

/** The indices that fewer base points would have given. */
export interface ConvergenceRow {
  readonly base: number;
  /** Points of the design up to there. */
  readonly points: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
  /** Half the widest interval of any first-order and any total-order index. */
  readonly firstWithin: number;
  readonly totalWithin: number;
}

/**
 * First and total order indices from the outputs at the points of a Saltelli design, in its order.
 * First order by the estimator (b) of Saltelli and others (2010), table 2, on outputs less their
 * mean, total order by that of Jansen (1999), the same table (f). Intervals are percentiles over
 * bootstrap resamples of the base points. A block with a missing output is left out whole.
 */
export function sobolIndices(
  outputs: ArrayLike<number>,
  dimensions: number,
  options?: BootstrapOptions,
): SobolResult {
  const all = Math.floor(outputs.length / saltelliBlock(dimensions));
  const parts = partsOf(outputs, dimensions);
  const everyone = Int32Array.from({ length: parts.base }, (_, n) => n);
  const point = estimate(parts, everyone);
  const intervals = bootstrapIntervals(parts.base, (drawn) => estimate(parts, drawn), options);
  const unknown = { low: Number.NaN, high: Number.NaN };
  const variance = varianceOf(parts, everyone);
  return {
    base: parts.base,
    lost: all - parts.base,
    mean: parts.mean,
    variance,
    indices: Array.from({ length: dimensions }, (_, d) => ({
      first: point[d],
      firstInterval: intervals[d] ?? unknown,
      total: point[dimensions + d],
      totalInterval: intervals[dimensions + d] ?? unknown,
    })),
  };
}

/**
 * The indices at a quarter, a half ... of the base points, the whole last: whether more would change
 * them. `steps` says how often the number is doubled.
 */
export function sobolConvergence(
  outputs: ArrayLike<number>,
  dimensions: number,
  options?: BootstrapOptions,
  steps = 4,
): ConvergenceRow[] {
  const block = saltelliBlock(dimensions);
  const all = Math.floor(outputs.length / block);
  const sizes = Array.from({ length: steps }, (_, k) => Math.floor(all / (1 << (steps - 1 - k))));
  return sizes
    .filter((base, k) => base >= 8 || k === steps - 1)
    .map((base) => {
      const part = slice(outputs, 0, base * block);
      const { indices, base: used } = sobolIndices(part, dimensions, options);
      return {
        base: used,
        points: base * block,
        first: indices.map(({ first }) => first),
        total: indices.map(({ total }) => total),
        firstWithin: widest(indices.map(({ firstInterval }) => firstInterval)),
        totalWithin: widest(indices.map(({ totalInterval }) => totalInterval)),
      };
    });
}

const square = (x: number) => x * x;

const slice = (values: ArrayLike<number>, from: number, to: number): number[] =>
  Array.prototype.slice.call(values, from, to);

const widest = (intervals: readonly Interval[]): number =>
  Math.max(...intervals.map(({ low, high }) => (high - low) / 2));

/** What the estimators add up, base point by base point. */
interface Parts {
  readonly base: number;
  readonly mean: number;
  /** Outputs at A and at B, less the mean. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** [dimension][base point]: b (ab - a), and (a - ab) squared. */
  readonly products: readonly Float64Array[];
  readonly squares: readonly Float64Array[];
}

function partsOf(outputs: ArrayLike<number>, dimensions: number): Parts {
  const block = saltelliBlock(dimensions);
  const whole: number[] = [];
  for (let at = 0; at + block <= outputs.length; at += block) {
    let known = true;
    for (let i = 0; i < block; i += 1) if (!Number.isFinite(outputs[at + i])) known = false;
    if (known) whole.push(at);
  }
  let sum = 0;
  for (const at of whole) sum += outputs[at] + outputs[at + block - 1];
  const mean = sum / (2 * whole.length);
  // What differs in the last bits alone does not vary: its shares would be those of rounding.
  const still = isConstant(whole.flatMap((at) => slice(outputs, at, at + block)));
  const of = (read: (at: number) => number) => Float64Array.from(whole, still ? () => 0 : read);
  const dims = Array.from({ length: dimensions }, (_, d) => d + 1);
  return {
    base: whole.length,
    mean,
    a: of((at) => outputs[at] - mean),
    b: of((at) => outputs[at + block - 1] - mean),
    products: dims.map((d) =>
      of((at) => (outputs[at + block - 1] - mean) * (outputs[at + d] - outputs[at])),
    ),
    squares: dims.map((d) => of((at) => square(outputs[at] - outputs[at + d]))),
  };
}

function varianceOf({ a, b }: Parts, rows: Int32Array): number {
  let sum = 0;
  let squares = 0;
  for (const n of rows) {
    sum += a[n] + b[n];
    squares += a[n] * a[n] + b[n] * b[n];
  }
  const count = 2 * rows.length;
  return squares / count - (sum / count) * (sum / count);
}

/** First-order indices, then total-order ones, from some rows. */
function estimate(parts: Parts, rows: Int32Array): number[] {
  const variance = varianceOf(parts, rows);
  const scale = variance > 0 ? 1 / variance : Number.NaN;
  const mean = (values: Float64Array) => {
    let sum = 0;
    for (const n of rows) sum += values[n];
    return sum / rows.length;
  };
  return [
    ...parts.products.map((values) => mean(values) * scale),
    ...parts.squares.map((values) => (mean(values) * scale) / 2),
  ];
}
