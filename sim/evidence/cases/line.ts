import type { Future } from "../future.ts";
import type { Pattern } from "../pattern.ts";

/** What all lines about one case have in common. */
export const caseLine = (letter: string) =>
  ({
    kind: "case",
    source: `Miller and Millar, case ${letter.toUpperCase()}`,
    strength: "weak",
  }) as const satisfies Pick<Pattern, "kind" | "source" | "strength">;

/** 1 or 0. */
export const yes = (holds: boolean): number => (holds ? 1 : 0);

/** `read` at a clock; NaN where the clock never starts or `after` months lie beyond the horizon. */
export const since = (
  future: Future,
  clock: number,
  after: number,
  read: (month: number) => number,
): number => (clock + after <= future.months ? read(clock + after) : Number.NaN);
