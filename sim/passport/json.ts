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
      /** Whether the file's own content is what it was when the passport was put in. */
      readonly intact: boolean;
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
  if (!found) return { problem: "its passport was cut or changed" };
  const { check, ...carried } = found;
  if (digestOfTexts([JSON.stringify(carried)]) !== check) {
    return { problem: "its passport was cut or changed" };
  }
  const shape = passportShape.safeParse(carried.passport);
  if (!shape.success) {
    return { problem: "its passport is of a kind that this version does not know" };
  }
  return { passport: shape.data, intact: carried.content === content };
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
