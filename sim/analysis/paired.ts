import {
  BOOTSTRAP,
  type BootstrapOptions,
  bootstrapIntervals,
  type Interval,
} from "./bootstrap.ts";
import { quantile7 } from "./statistics.ts";

/** What paired differences say, with intervals for how far chance alone could have moved it. */
export interface PairedComparison {
  /** Pairs in which both sides have a value. */
  readonly n: number;
  readonly mean: number;
  readonly meanInterval: Interval;
  readonly median: number;
  readonly medianInterval: Interval;
  /** Tenth and ninetieth percentile of the differences: how much single futures differ. */
  readonly q10: number;
  readonly q90: number;
  /** Share of pairs in which the other does better, ties one half; null where no direction is good. */
  readonly better: number | null;
  readonly betterInterval: Interval | null;
}

/** How the pairs are drawn anew. */
export interface PairedOptions extends BootstrapOptions {
  /** For each pair the number of its group, from 0: groups are drawn whole. Each its own where absent. */
  readonly groups?: Int32Array | undefined;
}

/**
 * Differences pair by pair, `other` minus `base`, with percentile intervals over bootstrap resamples
 * of the pairs, or of whole groups of them. `good` is the direction that is good, 0 for neither. Null
 * where no pair is whole.
 */
export function pairedComparison(
  base: ArrayLike<number>,
  other: ArrayLike<number>,
  good: -1 | 0 | 1,
  options: PairedOptions = {},
): PairedComparison | null {
  const members: number[][] = [];
  const all: number[] = [];
  for (let i = 0; i < other.length; i += 1) {
    const gap = other[i] - base[i];
    if (Number.isNaN(gap)) continue;
    all.push(gap);
    const group = options.groups?.[i] ?? i;
    members[group] ??= [];
    members[group].push(gap);
  }
  if (all.length === 0) return null;
  const groups = members.filter((group) => group !== undefined);
  const [mean, median, better] = measure(all, good);
  const [meanInterval, medianInterval, betterInterval] = bootstrapIntervals(
    groups.length,
    (drawn) => measure(drawnGaps(groups, drawn), good),
    { ...options, resamples: options.resamples ?? affordable(all.length) },
  );
  const sorted = Float64Array.from(all).sort();
  return {
    n: all.length,
    mean,
    meanInterval,
    median,
    medianInterval,
    q10: quantile7(sorted, 0.1),
    q90: quantile7(sorted, 0.9),
    better: good === 0 ? null : better,
    betterInterval: good === 0 ? null : betterInterval,
  };
}

/** Resamples of so many pairs that are quick enough: many pairs move little from one to the next. */
const affordable = (pairs: number): number =>
  Math.max(200, Math.min(BOOTSTRAP.resamples, Math.floor(1e7 / pairs)));

function drawnGaps(groups: readonly (readonly number[])[], drawn: Int32Array): number[] {
  const gaps: number[] = [];
  for (const group of drawn) for (const gap of groups[group]) gaps.push(gap);
  return gaps;
}

/** Mean, median and share that is better. */
function measure(gaps: readonly number[], good: -1 | 0 | 1): [number, number, number] {
  let sum = 0;
  let score = 0;
  for (const gap of gaps) {
    sum += gap;
    score += gap === 0 ? 0.5 : gap * good > 0 ? 1 : 0;
  }
  const median = quantile7(Float64Array.from(gaps).sort(), 0.5);
  return [sum / gaps.length, median, score / gaps.length];
}
