import { digestOfTexts, type Passport, passportShape } from "./passport.ts";

/** A passport as a file carries it: with a digest of what else is in the file, and one of itself. */
interface Carried {
  readonly passport: Passport;
  /** Digest of the file's own content. */
  readonly content: string;
}

/** What reading gave: the passport, and whether the file is as it was written; or what is wrong. */
export type PassportReading =
  | {
      readonly passport: Passport;
      /**
       * Whether the file's own content is what it was when the passport was put in; null where
       * nothing says so.
       */
      readonly intact: boolean | null;
    }
  | { readonly problem: string };

/** A passport as text on one line, for a file whose content has this digest. */
export function passportText(passport: Passport, content: string): string {
  const carried: Carried = { passport, content };
  const text = JSON.stringify({ ...carried, check: digestOfTexts([JSON.stringify(carried)]) });
  // XML and some editors do not take these as they are.
  return text.replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, byNumber);
}

const byNumber = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Reads {@link passportText}; `content` is the digest of what the file holds now. Never throws. */
export function readPassportText(text: string, content: string): PassportReading {
  const found = parsed(text);
  if (!found || !isChecked(found)) return BROKEN;
  const reading = shaped(found.passport);
  return "problem" in reading ? reading : { ...reading, intact: found.content === content };
}

const BROKEN = { problem: "its passport was cut or changed" };

/** JSON that carries a passport under the key `passport`, with a digest of all of it at its end. */
export const checked = <T extends object>(content: T): T & { readonly check: string } => ({
  ...content,
  check: digestOfTexts([JSON.stringify(content)]),
});

/** Reads the passport of JSON as {@link checked} leaves it; null where it has none. Never throws. */
export function passportOfJson(text: string): PassportReading | null {
  const found = parsed(text.replace(/^\uFEFF/, ""));
  if (!found) return /"passport"\s*:/.test(text) ? BROKEN : null;
  if ((found.passport ?? null) === null) return null;
  const reading = shaped(found.passport);
  if (!Object.hasOwn(found, "check")) return reading;
  if (isChecked(found)) return "problem" in reading ? reading : { ...reading, intact: true };
  // A file that is nothing but a passport has no content that may be another one.
  return "problem" in reading || isAlone(found) ? BROKEN : { ...reading, intact: false };
}

const isAlone = (found: object): boolean =>
  Object.keys(found).every((key) => ["passport", "content", "check"].includes(key));

function isChecked({ check, ...carried }: Record<string, unknown>): boolean {
  return digestOfTexts([JSON.stringify(carried)]) === check;
}

function shaped(passport: unknown): PassportReading {
  const shape = passportShape.safeParse(passport);
  return shape.success
    ? { passport: shape.data, intact: null }
    : { problem: "its passport is of a kind that this version does not know" };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && !Array.isArray(found)
      ? (found as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
