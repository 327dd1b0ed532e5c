import { expect, it } from "vitest";
import { designOf } from "../../../sim/evidence/design.ts";
import type { Future } from "../../../sim/evidence/future.ts";
import { createWorker, type Task } from "../../../sim/evidence/task.ts";
import { verdictOf } from "../../../sim/evidence/verdicts.ts";
import { gain, judged, planted, small } from "./planted.ts";

it("passes a row that holds and fails one that does not, with their numbers", async () => {
  const rows = [planted("holds", [-5, 5]), planted("fails", [5, 9])];
  const [holds, fails] = (await judged(rows, { seeds: ["1", "2"] })).map((one) =>
    verdictOf(one, ["1", "2"]),
  );
  expect(holds).toMatchObject({ status: "pass", note: "" });
  expect(fails).toMatchObject({ status: "fail", note: "" });
  expect(fails.measures[0].seeds).toHaveLength(2);
  expect(holds.measures[0].value).toBe(fails.measures[0].value);
});

it("says when no number of replicates decides, and counts it as a fail", async () => {
  const coin = planted("coin", [0.5, 1], (future) => future.replicate % 2, { most: 200 });
  const [verdict] = (await judged([coin])).map((one) => verdictOf(one, ["1"]));
  expect(verdict).toMatchObject({ status: "fail", note: "Undecided with seed 1." });
});

it("marks a row that a null model passes under every seed", async () => {
  const rows = [planted("near nothing", [-5, 5]), planted("a gain", [0.3, 5])];
  const seeds = ["1", "2", "3"];
  const all = await judged(rows, { seeds, nulls: ["none"] });
  const [nothing, more] = all.map((one) => verdictOf(one, seeds));
  expect(nothing).toMatchObject({ status: "pass", nullPasses: ["none"] });
  expect(more).toMatchObject({ status: "pass", nullPasses: [] });
});

it("looks less closely at further seeds once one does not pass, and no more at a null model", async () => {
  // 0.5 is 0.025 from the end: an error of 0.005 takes 10,000 replicates.
  const over = designOf("case-a", { months: 1 });
  const read = (future: Future) => future.replicate % 2;
  const coin = planted("coin", [0.475, 0.9], read, { most: 1200, over });
  const [{ trials }] = await judged([coin], { seeds: ["1", "2", "3"], nulls: ["noise"] });
  expect(trials.model.map(({ replicates }) => replicates)).toEqual([1200, 400, 400]);
  expect(trials.noise).toHaveLength(1);
});

it("counts a failing row as incompatible where it is shown why it cannot hold", async () => {
  const row = planted("both", [5, 9], gain, { incompatible: "Another row says otherwise." });
  const [verdict] = (await judged([row])).map((one) => verdictOf(one, ["1"]));
  expect(verdict).toMatchObject({ status: "incompatible", note: "Another row says otherwise." });
});

it("gives a row the same numbers alone and among others, whatever order work is done in", async () => {
  const close = planted("close", [1.2, 5], gain, { most: 600 });
  const rows = [planted("easy", [-5, 5]), close, planted("far", [5, 9])];
  const [alone] = await judged([close], { nulls: ["noise"] });
  const work = createWorker(rows);
  let waiting = 7;
  const lazy = async (task: Task) => {
    waiting = (waiting * 31) % 11;
    for (let turn = 0; turn < waiting; turn++) await Promise.resolve();
    return work(task);
  };
  const together = await judged(rows, { nulls: ["noise"], ask: lazy });
  expect(together[1].trials).toEqual(alone.trials);
});

it("simulates a design once for all rows and models that need it", async () => {
  const asked: Task[] = [];
  const rows = [planted("one", [-5, 5]), planted("two", [-6, 6])];
  const work = createWorker(rows);
  await judged(rows, {
    nulls: ["none", "noise"],
    most: 100,
    async ask(task) {
      asked.push(task);
      return work(task);
    },
  });
  expect(asked.map(({ from, to }) => [from, to])).toEqual([
    [0, 25],
    [25, 50],
    [50, 75],
    [75, 100],
  ]);
  expect(asked[0].wanted.map(({ kind, samples }) => [kind, samples.length])).toEqual([
    ["model", 2],
    ["none", 2],
    ["noise", 2],
  ]);
});

it("pairs two designs by replicate: the same world less itself is nothing", async () => {
  const again = designOf("case-a", { months: 13 });
  const row = planted("paired", [0, 0], gain, {
    samples: { a: { design: small, read: gain }, b: { design: again, read: gain } },
    measure: ({ a, b }) => [
      { what: "", value: Math.max(...a.map((x, r) => Math.abs(x - b[r]))), se: 0, low: 0, high: 0 },
    ],
  });
  const [{ trials }] = await judged([row]);
  expect(trials.model[0].verdict).toBe("pass");
});
