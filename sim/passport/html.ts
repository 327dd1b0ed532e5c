import { type PassportReading, passportText, readPassportText } from "./json.ts";
import { digestOfTexts, type Passport } from "./passport.ts";

const OPENING = '<script type="application/json" id="partnerscape-passport">';
const CLOSING = "</script>";

/** A page of HTML with a passport as a block of data at the end of its body; nothing runs it. */
export function passportIntoHtml(html: string, passport: Passport): string {
  const at = html.lastIndexOf("</body>");
  if (at < 0) throw new Error("no body to put a passport into");
  // A sign that ends the block, or begins a comment in it, is written by its number.
  const text = passportText(passport, contentOf(html)).replaceAll("<", "\\u003c");
  return `${html.slice(0, at)}${OPENING}${text}${CLOSING}${html.slice(at)}`;
}

/** Reads the passport of a page of HTML; null where there is none. Never throws. */
export function passportOfHtml(html: string): PassportReading | null {
  const from = html.lastIndexOf(OPENING);
  if (from < 0) return null;
  const to = html.indexOf(CLOSING, from);
  if (to < 0) return { problem: "its passport was cut or changed" };
  const rest = html.slice(0, from) + html.slice(to + CLOSING.length);
  return readPassportText(html.slice(from + OPENING.length, to), contentOf(rest));
}

/** Line ends and the blanks around the page are not part of what it shows. */
const contentOf = (html: string): string => digestOfTexts([html.replace(/\r\n?/g, "\n").trim()]);
