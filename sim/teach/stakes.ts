import { countPairs } from "../analysis/counts.ts";
import { quantile7 } from "../analysis/statistics.ts";
import { thresholdIn } from "../analysis/threshold.ts";
import type { OutcomeInfo } from "../model.ts";
import { type Futures, seriesIndex, valueAt } from "./futures.ts";

/** Whose outcome somebody looks at. */
export interface Watch {
  readonly entity: string;
  readonly outcome: string;
}

/** An outcome at the end, over the futures in which it is there. */
export interface Stake {
  /** How many futures have it. */
  readonly n: number;
  /** Median, 10th and 90th percentile; NaN where no future has it. */
  readonly typical: number;
  readonly low: number;
  readonly high: number;
}

/** Months at the end over which an outcome is averaged: a year, so that no season shows. */
const YEAR = 12;

/** An outcome in the last year of each future; NaN where it is not there at all. */
export function lastYear(futures: Futures, { entity, outcome }: Watch): Float64Array {
  const { months, replicates } = futures;
  const at = seriesIndex(futures, entity, outcome);
  return Float64Array.from({ length: replicates }, (_, replicate) => {
    if (at < 0) return Number.NaN;
    const year = Array.from({ length: Math.max(1, Math.min(YEAR, months)) }, (_, i) =>
      valueAt(futures, replicate, months - i, at),
    );
    const present = year.filter((value) => !Number.isNaN(value));
    return present.reduce((sum, value) => sum + value, 0) / present.length;
  });
}

/** What lies in the middle of some values, and between what eight of ten of them lie. */
export function stakeOf(values: Float64Array): Stake {
  const sorted = [...values].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = (share: number) => quantile7(sorted, share);
  return { n: sorted.length, typical: at(0.5), low: at(0.1), high: at(0.9) };
}

/** In how many futures one choice does better than another, and in how many there is either. */
export interface Contest {
  readonly better: number;
  readonly worse: number;
  /** Futures in which both have the outcome; those without a real difference are in neither count. */
  readonly n: number;
}

/** Below this share of futures neither of two choices is ahead. */
const EVEN = 0.6;

/** Which of two choices is ahead: the first (1), the other (-1), or neither (0). */
export function aheadIn({ better, worse, n }: Contest): -1 | 0 | 1 {
  if (n === 0 || better === worse || Math.max(better, worse) < EVEN * n) return 0;
  return better > worse ? 1 : -1;
}

/** The smallest difference worth the name of what somebody looks at, at the end of some futures. */
export function realFrom(
  { threshold }: Pick<OutcomeInfo, "threshold">,
  { series, months }: Futures,
  { entity, outcome }: Watch,
): number {
  const own = series.find((one) => one.entity === entity && one.outcome === outcome);
  const found = thresholdIn(threshold, own?.scale, months);
  return Number.isNaN(found) ? 0 : found;
}

/** Compares two choices future by future; what is smaller than a real difference counts as none. */
export function contest(
  one: Float64Array,
  other: Float64Array,
  better: "higher" | "lower" | "neutral",
  real: number,
): Contest {
  const sign = better === "lower" ? -1 : 1;
  const gaps = one.map((value, i) => sign * (value - other[i]));
  const counts = countPairs(gaps, { good: 1, threshold: real });
  return { better: counts?.better ?? 0, worse: counts?.worse ?? 0, n: counts?.n ?? 0 };
}
