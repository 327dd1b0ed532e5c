import type { SeriesInfo } from "../core/trajectory.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import { countPairs, type Shares, sharesOf } from "./counts.ts";
import { matchSeries, pairedGaps } from "./series-pairs.ts";
import { statistics } from "./statistics.ts";
import { monthTable, type SeriesFilter, type SummaryRow, storedMonths } from "./summary.ts";
import { type Yardstick, yardstickOf } from "./yardstick.ts";

/**
 * Statistics of the paired difference, other minus base, under shared luck, and the shares of pairs
 * in which the other does better, in which there is no real difference, and in which it does worse.
 * The shares add up to one; all three are null where no direction is good.
 */
export interface DifferenceRow extends SummaryRow, Shares {
  /** Smallest difference that is counted as a real one, in the outcome's unit; null if not known. */
  readonly threshold: number | null;
}

/** How the differences of a series are judged in a month. */
export type Judge = (series: SeriesInfo, month: number) => Yardstick;

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
  judge: Judge = yardstickOf,
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
      const { entity, outcome, unit } = info;
      const head = { entity, outcome, unit, month };
      return { ...head, ...judgedStatistics(gaps, n, judge(info, month)) };
    });
  });
  return pairs.flatMap((_, p) => perMonth.map((rows) => rows[p]));
}

/** Statistics of the first `n` differences with the three shares; reorders them as it goes. */
export function judgedStatistics(gaps: Float64Array, n: number, yardstick: Yardstick) {
  const shares = sharesOf(countPairs(gaps, yardstick, n));
  const { threshold } = yardstick;
  const known = Number.isNaN(threshold) ? null : threshold;
  return { ...statistics(gaps, n), ...shares, threshold: known };
}
