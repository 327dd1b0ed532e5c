import { createHasher } from "../core/hash.ts";
import type { EventRow, SeriesInfo } from "../core/trajectory.ts";
import { type Prepared, simulate } from "../model.ts";

/**
 * Replicates of one scenario, in replicate order.
 * `values` is row-major [replicate][stored month][series]; NaN means absent, and a replicate that
 * failed is a row of NaN with its message in `errors` and an empty fingerprint.
 */
export interface EnsembleBlock {
  readonly series: readonly SeriesInfo[];
  /** The horizon simulated, in months. */
  readonly months: number;
  /** The months stored in `values`, ascending; left out, every month from 0 to `months`. */
  readonly stored?: readonly number[];
  /** Number of the first replicate. */
  readonly from: number;
  readonly replicates: number;
  readonly values: Float64Array;
  readonly fingerprints: string[];
  readonly events: EventRow[][];
  readonly errors: (string | null)[];
}

/** How many months a block stores for each replicate. */
export function storedCount(block: Pick<EnsembleBlock, "months" | "stored">): number {
  return block.stored ? block.stored.length : block.months + 1;
}

/** The place of a month among those a block stores, or -1 where it is not stored. */
export function monthIndex(block: Pick<EnsembleBlock, "months" | "stored">, month: number): number {
  if (block.stored) return block.stored.indexOf(month);
  return Number.isInteger(month) && month >= 0 && month <= block.months ? month : -1;
}

/**
 * Simulates replicates `from` (included) to `to` (excluded), one at a time.
 * A replicate that throws becomes a row of NaN with its error, and the others go on.
 * With `stored`, only those months are kept, so that a long batch needs little memory.
 */
export function runBlock(
  prepared: Prepared,
  seed: string,
  from: number,
  to: number,
  months: number,
  keepEvents: boolean,
  stored?: readonly number[],
): EnsembleBlock {
  const block = emptyBlock(prepared.series, from, to - from, months, stored);
  for (let i = 0; i < block.replicates; i += 1) {
    try {
      const run = simulate(prepared, seed, from + i, months, keepEvents);
      copyRun(block, i, run.values);
      block.fingerprints[i] = run.fingerprint;
      if (keepEvents) block.events[i] = run.events;
    } catch (error) {
      block.errors[i] = error instanceof Error ? error.message : String(error);
    }
  }
  return block;
}

/** Puts blocks of one ensemble in replicate order into one; throws where they leave a gap. */
export function joinBlocks(blocks: readonly EnsembleBlock[]): EnsembleBlock {
  const ordered = [...blocks].sort((a, b) => a.from - b.from);
  const first = ordered[0];
  if (!first) throw new Error("joinBlocks needs at least one block");
  if (ordered.length === 1) return first;
  const total = ordered.reduce((sum, block) => sum + block.replicates, 0);
  const joined = emptyBlock(first.series, first.from, total, first.months, first.stored);
  let done = 0;
  for (const block of ordered) {
    if (block.from !== first.from + done) {
      throw new Error(`joinBlocks: replicate ${first.from + done} is missing or twice there`);
    }
    joined.values.set(block.values, done * storedCount(first) * first.series.length);
    for (let i = 0; i < block.replicates; i += 1) {
      joined.fingerprints[done + i] = block.fingerprints[i];
      joined.events[done + i] = block.events[i];
      joined.errors[done + i] = block.errors[i];
    }
    done += block.replicates;
  }
  return joined;
}

/** 32 hexadecimal digits over the replicates' fingerprints in their order; a failed one is empty. */
export function ensembleFingerprint(block: Pick<EnsembleBlock, "fingerprints">): string {
  const hasher = createHasher();
  for (const fingerprint of block.fingerprints) hasher.updateText(fingerprint);
  return hasher.digest();
}

function emptyBlock(
  series: readonly SeriesInfo[],
  from: number,
  replicates: number,
  months: number,
  stored?: readonly number[],
): EnsembleBlock {
  const rows = replicates * storedCount(stored ? { months, stored } : { months });
  return {
    series,
    months,
    ...(stored ? { stored } : {}),
    from,
    replicates,
    values: new Float64Array(rows * series.length).fill(Number.NaN),
    fingerprints: new Array<string>(replicates).fill(""),
    events: Array.from({ length: replicates }, () => []),
    errors: new Array<string | null>(replicates).fill(null),
  };
}

function copyRun(block: EnsembleBlock, replicate: number, run: Float64Array): void {
  const width = block.series.length;
  const start = replicate * storedCount(block) * width;
  if (!block.stored) {
    block.values.set(run, start);
    return;
  }
  block.stored.forEach((month, row) => {
    block.values.set(run.subarray(month * width, (month + 1) * width), start + row * width);
  });
}
