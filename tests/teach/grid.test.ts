import { describe, expect, test } from "vitest";
import type { Futures } from "../../sim/teach/futures.ts";
import { columnCells, gridCells } from "../../sim/teach/grid.ts";
import type { Grid } from "../../sim/teach/lesson-file.ts";
import { gridWords } from "../../viz/teach/predict/grid-words.ts";
import { readingOf } from "../../viz/teach/predict/reading.ts";
import { realModel } from "../viz/real-model.ts";

const row = (...values: number[]) => Float64Array.from(values);

describe("one column", () => {
  test("is led by the row that is ahead future by future, however much futures differ", () => {
    const [a, b] = columnCells([row(1, 11, 21, 31), row(0, 9.9, 20, 29.9)], 1);
    expect(a).toMatchObject({ mean: 16, n: 4, standing: "best" });
    expect(b.standing).toBe("behind");
    expect(a.error).toBeCloseTo(6.455, 2);
  });

  test("where lower is better the lowest leads", () => {
    const cells = columnCells([row(1, 1.1), row(3, 3.1), row(2, 2.1)], -1);
    expect(cells.map(({ standing }) => standing)).toEqual(["best", "behind", "behind"]);
  });

  test("what luck may have done is level", () => {
    const cells = columnCells([row(1, -1, 1, 0), row(0, 1, -1, 0), row(-9, -9, -9, -9)], 1);
    expect(cells.map(({ standing }) => standing)).toEqual(["level", "level", "behind"]);
    expect(columnCells([row(1, 2), row(1, 2)], 1).map(({ standing }) => standing)).toEqual([
      ...["level", "level"],
    ]);
  });

  test("rows without a value are behind, and do not stop the others", () => {
    const { NaN: none } = Number;
    const cells = columnCells([row(none, none), row(1, 1.2, none, 1)], 1);
    expect(cells[0]).toMatchObject({ n: 0, standing: "behind" });
    expect(cells[1].n).toBe(3);
    expect(columnCells([row(none)], 1)[0].standing).toBe("behind");
  });
});

const measure = {
  world: "on",
  entity: "a",
  outcome: "quality",
  from: 0,
  to: 1,
  stat: "mean",
} as const;
const grid: Grid = {
  ...{ title: "Which?", row: "Form", column: "Place", better: "higher" },
  rows: ["x", "y"].map((id) => ({ id, label: id, settings: {} })),
  columns: ["p", "q"].map((id) => ({ id, label: id, settings: {} })),
  measure: { ...measure, minus: { world: "off" } },
};
const world = (...values: number[]): Futures => ({
  series: [{ entity: "a", outcome: "quality" }] as unknown as Futures["series"],
  months: 1,
  replicates: values.length,
  values: Float64Array.from(values.flatMap((value) => [value, value])),
});

describe("the table", () => {
  test("takes what is taken off from the world of the same column", () => {
    const worlds = new Map([
      ["x/p", world(3, 5)],
      ["y/p", world(1, 1)],
      ["off/p", world(1, 2)],
    ]);
    const [p, q] = gridCells(grid, (id) => worlds.get(id));
    expect(p?.map(({ mean }) => mean)).toEqual([2.5, -0.5]);
    // The worlds of the other column are not there yet.
    expect(q).toBeNull();
  });

  test("says what it measures", () => {
    const info = realModel.outcomes.find(({ id }) => id === "quality");
    if (!info) throw new Error("no quality");
    const worlds = [{ id: "off", label: "Alone", scenario: "z", settings: {}, twin: true }];
    const name = (entity: string) => entity.toUpperCase();
    expect(gridWords(grid, readingOf(info), worlds, name)).toBe(
      "Quality of care, A: the average in months 0 to 1, less the same with “Alone”. Higher is better.",
    );
    const plain = {
      measure: { ...measure, from: 12, to: 12, stat: "lowest" },
      better: "lower",
    } as const;
    expect(gridWords(plain, readingOf(info), [], name)).toBe(
      "Quality of care, A: the lowest value in month 12. Lower is better.",
    );
  });
});
