import { distanceOf, judgeMeasure, judgeRow, PART, type Verdict } from "./judge.ts";
import type { Measure, Pattern, Samples } from "./pattern.ts";

/** Replicates that a row starts with. */
const FIRST = 100;
/** Most replicates of a row that says nothing else. */
const MOST = 5000;
/** Replicates before which nothing is given up. */
const GIVE_UP = 400;
/** How far, in standard errors, a value may yet move away from the end of its band. */
const DOUBT = 2;
/** Replicates grow by at least and at most this factor at a time. */
const SLOWEST = 1.5;
const FASTEST = 4;
/** Counts are multiples of this, so that they end where a piece of work ends. */
export const STEP = 25;

/** What a row came to under one master seed and one model. */
export interface Trial {
  readonly verdict: Verdict;
  readonly replicates: number;
  readonly measures: readonly Measure[];
}

/** Replicates that a measure needs if its error goes on falling with the square root of them. */
function needed(measure: Measure, n: number): number {
  const factor = measure.se / (PART * distanceOf(measure));
  return Number.isNaN(factor) ? n * FASTEST : n * factor * factor;
}

/** The most replicates that a row may have. */
export const mostOf = ({ most = MOST }: Pattern): number => most;

/** How many replicates to judge next, after `n` that left some measure open; at most `most`. */
export function nextCount(measures: readonly Measure[], n: number, most: number): number {
  const open = measures.filter((measure) => judgeMeasure(measure) === "undecided");
  const wanted = Math.max(...open.map((measure) => needed(measure, n)));
  const bounded = Math.min(Math.max(wanted, n * SLOWEST), n * FASTEST);
  return Math.min(most, Math.ceil(bounded / STEP) * STEP);
}

/**
 * Whether more replicates cannot help: a measure still finds nothing to measure, or it lies so near
 * the end of its band that the most it may have will not decide it, even if its value moves away
 * from that end by two standard errors.
 */
function isHopeless(measures: readonly Measure[], n: number, most: number): boolean {
  if (n < GIVE_UP) return false;
  return measures.some((measure) => {
    if (judgeMeasure(measure) !== "undecided") return false;
    if (Number.isNaN(measure.value)) return true;
    const last = measure.se * Math.sqrt(n / most);
    return last > PART * (distanceOf(measure) + DOUBT * measure.se);
  });
}

/**
 * Judges a row on as many replicates as it needs: until every measure is decided or one has failed,
 * or until the most it may have, or as soon as it is clear that these would not decide it. `fill` gives the samples of the first n replicates.
 */
export async function judgeInSteps(
  row: Pattern,
  most: number,
  fill: (n: number) => Promise<Samples>,
): Promise<Trial> {
  for (let n = Math.min(FIRST, most); ; ) {
    const measures = row.measure(await fill(n));
    const verdict = judgeRow(measures);
    if (verdict !== "undecided" || n >= most || isHopeless(measures, n, most)) {
      return { verdict, replicates: n, measures };
    }
    n = nextCount(measures, n, most);
  }
}
