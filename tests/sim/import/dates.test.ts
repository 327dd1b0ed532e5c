import { describe, expect, test } from "vitest";
import { dateIn, dayOrderOf } from "../../../sim/import/dates.ts";
import { periodsIn } from "../../../sim/import/periods.ts";
import { names, readGuessed } from "./tables.ts";

test.each([
  "20200331",
  "2020-03-31",
  "2020/03/31",
  "2020-03-31T00:00:00",
  "2020-03-31 00:00",
  "31/03/2020",
  "31.3.2020",
  "31/3/20",
  "31 Mar 2020",
  "31-Mar-20",
  "31st March 2020",
  "March 31, 2020",
  "43921",
])("%s is the last day of March 2020", (cell) => {
  expect(dateIn(cell)).toBe(20200331);
});

test.each(["2020", "20201340", "31/02/2020", "1.2", "tomorrow", "31 Mac 2020"])(
  "%s is no date",
  (cell) => {
    expect(dateIn(cell)).toBeNaN();
  },
);

test("the order of day and month is that of the column", () => {
  expect(dayOrderOf(["01/04/2020", "31/03/2020"])).toBe("day-first");
  expect(dayOrderOf(["04/01/2020", "03/31/2020"])).toBe("month-first");
  expect(dayOrderOf(["01/04/2020"])).toBeNull();
  expect(dayOrderOf(["31/03/2020", "03/31/2020"])).toBeNull();
});

describe("closing dates", () => {
  const table = (date: string, other = "") =>
    `Code,Name,Close date\nQA1,Elm,${date}\nQB2,Oak,${other}\nQC3,Ash,\n`;

  test("are read in the American order where one of them shows it", () => {
    expect(names(readGuessed(table("12/01/2026", "12/31/2020")))).toEqual(["Elm", "Ash"]);
  });

  test("are asked for their order only where it decides who has closed", () => {
    // 1 December 2026 is to come on 22 November; 12 January 2026 is past.
    const open = readGuessed(table("1/12/2026"));
    expect([open.asksDayOrder, names(open)]).toEqual([true, ["Elm", "Oak", "Ash"]]);
    const said = readGuessed(table("1/12/2026"), { dayOrder: "month-first" });
    expect([said.asksDayOrder, names(said)]).toEqual([false, ["Oak", "Ash"]]);
    expect(readGuessed(table("1/12/2019")).asksDayOrder).toBe(false);
  });

  test("may be a month, a year or a spreadsheet's number", () => {
    expect(names(readGuessed(table("Mar-2020", "2019")))).toEqual(["Ash"]);
    expect(names(readGuessed(table("43921", "2026")))).toEqual(["Oak", "Ash"]);
  });
});

test.each([
  [
    ["2019", "2018"],
    ["2018", "2019"],
  ],
  [
    ["2019/20", "FY2018-19", "2020/2021"],
    ["FY2018-19", "2019/20", "2020/2021"],
  ],
  [
    ["Mar-2020", "Dec-2019", "April 2019"],
    ["April 2019", "Dec-2019", "Mar-2020"],
  ],
  [
    ["31/03/2020", "31/12/2019"],
    ["31/12/2019", "31/03/2020"],
  ],
  [
    ["Q4 2019/20", "2019/20 Q2", "Q1 2019/20"],
    ["Q1 2019/20", "2019/20 Q2", "Q4 2019/20"],
  ],
  [
    ["2012-02", "2011-12", "2012-01"],
    ["2011-12", "2012-01", "2012-02"],
  ],
  [
    ["2011-12", "2010-11"],
    ["2010-11", "2011-12"],
  ],
  [
    ["43921", "43830"],
    ["2019-12-31", "2020-03-31"],
  ],
  [
    ["FY20", "FY19"],
    ["FY19", "FY20"],
  ],
])("the periods %j are in the order of time", (cells, order) => {
  expect(periodsIn(cells)).toMatchObject({ known: order, odd: [] });
});

test("two spellings of a period are one, and what is none is in the order of its numbers", () => {
  const { known, of } = periodsIn(["2019/20", "FY2019-20", "2018/19"]);
  expect(known).toEqual(["2018/19", "2019/20"]);
  expect(of("FY2019-20")).toBe("2019/20");
  expect(periodsIn(["Wave 10", "Wave 2"]).odd).toEqual(["Wave 2", "Wave 10"]);
});
