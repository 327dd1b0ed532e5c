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

/** Seven letters that follow from a text. Two texts share theirs once in a billion times. */
export function digestOfText(text: string): string {
  let one = 0x9e3779b9;
  let two = 0x85ebca6b;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x5bd1e995);
  }
  return digits(stirred(one), 4) + digits(stirred(two ^ (one >>> 3)), 3);
}

function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function digits(value: number, count: number): string {
  const base = DIGEST_LETTERS.length;
  return count === 0
    ? ""
    : DIGEST_LETTERS[value % base] + digits(Math.floor(value / base), count - 1);
}

/** The same for any plain data, whatever the order of its keys. */
export const digestOfData = (data: unknown): string => digestOfText(JSON.stringify(inOrder(data)));

function inOrder(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inOrder);
  if (typeof data !== "object" || data === null) return data;
  const pairs = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, value]) => [key, inOrder(value)]));
}
