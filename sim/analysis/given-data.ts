import { type BootstrapOptions, bootstrapIntervals, type Interval } from "./bootstrap.ts";

/** The values of one input at the points. */
export interface GivenInput {
  readonly values: readonly number[];
  /** False for names, of which none is more than another. */
  readonly ordered: boolean;
}

/** What an input explains at points that were not laid out for indices. */
export interface GivenIndex {
  /** Share of the variance that the input explains alone. */
  readonly first: number;
  readonly firstInterval: Interval;
  /** Spearman's rank correlation with the output, -1 to 1; null where the input has no order. */
  readonly rank: number | null;
  readonly rankInterval: Interval | null;
}

/** The fewest points from which anything can be said. */
export const FEWEST_POINTS = 20;
/** The most groups of an input. */
const MOST_GROUPS = 32;

/**
 * First-order indices from given points, whatever the design (Plischke, Borgonovo and Smith 2013):
 * the variance between groups of points with like values of an input, less what as many groups have
 * by chance, as a share of all. An input with few values has a group for each, another one the
 * square root of the number of points, of equal size. Rank correlations give the direction.
 * Intervals come from resamples of the points, moved by the bias that groups of a resample have.
 * Points without an output are left out; NaN where there are too few for the groups.
 */
export function givenIndices(
  inputs: readonly GivenInput[],
  outputs: ArrayLike<number>,
  options?: BootstrapOptions,
): GivenIndex[] {
  const rows = Array.from({ length: outputs.length }, (_, i) => i).filter((i) =>
    Number.isFinite(outputs[i]),
  );
  const y = rows.map((i) => outputs[i]);
  const yRanks = ranksOf(y);
  const known = inputs.map(({ values, ordered }) => {
    const ranks = ranksOf(rows.map((i) => values[i]));
    return { groups: groupsOf(ranks), ranks: ordered ? ranks : null };
  });
  const statistics = (drawn: ArrayLike<number>): number[] => [
    ...known.map(({ groups }) => explained(y, groups, drawn)),
    ...known.map(({ ranks }) => (ranks ? correlation(ranks, yRanks, drawn) : Number.NaN)),
  ];
  const point = statistics(rows.map((_, i) => i));
  const means = createMeans(point.length);
  const found = bootstrapIntervals(y.length, (drawn) => means.keep(statistics(drawn)), options);
  const unknown = { low: Number.NaN, high: Number.NaN };
  return inputs.map(({ ordered }, d) => {
    const bias = means.of(d) - point[d];
    const { low, high } = found[d] ?? unknown;
    const rank = inputs.length + d;
    return {
      first: point[d],
      firstInterval: { low: low - bias, high: high - bias },
      rank: ordered ? point[rank] : null,
      rankInterval: ordered ? (found[rank] ?? unknown) : null,
    };
  });
}

/** Means of several numbers over the resamples. */
function createMeans(length: number) {
  const sums = new Float64Array(length);
  const counts = new Float64Array(length);
  return {
    keep(values: readonly number[]): readonly number[] {
      values.forEach((value, s) => {
        if (Number.isNaN(value)) return;
        sums[s] += value;
        counts[s] += 1;
      });
      return values;
    },
    of: (s: number): number => sums[s] / counts[s],
  };
}

/** Ranks from 0; equal values share the mean of theirs. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a] - values[b]);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to += 1;
    for (let k = from; k < to; k += 1) ranks[order[k]] = (from + to - 1) / 2;
    from = to;
  }
  return ranks;
}

/** The group of each point, from 0. */
function groupsOf(ranks: readonly number[]): {
  readonly of: readonly number[];
  readonly count: number;
} {
  const most = Math.max(2, Math.min(MOST_GROUPS, Math.floor(Math.sqrt(ranks.length))));
  const different = [...new Set(ranks)].sort((a, b) => a - b);
  if (different.length <= most) {
    const place = new Map(different.map((rank, i) => [rank, i]));
    return { of: ranks.map((rank) => place.get(rank) as number), count: different.length };
  }
  return { of: ranks.map((rank) => Math.floor((rank * most) / ranks.length)), count: most };
}

/** The variance between groups less what chance gives, as a share of all (epsilon squared). */
function explained(
  y: readonly number[],
  { of, count }: ReturnType<typeof groupsOf>,
  rows: ArrayLike<number>,
): number {
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    sums[of[row]] += y[row];
    sizes[of[row]] += 1;
    sum += y[row];
  }
  const mean = sum / rows.length;
  for (let i = 0; i < rows.length; i += 1) squares += (y[rows[i]] - mean) * (y[rows[i]] - mean);
  let between = 0;
  let filled = 0;
  sums.forEach((total, g) => {
    if (sizes[g] === 0) return;
    filled += 1;
    between += sizes[g] * (total / sizes[g] - mean) * (total / sizes[g] - mean);
  });
  const free = rows.length - filled;
  if (!(squares > 0) || free < 1) return Number.NaN;
  return (between - ((filled - 1) * (squares - between)) / free) / squares;
}

/** Pearson's correlation over some rows. */
function correlation(a: readonly number[], b: readonly number[], rows: ArrayLike<number>): number {
  let [sumA, sumB] = [0, 0];
  for (let i = 0; i < rows.length; i += 1) {
    sumA += a[rows[i]];
    sumB += b[rows[i]];
  }
  const [meanA, meanB] = [sumA / rows.length, sumB / rows.length];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < rows.length; i += 1) {
    const [x, y] = [a[rows[i]] - meanA, b[rows[i]] - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : Number.NaN;
}
