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
