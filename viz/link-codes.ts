const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const LENGTH = 3;

/** What a code in a link looks like. */
export const CODE = `[0-9A-Za-z]{${LENGTH}}`;

/**
 * Three characters that stand for an id in a link. They follow from the id alone, so that a link
 * means the same in every version of the model; a test sees to it that no two ids share one.
 */
export function codeOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  let text = "";
  for (let i = 0; i < LENGTH; i += 1) {
    text += DIGITS[hash % DIGITS.length];
    hash = Math.floor(hash / DIGITS.length);
  }
  return text;
}

/** A number as short as it can be written: “.25” for 0.25. */
export const shortNumber = (value: number): string => String(value).replace(/^(-?)0\./, "$1.");

/** Free text in letters, digits, “-”, “.”, “_” for a space and “!” for the rest: no program that
 * passes a link on has a reason to change it. */
export const packed = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[_!~*'()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "_")
    .replaceAll("%", "!");

/** The text that was packed. Throws a URIError where none was. */
export const unpacked = (text: string): string =>
  decodeURIComponent(text.replaceAll("_", "%20").replaceAll("!", "%"));
