import { createHasher } from "../core/hash.ts";

/**
 * The alphabet of codes: capitals and digits that are not taken for one another. No program that
 * passes text on has a reason to change them, and a picture of them is smaller than of base64.
 */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
/** Letters of a check. */
export const CHECK_LENGTH = 5;

/** Values of 0 to 31 as letters. */
export const lettersOf = (values: readonly number[]): string =>
  values.map((value) => LETTERS[value]).join("");

/** Letters as values of 0 to 31, whatever their case; null where one of them is of no code. */
export function valuesOf(letters: string): number[] | null {
  const plain = letters.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  const values = [...plain].map((letter) => LETTERS.indexOf(letter));
  return values.includes(-1) ? null : values;
}

/**
 * Five letters that follow from the letters of a code (CRC-24). One wrong letter, two neighbours
 * that changed places and anything wrong within four letters in a row are always noticed; any other
 * slip goes unnoticed once in 2^24, or 17 million, times.
 */
export const checkOfLetters = (values: readonly number[]): string => checkOf(values, BITS);

/** The same of a text. */
export const checkOfText = (text: string): string => checkOf(new TextEncoder().encode(text), 8);

const POLYNOMIAL = 0x864cfb;
const TOP = 0x800000;

function checkOf(values: Iterable<number>, width: number): string {
  let sum = 0xb704ce;
  for (const value of values) {
    sum ^= value << (24 - width);
    for (let i = 0; i < width; i += 1) {
      sum = (sum & TOP) === 0 ? sum << 1 : ((sum << 1) ^ POLYNOMIAL) & 0xffffff;
    }
  }
  const bits = sum * 2;
  return lettersOf(
    Array.from({ length: CHECK_LENGTH }, (_, i) => (bits >>> (BITS * (CHECK_LENGTH - 1 - i))) & 31),
  );
}

/** Consonants alone, so that no word comes out. */
const DIGEST_LETTERS = "bcdfghjkmnpqrstvwxyz";
const DIGEST_LENGTH = 7;

/** Seven letters that follow from a text. Two texts share theirs once in a billion times. */
export function digestOfText(text: string): string {
  const hasher = createHasher();
  hasher.updateText(text);
  // 48 bits: enough for seven letters out of twenty, and exact as a number.
  let rest = Number.parseInt(hasher.digest().slice(0, 12), 16);
  const letters: string[] = [];
  while (letters.length < DIGEST_LENGTH) {
    letters.push(DIGEST_LETTERS[rest % DIGEST_LETTERS.length]);
    rest = Math.floor(rest / DIGEST_LETTERS.length);
  }
  return letters.join("");
}

/** The same for any plain data, whatever the order of its keys. */
export const digestOfData = (data: unknown): string => digestOfText(JSON.stringify(inOrder(data)));

function inOrder(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inOrder);
  if (typeof data !== "object" || data === null) return data;
  const pairs = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, value]) => [key, inOrder(value)]));
}
