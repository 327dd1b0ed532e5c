import { quantile } from "../estimate.ts";
import type { Dimension } from "./space.ts";

/** How far the patterns narrowed a parameter. Shares of its prior range, central 90 %. */
export interface Narrowing {
  readonly id: string;
  /** The central 90 % of the accepted values. */
  readonly low: number;
  readonly high: number;
  /** What the accepted values cover, and what as many values drawn blindly would on average. */
  readonly accepted: number | null;
  readonly blind: number | null;
  /** What the waves leave. */
  readonly waves: number;
}

const TAIL = 0.05;

/** The central 90 % of some numbers. */
const central = (values: readonly number[]): readonly [number, number] => [
  quantile(values, TAIL).value,
  quantile(values, 1 - TAIL).value,
];

/**
 * Narrowing of every active parameter: from accepted values, and from points of the unit cube that
 * the waves leave. Of fewer than two accepted sets nothing is said.
 */
export function narrowingOf(
  active: readonly Dimension[],
  accepted: readonly Readonly<Record<string, number>>[],
  left: readonly (readonly number[])[],
): Narrowing[] {
  const n = accepted.length;
  return active.map(({ id, range: [least, most] }, d) => {
    const [low, high] = central(accepted.map((values) => values[id]));
    const [from, to] = central(left.map((point) => point[d]));
    const some = n > 1;
    return {
      id,
      low,
      high,
      accepted: some ? (high - low) / (most - least) : null,
      // Between order statistics of uniform numbers lie equal shares, on average.
      blind: some ? ((1 - 2 * TAIL) * (n - 1)) / (n + 1) : null,
      waves: to - from,
    };
  });
}
