import {
  BOOTSTRAP,
  type BootstrapOptions,
  bootstrapIntervals,
  type Interval,
} from "./bootstrap.ts";
import { sideOf } from "./counts.ts";
import { quantile7 } from "./statistics.ts";
import type { Yardstick } from "./yardstick.ts";

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
  /** Shares of the pairs that are better, make no real difference, are worse; null without counts. */
  readonly shares: ThreeShares | null;
}

/** The three shares, which add up to one, with their intervals. */
export interface ThreeShares {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  readonly betterInterval: Interval;
  readonly sameInterval: Interval;
  readonly worseInterval: Interval;
}

/** How the pairs are drawn anew. */
export interface PairedOptions extends BootstrapOptions {
  /** For each pair the number of its group, from 0: groups are drawn whole. Each its own where absent. */
  readonly groups?: Int32Array | undefined;
}

/**
 * Differences pair by pair, `other` minus `base`, with percentile intervals over bootstrap resamples
 * of the pairs, or of whole groups of them. `judge` says by which yardstick a pair is counted. Null
 * where no pair is whole.
 */
export function pairedComparison(
  base: ArrayLike<number>,
  other: ArrayLike<number>,
  judge: (pair: number) => Yardstick,
  options: PairedOptions = {},
): PairedComparison | null {
  const members: Judged[][] = [];
  const all: Judged[] = [];
  let counted = true;
  for (let i = 0; i < other.length; i += 1) {
    const gap = other[i] - base[i];
    if (Number.isNaN(gap)) continue;
    const yardstick = judge(i);
    counted &&= yardstick.good !== 0 && !Number.isNaN(yardstick.threshold);
    const judged = { gap, side: sideOf(gap, yardstick) };
    all.push(judged);
    const group = options.groups?.[i] ?? i;
    members[group] ??= [];
    members[group].push(judged);
  }
  if (all.length === 0) return null;
  const groups = members.filter((group) => group !== undefined);
  const [mean, median, better, same, worse] = measure(all);
  const [meanInterval, medianInterval, betterInterval, sameInterval, worseInterval] =
    bootstrapIntervals(groups.length, (drawn) => measure(drawnGaps(groups, drawn)), {
      ...options,
      resamples: options.resamples ?? affordable(all.length),
    });
  const sorted = Float64Array.from(all, ({ gap }) => gap).sort();
  return {
    n: all.length,
    mean,
    meanInterval,
    median,
    medianInterval,
    q10: quantile7(sorted, 0.1),
    q90: quantile7(sorted, 0.9),
    shares: counted ? { better, same, worse, betterInterval, sameInterval, worseInterval } : null,
  };
}

/** Resamples of so many pairs that are quick enough: many pairs move little from one to the next. */
const affordable = (pairs: number): number =>
  Math.max(200, Math.min(BOOTSTRAP.resamples, Math.floor(1e7 / pairs)));

/** A difference, and what it is by its yardstick: 1 better, -1 worse, 0 no real difference. */
interface Judged {
  readonly gap: number;
  readonly side: -1 | 0 | 1;
}

function drawnGaps(groups: readonly (readonly Judged[])[], drawn: Int32Array): Judged[] {
  const gaps: Judged[] = [];
  for (const group of drawn) for (const judged of groups[group]) gaps.push(judged);
  return gaps;
}

/** Mean, median, and the shares that are better, the same and worse. */
function measure(all: readonly Judged[]): [number, number, number, number, number] {
  let sum = 0;
  let better = 0;
  let worse = 0;
  for (const { gap, side } of all) {
    sum += gap;
    if (side > 0) better += 1;
    else if (side < 0) worse += 1;
  }
  const n = all.length;
  const median = quantile7(Float64Array.from(all, ({ gap }) => gap).sort(), 0.5);
  return [sum / n, median, better / n, (n - better - worse) / n, worse / n];
}
