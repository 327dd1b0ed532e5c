import { meanAndError } from "../analysis/statistics.ts";
import type { ExperimentPlan } from "../experiment/experiment-plan.ts";
import type { PartValues, Wanted } from "./part-values.ts";

/** The 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Half the width of the widest 95 % interval of the means that an experiment's precision is about,
 * in the outcome's unit: of every cell's outcome, or of every paired difference. Infinity where a
 * mean has fewer than two values.
 */
export function widestHalfWidth(
  plan: ExperimentPlan,
  values: PartValues,
  replicates: number,
): number {
  const { precision } = plan.experiment;
  if (!precision) return 0;
  const differences = precision.of ? precision.of === "difference" : plan.pairs.length > 0;
  const all = columnsOf(plan, values, replicates);
  if (!differences) return Math.max(...all.map(halfWidth));
  let widest = 0;
  const points = plan.points.length;
  for (const { scenario, base } of plan.pairs) {
    for (let point = 0; point < points; point += 1) {
      const left = all[base * points + point];
      const gaps = all[scenario * points + point].map((value, i) => value - left[i]);
      widest = Math.max(widest, halfWidth(gaps));
    }
  }
  return widest;
}

/** The values of the aim in every cell, replicate by replicate. */
function columnsOf(
  { experiment: { precision }, reported, cells }: ExperimentPlan,
  values: PartValues,
  replicates: number,
): Float64Array[] {
  const m = reported.indexOf(precision?.month ?? -1);
  const wanted = Array.from({ length: cells }, (_, cell): Wanted => {
    const s = values
      .seriesOf(cell)
      .findIndex(
        ({ entity, outcome }) => entity === precision?.entity && outcome === precision.outcome,
      );
    return { cell, columns: s < 0 ? [] : [s * reported.length + m] };
  });
  return values.gather(wanted).map((column) => column.subarray(0, replicates));
}

const halfWidth = (values: Float64Array): number => Z * meanAndError(values).error;
