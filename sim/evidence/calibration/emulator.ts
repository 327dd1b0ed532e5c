import { createSolver } from "./cholesky.ts";

/** Stands in for the simulation where that would take too long. */
export interface Emulator {
  /** What it expects at a point. */
  mean(point: readonly number[]): number;
  /** Variance of what comes of a simulation there around that. */
  variance(point: readonly number[]): number;
  /**
   * Share of the variance of the outputs that it explains at points it was not made from (each left
   * out in turn); below zero where it says less than the mean does.
   */
  readonly explained: number;
}

/** Keeps the normal equations solvable where a point set hardly moves in some direction. */
const RIDGE = 1e-3;

/** Constant, straight and curved term of every dimension, from the middle of the unit cube. */
function termsOf(point: readonly number[]): number[] {
  const terms = [1];
  for (const x of point) terms.push(2 * x - 1, (2 * x - 1) * (2 * x - 1) - 1 / 3);
  return terms;
}

/** Terms of an emulator over so many dimensions: with fewer points than that there is none. */
export const termCount = (dimensions: number): number => 1 + 2 * dimensions;

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
};

/**
 * A regression emulator: a parabola in each dimension, added up. Its variance is that of the
 * residuals, which holds the chance of the simulation too, grown by the leverage of the point.
 */
export function fitEmulator(
  points: readonly (readonly number[])[],
  outputs: ArrayLike<number>,
): Emulator {
  const rows = points.map(termsOf);
  const width = rows[0].length;
  const normal = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_, b) =>
      rows.reduce((sum, row) => sum + row[a] * row[b], a === b && a > 0 ? RIDGE : 0),
    ),
  );
  const solve = createSolver(normal);
  const weights = solve(
    Array.from({ length: width }, (_, a) =>
      rows.reduce((sum, row, i) => sum + row[a] * outputs[i], 0),
    ),
  );
  const leverage = (terms: readonly number[]) => dot(solve(terms), terms);
  const n = rows.length;
  const centre = Array.from(outputs).reduce((sum, y) => sum + y, 0) / n;
  let squares = 0;
  let unseen = 0;
  let total = 0;
  rows.forEach((row, i) => {
    const residual = outputs[i] - dot(row, weights);
    const left = residual / Math.max(1e-6, 1 - leverage(row));
    squares += residual * residual;
    unseen += left * left;
    total += (outputs[i] - centre) * (outputs[i] - centre);
  });
  const variance = squares / Math.max(1, n - width);
  return {
    explained: total > 0 ? 1 - unseen / total : 1,
    mean: (point) => dot(termsOf(point), weights),
    variance: (point) => variance * (1 + leverage(termsOf(point))),
  };
}
