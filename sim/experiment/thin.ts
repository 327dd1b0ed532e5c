import { type EnsembleBlock, monthIndex, storedCount } from "./ensemble.ts";

/** The same block holding only some of its months; throws where one was not stored. */
export function thinBlock(block: EnsembleBlock, stored: readonly number[]): EnsembleBlock {
  const width = block.series.length;
  const from = storedCount(block) * width;
  const to = stored.length * width;
  const values = new Float64Array(block.replicates * to);
  stored.forEach((month, row) => {
    const source = monthIndex(block, month);
    if (source < 0) throw new Error(`month ${month} is not among those stored`);
    for (let r = 0; r < block.replicates; r += 1) {
      const start = r * from + source * width;
      values.set(block.values.subarray(start, start + width), r * to + row * width);
    }
  });
  return { ...block, stored, values };
}
