import { expect, test } from "vitest";
import { billOf } from "../../../sim/analysis/tradeoff-money.ts";
import {
  nothing,
  rankOf,
  scoresOf,
  type Weights,
  type Worth,
  worthOf,
} from "../../../sim/analysis/tradeoff-rank.ts";
import { MEASURES, type Stakes } from "../../../sim/analysis/tradeoff-stakes.ts";
import { FLOWS, OBJECTIVES } from "../../../sim/analysis/tradeoff-terms.ts";
import { meanWorth, reignAt, reignsOf } from "../../../sim/analysis/tradeoff-weights.ts";

const none: Weights = { care: 0, staff: 0, patients: 0, waits: 0, money: 0 };

/** Worth in care and in money, the same in every one of `n` futures unless a list is given. */
const worth = (care: number | number[], money: number | number[], n = 4): Worth =>
  OBJECTIVES.map(({ id }) => {
    const value = id === "care" ? care : id === "money" ? money : 0;
    return Array.isArray(value) ? Float64Array.from(value) : new Float64Array(n).fill(value);
  });

test("a score is the weighted mean of what an option is worth", () => {
  const scores = scoresOf(worth([4, 8], 1, 2), { ...none, care: 3, money: 1 });
  expect([...scores]).toEqual([(3 * 4 + 1) / 4, (3 * 8 + 1) / 4]);
  expect([...scoresOf(worth(4, 1, 2), none)]).toEqual([0, 0]);
});

test("options are ranked, with chances of being best and regret by hand", () => {
  // Futures:      1  2  3  4
  const first = [5, 1, 3, 2];
  const second = [1, 2, 3, 0];
  const third = [0, 0, 0, 4];
  const ranking = rankOf([first, second, third].map((one) => Float64Array.from(one)));
  // Best of each future: 5, 2, 3 (first and second share it), 4.
  expect(ranking?.order).toEqual([0, 1, 2]);
  expect(ranking?.verdicts.map(({ mean }) => mean)).toEqual([2.75, 1.5, 1]);
  expect(ranking?.verdicts.map(({ best }) => best)).toEqual([0.375, 0.375, 0.25]);
  // Regrets of the first: 0, 1, 0, 2; of the third: 5, 2, 3, 0.
  expect(ranking?.verdicts.map(({ regret }) => regret)).toEqual([0.75, 2, 2.5]);
  // 3 x 0.9 = 2.7 between 1 and 2 of 0, 0, 1, 2.
  expect(ranking?.verdicts[0].highRegret).toBeCloseTo(1.7);
  expect(ranking?.verdicts[2].worst).toBe(0);
  // First less second: 4, -1, 0, 2; mean 1.25, sd 2.2174, error 1.1087.
  expect(ranking?.lead).toBe(1.25);
  expect(ranking?.leadError).toBeCloseTo(1.1087, 4);
  expect(ranking?.clear).toBe(false);
});

test("a winner is clear only beyond two standard errors and best in half of the futures", () => {
  const rank = (...all: number[][]) => rankOf(all.map((one) => Float64Array.from(one)));
  expect(rank([3, 3, 3, 3], [1, 2, 1, 2])?.clear).toBe(true);
  // Surely higher on average, but best in fewer than half of the futures.
  expect(rank([9, 9, 1, 1, 1], [0, 0, 2, 2, 0], [0, 0, 0, 0, 2])?.clear).toBe(false);
  expect(rank([0, 0], [0, 0])).toMatchObject({ clear: false, lead: 0, order: [0, 1] });
  expect(rank([1, 1])?.clear).toBe(false);
});

test("a future that one option does not have counts for none", () => {
  const ranking = rankOf([Float64Array.of(1, Number.NaN, 3), Float64Array.of(0, 9, 0)]);
  expect(ranking).toMatchObject({ n: 2, verdicts: [{ mean: 2 }, { mean: 0 }] });
  expect(rankOf([Float64Array.of(Number.NaN)])).toBeNull();
});

test("the winner changes at the weight where the lines cross, found exactly", () => {
  // Care counts 2. Scores without the divisor, money counting m: 2 x 5 - m, 2 x 2 + m / 2, 0.
  const options = [worth(5, -1), worth(2, 0.5), nothing(4)].map(meanWorth);
  const weights = { ...none, care: 2, money: 1 };
  // 10 - m = 4 + m / 2 at m = 4.
  const reigns = reignsOf(options, weights, "money");
  expect(reigns).toEqual([
    { from: 0, to: 4, option: 0 },
    { from: 4, to: 10, option: 1 },
  ]);
  expect([reignAt(reigns, 1), reignAt(reigns, 7)]).toEqual([0, 1]);
  // Care counting c, money 1: 5 c - 1, 2 c + 0.5, 0: the second until 3 c = 1.5.
  expect(reignsOf(options, weights, "care")).toEqual([
    { from: 0, to: 0.5, option: 1 },
    { from: 0.5, to: 10, option: 0 },
  ]);
  expect(reignsOf(options, weights, "waits")).toEqual([{ from: 0, to: 10, option: 0 }]);
});

/** One scenario with two parties and two futures at month 12; every number given by hand. */
function stakes(values: Record<string, Record<string, [number, number]>>): Stakes {
  const entities = [...Object.keys(values), "system"];
  const gaps = entities.flatMap((entity) =>
    MEASURES.flatMap((measure) => values[entity]?.[measure] ?? [Number.NaN, Number.NaN]),
  );
  const blank = new Float32Array(0);
  // Money: 0.2 % of a year's £100m.
  const thresholds = entities.flatMap(() =>
    OBJECTIVES.map(({ threshold }) => (typeof threshold === "number" ? threshold : 0.2)),
  );
  const job = {
    entities,
    gaps: Float64Array.from(gaps),
    thresholds: Float64Array.from(thresholds),
    lasting: blank,
  };
  return {
    n: 2,
    horizon: 12,
    months: [12],
    jobs: [{ ...job, rated: blank, ratedWithout: blank }],
  };
}

test("worth is in gains worth the name, parties alike, without those who lack an objective", () => {
  const both = stakes({
    helped: { care_place: [20, 40], waits: [1, -1], money: [-0.4, 0] },
    helper: { care_place: [-4, 0], money: [0, 0.4] },
  });
  const [care, staff, , waits, money] = worthOf(both, 0, ["helped", "helper"], 12);
  // (20 - 4) / 2 / 2 and (40 + 0) / 2 / 2.
  expect([...care].map((value) => Number(value.toFixed(5)))).toEqual([4, 10]);
  expect([...staff]).toEqual([0, 0]);
  expect([...waits]).toEqual([-2, 2]);
  expect([...money].map((value) => Number(value.toFixed(5)))).toEqual([-1, 1]);
});

test("a bill adds up over the parties", () => {
  const flows = (...values: number[]) =>
    Object.fromEntries(FLOWS.map((flow, i) => [flow, [values[i] - 1, values[i] + 1]])) as Record<
      string,
      [number, number]
    >;
  const bill = billOf(
    stakes({ helped: flows(2, 3, 0, 10, 5), helper: flows(2, 1, 4, 0, 0) }),
    0,
    12,
  );
  expect(bill?.purses[0]).toEqual({
    entity: "helped",
    changing: 2,
    running: 3,
    received: 10,
    capital: 5,
    saved: 0,
  });
  expect(bill).toMatchObject({ spent: 8, given: 15, saved: 4 });
  expect(billOf(stakes({}), 0, 12)).toBeNull();
});
