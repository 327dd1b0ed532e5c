import type { LeverSummary } from "../../../sim/teach/room-summary.ts";

/** A column of the picture of a lever: everybody who chose a value near `middle`. */
export interface Bin {
  readonly middle: number;
  readonly count: number;
}

/** How many columns there are where values were chosen that would stand on one another. */
const COLUMNS = 21;

/** Values chosen for a lever in at most so many columns over its range. Pure. */
export function binsOf({ values }: LeverSummary, [low, high]: readonly [number, number]): Bin[] {
  const width = (high - low) / (COLUMNS - 1);
  const close = values.some(({ id }, i) => i > 0 && id - values[i - 1].id < 0.9 * width);
  if (!close) return values.map(({ id, count }) => ({ middle: id, count }));
  const counts = new Map<number, number>();
  for (const { id, count } of values) {
    const bin = Math.max(0, Math.min(COLUMNS - 1, Math.round((id - low) / width)));
    counts.set(bin, (counts.get(bin) ?? 0) + count);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([bin, count]) => ({ middle: low + bin * width, count }));
}

/** Where the values chosen lie from where the lever stood, and their middle. */
export interface Moves {
  readonly more: number;
  readonly less: number;
  readonly same: number;
  /** The middle value chosen; NaN where nobody chose one. */
  readonly middle: number;
}

/** How people moved a lever from where it stood. */
export function movesOf({ values, chosen }: LeverSummary, start: number): Moves {
  const sum = (those: typeof values) => those.reduce((all, { count }) => all + count, 0);
  let seen = 0;
  const middle = values.find(({ count }) => {
    seen += count;
    return seen * 2 >= chosen;
  });
  return {
    more: sum(values.filter(({ id }) => id > start)),
    less: sum(values.filter(({ id }) => id < start)),
    same: sum(values.filter(({ id }) => id === start)),
    middle: middle?.id ?? Number.NaN,
  };
}
