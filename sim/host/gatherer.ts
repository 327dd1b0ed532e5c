import { type DifferenceRow, pairedDifferences } from "../analysis/differences.ts";
import type { SeriesInfo } from "../core/trajectory.ts";
import { type EnsembleBlock, ensembleFingerprint } from "../experiment/ensemble.ts";
import { reportedMonths } from "../experiment/months.ts";
import { bandsOf, firstFutures } from "./bands.ts";
import { gapBlock } from "./gap-block.ts";
import type { Curves, JobBands, PageRun, SliceResult, StageResult } from "./page-protocol.ts";

/** How many single futures are drawn under a band. */
export const TRACED = 5;

/** Puts slices from many workers in their places and summarises the first n futures of each job. */
export interface Gatherer {
  begin(run: PageRun): void;
  /** Takes a slice; one of another run is ignored. */
  place(slice: SliceResult): void;
  /** Bands and differences over futures 0 to n - 1, all of which must have been placed. */
  stage(run: number, n: number): StageResult | null;
}

interface Held {
  readonly series: readonly SeriesInfo[];
  readonly values: Float64Array;
  readonly fingerprints: string[];
  readonly errors: (string | null)[];
}

/** A gatherer with nothing in it. Places by replicate number, so arrival order does not matter. */
export function createGatherer(): Gatherer {
  let current: PageRun | undefined;
  let held: (Held | undefined)[] = [];
  return {
    begin(run) {
      current = run;
      held = run.jobs.map(() => undefined);
    },
    place(slice) {
      if (!current || slice.run !== current.run) return;
      held[slice.job] ??= emptyHold(current, slice.series);
      put(held[slice.job] as Held, slice, current.months);
    },
    stage(run, n) {
      if (!current || run !== current.run) return null;
      const blocks = held.map((one) => blockOf(one as Held, current as PageRun, n));
      return summariseStage(current, blocks, n);
    },
  };
}

function emptyHold(run: PageRun, series: readonly SeriesInfo[]): Held {
  return {
    series,
    values: new Float64Array(run.replicates * (run.months + 1) * series.length).fill(Number.NaN),
    fingerprints: new Array<string>(run.replicates).fill(""),
    errors: new Array<string | null>(run.replicates).fill(null),
  };
}

function put(hold: Held, slice: SliceResult, months: number): void {
  hold.values.set(slice.values, slice.from * (months + 1) * hold.series.length);
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

function summariseStage(run: PageRun, blocks: readonly EnsembleBlock[], n: number): StageResult {
  const months = reportedMonths(run.months);
  const curved = run.gaps || n === run.replicates;
  const differences = blocks.map((block, i): DifferenceRow[] => {
    const base = blocks[run.against[i]];
    return base ? pairedDifferences(base, block, months) : [];
  });
  return {
    run: run.run,
    n,
    of: run.replicates,
    months: run.months,
    jobs: blocks.map((block, i) => describeJob(block, curved ? blocks[run.against[i]] : undefined)),
    differences,
  };
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
