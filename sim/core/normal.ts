import { exp } from "./exp.ts";
import { log } from "./log.ts";

// Coefficients of Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37:477-484.
const CENTRE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
] as const;
const CENTRE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
] as const;
const NEAR_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
] as const;
const NEAR_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
  0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
] as const;
const FAR_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
  0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
] as const;
const FAR_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15,
] as const;

/**
 * Standard normal quantile of p in (0, 1); relative error below 1e-15.
 * -Infinity at 0, Infinity at 1, NaN outside.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? q / 0 : Number.NaN;
  const size = tailQuantile(Math.sqrt(-log(tail)));
  return q < 0 ? -size : size;
}

function tailQuantile(root: number): number {
  if (root <= 5) return polynomial(NEAR_TOP, root - 1.6) / polynomial(NEAR_BOTTOM, root - 1.6);
  return polynomial(FAR_TOP, root - 5) / polynomial(FAR_BOTTOM, root - 5);
}

type Eight =
  | typeof CENTRE_TOP
  | readonly [number, number, number, number, number, number, number, number];

function polynomial(c: Eight, x: number): number {
  return (
    ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0]
  );
}

/**
 * Standard normal distribution function; absolute error below 1e-15.
 * Hart (1968) algorithm 5666 as given by West (2005), Wilmott Magazine, May: 70-76.
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  if (size > 38) return x < 0 ? 0 : 1;
  const bell = exp(-0.5 * size * size);
  const tail = size < 7.07106781186547 ? bell * hartRatio(size) : bell * farRatio(size);
  return x > 0 ? 1 - tail : tail;
}

function hartRatio(x: number): number {
  let top = 3.52624965998911e-2 * x + 0.700383064443688;
  top = top * x + 6.37396220353165;
  top = top * x + 33.912866078383;
  top = top * x + 112.079291497871;
  top = top * x + 221.213596169931;
  top = top * x + 220.206867912376;
  let bottom = 8.83883476483184e-2 * x + 1.75566716318264;
  bottom = bottom * x + 16.064177579207;
  bottom = bottom * x + 86.7807322029461;
  bottom = bottom * x + 296.564248779674;
  bottom = bottom * x + 637.333633378831;
  bottom = bottom * x + 793.826512519948;
  bottom = bottom * x + 440.413735824752;
  return top / bottom;
}

/** Continued fraction of the tail beyond seven standard deviations. */
function farRatio(x: number): number {
  return 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.5066282746310002;
}
