import { describe, expect, test } from "vitest";
import { kindOf } from "../../../sim/import/kind.ts";
import { measure, names, readGuessed } from "./tables.ts";

describe("rows that are no trusts", () => {
  const row = (cells: string) => `Code,Name,Quality,Income
QA1,Elm Hospitals NHS Trust,-1,300
${cells}
QB2,Oak Hospitals NHS Trust,1,400
QC3,Ash Hospitals NHS Trust,0,250
QD4,Fir Hospitals NHS Trust,0.5,350
`;

  test.each([
    ["ENG,England,0,4000", "many trusts"],
    [",NHS England,0,4000", "many trusts"],
    ["-,All trusts,0,4000", "many trusts"],
    ["Total,,0,1300", "many trusts"],
    [",Grand total,0,1300", "many trusts"],
    [",Average,0,325", "many trusts"],
    [",England average,0,325", "many trusts"],
    ["Y56,London,0,700", "many trusts"],
    [",London subtotal,0,700", "many trusts"],
    [",Acute trusts,0,700", "many trusts"],
    ["E92000001,Somewhere,0,1300", "country"],
    ["QWO,Elmshire Integrated Care Board,0,1", "provides no care"],
    ["QX9,Whole sector,0,1300", "all the others together"],
    ["ZZZZZ9,Others like these,0,10", "not like those of the other rows"],
    ["Source: Elmshire statistics,,,", "note"],
    ['"Source: Elmshire, 2020, table 3",,,', "note"],
    ["Source: Elmshire, 2020, table 3,", "note"],
    ["* fewer than 5,,,", "note"],
    ["1. Figures are provisional,,,", "note"],
    ["[c] = confidential,,,", "note"],
    ["Midlands and elsewhere,,,", "one cell only"],
    ["Code,Name,Quality,Income", "names of the columns again"],
  ])("%s is left out with its reason", (cells, reason) => {
    const found = readGuessed(row(cells));
    expect(found.trusts.map(({ code }) => code)).toEqual(["QA1", "QB2", "QC3", "QD4"]);
    expect(found.left).toHaveLength(1);
    expect(found.left[0]).toMatchObject({ line: 3 });
    expect(found.left[0].reason).toContain(reason);
  });

  test.each([
    "QE5,London Ambulance Service NHS Trust,0,200",
    "QE5,Wales Ambulance Service NHS Trust,0,200",
    "QE5,Average Hill Hospital NHS Trust,0,200",
    "QE501,Yew Hospitals NHS Trust,0,200",
    "QE5,,0,200",
  ])("%s is a trust", (cells) => {
    expect(readGuessed(row(cells)).left).toEqual([]);
  });

  test("do not enter the mean by which measures are made relative", () => {
    const text = (more: string) => `Code,Name,SHMI\nQA1,Elm,1.1\nQB2,Oak,0.9\nQC3,Ash,1.0\n${more}`;
    const plain = measure(readGuessed(text("")), "quality");
    expect(plain).toEqual([-1, 1, 0]);
    expect(measure(readGuessed(text("ENG,England,3\n")), "quality")).toEqual(plain);
  });

  test("are taken where a person says that they are trusts after all", () => {
    const found = readGuessed(row("ENG,England,0,400"), { kept: new Set([3]) });
    expect(names(found)).toContain("England");
    expect(found.left).toEqual([]);
  });
});

describe("the names of the columns", () => {
  test("are found below titles, which are told of", () => {
    const text = `NHS trusts 2019/20,,
Published 2 May 2020,,
,,
Code,Name,Income
QA1,Elm,300
QB2,Oak,400
`;
    const found = readGuessed(text);
    expect(found.columns).toEqual(["Code", "Name", "Income"]);
    expect(found.left.map(({ line, reason }) => [line, reason])).toEqual([
      [1, "stands above the names of the columns"],
      [2, "stands above the names of the columns"],
    ]);
    expect(names(found)).toEqual(["Elm", "Oak"]);
  });

  test("may be years", () => {
    expect(readGuessed("Code,Name,2019\nQA1,Elm,300\nQB2,Oak,400\n").columns).toEqual([
      "Code",
      "Name",
      "2019",
    ]);
  });

  test("may stand in two rows, the upper one merged; the latest year is taken, the other told of", () => {
    const text = `,,2018/19,,2019/20,
Code,Name,Income £m,Surplus £m,Income £m,Surplus £m
QA1,Elm,300,-3,400,-4
QB2,Oak,400,4,500,5
`;
    const found = readGuessed(text);
    expect(found.header).toEqual({ first: 0, rows: 2 });
    expect(found.columns.slice(2)).toEqual([
      "2018/19 Income £m",
      "2018/19 Surplus £m",
      "2019/20 Income £m",
      "2019/20 Surplus £m",
    ]);
    expect(found.trusts.map(({ income }) => income)).toEqual([400, 500]);
    expect(measure(found, "surplus")).toEqual([-1, 1]);
    expect(found.remarks.join()).toContain("“2018/19 Income £m” could be meant too");
  });

  test("may have their units in a row below", () => {
    const text = "Code,Name,Income,Surplus\n,,£000,%\nQA1,Elm,300000,-3\nQB2,Oak,400000,2\n";
    const found = readGuessed(text);
    expect(found.columns).toEqual(["Code", "Name", "Income £000", "Surplus %"]);
    expect(found.trusts.map(({ income }) => income)).toEqual([300, 400]);
    expect(measure(found, "surplus")).toEqual([-3, 2]);
  });

  test("are there where nothing is below them, which is said", () => {
    const found = readGuessed("Code,Name,SHMI\n");
    expect(found.trusts).toEqual([]);
    expect(found.problems).toEqual([
      { line: 0, text: "it names columns and has no rows below them" },
    ]);
  });
});

test.each([
  ["Acute - Specialist", "specialist"],
  ["Mental health and learning disability", "mental_health"],
  ["AMBULANCE", "ambulance"],
  ["mental_health", "mental_health"],
  ["Independent sector", "private_provider"],
  ["Acute and community", null],
  ["3", null],
])("the kind of a trust that a table calls %s is %s", (said, kind) => {
  expect(kindOf(said, "Elm Hospitals NHS Trust").kind).toBe(kind);
});

test.each([
  ["Elm Partnership University NHS Foundation Trust", "mental_health"],
  ["Elmshire Community Health NHS Trust", "community"],
  ["Elm Children's Hospital NHS Foundation Trust", "specialist"],
  ["Elm Hospitals NHS Trust", "acute"],
  ["Elm Care NHS Foundation Trust", null],
  ["Isle of Elm NHS Trust", null],
])("the name %s tells the kind %s", (name, kind) => {
  expect(kindOf("", name)).toEqual({ kind, by: kind === null ? null : "name" });
});
