import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "../../../sim/import/table.ts";

const cells = (text: string) => readTable(text).lines.map((line) => line.cells);

test.each([
  [",", "a,b\n1,2\n"],
  [";", "a;b\n1;2\n"],
  ["\t", "a\tb\n1\t2\n"],
  ["|", "a|b\n1|2\n"],
  [";", "a;b\n1,5;2,5\n3,5;4,5\n"],
])("the separator %j is found", (separator, text) => {
  expect(readTable(text).separator).toBe(separator);
});

test.each([
  ["line ends of Windows", "a,b\r\n1,2\r\n"],
  ["line ends of old Macs", "a,b\r1,2\r"],
  ["no line end at the end", "a,b\n1,2"],
  ["blank lines", "\n\na,b\n\n1,2\n,\n"],
  ["a byte-order mark", "\uFEFFa,b\n1,2\n"],
  ["blanks around cells", " a , b \n 1 ,2 \n"],
  ["a line that names the separator", "sep=,\na,b\n1,2\n"],
])("%s make no difference", (_, text) => {
  expect(cells(text)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("quoted cells keep separators, quotes and line ends", () => {
  expect(cells('"a, or b","say ""x"""\n"two\nlines",2\n')).toEqual([
    ["a, or b", 'say "x"'],
    ["two\nlines", "2"],
  ]);
});

test("rows know the line they begin on, also after blank and broken ones", () => {
  const { lines } = readTable('a,b\n\n"x\ny",1\nz,2\n');
  expect(lines.map(({ line }) => line)).toEqual([1, 3, 5]);
});

test("a quotation mark that is never closed is told of, and the rest is there", () => {
  const many = Array.from({ length: 900 }, (_, i) => `trust ${i},${i}`).join("\n");
  const { lines, problems } = readTable(`name,n\n"open,1\n${many}\n`);
  expect(lines).toHaveLength(902);
  expect(problems.map(({ line }) => line)).toEqual([2]);
  expect(problems[0].text).toContain("never closed");
});

test("a table that is too long or too wide is cut, and says so", () => {
  const long = readTable("a,b\n".repeat(20_500));
  expect(long.lines).toHaveLength(20_000);
  expect(long.problems.some(({ text }) => text.includes("first 20000 rows"))).toBe(true);
  const wide = readTable(`${"a,".repeat(400)}b\n`);
  expect(wide.lines[0].cells).toHaveLength(200);
  expect(wide.problems.some(({ text }) => text.includes("wide"))).toBe(true);
});

test("no text at all makes it throw, and what was quoted comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(() => readTable(text)).not.toThrow();
    }),
  );
  const word = fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, " ").trim());
  const row = fc.tuple(word, word, fc.constant("end"));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const text = rows.map((one) => one.map(quote).join(",")).join("\n");
      expect(cells(text)).toEqual(rows);
    }),
  );
});
