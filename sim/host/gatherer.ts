import { type DifferenceRow, pairedDifferences } from "../analysis/differences.ts";
import { FEWEST_FOR_A_BAND } from "../analysis/fewest.ts";
import { precisionOf } from "../analysis/precision.ts";
import type { SeriesInfo } from "../core/trajectory.ts";
import { type EnsembleBlock, ensembleFingerprint } from "../experiment/ensemble.ts";
import { reportedMonths } from "../experiment/months.ts";
import { bandsOf, firstFutures } from "./bands.ts";
import { gapBlock } from "./gap-block.ts";
import type { Curves, JobBands, Look, PageRun, SliceResult, StageResult } from "./page-protocol.ts";
import { stakesOf } from "./stakes.ts";

/** How many single futures are drawn under a band. */
export const TRACED = 5;

/** Puts slices from many workers in their places and summarises the first n futures of each job. */
export interface Gatherer {
  begin(run: PageRun): void;
  /** Takes a slice. One of an older run is ignored, one of a run yet to begin waits for it. */
  place(slice: SliceResult): void;
  /** Whether some of futures 0 to n - 1 of the present run have not been placed yet. */
  lacks(run: number, n: number): boolean;
  /**
   * Bands and differences over futures 0 to n - 1, all of which must have been placed, as they are
   * looked at.
   */
  stage(run: number, n: number, look: Look): StageResult | null;
}

interface Held {
  readonly series: readonly SeriesInfo[];
  /** Room for the futures placed so far and some more; grows, for a run may stop early. */
  values: Float64Array;
  /** Futures placed so far. */
  placed: number;
  readonly fingerprints: string[];
  readonly errors: (string | null)[];
}

/** A gatherer with nothing in it. Places by replicate number, so arrival order does not matter. */
export function createGatherer(): Gatherer {
  let current: PageRun | undefined;
  let held: (Held | undefined)[] = [];
  let early: SliceResult[] = [];
  const place = (slice: SliceResult) => {
    if (slice.run > (current?.run ?? -1)) early.push(slice);
    if (!current || slice.run !== current.run) return;
    const hold = held[slice.job];
    if (hold) return put(hold, slice, current);
    // Only a job's first slice says what the columns are: what overtakes it waits for it.
    if (!slice.series) {
      early.push(slice);
      return;
    }
    const first = emptyHold(current, slice.series);
    held[slice.job] = first;
    put(first, slice, current);
    const overtakers = early.filter((one) => one.run === slice.run && one.job === slice.job);
    early = early.filter((one) => !overtakers.includes(one));
    overtakers.forEach(place);
  };
  return {
    begin(run) {
      current = run;
      held = run.jobs.map(() => undefined);
      const waiting = early;
      early = [];
      waiting.forEach(place);
    },
    place,
    lacks: (run, n) =>
      current?.run === run && current.jobs.some((_, job) => (held[job]?.placed ?? 0) < n),
    stage(run, n, look) {
      if (!current || run !== current.run) return null;
      return summariseStage(current, blocksOf(current, n), look);
    },
  };

  function blocksOf(run: PageRun, n: number): EnsembleBlock[] {
    return held.map((one) => blockOf(one as Held, run, n));
  }
}

/** Futures of which there is room at first. */
const FIRST_ROOM = 200;

function emptyHold(run: PageRun, series: readonly SeriesInfo[]): Held {
  const room = Math.min(FIRST_ROOM, run.replicates);
  return {
    series,
    values: new Float64Array(room * (run.months + 1) * series.length),
    placed: 0,
    fingerprints: new Array<string>(run.replicates).fill(""),
    errors: new Array<string | null>(run.replicates).fill(null),
  };
}

function put(hold: Held, slice: SliceResult, { months, replicates }: PageRun): void {
  const width = (months + 1) * hold.series.length;
  if (slice.to * width > hold.values.length) {
    const room = Math.min(replicates, Math.max(slice.to, (2 * hold.values.length) / width));
    const wider = new Float64Array(room * width);
    wider.set(hold.values);
    hold.values = wider;
  }
  hold.values.set(slice.values, slice.from * width);
  hold.placed += slice.to - slice.from;
  slice.fingerprints.forEach((text, i) => {
    hold.fingerprints[slice.from + i] = text;
    hold.errors[slice.from + i] = slice.errors[i] ?? null;
  });
}

function blockOf(hold: Held, run: PageRun, n: number): EnsembleBlock {
  return {
    series: hold.series,
    months: run.months,
    from: 0,
    replicates: n,
    values: hold.values.subarray(0, n * (run.months + 1) * hold.series.length),
    fingerprints: hold.fingerprints.slice(0, n),
    events: [],
    errors: hold.errors.slice(0, n),
  };
}

function summariseStage(
  run: PageRun,
  blocks: readonly EnsembleBlock[],
  { drawn, versus }: Look,
): StageResult {
  const n = blocks[0].replicates;
  const months = reportedMonths(run.months);
  const narrow = blocks.map((block) => withOutcomes(block, drawn));
  // The first lines are to be quick, and nothing can be told of so few futures.
  const told = n < FEWEST_FOR_A_BAND ? narrow : blocks;
  const rowsAgainst = (bases: readonly number[], i: number): DifferenceRow[] => {
    const base = told[bases[i]];
    return base ? pairedDifferences(base, told[i], months) : [];
  };
  const bases = versus ?? run.against;
  const differences = blocks.map((_, i) => rowsAgainst(run.against, i));
  return {
    run: run.run,
    n,
    of: run.replicates,
    months: run.months,
    jobs: narrow.map((block, i) => describeJob(block, versus ? narrow[versus[i]] : undefined)),
    differences,
    versus: bases,
    rivals: blocks.map((_, i) =>
      bases[i] === run.against[i] ? differences[i] : rowsAgainst(bases, i),
    ),
    precision:
      run.aims && n >= FEWEST_FOR_A_BAND ? precisionOf(blocks, run.against, run.aims) : null,
    stakes: stakesOf(blocks, run.against),
  };
}

/** The block with the series of these outcomes only. */
function withOutcomes(block: EnsembleBlock, outcomes: readonly string[]): EnsembleBlock {
  const chosen = block.series.flatMap((s, i) => (outcomes.includes(s.outcome) ? [i] : []));
  if (chosen.length === block.series.length) return block;
  const rows = block.replicates * (block.months + 1);
  const width = block.series.length;
  const values = new Float64Array(rows * chosen.length);
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let c = 0; c < chosen.length; c += 1, at += 1) {
      values[at] = block.values[row * width + chosen[c]];
    }
  }
  return { ...block, series: chosen.map((i) => block.series[i]), values };
}

function describeJob(block: EnsembleBlock, base: EnsembleBlock | undefined): JobBands {
  const failures = block.errors.filter((error) => error !== null);
  return {
    n: block.replicates,
    levels: curvesOf(block),
    gaps: base ? curvesOf(gapBlock(base, block)) : null,
    fingerprint: ensembleFingerprint(block),
    failed: failures.length,
    failure: failures[0] ?? null,
  };
}

function curvesOf(block: EnsembleBlock): Curves {
  return {
    series: block.series,
    ...bandsOf(block),
    traces: firstFutures(block, TRACED),
    traced: Math.min(TRACED, block.replicates),
  };
}
