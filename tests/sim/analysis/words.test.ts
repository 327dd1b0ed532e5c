import { expect, it } from "vitest";
import { betterSentence, plainNumber } from "../../../sim/analysis/words.ts";

it("says how many paired futures do better", () => {
  expect(betterSentence(0.871, 200, "case-c")).toBe(
    "in 87 of 100 paired futures case-c does better",
  );
  expect(betterSentence(0.8, 10, "B")).toBe("in 8 of 10 paired futures B does better");
});

it("writes numbers plainly", () => {
  expect(plainNumber(-1.25, 1)).toBe("−1.3");
  expect(plainNumber(1.25, 2, true)).toBe("+1.25");
  expect(plainNumber(-0.001, 2)).toBe("0.00");
  expect(plainNumber(Number.NaN, 2)).toBe("–");
});
