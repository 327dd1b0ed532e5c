import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));

import { pairedDifferences } from "../../../sim/analysis/differences.ts";
import { blockOf } from "./blocks.ts";

const names = [
  ["a", "quality"],
  ["a", "waits"],
  ["a", "pathway_delay"],
];
const base = blockOf(names, [[[1, 5, 0]], [[2, 5, 0]], [[3, 5, 0]], [[Number.NaN, 5, 0]]]);
const other = blockOf(names, [[[2, 4, 1]], [[2, 7, 1]], [[1, 3, 1]], [[9, 5, 1]]]);

it("subtracts replicate by replicate, other minus base, where both have a value", () => {
  const [quality, waits, delay] = pairedDifferences(base, other);
  expect(quality).toMatchObject({ n: 3, mean: -1 / 3, q50: 0 });
  expect(waits).toMatchObject({ n: 4, mean: -0.25 });
  expect(delay).toMatchObject({ n: 4, mean: 1, sd: 0 });
});

it("counts better, no real difference and worse, in the good direction", () => {
  const [quality, waits, delay] = pairedDifferences(base, other);
  // Care: 1, 0 and -2 SD.
  expect(quality).toMatchObject({ p_better: 1 / 3, p_same: 1 / 3, p_worse: 1 / 3 });
  // Waits, less is better: -1, +2, -2 and 0 weeks.
  expect(waits).toMatchObject({ p_better: 0.5, p_same: 0.25, p_worse: 0.25, threshold: 0.5 });
  expect(delay).toMatchObject({ p_better: null, p_same: null, p_worse: null });
});

it("makes no difference between a scenario and itself", () => {
  for (const row of pairedDifferences(
    base,
    base,
    [0],
    ({ outcome }) => outcome !== "pathway_delay",
  )) {
    expect(row).toMatchObject({ mean: 0, sd: 0, p_better: 0, p_same: 1, p_worse: 0 });
  }
});

it("matches series by name and leaves out what only one side has", () => {
  const reordered = blockOf(
    [
      ["a", "waits"],
      ["b", "quality"],
    ],
    [[[1, 1]], [[2, 1]], [[3, 1]], [[4, 1]]],
  );
  const rows = pairedDifferences(base, reordered);
  expect(rows.map(({ outcome, mean }) => [outcome, mean])).toEqual([["waits", -2.5]]);
});

it("refuses ensembles that do not hold the same replicates", () => {
  expect(() => pairedDifferences(base, { ...other, from: 4 })).toThrow("same replicates");
});
