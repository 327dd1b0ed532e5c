import { MOST_SOBOL_DIMENSIONS, sobolSequence } from "./sobol.ts";

/** Most dimensions a Saltelli design can have: it needs two Sobol dimensions for each. */
export const MOST_SALTELLI_DIMENSIONS = Math.floor(MOST_SOBOL_DIMENSIONS / 2);

/** Points of a Saltelli design that belong to one base point, for so many dimensions. */
export const saltelliBlock = (dimensions: number): number => dimensions + 2;

/**
 * Points in the unit cube for first and total order Sobol indices (Saltelli and others 2010): for
 * each of `base` points A of a shifted Sobol sequence its partner B, in the order A, then A with the
 * first, second ... coordinate taken from B, then B; so `base` times (`dimensions` + 2) points. A
 * power of two as `base` keeps the balance of the sequence.
 */
export function saltelliDesign(base: number, dimensions: number, seed: string): number[][] {
  return sobolSequence(base, 2 * dimensions, seed).flatMap((point) => {
    const a = point.slice(0, dimensions);
    const b = point.slice(dimensions);
    return [a, ...a.map((_, d) => a.map((x, e) => (e === d ? b[e] : x))), b];
  });
}
