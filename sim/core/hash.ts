import { begin, finish, littleEndian, mixBlocks } from "./murmur3.ts";

/** An incremental fingerprint; `digest` may be taken at any time and does not end it. */
export interface Hasher {
  /** Adds numbers by their bits; every NaN counts as one NaN and -0 as 0. */
  update(values: Float64Array): void;
  /** Adds a text with its length, so that "ab", "c" and "a", "bc" differ. */
  updateText(text: string): void;
  /** 32 hexadecimal digits. */
  digest(): string;
}

const NAN_HIGH = 0x7ff80000;
/** Words gathered before they are mixed; a multiple of the four words of a block. */
const BATCH = 256;
const encoder = new TextEncoder();

/** A fingerprint of numbers and texts: MurmurHash3 x86 128 over little-endian 32-bit words. */
export function createHasher(): Hasher {
  const state = begin(0);
  const batch = new Int32Array(BATCH);
  let used = 0;
  let bytes = 0;
  const add = (words: Int32Array): void => {
    for (let from = 0; from < words.length; ) {
      const taken = Math.min(BATCH - used, words.length - from);
      batch.set(words.subarray(from, from + taken), used);
      used += taken;
      from += taken;
      bytes += 4 * taken;
      if (used === BATCH) mixBlocks(state, batch, BATCH / 4);
      used %= BATCH;
    }
  };
  return {
    update(values) {
      add(canonicalWords(values));
    },
    updateText(text) {
      const encoded = encoder.encode(text);
      add(Int32Array.of(encoded.length));
      add(littleEndian(encoded).subarray(0, (encoded.length + 3) >> 2));
    },
    digest() {
      const copy = state.slice();
      const rest = batch.slice().fill(0, used);
      mixBlocks(copy, rest, used >> 2);
      return hex(finish(copy, rest, used & ~3, bytes));
    },
  };
}

/** Fingerprint of one array of numbers: 32 hexadecimal digits. */
export function hashNumbers(values: Float64Array): string {
  const hasher = createHasher();
  hasher.update(values);
  return hasher.digest();
}

/** Two words per number, low then high, with one form of NaN and of zero. */
function canonicalWords(values: Float64Array): Int32Array {
  const source = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  const words = new Int32Array(source.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) {
      words[2 * i + 1] = NAN_HIGH;
    } else if (value !== 0) {
      words[2 * i] = source[2 * i];
      words[2 * i + 1] = source[2 * i + 1];
    }
  }
  return words;
}

function hex(words: Uint32Array): string {
  let text = "";
  for (const word of words) text += word.toString(16).padStart(8, "0");
  return text;
}
