import { FEWEST_FOR_A_BAND, FEWEST_FOR_A_LINE } from "../analysis/fewest.ts";
import type { Slice } from "./page-protocol.ts";

const STOPS = [FEWEST_FOR_A_LINE, FEWEST_FOR_A_BAND, 60, 200, 500, 1000];

/**
 * Numbers of futures at which the page is redrawn in a run of so many: lines first, then a band that
 * settles. Every run goes on to the end, so that what is compared with what was there before a change
 * rests on the same futures.
 */
export const stopsFor = (replicates: number): number[] => [
  ...STOPS.filter((n) => n < replicates),
  replicates,
];

/**
 * Slices that take every job from `from` to `to` futures, in the order they should be computed:
 * all jobs advance together, so that whatever is finished is balanced.
 */
export function slicesFor(jobs: number, from: number, to: number, size: number): Slice[] {
  const slices: Slice[] = [];
  for (let start = from; start < to; start += size) {
    for (let job = 0; job < jobs; job += 1) {
      slices.push({ job, from: start, to: Math.min(to, start + size) });
    }
  }
  return slices;
}

/**
 * Futures per slice so that one takes about `budget` milliseconds; 1 to 25, and at most half of
 * `count`, so that workers end a stage together.
 */
export function sliceSize(millisecondsPerFuture: number, count: number, budget = 40): number {
  const fitting = millisecondsPerFuture > 0 ? budget / millisecondsPerFuture : 4;
  return Math.max(1, Math.min(25, Math.ceil(count / 2), Math.round(fitting)));
}
