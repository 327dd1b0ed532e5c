import { CHECK_LENGTH, checkOfText } from "../sim/teach/bytes.ts";

/** Version of the link format. Links of versions 1 and 2 still open. */
const LINK_VERSION = "3";
/** What is between the text of a link and its check. */
const SEAL = "&z=";
const SEALED = new RegExp(`^(${LINK_VERSION}(?:&[^]*)?)${SEAL}([0-9A-Z]{${CHECK_LENGTH}})`, "u");

/** A link's hash, without `#`, from its fields: they end with a check over the whole. */
export function sealed(fields: string): string {
  const text = `${LINK_VERSION}${fields}`;
  return `${text}${SEAL}${checkOfText(text)}`;
}

/**
 * The fields of a sealed hash, or null where it was cut or changed: its check is not that of its
 * text. What programs that pass links on are known to do to them is undone first, and what they
 * hang on behind the check is no part of the link.
 */
export function unsealed(hash: string): string | null {
  for (const text of [
    hash,
    mended(hash),
    mended(softly(hash)),
    mended(hash).replace(/=3D/g, "="),
  ]) {
    const found = SEALED.exec(text);
    if (found && checkOfText(found[1]) === found[2]) return found[1].slice(LINK_VERSION.length);
  }
  return null;
}

/** Whether a hash begins as a sealed one does, so that it is one, or is what is left of one. */
export const wantsSeal = (hash: string): boolean =>
  new RegExp(`^${LINK_VERSION}(&|$)`).test(mended(hash));

/**
 * A text without blanks, line breaks and characters that nobody sees; with percent-encoding, also
 * when it was done twice, and HTML's ways of writing “&” and “=” undone.
 */
export function mended(hash: string): string {
  let text = hash;
  for (let i = 0; i < 3 && /%[0-9a-f]{2}/i.test(text); i += 1) text = decoded(text);
  return text
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/&(?:amp|#38|#x26);/gi, "&")
    .replace(/&(?:#61|#x3d|equals);/gi, "=");
}

/** Without the line ends that mail puts into long lines after a “=”. */
const softly = (text: string): string => text.replace(/=[ \t]*\r?\n/g, "");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
