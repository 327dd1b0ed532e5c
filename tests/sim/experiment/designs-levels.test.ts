import { describe, expect, it } from "vitest";
import { fullFactorial } from "../../../sim/experiment/designs/factorial.ts";
import { oneAtATime } from "../../../sim/experiment/designs/one-at-a-time.ts";
import { pointsFromCsv } from "../../../sim/experiment/designs/points.ts";

describe("a full factorial design", () => {
  it("has every combination once, the last dimension fastest", () => {
    const rows = fullFactorial([2, 3, 4]);
    expect(rows.length).toBe(24);
    expect(new Set(rows.map(String)).size).toBe(24);
    expect(rows.slice(0, 5)).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 2],
      [0, 0, 3],
      [0, 1, 0],
    ]);
  });

  it("is balanced: every pair of levels of two dimensions equally often", () => {
    const rows = fullFactorial([2, 3, 2]);
    for (const a of [0, 1]) {
      for (const b of [0, 1, 2])
        expect(rows.filter(([x, y]) => x === a && y === b)).toHaveLength(2);
    }
  });

  it("of nothing is the one point at which nothing is changed", () => {
    expect(fullFactorial([])).toEqual([[]]);
  });
});

describe("one at a time", () => {
  it("changes one dimension and leaves the others", () => {
    expect(oneAtATime([2, 1])).toEqual([
      [null, null],
      [0, null],
      [1, null],
      [null, 0],
    ]);
  });
});

describe("a list of points", () => {
  const read = (text: string) => pointsFromCsv(text, "points.csv");

  it("is a row of paths and rows of values; an empty cell leaves what the scenario has", () => {
    const text = "\uFEFFlevers.a,partnership.form,b\r\n0.5,merger,true\r\n-1e-3,,false\r\n\r\n";
    expect(read(text)).toEqual([
      { "levers.a": 0.5, "partnership.form": "merger", b: true },
      { "levers.a": -0.001, b: false },
    ]);
  });

  it.each([
    ["", "points.csv is empty"],
    ["a,b\n", "0 points"],
    ["a,b\n1\n", "points.csv, line 2: 1 cells; expected 2"],
    ["a,a\n1,2\n", "points.csv, line 1: column 2 (a) is twice"],
    ["a,\n1,2\n", "points.csv, line 1: column 2 has no name"],
    [
      "a\n1e999\n",
      "points.csv, line 2: a is 1e999, which is too large a number; expected a finite number.",
    ],
    ['a\n"1\n', "points.csv, line 2: a quotation mark is never closed."],
  ])("%j is one sentence", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
