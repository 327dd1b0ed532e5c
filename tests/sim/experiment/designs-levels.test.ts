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

  it.each([";", "\t"])("may be parted by %j, with points before decimals", (mark) => {
    const table = [
      ["levers.a", "b"],
      ["0.5", "x, y"],
      ["", "z"],
    ];
    const text = table.map((row) => row.join(mark)).join("\r");
    expect(read(text)).toEqual([{ "levers.a": 0.5, b: "x, y" }, { b: "z" }]);
  });

  it("may leave everything to the scenario in a row of empty cells", () => {
    expect(read("a,b\n,\n1,2\n")).toEqual([{}, { a: 1, b: 2 }]);
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
    ["a,b\n1,2\n\n3,4\n", "points.csv, line 3 is empty"],
    ["a;b,c\n1;2\n", "points.csv, line 1: the paths are parted by different marks"],
    ["a;b\n1,5;2\n", "line 2: a is 1,5; expected a number without commas"],
    ['a,b\n"1,234",2\n', "line 2: a is 1,234; expected a number without commas"],
    [",a\n0,1\n", "line 1: column 1 has no name; if it only counts the rows, leave it out"],
    ["a,b\n1,2,3\n", "line 2: 3 cells; expected 2, one for each path; if there is a column"],
    ["Unnamed: 0,a\n0,1\n", "column 1 (Unnamed: 0) is no path"],
    ["a,levers.mandate,mandate\n1,2,3\n", "column 3 (mandate) is twice and sets the same thing"],
    ["a\u200b\n1\n", "column 1 (aU+200B) is no path"],
    ["a\n12345678901234567890\n", "has more digits than a number can keep"],
    [`a\n${"x".repeat(201)}\n`, "line 2: a is longer than 200 characters"],
  ])("%j is one sentence", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
