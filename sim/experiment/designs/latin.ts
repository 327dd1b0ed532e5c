import { shuffled, uniformsOf } from "./uniforms.ts";

/**
 * A Latin hypercube: `points` points in the unit cube of `dimensions`, one in each of `points` equal
 * slices of every dimension (McKay, Beckman and Conover 1979).
 */
export function latinHypercube(points: number, dimensions: number, seed: string): number[][] {
  const uniform = uniformsOf(seed, "latin hypercube");
  const columns = Array.from({ length: dimensions }, () =>
    shuffled(points, uniform).map((slice) => (slice + uniform()) / points),
  );
  return Array.from({ length: points }, (_, i) => columns.map((column) => column[i]));
}
