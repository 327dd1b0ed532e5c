import { exp, expm1 } from "./exp.ts";

/** 1 / (1 + e^-x); relative error below 4e-16. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** Hyperbolic tangent; relative error below 1e-15, and exactly odd. */
export function tanh(x: number): number {
  const size = x < 0 ? -x : x;
  if (size > 22) return x < 0 ? -1 : 1;
  const e = expm1(2 * size);
  return x < 0 ? -(e / (e + 2)) : e / (e + 2);
}

const REACH = 8;
const PER_UNIT = 32;
const table = cubics();

/**
 * The logistic from a table of cubics: absolute error below 4e-10, continuous with its slope.
 * For inner loops; beyond |x| = 8 it is `logistic` itself.
 */
export function fastLogistic(x: number): number {
  if (!(x > -REACH && x < REACH)) return logistic(x);
  const place = (x + REACH) * PER_UNIT;
  const segment = place | 0;
  const t = place - segment;
  const at = segment << 2;
  return table[at] + t * (table[at + 1] + t * (table[at + 2] + t * table[at + 3]));
}

/** Hermite cubics of the logistic on segments of 1/32: values and slopes agree at every knot. */
function cubics(): Float64Array {
  const segments = 2 * REACH * PER_UNIT;
  const coefficients = new Float64Array(segments * 4);
  for (let i = 0; i < segments; i++) {
    const left = logistic(i / PER_UNIT - REACH);
    const right = logistic((i + 1) / PER_UNIT - REACH);
    const leftSlope = (left * (1 - left)) / PER_UNIT;
    const rightSlope = (right * (1 - right)) / PER_UNIT;
    const rise = right - left;
    coefficients[4 * i] = left;
    coefficients[4 * i + 1] = leftSlope;
    coefficients[4 * i + 2] = 3 * rise - 2 * leftSlope - rightSlope;
    coefficients[4 * i + 3] = leftSlope + rightSlope - 2 * rise;
  }
  return coefficients;
}
