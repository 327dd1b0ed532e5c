import { describe, expect, test } from "vitest";
import { decodeTable } from "../../../sim/import/decode.ts";
import { dateIn, numberIn } from "../../../sim/import/numbers.ts";
import { readGuessed } from "./tables.ts";

const header =
  "Trust Code,Trust Name,Region Name,Close Date,SHMI.Index,RecommendWork.Index,Income\n";
const names = ({ trusts }: { trusts: readonly { name: string }[] }) => trusts.map((t) => t.name);

describe("a table with a header", () => {
  const text = `${header}QA1,Elm Hospitals NHS Trust,North,NA,1.10,0.60,250
QB2,Oak Mental Health Trust,North,2031-04-01,0.90,0.70,180
QC3,Gone Ambulance Trust,South,2019-04-01,1.00,0.65,90
QD4,Ash Community Trust,South,,NA,,n/a
`;
  const found = readGuessed(text);

  test("is recognised, and its columns by their names", () => {
    expect(found.header).toBe(true);
    const { quality, staff_experience, income, closed, region, code, name } = found.mapping;
    expect([code, name, region, closed].map((one) => one?.column)).toEqual([0, 1, 2, 3]);
    expect(quality).toEqual({ column: 4, turn: "reversed" });
    expect(staff_experience).toEqual({ column: 5, turn: "standardised" });
    expect(income).toEqual({ column: 6, turn: "as-is" });
  });

  test("gives the trusts that are open, closed ones counted", () => {
    expect(names(found)).toEqual([
      "Elm Hospitals NHS Trust",
      "Oak Mental Health Trust",
      "Ash Community Trust",
    ]);
    expect(found.closed).toBe(1);
    expect(found.problems).toEqual([]);
  });

  test("gives lower mortality a higher quality, and leaves open what is missing", () => {
    const [elm, oak, ash] = found.trusts;
    expect(elm.standings.quality).toBeLessThan(0);
    expect(oak.standings.quality).toBeCloseTo(-elm.standings.quality, 6);
    expect(oak.standings.staff_experience).toBeGreaterThan(0);
    expect(ash.standings).toEqual({});
    expect([elm.income, ash.income]).toEqual([250, null]);
  });

  test("tells kinds by names where no column does", () => {
    expect(found.trusts.map(({ kind }) => kind)).toEqual(["acute", "mental_health", "community"]);
  });
});

test("a list without a header, as published, is read by what is in its columns", () => {
  const row = (code: string, name: string, opened: string, closed: string) =>
    `"${code}","${name}","Y63","QHM","1 HIGH STREET","","","ELMTON","","EL1 1AA","${opened}","${closed}","0"`;
  const text = [
    row("QA1", "ELM HOSPITALS NHS FOUNDATION TRUST", "20010401", ""),
    row("QB2", "THE OAK AND ASH NHS TRUST", "20020401", ""),
    row("QC3", "GONE HOSPITALS NHS TRUST", "20030401", "20190401"),
    row("QD4", "BIRCH HOSPITAL NHS TRUST", "20040401", ""),
  ].join("\r\n");
  const found = readGuessed(text);
  expect(found.header).toBe(false);
  expect(names(found)).toEqual([
    "Elm Hospitals NHS Foundation Trust",
    "The Oak and Ash NHS Trust",
    "Birch Hospital NHS Trust",
  ]);
  expect(found.closed).toBe(1);
});

test("of a panel the last period is taken, or the one asked for", () => {
  const text = "Code,Year,Quality\nQA1,2018,-1\nQA1,2019,0.5\nQB2,2018,1\nQB2,2019,-0.5\n";
  expect(readGuessed(text).trusts.map((t) => t.standings.quality)).toEqual([0.5, -0.5]);
  const before = readGuessed(text, "2018");
  expect(before.trusts.map((t) => t.standings.quality)).toEqual([-1, 1]);
  expect(before.periods).toEqual(["2018", "2019"]);
});

