import { type BitReader, BitWriter, Unreadable } from "./bits.ts";

/** Ends a text. */
const END = "\u0003";
/** Before a single character that has no bits of its own. */
const OTHER = "\u001b";
/** Before a rest that is written 16 bits to a unit, as for scripts that are not Latin. */
const WIDE = "\u000e";

/**
 * How many bits a character takes: few where it is common in English and in ids (a Huffman code,
 * 4.6 bits to a letter of running text). A change to this table makes codes that are about unreadable.
 */
const LENGTHS: readonly (readonly [number, string])[] = [
  [3, " "],
  [4, "aenorst"],
  [5, "dhil"],
  [6, `${END},.cfgmpuw`],
  [7, "0123456_bkvy"],
  [8, "()-789:M"],
  [9, ";ASTjqxz"],
  [10, "'CDEILWX"],
  [11, "/BFHNOPR[]"],
  [12, `${WIDE}${OTHER}"%GQV`],
  [13, "?JKU"],
  [14, "!+>YZ"],
  [15, "#$&*<=@\\^`{|}~"],
];

interface Sign {
  readonly bits: number;
  readonly width: number;
}

const signs = new Map<string, Sign>();
const chars = new Map<string, string>();
const keyOf = (bits: number, width: number): string => `${width}:${bits}`;
{
  let bits = 0;
  let last = LENGTHS[0][0];
  for (const [width, all] of LENGTHS) {
    bits <<= width - last;
    last = width;
    for (const char of all) {
      signs.set(char, { bits, width });
      chars.set(keyOf(bits, width), char);
      bits += 1;
    }
  }
}
const WIDEST = LENGTHS[LENGTHS.length - 1][0];
const UNIT = 16;
const COUNT = 8;

/** A text as a code can hold it: in one line, whole characters only, cut where it is too long. */
export function lineOf(text: string, most: number): string {
  const line = text.replace(/\p{Cc}+/gu, " ").replace(/\p{Cs}/gu, "\ufffd");
  return line.length <= most ? line : line.slice(0, most).replace(/\p{Cs}$/u, "");
}

/** Writes a line of text, in whichever way is shorter. */
export function writeText(to: BitWriter, text: string): void {
  const wide = spelled(text).length > wideLength(text);
  if (wide) spellWide(to, text);
  else spell(to, text);
}

const wideLength = (text: string): number =>
  (signs.get(WIDE) as Sign).width + COUNT + UNIT * text.length;

function spelled(text: string): BitWriter {
  const bits = new BitWriter();
  spell(bits, text);
  return bits;
}

function spell(to: BitWriter, text: string): void {
  for (const char of text) {
    if (signs.has(char)) put(to, char);
    else {
      put(to, OTHER);
      to.groups(char.codePointAt(0) as number);
    }
  }
  put(to, END);
}

function spellWide(to: BitWriter, text: string): void {
  put(to, WIDE);
  to.whole(text.length, COUNT);
  for (let i = 0; i < text.length; i += 1) to.whole(text.charCodeAt(i), UNIT);
}

function put(to: BitWriter, char: string): void {
  const { bits, width } = signs.get(char) as Sign;
  to.whole(bits, width);
}

/** Reads a line of at most `most` characters. Throws {@link Unreadable} where there is none. */
export function readText(from: BitReader, most: number): string {
  let text = "";
  for (let char = take(from); char !== END; char = take(from)) {
    if (char === WIDE) {
      text += readWide(from);
      break;
    }
    text += char === OTHER ? other(from.groups()) : char;
    if (text.length > most) break;
  }
  if (text.length > most) throw new Unreadable("holds a text that is too long");
  if (/[\p{Cc}\p{Cs}]/u.test(text)) throw new Unreadable("holds characters that are not text");
  return text;
}

function readWide(from: BitReader): string {
  const count = from.whole(COUNT);
  return Array.from({ length: count }, () => String.fromCharCode(from.whole(UNIT))).join("");
}

function other(point: number): string {
  if (point > 0x10ffff) throw new Unreadable("holds characters that are not text");
  return String.fromCodePoint(point);
}

function take(from: BitReader): string {
  let bits = 0;
  for (let width = 1; width <= WIDEST; width += 1) {
    bits = bits * 2 + from.whole(1);
    const char = chars.get(keyOf(bits, width));
    if (char !== undefined) return char;
  }
  throw new Unreadable("holds characters that are not text");
}
