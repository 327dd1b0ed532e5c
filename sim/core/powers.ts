/** Exponent of the smallest positive double. */
export const SMALLEST_EXPONENT = -1074;

/** 2^e for e = -1074 to 1023 at index e + 1074; exact, each being half or double its neighbour. */
export const powersOfTwo: Float64Array = table();

function table(): Float64Array {
  const powers = new Float64Array(1024 - SMALLEST_EXPONENT);
  powers[-SMALLEST_EXPONENT] = 1;
  for (let i = -SMALLEST_EXPONENT + 1; i < powers.length; i++) powers[i] = powers[i - 1] * 2;
  for (let i = -SMALLEST_EXPONENT - 1; i >= 0; i--) powers[i] = powers[i + 1] / 2;
  return powers;
}
