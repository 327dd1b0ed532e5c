import { isReal, sideOf } from "./counts.ts";
import { statistics } from "./statistics.ts";
import { wilson } from "./wilson.ts";
import type { Yardstick } from "./yardstick.ts";

/** How a future ended: better, no real difference or worse; where no direction is good, higher or lower. */
export type Side = -1 | 0 | 1;

/** How a future ended, beside its twin, by a yardstick. */
export function endOf(difference: number, yardstick: Yardstick): Side {
  if (yardstick.good !== 0) return sideOf(difference, yardstick);
  return isReal(difference, yardstick.threshold) ? (Math.sign(difference) as Side) : 0;
}

/** What comes of it when the luck is drawn anew from a month on. */
export interface Redrawn {
  /** The luck of the months after this one is another. */
  readonly month: number;
  /** Re-draws that have a value, and in how many of them it ends as this future did. */
  readonly n: number;
  readonly same: number;
  readonly chance: number;
  /** Its 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** The differences of the re-draws: the middle, and what eight of ten lie between. */
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
}

/** When a future was decided. */
export interface Decided {
  readonly side: Side;
  /** This future's own difference from its twin. */
  readonly difference: number;
  /** Of some months, in order. */
  readonly redrawn: readonly Redrawn[];
  /** The month after which it was decided: from it on the chance is at least {@link SURE}; null if never. */
  readonly month: number | null;
}

/** From this chance on a future counts as decided. */
export const SURE = 0.9;

/** Differences from the twin at the horizon, one for each re-draw, with the luck after a month drawn anew. */
export type Redraw = (month: number) => Float64Array;

/**
 * When a future was decided. `redraw` is asked for every `every`-th month from 0 on and then, between
 * the last at which the end was open and the next, for the very month: it takes for granted that what
 * is decided stays so, and says the month at which the chance first reaches {@link SURE} for good.
 */
export function whenDecided(
  difference: number,
  yardstick: Yardstick,
  redraw: Redraw,
  months: number,
  every: number,
): Decided {
  const side = endOf(difference, yardstick);
  const known = new Map<number, Redrawn>();
  const at = (month: number): Redrawn => {
    const found = known.get(month) ?? summed(month, redraw(month), side, yardstick);
    known.set(month, found);
    return found;
  };
  const grid: number[] = [];
  for (let month = 0; month < months; month += every) grid.push(month);
  const sure = grid.map((month) => at(month).chance >= SURE);
  const firstSure = sure.lastIndexOf(false) + 1;
  // The last month that can be drawn anew is the one before the horizon.
  let after = firstSure < grid.length ? grid[firstSure] : months;
  let open = firstSure === 0 ? -1 : grid[firstSure - 1];
  while (after - open > 1 && open >= 0) {
    const middle = Math.floor((open + after) / 2);
    if (middle < months && at(middle).chance >= SURE) after = middle;
    else open = middle;
  }
  const redrawn = [...known.values()].sort((a, b) => a.month - b.month);
  return { side, difference, redrawn, month: after < months ? after : null };
}

function summed(month: number, all: Float64Array, side: Side, yardstick: Yardstick): Redrawn {
  const values = all.filter((value) => !Number.isNaN(value));
  const n = values.length;
  const same = values.filter((value) => endOf(value, yardstick) === side).length;
  const [low, high] = n > 0 ? wilson(same, n) : [Number.NaN, Number.NaN];
  const { q10, q50, q90 } = statistics(values, n);
  return { month, n, same, chance: same / n, low, high, q10, q50, q90 };
}
