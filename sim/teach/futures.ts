import type { Futures } from "../host/futures.ts";

export type { Futures };

/** The place of a series among those of some futures, or -1. */
export const seriesIndex = (
  { series }: Pick<Futures, "series">,
  entity: string,
  outcome: string,
): number => series.findIndex((one) => one.entity === entity && one.outcome === outcome);

/** The value of a series in one month of one future. */
export function valueAt(
  { values, months, series }: Futures,
  replicate: number,
  month: number,
  at: number,
): number {
  return values[(replicate * (months + 1) + month) * series.length + at];
}

/** One series of one future, months 0 to the horizon. */
export function lineOf(futures: Futures, replicate: number, at: number): Float64Array {
  return Float64Array.from({ length: futures.months + 1 }, (_, month) =>
    valueAt(futures, replicate, month, at),
  );
}
