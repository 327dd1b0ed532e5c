/** Runs `from` (included) to `to` (excluded), simulated and stored together. */
export interface Part {
  /** Its number, from 1. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of which the precision is asked together: all before `to`, once they are there. */
interface Round {
  readonly replicates: number;
  readonly parts: readonly Part[];
}

/** At least so many parts where there are as many runs, so that work is shared evenly. */
const FEWEST_PARTS = 256;
/** At most so many runs in a part: that many are lost when the machine stops. */
const MOST_TOGETHER = 50;
/** At most so many rows of the series table in a part, so that memory stays small. */
const MOST_ROWS = 50_000;
/** Each round has half as many replicates again as the one before. */
const GROWTH = 1.5;

/**
 * Cuts an experiment into parts. They depend on the number of runs and what is kept of one
 * (`rowsPerRun`) alone, never on workers, time or interruptions. With `most` above `replicates` there
 * are rounds, after each of which the precision decides whether the next one is needed.
 */
export function roundsOf(
  cells: number,
  replicates: number,
  most: number,
  rowsPerRun: number,
): Round[] {
  const size = partSize(cells * most, rowsPerRun);
  const rounds: Round[] = [];
  let from = 0;
  let number = 1;
  for (let now = replicates; ; now = Math.min(most, Math.ceil(now * GROWTH))) {
    const parts: Part[] = [];
    for (; from < now * cells; from = parts[parts.length - 1].to) {
      parts.push({ number, from, to: Math.min(from + size, now * cells) });
      number += 1;
    }
    rounds.push({ replicates: now, parts });
    if (now >= most) return rounds;
  }
}

function partSize(runs: number, rowsPerRun: number): number {
  const even = Math.ceil(runs / FEWEST_PARTS);
  const small = Math.floor(MOST_ROWS / Math.max(1, rowsPerRun));
  return Math.max(1, Math.min(even, small, MOST_TOGETHER));
}

/** The parts of shard `shard` of `of`, from 1: neighbours, as many in each as can be. */
export function shardOf(parts: readonly Part[], shard: number, of: number): readonly Part[] {
  const cut = (i: number) => Math.floor((parts.length * i) / of);
  return parts.slice(cut(shard - 1), cut(shard));
}
