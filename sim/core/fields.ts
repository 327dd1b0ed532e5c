import { z } from "zod";
import { expected } from "./reading.ts";

/** A whole number from `low` to `high`. */
export function whole(low: number, high: number, about: string) {
  const error = expected(`a whole number from ${low} to ${high}`);
  return z
    .number({ error })
    .int({ error })
    .min(low, { error })
    .max(high, { error })
    .describe(about);
}

/** A text of 1 to `most` characters on one line, without control characters. */
export function words(most: number, about: string) {
  const error = expected(`a text of 1 to ${most} characters on one line`);
  return z
    .string({ error })
    .min(1, { error })
    .max(most, { error })
    .regex(/^\P{Cc}*$/u, { error })
    .describe(about);
}
