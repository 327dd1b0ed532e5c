import { deriveKey, fillUniforms, masterKey } from "../../core/random.ts";
import { JOE_KUO } from "./joe-kuo.ts";

const BITS = 32;
const SCALE = 4294967296;

/** Lines of text with a polynomial and its initial direction numbers, a dimension each. */
const lines = JOE_KUO.trim().split("\n");

/** Most dimensions a Sobol sequence can have here. */
export const MOST_SOBOL_DIMENSIONS = lines.length + 1;

/**
 * The first points of a Sobol sequence in the unit cube, in Gray-code order (Antonov and Saleev
 * 1979), with the direction numbers of Joe and Kuo (2008). Any 2^k points that begin at a multiple
 * of 2^k put one into each of 2^k equal slices of every dimension.
 *
 * With a seed, every dimension is shifted digit by digit by a number of its own (Cranley and
 * Patterson's idea in base 2, L'Ecuyer and Lemieux 2002): that keeps what the sequence is for, and
 * no point lies on an edge of the cube. Without one it begins with 0, 1/2 ... as in the tables.
 * Throws RangeError beyond 160 dimensions.
 */
export function sobolSequence(points: number, dimensions: number, seed?: string): number[][] {
  if (dimensions > MOST_SOBOL_DIMENSIONS) {
    throw new RangeError(`a Sobol sequence has at most ${MOST_SOBOL_DIMENSIONS} dimensions`);
  }
  const shifts = seed === undefined ? null : shiftsOf(dimensions, seed);
  const directions = Array.from({ length: dimensions }, (_, d) => directionsOf(d));
  const state = new Uint32Array(dimensions);
  return Array.from({ length: points }, (_, i) => {
    if (i > 0) {
      const bit = lowestZero(i - 1);
      for (let d = 0; d < dimensions; d += 1) state[d] ^= directions[d][bit];
    }
    return Array.from(state, (x, d) =>
      shifts === null ? x / SCALE : (((x ^ shifts[d]) >>> 0) + 0.5) / SCALE,
    );
  });
}

function shiftsOf(dimensions: number, seed: string): Uint32Array {
  const keys = {
    lo: Uint32Array.from({ length: dimensions }, (_, d) => d),
    hi: new Uint32Array(dimensions),
  };
  const uniforms = new Float64Array(dimensions);
  fillUniforms(deriveKey(masterKey(seed), "sobol"), 0, keys, dimensions, 1, uniforms);
  return Uint32Array.from(uniforms, (u) => Math.floor(u * SCALE));
}

/** The 32 direction numbers of a dimension, the binary point left of the top bit. */
function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (dimension === 0) return v.map((_, i) => 1 << (BITS - 1 - i));
  const [polynomial, ...initial] = lines[dimension - 1].trim().split(" ").map(Number);
  const degree = initial.length;
  for (let i = 0; i < BITS; i += 1) {
    if (i < degree) {
      v[i] = initial[i] << (BITS - 1 - i);
      continue;
    }
    v[i] = v[i - degree] ^ (v[i - degree] >>> degree);
    for (let k = 1; k < degree; k += 1) {
      if ((polynomial >> (degree - k)) & 1) v[i] ^= v[i - k];
    }
  }
  return v;
}

function lowestZero(n: number): number {
  let bit = 0;
  for (let rest = n; rest & 1; rest >>>= 1) bit += 1;
  return bit;
}
