import { describe, expect, test } from "vitest";
import { decodeTable } from "../../../sim/import/decode.ts";
import { incomes, measure, names, readGuessed } from "./tables.ts";

const header =
  "Trust Code,Trust Name,Region Name,Close Date,SHMI.Index,RecommendWork.Index,Income\n";

describe("a table with a header", () => {
  const text = `${header}QA1,Elm Hospitals NHS Trust,North,NA,1.10,0.60,250
QB2,Oak Mental Health Trust,North,2031-04-01,0.90,0.70,180
QC3,Gone Ambulance Trust,South,2019-04-01,1.00,0.65,90
QD4,Ash Community Trust,South,,NA,,n/a
`;
  const found = readGuessed(text);

  test("is recognised, and its columns by their names", () => {
    expect(found.header).toEqual({ first: 0, rows: 1 });
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
    expect(found.left).toEqual([]);
  });

  test("gives lower mortality a higher quality, and leaves open what is missing", () => {
    const [elm, oak, ash] = found.trusts;
    expect(elm.standings.quality).toBeLessThan(0);
    expect(oak.standings.quality).toBeCloseTo(-elm.standings.quality, 6);
    expect(oak.standings.staff_experience).toBeGreaterThan(0);
    expect(ash.standings).toEqual({});
    expect([elm.income, ash.income]).toEqual([250, null]);
  });

  test("tells kinds by names where no column does, and says so", () => {
    expect(found.trusts.map(({ kind }) => kind)).toEqual(["acute", "mental_health", "community"]);
    expect(found.trusts.every(({ by }) => by === "name")).toBe(true);
  });

  test("says of how few trusts a measure is made relative", () => {
    const texts = found.problems.map(({ text }) => text);
    expect(texts.filter((text) => text.includes("relative to 2 trusts only"))).toHaveLength(2);
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
  expect(found.header.rows).toBe(0);
  expect(names(found)).toEqual([
    "Elm Hospitals NHS Foundation Trust",
    "The Oak and Ash NHS Trust",
    "Birch Hospital NHS Trust",
  ]);
  expect(found.closed).toBe(1);
});

test("of a panel the last period is taken, or the one asked for", () => {
  const text =
    "Code,Year,Quality\nQA1,2018,-1\nQA1,2019,0.5\nQB2,2018,1\nQB2,2019,-0.5\nQC3,2018,0\n";
  expect(measure(readGuessed(text), "quality")).toEqual([0.5, -0.5]);
  expect(readGuessed(text).elsewhere).toBe(1);
  const before = readGuessed(text, { period: "2018" });
  expect(measure(before, "quality")).toEqual([-1, 1, 0]);
  expect(before.periods).toEqual(["2018", "2019"]);
});

test("a column of periods is found by what is in it where trusts have several rows", () => {
  const text =
    "Code,When,Quality\nQA1,Mar-2020,1\nQA1,Dec-2019,2\nQB2,Mar-2020,-1\nQB2,Dec-2019,0\n";
  expect(readGuessed(text).period).toBe("Mar-2020");
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
  expect(found.left.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    "4 is about “QA1” like row 2 and says something else; the first is kept",
    "5 has neither a name nor a code",
  ]);
  const odd = found.problems.filter(({ line }) => line > 0);
  expect(odd.map(({ line }) => line)).toEqual([3, 6, 6]);
  const words = odd.map(({ text: said }) => said).join("\n");
  expect(words).toContain("“lots”; expected a number");
  expect(words).toContain("comes to 700; expected 1 to 60");
  expect(words).toContain("“soon”; expected a date");
});

test("rows with fewer cells are told of, rows with more are left out: which is which is not clear", () => {
  const found = readGuessed("Code,Name,Income\nQA1,Elm,1,234\nQB2,Oak\nQC3,Ash,300\n");
  expect(names(found)).toEqual(["Oak", "Ash"]);
  expect(found.left[0].reason).toContain("has 4 cells where the header has 3");
  expect(found.problems[0]).toEqual({
    line: 3,
    text: "has 2 cells instead of 3; what is missing is left open",
  });
});

test.each([
  ["the same everywhere", "Code,SHMI\nQA1,0.97\nQB2,0.97\nQC3,0.97\n", "the same in every row"],
  ["one figure", "Code,SHMI\nQA1,0.97\nQB2,\n", "only one trust has a figure"],
])("a column with %s cannot be made relative, and says so", (_, text, why) => {
  const found = readGuessed(text);
  expect(found.readings.quality.open).toContain(why);
  expect(found.trusts.every(({ standings }) => Object.keys(standings).length === 0)).toBe(true);
});

test("trusts of one name are told apart by their codes", () => {
  const found = readGuessed("Code,Name,Quality\nQA1,Elm,1\nQB2,Elm,-1\n");
  expect(names(found)).toEqual(["Elm (QA1)", "Elm (QB2)"]);
  expect(found.problems.some(({ line, text }) => line === 3 && text.includes("as row 2 is"))).toBe(
    true,
  );
});

test.each([
  ["pounds", "250000000", 250],
  ["thousands", "250000", 250],
  ["£m", "£250.5m", 250.5],
])("incomes in %s are told by their size or unit", (_, cell, income) => {
  expect(incomes(readGuessed(`Code,Income\nQA1,${cell}\nQB2,${cell}\n`))).toEqual([income, income]);
});

test("a header that says £m above numbers that can be none is asked", () => {
  const found = readGuessed("Code,Income £m\nQA1,250000\nQB2,300000\n");
  expect(found.mapping.income.turn).toBeNull();
  expect(incomes(found)).toEqual([null, null]);
});

test("a deficit in £m becomes a share of income, shares in per cent become shares", () => {
  const text = "Code,Income,Surplus £m,Board stability\nQA1,200,-10,60\nQB2,100,(5),80%\n";
  const [a, b] = readGuessed(text).trusts;
  expect(a.standings).toEqual({ surplus: -5, board_stability: 0.6 });
  expect(b.standings).toEqual({ surplus: -5, board_stability: 0.8 });
});

test("a column of deficits counts them below 0, and a bare surplus is asked for its unit", () => {
  const text = "Code,Income,Deficit £m\nQA1,200,10\nQB2,100,5\n";
  expect(measure(readGuessed(text), "surplus")).toEqual([-5, -5]);
  expect(readGuessed("Code,Surplus\nQA1,-3\nQB2,4\n").mapping.surplus.turn).toBeNull();
});

test.each([
  ["staff turnover is no income", "Code,Staff turnover\nQA1,12\nQB2,14\n", "income"],
  [
    "a share seen within 18 weeks is no wait",
    "Code,RTT % within 18 weeks\nQA1,45\nQB2,50\n",
    "waits",
  ],
  ["a rank is no quality", "Code,Quality rank\nQA1,1\nQB2,2\n", "quality"],
])("%s", (_, text, id) => {
  expect(readGuessed(text).mapping[id]).toBeUndefined();
});

test("whole numbers of which there are only a few are codes or grades, and are told of", () => {
  const rows = Array.from({ length: 16 }, (_, i) => `QA${i},Trust ${i},${1 + (i % 4)}`);
  const found = readGuessed(`Code,Name,Quality\n${rows.join("\n")}\n`);
  expect(found.mapping.quality).toBeUndefined();
  expect(found.remarks[0]).toContain("as codes and grades do");
});

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["UTF-8", bytes("Code,Name\nQA1,Ysbyty Gwynedd – tŷ\n"), "tŷ"],
  ["a byte-order mark", bytes("\uFEFFCode,Name\nQA1,tŷ\n"), "tŷ"],
  ["Latin-1", Uint8Array.from([67, 44, 78, 10, 0xe9, 44, 0xe0, 10]), "é,à"],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, 65, 0, 44, 0, 66, 0]), "A,B"],
  ["UTF-16 without a mark", Uint8Array.from([65, 0, 44, 0, 66, 0, 10, 0]), "A,B"],
  ["UTF-8 with one broken letter", Uint8Array.from([...bytes("tŷ, tŷ, tŷ "), 0xff]), "tŷ"],
  ["a pound sign of old Windows", Uint8Array.from([0xa3, 49, 109]), "£1m"],
])("%s is read", (_, raw, has) => {
  const found = decodeTable(raw);
  expect("text" in found && found.text).toContain(has);
});

test.each([
  ["nothing", new Uint8Array(0), "empty"],
  ["a workbook", Uint8Array.from([0x50, 0x4b, 3, 4, 1]), "Excel workbook"],
  ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), "old Excel workbook"],
  ["a web page", bytes("<html><table>"), "web page"],
  ["a picture", Uint8Array.from([0x89, 80, 78, 71, 0, 0]), "not text"],
  ["far too much", new Uint8Array(5_000_001).fill(65), "larger than 5 MB"],
])("%s is refused in one sentence", (_, raw, has) => {
  const found = decodeTable(raw);
  expect("problem" in found && found.problem).toContain(has);
});
