import { expect, it } from "vitest";
import { summarise } from "../../../sim/analysis/summary.ts";
import { blockOf } from "./blocks.ts";

const { NaN: absent } = Number;
const block = blockOf(
  [
    ["a", "quality"],
    ["a+b", "quality"],
  ],
  [
    [
      [1, absent],
      [10, 5],
    ],
    [
      [3, absent],
      [30, absent],
    ],
    [
      [2, absent],
      [20, 7],
    ],
  ].map((months) => months),
);

it("gives series by series, month by month, over the replicates", () => {
  const rows = summarise(block);
  expect(rows.map(({ entity, month, n, mean }) => [entity, month, n, mean])).toEqual([
    ["a", 0, 3, 2],
    ["a", 1, 3, 20],
    ["a+b", 0, 0, absent],
    ["a+b", 1, 2, 6],
  ]);
});

it("gives only the months and series asked for", () => {
  const rows = summarise(block, [1], ({ entity }) => entity === "a");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ entity: "a", outcome: "quality", unit: "SD", month: 1, q50: 20 });
  expect(() => summarise(block, [2])).toThrow("month 2");
});

it("summarises 9,000 cells of 200 replicates quickly", () => {
  const wide = blockOf(
    Array.from({ length: 75 }, (_, s) => ["a", `o${s}`]),
    Array.from({ length: 200 }, (_, r) =>
      Array.from({ length: 120 }, (_, m) =>
        Array.from({ length: 75 }, (_, s) => ((r * 7919 + m * 104729 + s * 1299709) % 10007) / 7),
      ),
    ),
  );
  summarise(wide);
  const started = performance.now();
  expect(summarise(wide)).toHaveLength(9000);
  // The aim is 200 ms; the bound leaves room for a machine that is busy with other tests.
  expect(performance.now() - started).toBeLessThan(1000);
});
