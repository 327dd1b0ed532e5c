import { type ParamInfo, parameters } from "../../model.ts";

/** A parameter that nobody knows, as one dimension of the unit cube. */
export type Dimension = Pick<ParamInfo, "id" | "range" | "default">;

/**
 * Rules whose numbers only a whole nation shows (who leads, and what inspection leads to). The
 * rows that hold them are too dear for every point, and rows about single partnerships would move
 * them for the wrong reason: they keep their values.
 */
export const HELD_RULES: readonly string[] = ["boards", "inspection", "seeking"];

/** The assumptions with a range to sample, in the order of the month, but for those that are held. */
export const dimensions: readonly Dimension[] = parameters
  .filter(({ role, range: [low, high] }) => role === "uncertain" && low < high)
  .filter(({ rule }) => !HELD_RULES.includes(rule))
  .map(({ id, range, default: usual }) => ({ id, range, default: usual }));

/** Values of some dimensions at a point of the unit cube; the others keep their defaults. */
export function valuesAt(
  chosen: readonly Dimension[],
  point: readonly number[],
): Record<string, number> {
  return Object.fromEntries(
    chosen.map(({ id, range: [low, high] }, d) => [id, low + point[d] * (high - low)]),
  );
}

/** Where values lie in the unit cube. */
export function pointOf(
  chosen: readonly Dimension[],
  values: Readonly<Record<string, number>>,
): number[] {
  return chosen.map(({ id, range: [low, high] }) => (values[id] - low) / (high - low));
}

/** The defaults of some dimensions by id. */
export const defaultsOf = (chosen: readonly Dimension[]): Record<string, number> =>
  Object.fromEntries(chosen.map(({ id, default: usual }) => [id, usual]));

/** Values to two significant digits, three where two would be a step of more than a fiftieth of the range. */
export function rounded(
  chosen: readonly Dimension[],
  values: Readonly<Record<string, number>>,
): Record<string, number> {
  const round = ({ id, range: [low, high] }: Dimension): number => {
    const value = values[id];
    const two = Number(value.toPrecision(2));
    const near = Math.abs(two - value) <= (high - low) / 100 ? two : Number(value.toPrecision(3));
    return Math.min(high, Math.max(low, near));
  };
  return Object.fromEntries(chosen.map((one) => [one.id, round(one)]));
}
