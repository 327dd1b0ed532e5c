import { describe, expect, it } from "vitest";
import {
  countsCell,
  countsText,
  differenceText,
  gapSpread,
  gapText,
  levelSpread,
  sizeWord,
} from "../../../sim/analysis/size-words.ts";
import { outcomes } from "../../../sim/model.ts";

const infoOf = (id: string) => {
  const found = outcomes.find((one) => one.id === id);
  if (!found) throw new Error(`there is no outcome ${id}`);
  return found;
};

describe("one vocabulary of sizes", () => {
  it("goes by multiples of the smallest difference worth the name", () => {
    const word = (difference: number, good: -1 | 0 | 1 = 1) =>
      sizeWord(difference, { good, threshold: 2 });
    expect([1.9, 2, 7.9, 8, 19.9, 20].map((d) => word(d))).toEqual([
      "no real difference",
      "a little better",
      "a little better",
      "better",
      "better",
      "much better",
    ]);
    expect([-2, -8, -20].map((d) => word(d))).toEqual(["a little worse", "worse", "much worse"]);
    expect([word(-20, -1), word(20, -1)]).toEqual(["much better", "much worse"]);
    expect([word(3, 0), word(-30, 0), word(1, 0)]).toEqual([
      "a little more",
      "much less",
      "no real difference",
    ]);
  });

  it("writes a difference with its sign and the unit of a person", () => {
    const said = (id: string, difference: number) => gapText(difference, infoOf(id));
    expect(said("care_place", 17.3)).toBe("+17 places");
    expect(said("care_place", -2.34)).toBe("−2.3 places");
    expect(said("money", -14.2)).toBe("−£14m");
    expect(said("money", 0.34)).toBe("+£0.3m");
    expect(said("running_cost", 1.5)).toBe("+£1.50m a year");
    expect(said("waits", -2.5)).toBe("−2.5 weeks");
    expect(said("quality", 0.05)).toBe("+0.05 SD");
    expect(said("surplus", 0.4)).toBe("+0.4 % of income");
    expect(said("trust", 0.1)).toBe("+0.10");
    expect(said("rating", -1)).toBe("−1.0 grades");
    expect(said("quality", -0.001)).toBe("0.00 SD");
    expect(gapText(Number.NaN, infoOf("waits"))).toBe("–");
  });

  it("never rounds what is no real difference up to one", () => {
    expect(gapText(1.96, infoOf("care_place"), 2)).toBe("+1.9 places");
    expect(gapText(2, infoOf("care_place"), 2)).toBe("+2.0 places");
    expect(gapText(-0.048, infoOf("quality"), 0.05)).toBe("−0.04 SD");
  });

  it("says a size before its chances, and all three of them", () => {
    const row = { n: 200, q10: 0.2, q50: 16.8, q90: 31.2, threshold: 2 };
    const shares = { p_better: 0.82, p_same: 0.155, p_worse: 0.025 };
    expect(differenceText({ ...row, ...shares }, infoOf("care_place"))).toBe(
      "+17 places (+0.2 to +31), better: better in 82, no real difference in 16, worse in 2 of 100 futures",
    );
    expect(gapSpread(row, infoOf("care_place"))).toBe("+17 (+0.2 to +31)");
    expect(levelSpread(row, infoOf("care_place"))).toBe("17 (0.2 to 31)");
    expect(countsCell(shares, 200)).toBe("82 / 16 / 2 of 100");
    expect(countsCell({ p_better: null, p_same: null, p_worse: null }, 200)).toBe("");
    expect(countsText({ n: 1, better: 1, same: 0, worse: 0 })).toBe(
      "better in 1, no real difference in 0, worse in 0 of 1 future",
    );
  });

  it("of what is neither good nor bad says the size alone", () => {
    const row = { n: 9, q10: 30, q50: 38, q90: 41, threshold: 3.5 };
    const shares = { p_better: null, p_same: null, p_worse: null };
    expect(differenceText({ ...row, ...shares }, infoOf("outside_money"))).toBe(
      "+£38m (+30 to +41), much more",
    );
  });
});
