import type { Measure } from "./pattern.ts";

/** What is known of a measure or row so far. */
export type Verdict = "pass" | "fail" | "undecided";

/** Monte Carlo error may be at most this part of the distance to the nearest bound. */
export const PART = 1 / 5;

/** Distance of an estimate to the nearest end of its band. */
export function distanceOf({ value, low, high }: Measure): number {
  const ends = [low, high].filter((end) => end !== undefined && Number.isFinite(end)) as number[];
  return Math.min(...ends.map((end) => Math.abs(value - end)));
}

/** Whether an estimate lies in its band. The band is the target; its ends belong to it. */
export function isInside({ value, low, high }: Measure): boolean {
  return value >= (low ?? Number.NEGATIVE_INFINITY) && value <= (high ?? Number.POSITIVE_INFINITY);
}

/** Whether a measure has a band at all; one without is there to be read only. */
const isBound = ({ low, high }: Measure): boolean =>
  Number.isFinite(low ?? Number.NaN) || Number.isFinite(high ?? Number.NaN);

/** Inside or outside, once the error is small against the distance to the band's end. */
export function judgeMeasure(measure: Measure): Verdict {
  if (!isBound(measure)) return "pass";
  if (Number.isNaN(measure.value)) return "undecided";
  if (!(measure.se <= PART * distanceOf(measure))) return "undecided";
  return isInside(measure) ? "pass" : "fail";
}

/** A row passes when all its measures do and fails when one of them does. */
export function judgeRow(measures: readonly Measure[]): Verdict {
  const verdicts = measures.map(judgeMeasure);
  if (verdicts.includes("fail")) return "fail";
  return verdicts.every((verdict) => verdict === "pass") ? "pass" : "undecided";
}
