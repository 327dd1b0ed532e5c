import fc from "fast-check";
import { readSeed } from "../../sim/core/seed.ts";

/** Any text that is a seed, as it is used. */
export const anySeed = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .map((text) => readSeed(text))
  .filter((read) => "seed" in read)
  .map((read) => (read as { seed: string }).seed);
