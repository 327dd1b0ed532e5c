import { FEWEST_FOR_A_BAND, FEWEST_FOR_A_LINE } from "../analysis/fewest.ts";
import { monthTable, presentValues } from "../analysis/summary.ts";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import { quantileInPlace } from "./select.ts";

/** Median and 10th to 90th percentile month by month; arrays are [series][month 0..months]. */
export interface Bands {
  readonly centre: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly present: Uint16Array;
}

/**
 * Centre and band of every series of a block that stores all months.
 * With too few values in a month the band is absent (NaN), and with fewer still the centre is too:
 * see {@link FEWEST_FOR_A_BAND} and {@link FEWEST_FOR_A_LINE}.
 */
export function bandsOf(block: EnsembleBlock): Bands {
  const rows = block.months + 1;
  const size = block.series.length * rows;
  const absent = () => new Float64Array(size).fill(Number.NaN);
  const bands = {
    centre: absent(),
    low: absent(),
    high: absent(),
    present: new Uint16Array(size),
  };
  const column = new Float64Array(block.replicates);
  for (let month = 0; month < rows; month += 1) {
    const table = monthTable(block, month);
    for (let s = 0; s < block.series.length; s += 1) {
      const n = presentValues(table, s * block.replicates, block.replicates, column);
      summariseInto(bands, s * rows + month, column, n);
    }
  }
  return bands;
}

function summariseInto(bands: Bands, at: number, values: Float64Array, n: number): void {
  bands.present[at] = n;
  if (n < FEWEST_FOR_A_LINE) return;
  bands.centre[at] = quantileInPlace(values, n, 0.5);
  if (n < FEWEST_FOR_A_BAND) return;
  bands.low[at] = quantileInPlace(values, n, 0.1);
  bands.high[at] = quantileInPlace(values, n, 0.9);
}

/** The first futures one by one, [future][series][month], for the faint lines under a band. */
export function firstFutures(block: EnsembleBlock, count: number): Float64Array {
  const rows = block.months + 1;
  const width = block.series.length;
  const traced = Math.min(count, block.replicates);
  const out = new Float64Array(traced * width * rows);
  for (let r = 0; r < traced; r += 1) {
    for (let month = 0; month < rows; month += 1) {
      const from = (r * rows + month) * width;
      for (let s = 0; s < width; s += 1) {
        out[(r * width + s) * rows + month] = block.values[from + s];
      }
    }
  }
  return out;
}
