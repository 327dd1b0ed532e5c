import { expect, test } from "vitest";
import { latest } from "../../../sim/host/latest.ts";

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("ten questions in one turn make one run, with the last", async () => {
  const runs: number[] = [];
  const queue = latest<number>(async (value) => {
    runs.push(value);
  });
  for (let i = 0; i < 10; i += 1) queue.ask(i);
  await turn();
  expect(runs).toEqual([9]);
});

test("questions during a run make exactly one more, with the newest", async () => {
  const runs: number[] = [];
  let finish = () => {};
  const queue = latest<number>((value) => {
    runs.push(value);
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  queue.ask(1);
  await turn();
  queue.ask(2);
  queue.ask(3);
  expect(queue.waiting()).toBe(true);
  finish();
  await turn();
  expect(runs).toEqual([1, 3]);
  expect(queue.waiting()).toBe(false);
  finish();
  await turn();
  expect(runs).toEqual([1, 3]);
});
