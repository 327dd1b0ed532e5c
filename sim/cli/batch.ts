import type { BatchSettings } from "../experiment/batch-settings.ts";
import { chunksOf, inOrder } from "../experiment/chunks.ts";
import { type EnsembleBlock, joinBlocks } from "../experiment/ensemble.ts";
import type { NamedJob } from "../experiment/job.ts";
import { thinBlock } from "../experiment/thin.ts";
import type { Pool } from "../host/pool.ts";

/** Receives every block with all its months and events, in job and replicate order. */
export type BlockSink = (job: number, block: EnsembleBlock) => void;

const LARGEST_CHUNK = 25;

/**
 * Simulates all jobs and returns one ensemble per job holding the reported months. Blocks pass
 * through `sink` whole and are then forgotten, so that memory grows with what is reported only.
 * Without a sink, workers keep neither events nor other months.
 */
export async function runBatch(
  jobs: readonly NamedJob[],
  settings: BatchSettings,
  pool: Pool,
  sink: BlockSink | null,
  onDone: (runs: number) => void,
): Promise<EnsembleBlock[]> {
  const { seed, replicates, months, reported } = settings;
  const chunks = chunksOf(jobs.length, replicates, chunkSize(jobs.length * replicates, pool.size));
  const stored = sink ? undefined : reported;
  const blocks: EnsembleBlock[][] = jobs.map(() => []);
  const running = inOrder(chunks, pool.size * 2, async (chunk) => {
    const { job } = jobs[chunk.job];
    const { from, to } = chunk;
    const block = await pool.run([job, seed, from, to, months, sink !== null, stored]);
    onDone(to - from);
    return block;
  });
  for await (const { item, result } of running) {
    sink?.(item.job, result);
    blocks[item.job].push(sink ? thinBlock(result, reported) : result);
  }
  return blocks.map(joinBlocks);
}

/** Small enough to share out evenly and to show progress, large enough to be worth a message. */
function chunkSize(runs: number, workers: number): number {
  return Math.max(1, Math.min(LARGEST_CHUNK, Math.ceil(runs / (workers * 4))));
}
