import seedrandom from "seedrandom";
import type { StreamKey } from "./fill.ts";
import { textHash } from "./murmur3.ts";
import { threefry2x32 } from "./threefry.ts";

export type { EntityKeys, StreamKey } from "./fill.ts";
export { fillNormals, fillUniforms } from "./fill.ts";
export { threefry2x32 } from "./threefry.ts";

/** Rounds for deriving keys: the full published strength; draws use 13 (see fill.ts). */
const KEY_ROUNDS = 20;
/** Top bit of the second counter word: a key derived from a name, never from a number. */
const NAMED = 0x80000000;
/** Bits of an entity key's second word. */
const HIGH_MASK = 0x3fff;
/** Keeps numeric children apart from any other use of an entity key. */
const CHILD = 0xc41d0000;

const pair = new Uint32Array(2);
/** Hashes of stream names: few names, each asked for once per replicate. */
const nameHashes = new Map<string, Uint32Array>();

/** Turns the seed a person types into 64 bits of key, once per run. */
export function masterKey(seed: string): StreamKey {
  const source = seedrandom(seed);
  const k0 = source.int32() >>> 0;
  const k1 = source.int32() >>> 0;
  return { k0, k1 };
}

/**
 * The key of a named stream or of a numbered replicate below `parent`.
 * Numbers are whole, from 0 to 2^53 - 1; a name and a number never give the same counter.
 */
export function deriveKey(parent: StreamKey, name: string | number): StreamKey {
  if (typeof name === "string") {
    const words = nameHash(name);
    threefry2x32(parent.k0, parent.k1, words[0], words[1] | NAMED, KEY_ROUNDS, pair);
  } else {
    if (!(Number.isSafeInteger(name) && name >= 0)) {
      throw new RangeError(`a stream number must be a whole number from 0, not ${name}`);
    }
    threefry2x32(parent.k0, parent.k1, name >>> 0, Math.floor(name / 4294967296), KEY_ROUNDS, pair);
  }
  return { k0: pair[0], k1: pair[1] };
}

function nameHash(name: string): Uint32Array {
  let words = nameHashes.get(name);
  if (!words) {
    words = textHash(name);
    nameHashes.set(name, words);
  }
  return words;
}

/** The stable key of an entity from its id: 32 + 14 bits, so `hi` is below 2^14. */
export function entityKey(id: string): { lo: number; hi: number } {
  const words = textHash(id);
  return { lo: words[0], hi: words[1] & HIGH_MASK };
}

/**
 * The key of something that belongs to an entity and has no name of its own, such as the third
 * occupant (`b`) of a post (`a`) in organisation (`lo`, `hi`). Writes lo and hi to `out`.
 */
export function childKey(lo: number, hi: number, a: number, b: number, out: Uint32Array): void {
  threefry2x32(lo, hi | CHILD, a, b, KEY_ROUNDS, out);
  out[1] &= HIGH_MASK;
}
