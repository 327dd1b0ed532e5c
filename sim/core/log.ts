/**
 * The natural logarithm from + - * / and the bits of a double: the same bits in every engine.
 * Method and coefficients of fdlibm's e_log.c (Sun Microsystems, 1993, freely distributable).
 */
import { powersOfTwo, SMALLEST_EXPONENT } from "./powers.ts";

const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;
/** High word of sqrt(1/2): the fraction is kept between it and sqrt(2). */
const HALF_ROOT = 0x3fe6a09e;

const cell = new Float64Array(1);
const cellWords = new Int32Array(cell.buffer);

/** Natural logarithm; error below 1 unit in the last place. NaN below zero, -Infinity at zero. */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Number.POSITIVE_INFINITY)) return logEdge(x);
  cell[0] = x;
  const high = cellWords[1] + (0x3ff00000 - HALF_ROOT);
  const k = (high >> 20) - 1023;
  const f = x * powersOfTwo[-k - SMALLEST_EXPONENT] - 1;
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const series = z * (L1 + w * (L3 + w * (L5 + w * L7))) + w * (L2 + w * (L4 + w * L6));
  return s * (half + series) + k * LN2_LOW - half + f + k * LN2_HIGH;
}

function logEdge(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x > 0 && x < 1) return log(x * 18014398509481984) - 54 * LN2_LOW - 54 * LN2_HIGH;
  return x > 0 ? x : Number.NaN;
}

/** log(1 + x) without loss near zero; relative error below 4e-16. */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1 || sum === Number.POSITIVE_INFINITY) return x;
  // What rounding took from the sum is given back to first order.
  return log(sum) - (sum - 1 - x) / sum;
}
