import { passportOfCsv } from "./csv.ts";
import { type PassportReading, readPassportText } from "./json.ts";
import { isPng, passportOfPng } from "./png.ts";
import { passportOfSvg } from "./svg.ts";

/** Most bytes of a file that is looked at for a passport. */
export const LARGEST_SAVED = 50_000_000;

const NONE =
  "it has no passport; expected a chart or table that this page or the program saved, as CSV, SVG, PNG or JSON";

/** Reads the passport of a saved file, whatever its kind, by its content. Never throws. */
export function readPassport(bytes: Uint8Array): PassportReading {
  if (isPng(bytes)) return passportOfPng(bytes) ?? { problem: NONE };
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith("{")) return ofJson(text);
  return passportOfSvg(text) ?? passportOfCsv(text) ?? { problem: NONE };
}

/** A file that is nothing but a passport has no other content, and its digest says so. */
export const NO_CONTENT = "";

function ofJson(text: string): PassportReading {
  const reading = readPassportText(text, NO_CONTENT);
  return "problem" in reading && !/"passport"\s*:/.test(text) ? { problem: NONE } : reading;
}
