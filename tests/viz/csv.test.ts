import { expect, test } from "vitest";
import { csvText } from "../../viz/csv.ts";

/** The one cell of a table of one row. */
const cell = (name: string) =>
  csvText(["name"], [{ name }]).split("\r\n").slice(1, -1).join("\r\n");

test.each(["=1+1", "+44 beds", "-5 beds", "@x", "＝1", "\t=1", "\r=1", "\n=1"])(
  "a name that begins as %j is text to a spreadsheet",
  (name) => {
    expect(cell(name).replaceAll('"', "")).toBe(`'${name}`);
  },
);

test("numbers stay numbers, below 0 too, and other names stay as they are", () => {
  // A name that is a number is no formula; docs/results.md says what spreadsheets make of it.
  expect(cell("+44")).toBe("+44");
  expect(csvText(["a", "b"], [{ a: -1.5, b: "Elm = Oak" }])).toBe("a,b\r\n-1.5,Elm = Oak\r\n");
});
