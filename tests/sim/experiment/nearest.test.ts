import { expect, it } from "vitest";
import { didYouMean, nearestNames } from "../../../sim/experiment/nearest.ts";

const names = ["case-a", "case-c", "case-c/no-money", "struggling-trust/buddying"];

it("finds a name behind a slip of the keyboard or a part of it", () => {
  expect(nearestNames("cas-c", names)[0]).toBe("case-c");
  expect(nearestNames("CASE-C/nomoney", names)).toEqual(["case-c/no-money"]);
  expect(nearestNames("buddying", names)).toEqual(["struggling-trust/buddying"]);
});

it("offers nothing where nothing is alike", () => {
  expect(nearestNames("zzzzzzzz", names)).toEqual([]);
  expect(didYouMean("zzzzzzzz", names, "look at the list.")).toBe("look at the list.");
  expect(didYouMean("case-b", names, "")).toMatch(/^did you mean "case-a"/);
});
