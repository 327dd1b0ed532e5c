import { z } from "zod";
import { expected } from "./reading.ts";
import type { Unit } from "./units.ts";

export { expected };

/** A number with its range and unit, both of which appear in the message when it is wrong. */
export function quantity(low: number, high: number, unit: Unit, about: string) {
  const error = expected(`a number from ${low} to ${high} (${unit})`);
  return z
    .number({ error })
    .min(low, { error })
    .max(high, { error })
    .describe(`${about} (${unit})`);
}

/** A whole number with its range and unit. */
export function whole(low: number, high: number, unit: Unit, about: string) {
  const error = expected(`a whole number from ${low} to ${high} (${unit})`);
  return z
    .number({ error })
    .int({ error })
    .min(low, { error })
    .max(high, { error })
    .describe(`${about} (${unit})`);
}

/** A share from 0 to 1. */
export const share = (about: string) => quantity(0, 1, "share", about);

/** A text of bounded length. */
export const text = (most: number, about: string) =>
  z
    .string({ error: expected(`a text of at most ${most} characters`) })
    .max(most, { error: expected(`a text of at most ${most} characters`) })
    .regex(/^\P{Cc}*$/u, { error: expected("a text on one line, without control characters") })
    .describe(about);

/** An identifier: lower-case letters, digits and underscores. */
export const identifier = z
  .string({ error: expected("an id of lower-case letters, digits and _") })
  .regex(/^[a-z][a-z0-9_]{0,39}$/, {
    error: expected("an id of lower-case letters, digits and _, at most 40 long"),
  });

/** One of a closed list of words. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T, about: string) =>
  z.enum(words, { error: expected(`one of ${words.join(", ")}`) }).describe(about);
