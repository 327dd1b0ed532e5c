/**
 * Mathematics with the same bits in every engine: only + - * /, square root, rounding, comparison
 * and the bits of a double. `Math.exp` and its kin differ in the last bit between engines.
 */
import { exp } from "./exp.ts";
import { log } from "./log.ts";

export { exp, expm1 } from "./exp.ts";
export { log, log1p } from "./log.ts";
export { fastLogistic, logistic, tanh } from "./logistic.ts";
export { normalCdf, normalQuantile } from "./normal.ts";

/** Square root; IEEE 754 fixes its bits. */
export const sqrt: (x: number) => number = Math.sqrt;

/**
 * x^y for x >= 0, as exp(y log x): relative error below 3e-16 (1 + |y log x|).
 * NaN for a negative x; 1 when y is 0 or x is 1; 0^y is 0 or, for y below 0, Infinity.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (x === 0) return y > 0 ? 0 : y < 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  return exp(y * log(x));
}

/** x kept between low and high; NaN stays NaN. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** x kept between 0 and 1; NaN stays NaN. */
export function clamp01(x: number): number {
  return x < 0 ? 0 : x > 1 ? 1 : x;
}
