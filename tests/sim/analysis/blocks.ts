import type { EnsembleBlock } from "../../../sim/experiment/ensemble.ts";

/** An ensemble from numbers: `values[replicate][month][series]`. */
export function blockOf(series: string[][], values: number[][][], from = 0): EnsembleBlock {
  const replicates = values.length;
  return {
    series: series.map(([entity, outcome]) => ({ entity, outcome, unit: "SD" })),
    months: values[0].length - 1,
    from,
    replicates,
    values: Float64Array.from(values.flat(2)),
    fingerprints: new Array(replicates).fill(""),
    events: new Array(replicates).fill([]),
    errors: new Array(replicates).fill(null),
  };
}
