/**
 * MurmurHash3 x86 128-bit, Austin Appleby (public domain). Input is a stream of little-endian
 * 32-bit words; a tail padded with zero bytes mixes as the reference does, because a zero word
 * changes nothing, so only the true length in bytes has to be told to `finish`.
 */

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;
const encoder = new TextEncoder();

/** Running state: four words, all equal to the seed at the start. */
export function begin(seed: number): Int32Array {
  return new Int32Array(4).fill(seed);
}

/** Mixes `blocks` blocks of four words, from the start of `words`, into the state. */
export function mixBlocks(h: Int32Array, words: Int32Array, blocks: number): void {
  let h1 = h[0];
  let h2 = h[1];
  let h3 = h[2];
  let h4 = h[3];
  for (let block = 0, i = 0; block < blocks; block++, i += 4) {
    h1 ^= Math.imul(rotate(Math.imul(words[i], C1), 15), C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= Math.imul(rotate(Math.imul(words[i + 1], C2), 16), C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= Math.imul(rotate(Math.imul(words[i + 2], C3), 17), C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= Math.imul(rotate(Math.imul(words[i + 3], C4), 18), C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  h[0] = h1;
  h[1] = h2;
  h[2] = h3;
  h[3] = h4;
}

/** Closes the state: mixes the four `words` at `from`, zero past the end of the input, for `bytes` bytes in all. */
export function finish(h: Int32Array, words: Int32Array, from: number, bytes: number): Uint32Array {
  h[0] ^= Math.imul(rotate(Math.imul(words[from], C1), 15), C2) ^ bytes;
  h[1] ^= Math.imul(rotate(Math.imul(words[from + 1], C2), 16), C3) ^ bytes;
  h[2] ^= Math.imul(rotate(Math.imul(words[from + 2], C3), 17), C4) ^ bytes;
  h[3] ^= Math.imul(rotate(Math.imul(words[from + 3], C4), 18), C1) ^ bytes;
  spread(h);
  for (let i = 0; i < 4; i++) h[i] = avalanche(h[i]);
  spread(h);
  return new Uint32Array(h.buffer);
}

/** The hash of a byte string. */
export function murmur3(bytes: Uint8Array, seed = 0): Uint32Array {
  const h = begin(seed);
  const words = littleEndian(bytes);
  const blocks = bytes.length >> 4;
  mixBlocks(h, words, blocks);
  return finish(h, words, 4 * blocks, bytes.length);
}

/** The hash of a text's UTF-8 bytes: four unsigned words. */
export function textHash(text: string): Uint32Array {
  return murmur3(encoder.encode(text));
}

/** Bytes as little-endian words, padded with zero bytes to one block more than the whole blocks. */
export function littleEndian(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(4 * ((bytes.length >> 4) + 1));
  for (let i = 0; i < bytes.length; i++) words[i >> 2] |= bytes[i] << (8 * (i & 3));
  return words;
}

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function spread(h: Int32Array): void {
  h[0] += h[1] + h[2] + h[3];
  for (let i = 1; i < 4; i++) h[i] += h[0];
}

function avalanche(h: number): number {
  let x = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
