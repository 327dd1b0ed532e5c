import { expect, test } from "vitest";
import { dateText, spanText, yearOf, yearsText } from "../../viz/calendar.ts";

test("a month belongs to one year, and the twelfth ends it", () => {
  expect([0, 1, 12, 13, 60, 66, 120].map(yearOf)).toEqual([1, 1, 1, 2, 5, 6, 10]);
  expect([0, 1, 12, 13, 60, 66].map(dateText)).toEqual([
    "at the start",
    "year 1, month 1",
    "year 1, month 12",
    "year 2, month 1",
    "year 5, month 12",
    "year 6, month 6",
  ]);
});

test("lengths of time are no finer than anybody should believe", () => {
  expect([12, 18, 60, 120].map(yearsText)).toEqual(["1 year", "1.5 years", "5 years", "10 years"]);
  expect([1, 7, 17, 18, 29, 60].map(spanText)).toEqual([
    ...["a month", "7 months", "17 months", "1½ years", "2½ years", "5 years"],
  ]);
});
