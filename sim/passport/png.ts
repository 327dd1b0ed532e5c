import { type PassportReading, passportText, readPassportText } from "./json.ts";
import { digestOfTexts, type Passport } from "./passport.ts";

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** The keyword of the text chunk. */
const KEYWORD = "Partnerscape passport";
/** Length, name and check of a chunk. */
const AROUND = 12;

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** A PNG picture with a passport in an `iTXt` chunk, after its header. */
export function passportIntoPng(png: Uint8Array, passport: Passport): Uint8Array {
  const chunks = chunksOf(png);
  const [header, ...others] = chunks;
  const text = new TextEncoder().encode(passportText(passport, contentOf(chunks)));
  const head = new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0`);
  const data = new Uint8Array(head.length + text.length);
  data.set(head);
  data.set(text, head.length);
  return joined([header, { name: "iTXt", data }, ...others]);
}

/** Reads the passport of a PNG picture; null where there is none. Never throws. */
export function passportOfPng(png: Uint8Array): PassportReading | null {
  if (!isPng(png)) return null;
  const chunks = chunksOf(png);
  const own = chunks.find(isPassport);
  if (!own) return null;
  const text = new TextDecoder().decode(own.data.subarray(KEYWORD.length + 5));
  return readPassportText(text, contentOf(chunks.filter((chunk) => chunk !== own)));
}

/** Whether bytes begin as a PNG picture does. */
export const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, i) => bytes[i] === byte);

const isPassport = ({ name, data }: Chunk): boolean =>
  name === "iTXt" && latin(data.subarray(0, KEYWORD.length)) === KEYWORD;

/** The chunks that are whole. */
function chunksOf(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + AROUND <= png.length; ) {
    const length = view.getUint32(at);
    if (at + AROUND + length > png.length) break;
    const name = latin(png.subarray(at + 4, at + 8));
    chunks.push({ name, data: png.subarray(at + 8, at + 8 + length) });
    at += AROUND + length;
  }
  return chunks;
}

const contentOf = (chunks: readonly Chunk[]): string =>
  digestOfTexts(chunks.flatMap(({ name, data }) => [name, latin(data)]));

/** Bytes as text, one character each; decoders of this name differ between browsers and Node. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function joined(chunks: readonly Chunk[]): Uint8Array {
  const size = chunks.reduce((sum, { data }) => sum + AROUND + data.length, SIGNATURE.length);
  const png = new Uint8Array(size);
  const view = new DataView(png.buffer);
  png.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { name, data } of chunks) {
    view.setUint32(at, data.length);
    png.set(new TextEncoder().encode(name), at + 4);
    png.set(data, at + 8);
    const end = at + 8 + data.length;
    view.setUint32(end, crc32(png.subarray(at + 4, end)));
    at = end + 4;
  }
  return png;
}

/** The check of a chunk as PNG (ISO 3309) has it. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
