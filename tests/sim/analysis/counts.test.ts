import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countPairs, countsOf, isReal, outOf, sharesOf } from "../../../sim/analysis/counts.ts";
import { thresholdOf, yardstickOf } from "../../../sim/analysis/yardstick.ts";
import { outcomes } from "../../../sim/model.ts";

const care = { good: 1, threshold: 0.05 } as const;

describe("paired differences are counted as better, no real difference or worse", () => {
  it("by the smallest difference worth the name", () => {
    const gaps = [0.3, -0.06, 0, 0.04, -0.01, -0.2, Number.NaN];
    expect(countPairs(gaps, care)).toEqual({ n: 6, better: 1, same: 3, worse: 2 });
    expect(countPairs(gaps, { good: -1, threshold: 0.05 })).toEqual({
      n: 6,
      better: 2,
      same: 3,
      worse: 1,
    });
  });

  it("and a difference of exactly that is a real one, whatever rounding takes off it", () => {
    // In binary 0.35 - 0.3 and 0.1 - 0.05 are 0.04999999999999999 and 0.05.
    expect(0.35 - 0.3).toBeLessThan(0.05);
    expect(countPairs([0.35 - 0.3, 0.1 - 0.05, 0.3 - 0.35], care)).toEqual({
      n: 3,
      better: 2,
      same: 0,
      worse: 1,
    });
    expect(isReal(0.0499, 0.05)).toBe(false);
  });

  it("and no difference at all is never a real one, even where any would be", () => {
    expect(countPairs([0, -0, 1e-12], { good: 1, threshold: 0 })).toEqual({
      n: 3,
      better: 1,
      same: 2,
      worse: 0,
    });
  });

  it("not at all where nothing is good, no threshold is known or no pair is whole", () => {
    expect(countPairs([1, 2], { good: 0, threshold: 1 })).toBeNull();
    expect(countPairs([1, 2], { good: 1, threshold: Number.NaN })).toBeNull();
    expect(countPairs([Number.NaN], care)).toBeNull();
    expect(sharesOf(null)).toEqual({ p_better: null, p_same: null, p_worse: null });
  });
});

test("counts always add up, as shares and out of any total", () => {
  const part = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(
      part,
      part,
      part,
      fc.integer({ min: 3, max: 500 }),
      (better, same, worse, total) => {
        const n = better + same + worse;
        fc.pre(n > 0);
        const counts = { n, better, same, worse };
        const shares = sharesOf(counts);
        const [a, b, c] = [shares.p_better, shares.p_same, shares.p_worse] as number[];
        expect(a + b + c).toBeCloseTo(1, 12);
        expect(countsOf(shares, n)).toEqual(counts);
        const told = outOf(counts, total);
        expect(told.n).toBe(Math.min(total, n));
        expect(told.better + told.same + told.worse).toBe(told.n);
        if (told.n < 3) return;
        // None is said only of none, and all only of all.
        for (const side of ["better", "same", "worse"] as const) {
          expect(told[side] === 0).toBe(counts[side] === 0);
        }
      },
    ),
  );
});

describe("every outcome says what difference of it is worth the name", () => {
  it("in its own unit, above nothing", () => {
    for (const { threshold } of outcomes) {
      expect(typeof threshold === "number" ? threshold : threshold.size).toBeGreaterThan(0);
    }
  });

  it("of money as a part of what those concerned earn", () => {
    // 0.2 % of £350m a year, and of five years of it.
    expect(thresholdOf({ outcome: "running_cost", scale: 350 }, 60)).toBeCloseTo(0.7, 12);
    expect(thresholdOf({ outcome: "money", scale: 350 }, 60)).toBeCloseTo(3.5, 12);
    expect(thresholdOf({ outcome: "money", scale: 350 }, 0)).toBeGreaterThan(0);
    expect(yardstickOf({ outcome: "money" }, 60)).toEqual({ good: 1, threshold: Number.NaN });
    expect(yardstickOf({ outcome: "waits" }, 60)).toEqual({ good: -1, threshold: 0.5 });
  });
});
