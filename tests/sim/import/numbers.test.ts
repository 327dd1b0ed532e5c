import { describe, expect, test } from "vitest";
import { type Decimal, evidenceIn, readFigure } from "../../../sim/import/numbers.ts";
import { incomes, measure, readGuessed } from "./tables.ts";

/** What a cell is read as; undefined where it says no figure. */
const read = (cell: string, decimal: Decimal = "."): number | undefined => {
  const reading = readFigure(cell, decimal);
  return "figure" in reading ? reading.figure.value : undefined;
};

test.each<[string, number]>([
  ["12", 12],
  ["-0.5", -0.5],
  ["−3", -3],
  ["1,234.5", 1234.5],
  ["1,234,567", 1234567],
  ["1 234", 1234],
  ["1\u00a0234", 1234],
  ["1\u202f234.5", 1234.5],
  ["1'234", 1234],
  ["1’234.5", 1234.5],
  ["(1,234)", -1234],
  ["1,234-", -1234],
  ["£1.2bn", 1.2e9],
  ["£300m", 3e8],
  ["£200k", 2e5],
  ["£1 234m", 1.234e9],
  ["-£5m", -5e6],
  ["£-5m", -5e6],
  ["(£5m)", -5e6],
  ["£(5)m", -5e6],
  ["12.3%", 12.3],
  ["12 %", 12],
  ["84 days", 12],
  ["12 weeks", 12],
  ["12.3 [r]", 12.3],
  ["12.3*", 12.3],
  ['="12"', 12],
  ["1.2E+02", 120],
])("%s is %d", (cell, value) => {
  expect(read(cell)).toBeCloseTo(value, 9);
});

test.each<[string, number]>([
  ["1,5", 1.5],
  ["1.234", 1234],
  ["1.234,5", 1234.5],
  ["1 234,5", 1234.5],
  ["1'234,50", 1234.5],
])("%s is %d where the comma is the decimal mark", (cell, value) => {
  expect(read(cell, ",")).toBe(value);
});

test.each([
  ...["lots", "0x10", "--1", "Infinity", "1e999", "1,23", "12,34,567", "1 23", "1.2.3", "0,123"],
  ...["10-20", "5 to 9", "€5", "$5", "=1+2", "007", "nil", "-(5)", "5m2", "(-5)", "1 234,567"],
])("%s is no number, and is told", (cell) => {
  expect(readFigure(cell, ".")).toHaveProperty("odd");
});

test.each([
  ...["", "*", "<5", "< 5", "≤7", "[c]", "[x]", "[low]", "..", "-", "–", "n/a", "NULL", "#N/A"],
  ...["z", ":", "c", "#DIV/0!", "fewer than 5", ">95%"],
])("%j says that there is no figure", (cell) => {
  expect(readFigure(cell, ".")).toHaveProperty("missing");
});

test("cells show which mark is theirs, or leave it open", () => {
  expect(evidenceIn(["1.5", "2", "3.25"])).toEqual({ point: 2, comma: 0, either: 0 });
  expect(evidenceIn(["1,5", "1.234,5"])).toEqual({ point: 0, comma: 2, either: 0 });
  expect(evidenceIn(["1,234", "876"])).toEqual({ point: 0, comma: 0, either: 1 });
  expect(evidenceIn(["1,234,567"])).toEqual({ point: 1, comma: 0, either: 0 });
});

describe("the decimal mark of a column", () => {
  const income = (rows: readonly string[], separator: string, more = "") =>
    [`Code${separator}Income${more}`, ...rows].join("\n");

  test.each([
    ["\t", "1,234"],
    [";", "1,234"],
    ["|", "1.234"],
  ])("is asked where it stays open (parted by %j, %s)", (separator, cell) => {
    const text = income([`QA1${separator}${cell}`, `QB2${separator}876`], separator);
    const found = readGuessed(text);
    expect(incomes(found)).toEqual([null, null]);
    expect(found.questions).toHaveLength(1);
    const values = found.questions[0].options.map(({ preview }) => preview[0][1]);
    expect([...values].sort()).toEqual([1.234, 1234]);
    const { column } = found.questions[0];
    const whole = cell.includes(",") ? "." : ",";
    expect(incomes(readGuessed(text, { decimals: { [column]: whole } }))).toEqual([1234, 876]);
  });

  test("is the one that any cell of it shows", () => {
    const text = income(["QA1;1,234", "QB2;876,5", "QC3;900"], ";", " £m");
    expect(incomes(readGuessed(text))).toEqual([1.234, 876.5, 900]);
  });

  test("is that of the other columns of the file where its own cells leave it open", () => {
    const text = "Code\tIncome\tQuality\nQA1\t1,234\t-0.5\nQB2\t876\t0.25\n";
    const found = readGuessed(text);
    expect(found.questions).toEqual([]);
    expect(incomes(found)).toEqual([1234, 876]);
  });

  test("is the point where commas part the cells, as in quoted thousands", () => {
    expect(incomes(readGuessed('Code,Income\nQA1,"1,234"\nQB2,876\n'))).toEqual([1234, 876]);
  });

  test("is asked where cells contradict each other", () => {
    const found = readGuessed("Code;Quality\nQA1;1.5\nQB2;1,5\nQC3;-1\n");
    expect(found.questions[0]).toMatchObject({ mixed: true });
    expect(found.questions[0].options.map(({ unread }) => unread)).toEqual([1, 1]);
    expect(measure(found, "quality")).toEqual([undefined, undefined, undefined]);
  });
});

test("in a half readable column known marks are no figures and the rest is read or told by row", () => {
  const text = `Code,Name,Waits,Income
QA1,Elm,[c],£1.2bn
QB2,Oak,[x],£300m
QC3,Ash,<5,£200k
QD4,Fir,12,£1 234m
QE5,Yew,8,300
`;
  const found = readGuessed(text);
  expect(measure(found, "waits")).toEqual([undefined, undefined, undefined, 12, 8]);
  expect([...found.readings.waits.missing]).toEqual([
    ["[c]", 1],
    ["[x]", 1],
    ["<5", 1],
  ]);
  expect(incomes(found)).toEqual([1200, 300, 0.2, 1234, null]);
  const odd = found.problems.filter(({ line }) => line > 0);
  expect(odd).toHaveLength(1);
  expect(odd[0]).toMatchObject({ line: 6 });
  expect(odd[0].text).toContain("“300”; it has no unit, as other cells of its column have");
});

test("shares and per cent in one column are asked, or told by row", () => {
  const mixed = readGuessed("Code,Board stability\nQA1,0.5\nQB2,60\n");
  expect(mixed.mapping.board_stability.turn).toBeNull();
  const marked = readGuessed("Code,Board stability\nQA1,0.5\nQB2,60%\n");
  expect(measure(marked, "board_stability")).toEqual([undefined, 0.6]);
});
