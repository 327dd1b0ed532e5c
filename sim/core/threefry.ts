/**
 * Threefry-2x32: a counter-based generator, so a draw is a function and not a history.
 * Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11.
 */

/** The Skein key-schedule constant that completes a two-word key. */
export const KEY_PARITY = 0x1bd11bda;

/** Left rotation of each round, repeating every eight rounds. */
const ROTATIONS = Uint8Array.of(13, 15, 26, 6, 17, 29, 16, 24);

/**
 * One block: two key words and two counter words give two 32-bit words in `out[0]` and `out[1]`.
 * Use it with 20 rounds to derive keys; draws use 13 rounds, unrolled in `fill.ts`.
 */
export function threefry2x32(
  k0: number,
  k1: number,
  c0: number,
  c1: number,
  rounds: number,
  out: Uint32Array,
): void {
  let now = k1 | 0;
  let next = k0 ^ k1 ^ KEY_PARITY;
  let later = k0 | 0;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = ROTATIONS[round & 7];
    x = (x + y) | 0;
    y = ((y << turn) | (y >>> (32 - turn))) ^ x;
    if ((round & 3) === 3) {
      x = (x + now) | 0;
      y = (y + next + ((round + 1) >> 2)) | 0;
      const used = now;
      now = next;
      next = later;
      later = used;
    }
  }
  out[0] = x;
  out[1] = y;
}
