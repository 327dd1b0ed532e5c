import { expect, it } from "vitest";
import { chunksOf, inOrder } from "../../../sim/experiment/chunks.ts";

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

it("covers every replicate of every job once, in order", () => {
  expect(chunksOf(2, 5, 3)).toEqual([
    { job: 0, from: 0, to: 3 },
    { job: 0, from: 3, to: 5 },
    { job: 1, from: 0, to: 3 },
    { job: 1, from: 3, to: 5 },
  ]);
});

it("yields in the order of the items although the first is slowest, and never has too many open", async () => {
  let open = 0;
  let most = 0;
  const work = async (item: number) => {
    open += 1;
    most = Math.max(most, open);
    await later(item === 0 ? 20 : 1);
    open -= 1;
    return item * 10;
  };
  const seen: number[] = [];
  for await (const { result } of inOrder([0, 1, 2, 3, 4, 5], 3, work)) seen.push(result);
  expect(seen).toEqual([0, 10, 20, 30, 40, 50]);
  expect(most).toBeLessThanOrEqual(3);
});

it("rejects with the first error in that order", async () => {
  const work = async (item: number) => {
    if (item > 0) throw new Error(`item ${item}`);
    await later(5);
    return item;
  };
  const all = async (): Promise<void> => {
    for await (const _ of inOrder([0, 1, 2], 3, work));
  };
  await expect(all()).rejects.toThrow("item 1");
});
