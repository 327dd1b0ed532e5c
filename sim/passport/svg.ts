import { type PassportReading, passportText, readPassportText } from "./json.ts";
import { digestOfTexts, type Passport } from "./passport.ts";

const OPENING = '<metadata id="partnerscape-passport">';
const CLOSING = "</metadata>";

/** An SVG document with a passport in a `metadata` element, first in its root. */
export function passportIntoSvg(svg: string, passport: Passport): string {
  const root = /<svg\b[^>]*>/.exec(svg);
  if (!root) throw new Error("no svg element to put a passport into");
  const at = root.index + root[0].length;
  const text = escaped(passportText(passport, contentOf(svg)));
  return `${svg.slice(0, at)}${OPENING}${text}${CLOSING}${svg.slice(at)}`;
}

/** Reads the passport of an SVG document; null where there is none. Never throws. */
export function passportOfSvg(svg: string): PassportReading | null {
  const from = svg.indexOf(OPENING);
  if (from < 0) return null;
  const to = svg.indexOf(CLOSING, from);
  if (to < 0) return { problem: "its passport was cut or changed" };
  const rest = svg.slice(0, from) + svg.slice(to + CLOSING.length);
  return readPassportText(unescaped(svg.slice(from + OPENING.length, to)), contentOf(rest));
}

/** Line ends and the blanks around the document are not part of what it shows. */
const contentOf = (svg: string): string => digestOfTexts([svg.replace(/\r\n?/g, "\n").trim()]);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
