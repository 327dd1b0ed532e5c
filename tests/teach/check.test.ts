import { describe, expect, it, test } from "vitest";
import { cellId, checkStatement, measured, type Worlds } from "../../sim/teach/check.ts";
import { checkLesson, worldsToCheck } from "../../sim/teach/check-lesson.ts";
import type { Futures } from "../../sim/teach/futures.ts";
import type { Check, Grid, Measure } from "../../sim/teach/lesson-file.ts";

const NONE = Number.NaN;

/** Futures of one outcome of one organisation: a list of months for each future. */
function futuresOf(...lines: readonly (readonly number[])[]): Futures {
  return {
    series: [{ entity: "elm", outcome: "quality", unit: "SD" }],
    months: lines[0].length - 1,
    replicates: lines.length,
    values: Float64Array.from(lines.flat()),
  };
}

const worldsOf =
  (worlds: Readonly<Record<string, Futures>>): Worlds =>
  (id) =>
    worlds[id];

/** A measure of elm's quality over all months. */
const measure = (more: Partial<Measure> = {}): Measure => ({
  world: "a",
  entity: "elm",
  outcome: "quality",
  from: 0,
  to: 3,
  stat: "mean",
  ...more,
});

const valuesOf = (more: Partial<Measure>, worlds: Readonly<Record<string, Futures>>) => [
  ...measured(measure(more), worldsOf(worlds)),
];

const found = (check: Check, worlds: Readonly<Record<string, Futures>>, grid?: Grid) =>
  checkStatement({ check }, worldsOf(worlds), grid);

/** As many futures that stay at 1 as `yes` says, and others that stay at 0. */
const flat = (yes: number, no: number): Futures =>
  futuresOf(...Array.from({ length: yes + no }, (_, i) => Array(4).fill(i < yes ? 1 : 0)));

describe("a measure in each future", () => {
  const a = futuresOf([1, 5, 3, 7], [4, 2, 2, 8]);

  test.each([
    ["mean", [4, 4]],
    ["lowest", [1, 2]],
    ["highest", [7, 8]],
    ["when_lowest", [0, 1]],
    ["when_highest", [3, 3]],
  ] as const)("%s", (stat, values) => expect(valuesOf({ stat }, { a })).toEqual(values));

  it("looks at its months only, the last one included", () => {
    expect(valuesOf({ from: 1, to: 2 }, { a })).toEqual([4, 2]);
    expect(valuesOf({ from: 1, to: 2, stat: "when_highest" }, { a })).toEqual([1, 1]);
    expect(valuesOf({ from: 3, to: 99 }, { a })).toEqual([7, 8]);
  });

  it("leaves out months without a value, and is none where all are missing", () => {
    const gaps = futuresOf([NONE, NONE, 3, 5], [NONE, NONE, NONE, NONE]);
    expect(valuesOf({}, { a: gaps })).toEqual([4, NONE]);
    expect(valuesOf({ stat: "when_lowest" }, { a: gaps })).toEqual([2, NONE]);
  });

  it("is none where nobody has that outcome", () => {
    expect(valuesOf({ entity: "oak" }, { a })).toEqual([NONE, NONE]);
  });

  it("takes another world, month, or stat off in the same future", () => {
    const b = futuresOf([1, 1, 1, 1], [0, 0, 2, 2]);
    expect(valuesOf({ minus: { world: "b" } }, { a, b })).toEqual([3, 3]);
    expect(valuesOf({ from: 3, to: 3, minus: { from: 0, to: 0 } }, { a })).toEqual([6, 4]);
    expect(valuesOf({ stat: "highest", minus: { stat: "lowest" } }, { a })).toEqual([6, 6]);
    expect(valuesOf({ minus: { world: undefined, entity: "oak" } }, { a })).toEqual([NONE, NONE]);
  });
});

describe("a share of the futures", () => {
  const share = (bounds: object, more: object = {}): Check =>
    ({ share: { ...measure(), is: "above", than: 0.5, ...more }, ...bounds }) as Check;

  it("is counted, with the error of Agresti and Coull", () => {
    const { estimate, error, n, holds } = found(share({ at_least: 0.5 }), { a: flat(80, 20) });
    expect([estimate, n, holds]).toEqual([0.8, 100, true]);
    expect(error).toBeCloseTo(Math.sqrt((82 / 104) * (22 / 104) * (1 / 104)), 12);
  });

  it("holds two standard errors inside its bound, and not closer", () => {
    const { error } = found(share({ at_least: 0.5 }), { a: flat(80, 20) });
    const holds = (bounds: object) => found(share(bounds), { a: flat(80, 20) }).holds;
    expect(holds({ at_least: 0.8 - 2.01 * error })).toBe(true);
    expect(holds({ at_least: 0.8 - 1.99 * error })).toBe(false);
    expect(holds({ at_most: 0.8 + 2.01 * error })).toBe(true);
    expect(holds({ at_most: 0.8 + 1.99 * error })).toBe(false);
    expect(holds({ at_least: 0.6, at_most: 0.7 })).toBe(false);
  });

  it("is never certain, even where all futures agree", () => {
    expect(found(share({ at_least: 0.99 }), { a: flat(100, 0) }).holds).toBe(false);
    expect(found(share({ at_least: 0.9 }), { a: flat(100, 0) }).holds).toBe(true);
  });

  it("can ask for below; what is equal is neither above nor below", () => {
    const check = share({ at_most: 1 }, { is: "below" });
    expect(found(check, { a: flat(30, 70) }).estimate).toBe(0.7);
    expect(found(share({ at_most: 1 }, { than: 1 }), { a: flat(30, 70) }).estimate).toBe(0);
  });

  it("counts a future without a value as one in which it is not so", () => {
    const a = futuresOf([NONE, NONE], [1, 1]);
    expect(found(share({ at_least: 0 }), { a }).estimate).toBe(0.5);
    expect(found(share({ at_least: 0 }, { is: "below" }), { a }).estimate).toBe(0);
  });
});

