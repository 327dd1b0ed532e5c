import { FEWEST_FOR_A_BAND, FEWEST_FOR_A_LINE } from "../analysis/fewest.ts";
import { quantile7 } from "../analysis/statistics.ts";
import { type Futures, seriesIndex, valueAt } from "./futures.ts";

/** A series summed up month by month over some futures; NaN where too few of them have a value. */
export interface Band {
  /** Median. */
  readonly centre: Float64Array;
  /** 10th and 90th percentile: 8 of 10 futures lie between them. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Median and band of an outcome over futures; all NaN where there is no such series. */
export function bandOf(futures: Futures, entity: string, outcome: string): Band {
  const at = seriesIndex(futures, entity, outcome);
  const { months, replicates } = futures;
  const absent = () => new Float64Array(months + 1).fill(Number.NaN);
  const band = { centre: absent(), low: absent(), high: absent() };
  if (at < 0) return band;
  for (let month = 0; month <= months; month += 1) {
    const values = Float64Array.from({ length: replicates }, (_, replicate) =>
      valueAt(futures, replicate, month, at),
    );
    const sorted = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    if (sorted.length >= FEWEST_FOR_A_LINE) band.centre[month] = quantile7(sorted, 0.5);
    if (sorted.length < FEWEST_FOR_A_BAND) continue;
    band.low[month] = quantile7(sorted, 0.1);
    band.high[month] = quantile7(sorted, 0.9);
  }
  return band;
}
