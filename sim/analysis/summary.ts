import type { SeriesInfo } from "../core/trajectory.ts";
import { type EnsembleBlock, monthIndex, storedCount } from "../experiment/ensemble.ts";
import { type Statistics, statistics } from "./statistics.ts";

/** Statistics of one outcome of one entity in one month; n counts the replicates that have it. */
export interface SummaryRow extends Statistics {
  readonly entity: string;
  readonly outcome: string;
  readonly unit: string;
  readonly month: number;
}

/** Chooses which series are summarised. */
export type SeriesFilter = (series: SeriesInfo) => boolean;

/**
 * Mean, spread and exact quantiles over replicates, series by series and, within one, in the order
 * of `months` (default: every stored month). Rows with n = 0 are kept and hold NaN.
 * Throws where a month was not stored.
 */
export function summarise(
  block: EnsembleBlock,
  months: readonly number[] = storedMonths(block),
  filter: SeriesFilter = () => true,
): SummaryRow[] {
  const chosen = block.series.flatMap((series, i) => (filter(series) ? [i] : []));
  const column = new Float64Array(block.replicates);
  const perMonth = months.map((month) => {
    const table = monthTable(block, month);
    return chosen.map((i) => {
      const n = presentValues(table, i * block.replicates, block.replicates, column);
      const { entity, outcome, unit } = block.series[i];
      return { entity, outcome, unit, month, ...statistics(column, n) };
    });
  });
  return chosen.flatMap((_, c) => perMonth.map((rows) => rows[c]));
}

/** Every month a block stores, ascending. */
export function storedMonths(block: EnsembleBlock): readonly number[] {
  return block.stored ?? Array.from({ length: block.months + 1 }, (_, month) => month);
}

/** The values of one month as [series][replicate], so that each series is read in one sweep. */
export function monthTable(block: EnsembleBlock, month: number): Float64Array {
  const row = monthIndex(block, month);
  if (row < 0) throw new Error(`month ${month} is not among those stored`);
  const width = block.series.length;
  const stride = storedCount(block) * width;
  const table = new Float64Array(width * block.replicates);
  for (let r = 0; r < block.replicates; r += 1) {
    const start = r * stride + row * width;
    for (let s = 0; s < width; s += 1) {
      table[s * block.replicates + r] = block.values[start + s];
    }
  }
  return table;
}

/** Copies `count` numbers from `from` on that are not NaN into `out`, in order; returns how many. */
export function presentValues(
  table: Float64Array,
  from: number,
  count: number,
  out: Float64Array,
): number {
  let n = 0;
  for (let i = from; i < from + count; i += 1) {
    const value = table[i];
    if (!Number.isNaN(value)) {
      out[n] = value;
      n += 1;
    }
  }
  return n;
}
