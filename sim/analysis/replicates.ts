import { normalQuantile, sqrt } from "../core/math.ts";

/** A mean after so many replicates, with the interval that holds the true one 95 times in 100. */
export interface RunningMean {
  readonly n: number;
  readonly mean: number;
  /** Half the interval's width; NaN below two values. */
  readonly within: number;
}

/** How many replicates are enough. */
export interface ReplicatesNeeded {
  /** Values that are there. */
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  /** Half the width of the mean's interval with all of them. */
  readonly within: number;
  /** Replicates for the half-width asked for, from the spread of those there; at least 2. */
  readonly needed: number;
  /** The first of the steps from which on the interval stays that narrow; null where it never does. */
  readonly steadyFrom: number | null;
  /** The mean at rising numbers of replicates, the last with all. */
  readonly steps: readonly RunningMean[];
}

const LEVEL = 0.95;

/**
 * The running mean of an outcome over replicates, in their order, and how many are enough to know it
 * to within `within` (the confidence interval method; Robinson 2014, Simulation: The Practice of
 * Model Development and Use). Missing values are skipped.
 */
export function replicatesNeeded(values: ArrayLike<number>, within: number): ReplicatesNeeded {
  const present = Array.from(values).filter((value) => !Number.isNaN(value));
  const steps = runningMeans(present, stepsUpTo(present.length));
  const last = steps[steps.length - 1] ?? { n: 0, mean: Number.NaN, within: Number.NaN };
  const sd = (last.within * sqrt(last.n)) / studentQuantile(last.n - 1);
  return {
    n: last.n,
    mean: last.mean,
    sd,
    within: last.within,
    needed: neededFor(sd, within),
    steadyFrom: steadyFrom(steps, within),
    steps,
  };
}

/** The smallest number whose interval is narrow enough for this spread. */
function neededFor(sd: number, within: number): number {
  if (!(sd > 0)) return sd === 0 ? 2 : Number.NaN;
  const z = studentQuantile(1e9);
  let n = Math.max(2, Math.ceil((z * sd * (z * sd)) / (within * within)));
  while (studentQuantile(n - 1) * sd > within * sqrt(n)) n += 1;
  return n;
}

function steadyFrom(steps: readonly RunningMean[], within: number): number | null {
  let from: number | null = null;
  for (const step of steps) {
    if (!(step.within <= within)) from = null;
    else from ??= step.n;
  }
  return from;
}

/** 5, 10, 20, 50, 100 ... below `n`, and `n`. */
function stepsUpTo(n: number): number[] {
  const steps: number[] = [];
  for (let ten = 1; ten <= n; ten *= 10) steps.push(...[1, 2, 5].map((k) => k * ten));
  return [...steps.filter((step) => step >= 5 && step < n), ...(n > 0 ? [n] : [])];
}

/** Means of the first values, with their intervals, at some ascending counts. */
function runningMeans(values: readonly number[], at: readonly number[]): RunningMean[] {
  let [n, mean, squares] = [0, 0, 0];
  return at.map((count) => {
    // Welford (1962): no difference of large sums.
    for (; n < count; ) {
      const gap = values[n] - mean;
      n += 1;
      mean += gap / n;
      squares += gap * (values[n - 1] - mean);
    }
    const sd = n > 1 ? sqrt(squares / (n - 1)) : Number.NaN;
    return { n, mean, within: (studentQuantile(n - 1) * sd) / sqrt(n) };
  });
}

/**
 * The 0.975 quantile of Student's t: exact for 1 and 2 degrees of freedom, above by the expansion of
 * Abramowitz and Stegun (1964), 26.7.5, whose error is below 0.5 % from 3 degrees on.
 */
export function studentQuantile(freedom: number): number {
  const p = (1 + LEVEL) / 2;
  if (freedom < 1) return Number.NaN;
  if (freedom === 1) return 12.706204736432095;
  if (freedom === 2) return (2 * p - 1) / sqrt(2 * p * (1 - p));
  const z = normalQuantile(p);
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
}
