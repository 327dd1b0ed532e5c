import type { Measure } from "./pattern.ts";

/** An estimate and its Monte Carlo standard error. */
export interface Estimate {
  readonly value: number;
  readonly se: number;
}

type Numbers = ArrayLike<number>;

/** The numbers that are there: NaN means that a replicate has none. */
export const present = (values: Numbers): number[] =>
  Array.from(values).filter((x) => !Number.isNaN(x));

/** Mean and its standard error, sd / sqrt(n), over the replicates that have a value. */
export function mean(values: Numbers): Estimate {
  const there = present(values);
  const n = there.length;
  const value = there.reduce((sum, x) => sum + x, 0) / n;
  const squares = there.reduce((sum, x) => sum + (x - value) * (x - value), 0);
  return { value, se: n > 1 ? Math.sqrt(squares / (n * (n - 1))) : Number.NaN };
}

/**
 * Share of replicates in which something holds (1) and not (0); 0.5 for a tie. The standard error
 * is that of Agresti and Coull, so that 0 of 50 is not taken for certain.
 */
export function share(values: Numbers): Estimate {
  const there = present(values);
  const n = there.length;
  const sum = there.reduce((total, x) => total + x, 0);
  const p = (sum + 2) / (n + 4);
  return { value: sum / n, se: n > 0 ? Math.sqrt((p * (1 - p)) / (n + 4)) : Number.NaN };
}

/** Sum of one column over the sum of another, with the delta method over replicates. */
export function ratio(above: Numbers, below: Numbers): Estimate {
  const pairs = Array.from(above, (a, r) => [a, below[r]]).filter(
    ([a, b]) => !Number.isNaN(a) && !Number.isNaN(b),
  );
  const n = pairs.length;
  const up = pairs.reduce((sum, [a]) => sum + a, 0);
  const down = pairs.reduce((sum, [, b]) => sum + b, 0);
  const value = up / down;
  const squares = pairs.reduce((sum, [a, b]) => sum + (a - value * b) * (a - value * b), 0);
  return { value, se: Math.sqrt((squares * n) / (n - 1)) / Math.abs(down) };
}

/** Type 7 quantile with a standard error from the order statistics one SD of rank either side. */
export function quantile(values: Numbers, p: number): Estimate {
  const sorted = present(values).sort((a, b) => a - b);
  const n = sorted.length;
  const at = (place: number) => {
    const bounded = Math.max(0, Math.min(n - 1, place));
    const low = Math.floor(bounded);
    const high = Math.min(n - 1, low + 1);
    if (sorted[low] === sorted[high]) return sorted[low];
    return sorted[low] + (bounded - low) * (sorted[high] - sorted[low]);
  };
  const spread = Math.sqrt(n * p * (1 - p));
  const place = (n - 1) * p;
  return {
    value: at(place),
    se: n > 1 ? (at(place + spread) - at(place - spread)) / 2 : Number.NaN,
  };
}

/** The difference of two independent estimates. */
export const less = (a: Estimate, b: Estimate): Estimate => ({
  value: a.value - b.value,
  se: Math.sqrt(a.se * a.se + b.se * b.se),
});

/** Any function of replicates, with its standard error by the jackknife over groups of them. */
export function jackknife(
  n: number,
  of: (keep: readonly number[]) => number,
  groups = 20,
): Estimate {
  const all = Array.from({ length: n }, (_, r) => r);
  const parts = Math.min(groups, n);
  const left = Array.from({ length: parts }, (_, g) => of(all.filter((r) => r % parts !== g)));
  const centre = left.reduce((sum, x) => sum + x, 0) / parts;
  const squares = left.reduce((sum, x) => sum + (x - centre) * (x - centre), 0);
  return { value: of(all), se: Math.sqrt((squares * (parts - 1)) / parts) };
}

/** A measure with its band; a side left out is open. */
export function within(
  what: string,
  { value, se }: Estimate,
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY,
): Measure {
  return { what, value, se, low, high };
}
