import { sqrt } from "../core/math.ts";
import { type BootstrapOptions, bootstrapIntervals, type Interval } from "./bootstrap.ts";

/** What the elementary effects of one dimension on an output say, in the output's unit. */
export interface MorrisIndex {
  /** Mean absolute effect of moving through the whole range: how much it matters. */
  readonly muStar: number;
  readonly muStarInterval: Interval;
  /** Mean effect: in which direction. */
  readonly mu: number;
  /** Standard deviation of the effects: how much that depends on the rest. */
  readonly sigma: number;
  /** Effects that are known. */
  readonly count: number;
}

/**
 * Morris indices (Morris 1991; mu star after Campolongo, Cariboni and Saltelli 2007) from the
 * points of trajectories in the unit cube, `dimensions` + 1 of them each, and the outputs there.
 * Intervals are percentiles over bootstrap resamples of the trajectories. An effect from or to a
 * missing output, or over a step that moved nothing, is left out.
 */
export function morrisIndices(
  points: readonly (readonly number[])[],
  outputs: ArrayLike<number>,
  dimensions: number,
  options?: BootstrapOptions,
): MorrisIndex[] {
  const effects = effectsOf(points, outputs, dimensions);
  const trajectories = Math.floor(points.length / (dimensions + 1));
  const everyone = Int32Array.from({ length: trajectories }, (_, t) => t);
  const stars = (drawn: Int32Array) =>
    effects.map((own) => meanOfKnown(own, drawn, (x) => Math.abs(x)).mean);
  const intervals = bootstrapIntervals(trajectories, stars, options);
  return effects.map((own, d) => {
    const { mean: mu, count } = meanOfKnown(own, everyone, (x) => x);
    const { mean: spread } = meanOfKnown(own, everyone, (x) => (x - mu) * (x - mu));
    return {
      muStar: meanOfKnown(own, everyone, (x) => Math.abs(x)).mean,
      muStarInterval: intervals[d] ?? { low: Number.NaN, high: Number.NaN },
      mu,
      sigma: count > 1 ? sqrt((spread * count) / (count - 1)) : Number.NaN,
      count,
    };
  });
}

/** [dimension][trajectory]: change of the output for the whole range; NaN where it is unknown. */
function effectsOf(
  points: readonly (readonly number[])[],
  outputs: ArrayLike<number>,
  dimensions: number,
): Float64Array[] {
  const trajectories = Math.floor(points.length / (dimensions + 1));
  return Array.from({ length: dimensions }, (_, d) =>
    Float64Array.from({ length: trajectories }, (_, t) => {
      for (let at = t * (dimensions + 1) + 1; at < (t + 1) * (dimensions + 1); at += 1) {
        const by = points[at][d] - points[at - 1][d];
        if (by !== 0) return (outputs[at] - outputs[at - 1]) / by;
      }
      return Number.NaN;
    }),
  );
}

function meanOfKnown(values: Float64Array, rows: Int32Array, of: (x: number) => number) {
  let sum = 0;
  let count = 0;
  for (const row of rows) {
    if (!Number.isFinite(values[row])) continue;
    sum += of(values[row]);
    count += 1;
  }
  return { mean: count > 0 ? sum / count : Number.NaN, count };
}
