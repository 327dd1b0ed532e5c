import type { Measure } from "../pattern.ts";

/** A measure of a row at some values of the parameters. */
export interface Measured extends Measure {
  readonly row: string;
}

/** How far out a value may count, in units of its scale: beyond that it is simply far. */
const FAR = 2;

/** A measure that the calibration looks at: its band, and what counts as one step from it. */
export interface Target {
  readonly row: string;
  readonly what: string;
  readonly low: number;
  readonly high: number;
  /** Half the width of the band; for a band with one end the step that is stated for it. */
  readonly scale: number;
}

/** A value and its error in units of a target's scale. */
export interface Scaled {
  readonly value: number;
  readonly se: number;
}

/** The name of a measure among those of all rows. */
export const nameOf = ({ row, what }: Pick<Target, "row" | "what">): string => `${row}: ${what}`;

/** The step of a band with one end where nothing is stated: half of the end, or a tenth. */
const usualStep = (end: number): number => Math.max(Math.abs(end) / 2, 0.1);

/** The targets among some measures: those with a band. `steps` by name; null sets one aside. */
export function targetsOf(
  measures: readonly Measured[],
  steps: Readonly<Record<string, number | null>> = {},
): Target[] {
  return measures.flatMap(({ row, what, low = -Infinity, high = Infinity }) => {
    const ends = [low, high].filter(Number.isFinite);
    const step = steps[nameOf({ row, what })];
    if (ends.length === 0 || step === null) return [];
    const one = step ?? usualStep(ends[0]);
    return [{ row, what, low, high, scale: ends.length === 2 ? (high - low) / 2 : one }];
  });
}

/** How far a value lies outside its band in units of its scale; below zero inside. */
export function outside({ low, high, scale }: Target, value: number): number {
  return Math.max(low - value, value - high) / scale;
}

/** A measure in units of its target's scale; values far from the band are brought to `FAR`. */
export function scaled(target: Target, { value, se }: Pick<Measure, "value" | "se">): Scaled {
  const { low, high, scale } = target;
  const least = (Number.isFinite(low) ? low : high) - FAR * scale;
  const most = (Number.isFinite(high) ? high : low) + FAR * scale;
  return { value: Math.min(most, Math.max(least, value)) / scale, se: se / scale };
}

/** The same measures in the order of the targets. Throws if one is missing. */
export function inOrder(targets: readonly Target[], measures: readonly Measured[]): Measured[] {
  const known = new Map(measures.map((one) => [nameOf(one), one]));
  return targets.map((target) => {
    const found = known.get(nameOf(target));
    if (!found) throw new Error(`nothing was measured for "${nameOf(target)}"`);
    return found;
  });
}
