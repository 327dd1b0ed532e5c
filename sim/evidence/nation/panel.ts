/** A simulated nation read as a panel: `of(name)[month][trust]`, months from 0. */
export interface NationPanel {
  readonly trusts: number;
  readonly months: number;
  readonly income: Float64Array;
  of(name: string): readonly Float64Array[];
}

/** Mean of some numbers; NaN where there are none. */
export const mean = (xs: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += xs[i];
  return sum / xs.length;
};

/** Spread of some numbers about their mean. */
export function spread(xs: ArrayLike<number>): number {
  const m = mean(xs);
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += (xs[i] - m) * (xs[i] - m);
  return Math.sqrt(sum / xs.length);
}

/** Correlation of two lists of the same length. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
  }
  return ab / Math.sqrt(aa * bb);
}

/** Standardised: mean 0, spread 1. */
export function standardised(xs: Float64Array): Float64Array {
  const [m, s] = [mean(xs), spread(xs)];
  return xs.map((x) => (x - m) / s);
}

/** Rank of each as a share of the others it is above, from 0 to 1. */
export function ranks(xs: Float64Array): Float64Array {
  const order = Array.from(xs, (_, i) => i).sort((a, b) => xs[a] - xs[b]);
  const out = new Float64Array(xs.length);
  order.forEach((i, rank) => {
    out[i] = rank / (xs.length - 1);
  });
  return out;
}
