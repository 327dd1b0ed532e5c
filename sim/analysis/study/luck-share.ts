import { type BootstrapOptions, bootstrapIntervals } from "../bootstrap.ts";

/** How much of the variance between points is still luck. */
export interface LuckShare {
  /**
   * Share of the variance between points that more replicates would still take away: how differently
   * the same luck plays out at different points. Never above 1, the most that a share can be, even
   * where the estimate is. Null where there is one replicate only, so that luck is fixed, or where
   * nothing varies.
   */
  readonly luck: number | null;
  /** Its interval, from 0 to 1; null where there is no estimate or too little to draw from. */
  readonly luck_low: number | null;
  readonly luck_high: number | null;
}

/** So many resamples show how well a share is known that is told in whole hundredths. */
const RESAMPLES = 200;

/** How the share is worked out. */
interface LuckOptions extends BootstrapOptions {
  /** Variance of the means over the points. */
  readonly variance: number;
  /** Points that were designed together and are drawn anew together. */
  readonly block: number;
}

/**
 * What is left of luck in means over replicates, as a share of their variance, from values
 * [replicate][point]. A replicate's luck is the same at every point, so what it adds everywhere moves
 * no index; what is left is how luck and point work together: the residuals of a two-way table.
 */
export function luckShare(
  values: Float64Array,
  means: Float64Array,
  { variance, block, ...options }: LuckOptions,
): LuckShare {
  const points = means.length;
  const replicates = values.length / points;
  const none = { luck: null, luck_low: null, luck_high: null };
  if (replicates < 2 || !(variance > 0)) return none;
  const { squares, counts } = residualsOf(values, means, replicates);
  const all = sum(counts);
  const free = all - points - replicates + 1;
  if (free <= 0) return none;
  const blocks = Math.floor(points / block);
  const shareOf = (drawn: Int32Array): number => {
    const chosen = [...drawn].flatMap((b) =>
      Array.from({ length: block }, (_, i) => b * block + i),
    );
    const spread = varianceAt(means, chosen);
    const left = sum(chosen.map((p) => squares[p])) / sum(chosen.map((p) => counts[p]));
    return (left * (all / free)) / replicates / spread;
  };
  const few = { ...options, resamples: RESAMPLES };
  const [interval] = bootstrapIntervals(blocks, (drawn) => [shareOf(drawn)], few);
  const found = ((sum(squares) / free) * (1 / replicates)) / variance;
  const [low, high] = [interval?.low, interval?.high].map((x) => asShare(x ?? Number.NaN));
  return { luck: asShare(found), luck_low: low, luck_high: high };
}

const asShare = (x: number): number | null =>
  Number.isNaN(x) ? null : Math.min(1, Math.max(0, x));

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

function varianceAt(means: Float64Array, points: readonly number[]): number {
  const known = points.map((p) => means[p]).filter((mean) => !Number.isNaN(mean));
  const middle = sum(known) / known.length;
  const spread = sum(known.map((mean) => (mean - middle) * (mean - middle))) / known.length;
  return spread > 0 ? spread : Number.NaN;
}

/** For each point the squared residuals added up, and how many there are. */
function residualsOf(values: Float64Array, means: Float64Array, replicates: number) {
  const points = means.length;
  const shifts = shiftsOf(values, means, replicates);
  const squares = new Float64Array(points);
  const counts = new Float64Array(points);
  values.forEach((value, i) => {
    const gap = value - means[i % points] - shifts[Math.floor(i / points)];
    if (Number.isNaN(gap)) return;
    squares[i % points] += gap * gap;
    counts[i % points] += 1;
  });
  return { squares, counts };
}

/** By how much each replicate lies above the means, on average over the points. */
function shiftsOf(values: Float64Array, means: Float64Array, replicates: number): Float64Array {
  const points = means.length;
  return Float64Array.from({ length: replicates }, (_, r) => {
    const gaps = values
      .subarray(r * points, (r + 1) * points)
      .map((value, p) => value - means[p])
      .filter((gap) => !Number.isNaN(gap));
    return sum(gaps) / Math.max(1, gaps.length);
  });
}