test("what is odd is listed by row and the rest still loads", () => {
  const text = `Code,Name,Quality,Waits,Close date
QA1,Elm,-1,10,
QB2,Oak,lots,12,
QA1,Elm again,0.1,9,
,,0.4,9,
QC3,Ash,0.3,700,soon
QD4,Birch,0.2,11,
`;
  const found = readGuessed(text);
  expect(names(found)).toEqual(["Elm", "Oak", "Ash", "Birch"]);
  expect(found.problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 6]);
  const words = found.problems.map(({ text: said }) => said).join("\n");
  expect(words).toContain("“lots”; expected a number");
  expect(words).toContain("in row 2 already");
  expect(words).toContain("neither a name nor a code");
  expect(words).toContain("comes to 700; expected 0 to 60");
  expect(words).toContain("“soon”; expected a date");
});

test("a column that is the same everywhere is left open and said once", () => {
  const text = "Code,SHMI\nQA1,0\nQB2,0\nQC3,0\n";
  const { trusts, problems } = readGuessed(text);
  expect(trusts.every(({ standings }) => Object.keys(standings).length === 0)).toBe(true);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: 0 });
});

test.each([
  ["incomes in pounds", "250000000", 250],
  ["incomes in thousands", "250000", 250],
  ["incomes in £m", "£250.5m", 250.5],
])("%s are told by their size", (_, cell, income) => {
  const text = `Code,Income\nQA1,${cell}\nQB2,${cell}\n`;
  expect(readGuessed(text).trusts[0].income).toBe(income);
});

test("a deficit in £m becomes a share of income, shares in per cent become shares", () => {
  const text = "Code,Income,Surplus £m,Board stability\nQA1,200,-10,60\nQB2,100,(5),80%\n";
  const [a, b] = readGuessed(text).trusts;
  expect(a.standings).toEqual({ surplus: -5, board_stability: 0.6 });
  expect(b.standings).toEqual({ surplus: -5, board_stability: 0.8 });
});

test("numbers and dates are read as people write them", () => {
  expect(numberIn("1,234.5", ",")).toBe(1234.5);
  expect(numberIn("1.234,5", ";")).toBe(1234.5);
  expect(numberIn("−3", ",")).toBe(-3);
  expect(numberIn("12 %", ",")).toBe(12);
  for (const no of ["", "x", "1e999x", "0x10", "--1", "Infinity"]) {
    expect(numberIn(no, ","), no).toBeNaN();
  }
  expect(dateIn("20200401")).toBe(20200401);
  expect(dateIn("2020-04-01T00:00:00")).toBe(20200401);
  expect(dateIn("1/4/2020")).toBe(20200401);
  for (const no of ["2020", "20201340", "1.2", "tomorrow"]) expect(dateIn(no), no).toBeNaN();
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["UTF-8", bytes("Code,Name\nQA1,Ysbyty Gwynedd – tŷ\n"), "tŷ"],
  ["a byte-order mark", bytes("\uFEFFCode,Name\nQA1,tŷ\n"), "tŷ"],
  ["Latin-1", Uint8Array.from([67, 44, 78, 10, 0xe9, 44, 0xe0, 10]), "é,à"],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, 65, 0, 44, 0, 66, 0]), "A,B"],
])("%s is read", (_, raw, has) => {
  const found = decodeTable(raw);
  expect("text" in found && found.text).toContain(has);
});

test.each([
  ["nothing", new Uint8Array(0), "empty"],
  ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 1]), "Excel workbook"],
  ["a picture", Uint8Array.from([0x89, 80, 78, 71, 0, 0]), "not text"],
  ["far too much", new Uint8Array(5_000_001).fill(65), "larger than 5 MB"],
])("%s is refused in one sentence", (_, raw, has) => {
  const found = decodeTable(raw);
  expect("problem" in found && found.problem).toContain(has);
});
