import { exp } from "./exp.ts";
import { normalQuantile } from "./normal.ts";

/**
 * Normal deviates from 32-bit words by a table of cubics. The lower half of the distribution is
 * cut into octaves of probability, each octave into 64 segments, each segment has one Hermite
 * cubic built from the precise quantile; the upper half is its mirror.
 */
const OCTAVES = 32;
const SEGMENTS = 64;
const FRACTION_BITS = 25;
const FRACTION_MASK = (1 << FRACTION_BITS) - 1;
const TO_FRACTION = 1 / (1 << FRACTION_BITS);
const ROOT_TWO_PI = 2.5066282746310002;

const table = cubics();

/**
 * The normal quantile of (word + 0.5) / 2^32 for any 32-bit word, signed or not; absolute error
 * below 1e-9. Complementary words give exactly opposite deviates.
 */
export function wordToNormal(word: number): number {
  const sign = word >> 31;
  // Folded to the lower half and doubled, plus one for the half: probability = odd / 2^33.
  const odd = ((word ^ sign) << 1) | 1;
  const octave = Math.clz32(odd);
  const bits = odd << octave;
  const at = (octave << 8) | ((bits >>> (FRACTION_BITS - 2)) & 0xfc);
  const t = (bits & FRACTION_MASK) * TO_FRACTION;
  const size = table[at] + t * (table[at + 1] + t * (table[at + 2] + t * table[at + 3]));
  return (-1 - 2 * sign) * size;
}

/** Four coefficients per segment of the distance from the mean, octave by octave outwards. */
function cubics(): Float64Array {
  const coefficients = new Float64Array(OCTAVES * SEGMENTS * 4);
  let start = 0.25;
  for (let octave = 0; octave < OCTAVES; octave++) {
    const width = start / SEGMENTS;
    for (let segment = 0; segment < SEGMENTS; segment++) {
      const at = (octave * SEGMENTS + segment) * 4;
      hermite(coefficients, at, start + segment * width, width);
    }
    start /= 2;
  }
  return coefficients;
}

function hermite(coefficients: Float64Array, at: number, left: number, width: number): void {
  const from = -normalQuantile(left);
  const to = -normalQuantile(left + width);
  const fromSlope = -ROOT_TWO_PI * exp(0.5 * from * from) * width;
  const toSlope = -ROOT_TWO_PI * exp(0.5 * to * to) * width;
  const rise = to - from;
  coefficients[at] = from;
  coefficients[at + 1] = fromSlope;
  coefficients[at + 2] = 3 * rise - 2 * fromSlope - toSlope;
  coefficients[at + 3] = fromSlope + toSlope - 2 * rise;
}
