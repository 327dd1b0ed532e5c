import type { Slice } from "./page-protocol.ts";

/** A number of futures at which something happens. */
export interface Stop {
  readonly n: number;
  /** Whether the page is redrawn here, even if the run goes on. */
  readonly drawn: boolean;
}

const DRAWN = [1, 20, 60, 200, 500, 1000];
const ASKED = [100, 140, 280, 360, 700];

/**
 * Where a run of so many futures pauses: numbers at which the page is redrawn (one line first, then
 * a band that settles) and, in between, numbers at which it may stop if it is precise enough.
 */
export function stopsFor(replicates: number): Stop[] {
  const stops = [
    ...DRAWN.map((n) => ({ n, drawn: true })),
    ...ASKED.map((n) => ({ n, drawn: false })),
  ].filter(({ n }) => n < replicates);
  return [...stops.sort((a, b) => a.n - b.n), { n: replicates, drawn: true }];
}

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
