import type { EnsembleBlock } from "../experiment/ensemble.ts";
import { outcomes } from "../model.ts";
import { matchSeries, pairedGaps } from "./series-pairs.ts";
import { statistics } from "./statistics.ts";
import { monthTable, type SeriesFilter, type SummaryRow, storedMonths } from "./summary.ts";

/** Statistics of the paired difference, other minus base, under shared luck. */
export interface DifferenceRow extends SummaryRow {
  /**
   * Share of pairs in which the other does better in the outcome's good direction, exact ties
   * counted one half; null where no direction is good or no pair has both values.
   */
  readonly p_better: number | null;
}

/** Which direction of an outcome is good: 1 up, -1 down, 0 neither. */
export type Direction = (outcome: string) => -1 | 0 | 1;

const directions = new Map(
  outcomes.map((o) => [o.id, o.better === "higher" ? 1 : o.better === "lower" ? -1 : 0] as const),
);

/** The good direction as the model declares it; unknown outcomes have none. */
export const goodDirection: Direction = (outcome) => directions.get(outcome) ?? 0;

/**
 * Differences replicate by replicate, other minus base, of every series both have.
 * A pair counts only where both have a value. Rows follow `other`'s series, then `months`.
 * Throws where the two ensembles do not hold the same replicates.
 */
export function pairedDifferences(
  base: EnsembleBlock,
  other: EnsembleBlock,
  months: readonly number[] = storedMonths(other),
  filter: SeriesFilter = () => true,
  direction: Direction = goodDirection,
): DifferenceRow[] {
  if (base.from !== other.from || base.replicates !== other.replicates) {
    throw new Error("paired differences need the same replicates on both sides");
  }
  const pairs = matchSeries(base.series, other.series, filter);
  const { replicates } = other;
  const gaps = new Float64Array(replicates);
  const perMonth = months.map((month) => {
    const left = monthTable(base, month);
    const right = monthTable(other, month);
    return pairs.map(({ info, b, o }) => {
      const n = pairedGaps(left, b * replicates, right, o * replicates, gaps);
      const p_better = shareBetter(gaps, n, direction(info.outcome));
      return { ...info, month, ...statistics(gaps, n), p_better };
    });
  });
  return pairs.flatMap((_, p) => perMonth.map((rows) => rows[p]));
}

/** The share of gaps in the good direction, ties one half; null without a direction or a pair. */
export function shareBetter(gaps: Float64Array, n: number, good: -1 | 0 | 1): number | null {
  if (good === 0 || n === 0) return null;
  let better = 0;
  for (let i = 0; i < n; i += 1) {
    const gap = gaps[i] * good;
    if (gap > 0) better += 1;
    else if (gap === 0) better += 0.5;
  }
  return better / n;
}
