import { expect, it } from "vitest";
import { reportedMonths } from "../../../sim/experiment/months.ts";

it("reports landmarks as far as the horizon reaches, and the last month", () => {
  expect(reportedMonths(120)).toEqual([12, 24, 36, 60, 120]);
  expect(reportedMonths(40)).toEqual([12, 24, 36, 40]);
  expect(reportedMonths(3)).toEqual([3]);
});

it("reports every k months besides", () => {
  expect(reportedMonths(30, 10)).toEqual([0, 10, 12, 20, 24, 30]);
});
