/**
 * The exponential from + - * and a table: the same bits in every engine.
 * exp(x) = 2^e * 2^(j/32) * exp(r) with |r| <= ln 2 / 64, after Tang (1989), ACM TOMS 15:144.
 */
import { powersOfTwo, SMALLEST_EXPONENT } from "./powers.ts";

const STEPS = 32;
/** ln 2 in two parts; the first has 33 bits, so its product with any step count here is exact. */
const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;
const STEP_HIGH = LN2_HIGH / STEPS;
const STEP_LOW = LN2_LOW / STEPS;
const STEPS_PER_UNIT = STEPS / (LN2_HIGH + LN2_LOW);

const TWO_64 = 4294967296 * 4294967296;
const TWO_128 = TWO_64 * TWO_64;
const { heads, tails } = fractionalPowers();

/** e^x; error below 0.7 units in the last place. Overflows to Infinity, underflows to 0. */
export function exp(x: number): number {
  return x > -708 && x < 709 ? scaledExp(x, 0) : expEdge(x);
}

/** e^x / 2^shift, so that the ends of the range need not pass through an infinite factor. */
function scaledExp(x: number, shift: number): number {
  const k = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const n = k | 0;
  const head = heads[n & 31];
  const tail = tails[n & 31];
  const q = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));
  return (head + (tail + head * q)) * powersOfTwo[(n >> 5) - shift - SMALLEST_EXPONENT];
}

function expEdge(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  if (x >= 709) return scaledExp(x, 64) * TWO_64;
  if (x <= -708) return scaledExp(x, -64) / TWO_64;
  return Number.NaN;
}

/** e^x - 1 without loss near zero; relative error below 4e-16. */
export function expm1(x: number): number {
  if (!(x > -0.35 && x < 0.35)) return exp(x) - 1;
  let sum = 0;
  for (let n = 14; n >= 2; n--) sum = (x / n) * (1 + sum);
  return x + x * sum;
}

/**
 * 2^(j/32) for j = 0..31 as a rounded head and its rounding error, from whole-number arithmetic:
 * the root 2^(1/32) with 128 binary places by Newton's square root, then its powers.
 */
function fractionalPowers(): { heads: Float64Array; tails: Float64Array } {
  const places = 128n;
  let root = 2n << places;
  for (let halvings = 0; halvings < 5; halvings++) root = wholeSquareRoot(root << places);
  const heads = new Float64Array(STEPS);
  const tails = new Float64Array(STEPS);
  let power = 1n << places;
  for (let j = 0; j < STEPS; j++) {
    const head = Number(power);
    heads[j] = head / TWO_128;
    tails[j] = Number(power - BigInt(head)) / TWO_128;
    power = (power * root) >> places;
  }
  return { heads, tails };
}

function wholeSquareRoot(n: bigint): bigint {
  let guess = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + n / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
