/** A place on the plot. */
export interface Place {
  readonly month: number;
  readonly value: number;
}

/** Values for the months that can be chosen, the first of them the start; null = not chosen. */
export type Drawn = readonly (number | null)[];

/** Whether nothing is drawn yet; the start is given. */
export const isEmpty = (drawn: Drawn): boolean => drawn.slice(1).every((value) => value === null);

/** The point that is nearest to a month. The start is never one: it is given. */
export function nearest(at: readonly number[], month: number): number {
  let best = 1;
  for (let i = 2; i < at.length; i += 1) {
    if (Math.abs(at[i] - month) < Math.abs(at[best] - month)) best = i;
  }
  return best;
}

interface Move {
  readonly from: Place;
  readonly to: Place;
  /** The point that follows the pointer, or null. */
  readonly held: number | null;
}

/** What a move of the pointer makes of a drawing: every point that it passes is on its way. */
export function stroke(
  at: readonly number[],
  drawn: Drawn,
  { from, to, held }: Move,
  snap: (value: number) => number,
): Drawn {
  const [low, high] = [Math.min(from.month, to.month), Math.max(from.month, to.month)];
  return at.map((month, i) => {
    if (i === 0) return drawn[0] ?? null;
    if (i === held) return snap(to.value);
    if (month < low || month > high) return drawn[i] ?? null;
    const share = to.month === from.month ? 1 : (month - from.month) / (to.month - from.month);
    return snap(from.value + share * (to.value - from.value));
  });
}

/** Which point follows the pointer: the one pressed, until it is left, and any that is near. */
export function heldAt(
  at: readonly number[],
  pressed: Place,
  now: Place,
  reach: number,
): number | null {
  if (Math.abs(now.month - pressed.month) <= reach) return nearest(at, pressed.month);
  const near = nearest(at, now.month);
  return Math.abs(at[near] - now.month) <= reach ? near : null;
}
