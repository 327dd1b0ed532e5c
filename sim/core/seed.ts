/** The most characters of a seed. */
export const LONGEST_SEED = 64;

/** A seed as it is used, or what is wrong with what was given, as follows “seed”. */
export type SeedReading = { readonly seed: string } | { readonly problem: string };

/** Characters that nobody sees: two seeds that differ in one of them look alike. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * What a seed is, for the command line, files, links and the page: a text of 1 to 64 characters on
 * one line. Seeds that look alike are one seed: letters are composed (Unicode's NFC), blanks around
 * it are no part of it, and a run of blanks inside is one. What nobody can see is refused, and so is
 * a number that would be printed as another text than its digits.
 */
export function readSeed(given: unknown): SeedReading {
  if (typeof given === "number") return seedOfNumber(given);
  if (typeof given !== "string") return { problem: "is no text; expected a text in quotes" };
  const seed = given
    .normalize("NFC")
    .trim()
    .replace(/\p{Zs}+/gu, " ");
  const hidden = INVISIBLE.exec(seed);
  if (hidden) {
    return { problem: `holds a character that nobody sees (${codePoint(hidden[0])}); remove it` };
  }
  if (seed.length >= 1 && seed.length <= LONGEST_SEED) return { seed };
  const is = seed === "" ? "is empty" : `is too long, ${seed.length} characters`;
  return { problem: `${is}; expected a text of 1 to ${LONGEST_SEED} characters` };
}

function seedOfNumber(given: number): SeedReading {
  if (Number.isSafeInteger(given) && !Object.is(given, -0)) return { seed: String(given) };
  const said = Object.is(given, -0) ? "-0" : String(given);
  return { problem: `is the number ${said}, ${WRITE_IN_QUOTES}` };
}

/** What to do with a number that would not be taken as it is written. */
export const WRITE_IN_QUOTES =
  "which is not a plain whole number that can be kept exactly; write it in quotes";

/** A character by its number, such as U+200B. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
