import { expect, test } from "vitest";
import {
  effectOf,
  isEffect,
  lastingFrom,
  presentSorted,
  worstTenth,
} from "../../../sim/analysis/tradeoff.ts";
import { OBJECTIVES } from "../../../sim/analysis/tradeoff-terms.ts";
import { GAIN, MONEY_GAIN } from "../../../sim/evidence/terms.ts";
import { outcomes } from "../../../sim/model.ts";

test("an effect counts better, no real difference and worse, and says what is typical", () => {
  const gaps = [0.3, -0.05, 0, 0.04, 0.05, -0.2, 0.1, Number.NaN, -0.01, 0.2, 0.6];
  // Ascending: -0.2 -0.05 -0.01 0 0.04 0.05 0.1 0.2 0.3 0.6; ten are there.
  const effect = effectOf(gaps, { good: 1, threshold: 0.05 });
  expect(effect).toMatchObject({ n: 10, better: 0.5, same: 0.3, worse: 0.2, worst: -0.2 });
  expect(effect?.median).toBeCloseTo(0.045);
  expect(effect && isEffect(effect)).toBe(false);
  // Type 7: 9 x 0.1 = 0.9 between the first and the second; 8.1 between the ninth and the tenth.
  expect(effect?.low).toBeCloseTo(-0.2 + 0.9 * 0.15);
  expect(effect?.high).toBeCloseTo(0.3 + 0.1 * 0.3);
});

test("where less is better the worst is the highest", () => {
  const effect = effectOf([1, 2, -3, -4], { good: -1, threshold: 2 });
  expect(effect).toMatchObject({ better: 0.5, same: 0.25, worse: 0.25, worst: 2, median: -1 });
});

test("the worst tenth is rounded up to whole futures", () => {
  const eleven = presentSorted([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(worstTenth(eleven, 1)).toBe(1.5);
  expect(worstTenth(eleven, -1)).toBe(10.5);
  expect(worstTenth(presentSorted([7]), 1)).toBe(7);
});

test("nothing known is no effect", () => {
  expect(effectOf([Number.NaN], { good: 1, threshold: 0 })).toBeNull();
  expect(lastingFrom([Number.NaN])).toBeNull();
});

test("a gain has come to stay when it has in half of the futures", () => {
  const never = Number.POSITIVE_INFINITY;
  expect(lastingFrom([10, never, 20, 30])).toEqual({ median: 20, never: 0.25 });
  expect(lastingFrom([10, never, never])).toEqual({ median: never, never: 2 / 3 });
  expect(lastingFrom([10, never])).toEqual({ median: 10, never: 0.5 });
});

test("objectives are as the model declares their outcomes", () => {
  for (const { outcome, good, unit, digits, threshold } of OBJECTIVES) {
    const info = outcomes.find(({ id }) => id === outcome);
    expect(info).toMatchObject({ unit, digits, threshold });
    expect(info?.better).toBe(good === 1 ? "higher" : "lower");
  }
});

test("what is worth the name is what the evidence calls so", () => {
  const threshold = (id: string) => outcomes.find((one) => one.id === id)?.threshold;
  expect([threshold("quality"), threshold("staff_experience"), threshold("surplus")]).toEqual([
    GAIN,
    GAIN,
    MONEY_GAIN,
  ]);
  expect(threshold("money")).toEqual({ size: MONEY_GAIN, per: "income so far" });
});
