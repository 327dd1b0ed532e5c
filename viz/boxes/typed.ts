import { readNumber } from "../../sim/core/numbers.ts";

/** What a box takes. */
export interface Wanted {
  readonly range: readonly [number, number];
  /** Whether only whole numbers will do. */
  readonly whole?: boolean;
}

/** What somebody typed: a number, or why it is none, in a sentence. `begun` is true while it may become one. */
export type Typed =
  | { readonly value: number }
  | { readonly problem: string; readonly begun: boolean };

/** What may still become a number: nothing, a sign, a lonely point, an exponent without digits. */
const BEGUN = /^[-+]?(\d*\.?\d*e?[-+]?)?$/i;

/**
 * Reads what stands in a number box, exactly or not at all: nothing is rounded, moved into the range
 * or read in two ways. “−” is a minus, as the page writes it.
 */
export function readTyped(text: string, { range: [low, high], whole = false }: Wanted): Typed {
  const clean = text.trim().replace(/^−/, "-");
  const kind = whole ? "a whole number" : "a number";
  const want = `${kind} from ${shown(low)} to ${shown(high)}`;
  const read = readNumber(clean);
  if (read && "value" in read) {
    const fits = read.value >= low && read.value <= high && !(whole && read.value % 1 !== 0);
    if (fits) return read;
    // A first digit may be below the range and the whole number in it.
    return { problem: `${clean} is not ${want}.`, begun: false };
  }
  if (read) return { problem: `${clean} ${read.problem}; expected ${want}.`, begun: false };
  if (clean === "") return { problem: `Type ${want}.`, begun: true };
  if (clean.includes(",")) {
    return {
      problem: `Type ${want}, without commas and with a point before decimals.`,
      begun: false,
    };
  }
  return { problem: `“${clean}” is not ${want}.`, begun: BEGUN.test(clean) };
}

const shown = (value: number): string => String(value).replace("-", "−");
