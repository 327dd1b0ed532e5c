import { passportOfCsv } from "./csv.ts";
import { passportOfHtml } from "./html.ts";
import { type PassportReading, passportOfJson } from "./json.ts";
import { isPng, passportOfPng } from "./png.ts";
import { passportOfSvg } from "./svg.ts";

/** Most bytes of a file that is looked at for a passport. */
export const LARGEST_SAVED = 50_000_000;

const NONE =
  "it has no passport; expected a chart, table, report or result that this page or the program saved, as CSV, SVG, PNG, HTML or JSON";

/** Reads the passport of a saved file, whatever its kind, by its content. Never throws. */
export function readPassport(bytes: Uint8Array): PassportReading {
  try {
    return readKind(bytes);
  } catch (error) {
    // JSON that is nested too deeply to be written again.
    if (error instanceof RangeError) return { problem: "its passport was cut or changed" };
    throw error;
  }
}

function readKind(bytes: Uint8Array): PassportReading {
  if (isPng(bytes)) return passportOfPng(bytes) ?? { problem: NONE };
  const text = new TextDecoder().decode(bytes);
  if (/^\uFEFF?\s*\{/.test(text)) return passportOfJson(text) ?? { problem: NONE };
  return passportOfHtml(text) ?? passportOfSvg(text) ?? passportOfCsv(text) ?? { problem: NONE };
}

/** A file that is nothing but a passport has no other content, and its digest says so. */
export const NO_CONTENT = "";