describe("a mean over the futures", () => {
  const mean = (bounds: object, more: Partial<Measure> = {}): Check =>
    ({ mean: measure(more), ...bounds }) as Check;
  const a = futuresOf([1, 1], [2, 2], [3, 3], [4, 4]);
  const error = Math.sqrt(5 / 3 / 4);

  it("has the standard error of a mean", () => {
    const { estimate, n, ...rest } = found(mean({ at_least: 0 }), { a });
    expect([estimate, n]).toEqual([2.5, 4]);
    expect(rest.error).toBeCloseTo(error, 12);
  });

  test.each([
    [{ at_least: 2.5 - 2.01 * error }, true],
    [{ at_least: 2.5 - 1.99 * error }, false],
    [{ at_most: 2.5 + 2.01 * error }, true],
    [{ at_most: 2.5 + 1.99 * error }, false],
  ])("%j: %s", (bounds, holds) => expect(found(mean(bounds), { a }).holds).toBe(holds));

  it("is of the futures that have a value; of none or one it never holds", () => {
    const some = futuresOf([1, 1], [NONE, NONE], [3, 3]);
    expect(found(mean({ at_least: -9 }), { a: some })).toMatchObject({ estimate: 2, n: 2 });
    const one = futuresOf([1, 1], [NONE, NONE]);
    expect(found(mean({ at_least: -9 }), { a: one }).holds).toBe(false);
    expect(found(mean({ at_least: -9 }, { entity: "oak" }), { a }).holds).toBe(false);
  });
});

describe("the best row of a grid", () => {
  const grid: Grid = {
    title: "?",
    row: "Form",
    column: "Place",
    rows: ["one", "two", "three"].map((id) => ({ id, label: id, settings: {} })),
    columns: ["here", "there"].map((id) => ({ id, label: id, settings: {} })),
    measure: measure(),
    better: "higher",
  };
  const best = (row: string): Check => ({ best: { column: "here", row } });
  /** Futures that share their luck, so that a small lead is a sure one. */
  const around = (level: number, spread = 0) =>
    futuresOf(...[-5, -1, 1, 5].map((luck, i) => [level + luck + (i % 2) * spread, level + luck]));
  const worlds = {
    [cellId("one", "here")]: around(1),
    [cellId("two", "here")]: around(1.5),
    [cellId("three", "here")]: around(0),
  };

  it("is ahead of each other row, future by future; the lead over the next is told", () => {
    expect(found(best("two"), worlds, grid)).toEqual({
      estimate: 0.5,
      error: 0,
      n: 4,
      holds: true,
      fails: false,
    });
    expect(found(best("one"), worlds, grid)).toMatchObject({
      ...{ estimate: -0.5, holds: false, fails: true },
    });
  });

  it("can be the lowest", () => {
    const low: Grid = { ...grid, better: "lower" };
    expect(found(best("three"), worlds, low)).toMatchObject({ estimate: 1, holds: true });
    expect(found(best("two"), worlds, low).holds).toBe(false);
  });

  it("does not hold while the lead is within two standard errors", () => {
    const unsure = { ...worlds, [cellId("one", "here")]: around(1.2, 0.8) };
    const { estimate, error, holds } = found(best("two"), unsure, grid);
    expect(estimate).toBeGreaterThan(0);
    expect(estimate).toBeLessThan(2 * error);
    expect(holds).toBe(false);
  });

  it("does not hold where a row has no values", () => {
    const gone = { ...worlds, [cellId("one", "here")]: futuresOf(...Array(4).fill([NONE, NONE])) };
    expect(found(best("two"), gone, grid).holds).toBe(false);
  });

  it("takes the same world off everywhere, with the column's change alone", () => {
    const less: Grid = { ...grid, measure: measure({ minus: { world: "twin" } }) };
    const with_ = { ...worlds, [cellId("twin", "here")]: around(1) };
    expect(found(best("two"), with_, less)).toMatchObject({ estimate: 0.5, holds: true });
  });

  it("a lesson's statements name the worlds they need, each once", () => {
    const less: Grid = { ...grid, measure: measure({ minus: { world: "twin" } }) };
    const about = (check: Check, id: string) => ({ id, text: "So it is.", check });
    const said = {
      grid: less,
      surprises: [
        about({ mean: measure({ minus: { world: "b" } }), at_least: 0 }, "first"),
        about(best("two"), "second"),
      ],
      vary: {
        prompt: "?",
        world: "a",
        levers: [],
        statements: [about({ mean: measure(), at_most: 0 }, "third")],
      },
    };
    expect(worldsToCheck(said)).toEqual([
      "a",
      "b",
      "one/here",
      "two/here",
      "three/here",
      "twin/here",
    ]);
    const all = { ...worlds, a: around(1), b: around(0), "twin/here": around(0) };
    const results = checkLesson(said, worldsOf(all));
    expect(results.map(({ statement, finding }) => [statement.id, finding.holds])).toEqual([
      ["first", true],
      ["second", true],
      ["third", false],
    ]);
  });
});
