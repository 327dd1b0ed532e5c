/** Replicates `from` (included) to `to` (excluded) of one job. */
export interface Chunk {
  readonly job: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts an ensemble per job into pieces of work, in the order the results are put together.
 * The size of a piece only decides how the work is shared out; results do not depend on it.
 */
export function chunksOf(jobs: number, replicates: number, size: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let job = 0; job < jobs; job += 1) {
    for (let from = 0; from < replicates; from += size) {
      chunks.push({ job, from, to: Math.min(from + size, replicates) });
    }
  }
  return chunks;
}

/**
 * Runs work on items with `width` of them under way or waiting to be taken, and yields the results
 * in the order of the items, whichever is ready first. Rejects with the first error in that order.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<{ item: Item; result: Result }> {
  const waiting: Promise<Result>[] = [];
  let begun = 0;
  for (const item of items) {
    while (begun < items.length && waiting.length < width) {
      const started = work(items[begun]);
      // Its turn to be awaited may come later; until then a rejection is not unhandled.
      started.catch(() => {});
      waiting.push(started);
      begun += 1;
    }
    yield { item, result: await (waiting.shift() as Promise<Result>) };
  }
}
