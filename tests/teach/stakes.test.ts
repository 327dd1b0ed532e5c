import { describe, expect, it } from "vitest";
import { bandOf } from "../../sim/teach/bands.ts";
import type { Futures } from "../../sim/teach/futures.ts";
import { inFutures } from "../../sim/teach/in-words.ts";
import { outcomesOf, worldsOfCheck } from "../../sim/teach/outcomes.ts";
import { contest, lastYear, realFrom, stakeOf } from "../../sim/teach/stakes.ts";
import { figureText } from "../../viz/teach/figure.ts";
import { realModel } from "../viz/real-model.ts";
import { small } from "./small.ts";

/** Futures of one series, a line each. */
function futuresOf(lines: readonly (readonly number[])[]): Futures {
  return {
    series: [{ entity: "a", outcome: "quality" }] as unknown as Futures["series"],
    months: lines[0].length - 1,
    replicates: lines.length,
    values: Float64Array.from(lines.flat()),
  };
}

const watch = { entity: "a", outcome: "quality" };

describe("an outcome at the end", () => {
  it("is the mean of the last year of each future", () => {
    const line = Array.from({ length: 25 }, (_, month) => (month > 12 ? 3 : 0));
    expect([...lastYear(futuresOf([line]), watch)]).toEqual([3]);
    expect([...lastYear(futuresOf([[7]]), watch)]).toEqual([7]);
  });

  it("leaves out months without a value, and is none where there are none", () => {
    const gone = Number.NaN;
    const lines = [
      [1, gone, 3],
      [gone, gone, gone],
    ];
    expect([...lastYear(futuresOf(lines), watch)]).toEqual([3, gone]);
    expect([...lastYear(futuresOf(lines), { ...watch, entity: "b" })]).toEqual([gone, gone]);
  });

  it("is summed up by its median and by what 8 of 10 lie between", () => {
    const values = Float64Array.from({ length: 11 }, (_, i) => i);
    expect(stakeOf(values)).toEqual({ n: 11, typical: 5, low: 1, high: 9 });
    expect(stakeOf(Float64Array.of(Number.NaN)).n).toBe(0);
  });
});

describe("two choices", () => {
  const one = Float64Array.of(1, 2, 3, Number.NaN, 5);
  const other = Float64Array.of(0, 2, 4, 1, 5.001);

  it("are compared future by future, where both have the outcome", () => {
    expect(contest(one, other, "higher", 0.01)).toEqual({ better: 1, worse: 1, n: 4 });
    expect(contest(one, other, "lower", 0)).toEqual({ better: 2, worse: 1, n: 4 });
  });
});

describe("bands", () => {
  it("need as many futures as those of the page: a line eight, a band twenty", () => {
    const of = (n: number) =>
      bandOf(futuresOf(Array.from({ length: n }, (_, i) => [i])), "a", "quality");
    expect(of(7).centre[0]).toBeNaN();
    expect([of(9).low[0], of(9).centre[0]]).toEqual([Number.NaN, 4]);
    expect(of(19).low[0]).toBeNaN();
    const { low, centre, high } = of(21);
    expect([low[0], centre[0], high[0]]).toEqual([2, 10, 18]);
    expect(bandOf(futuresOf([[1]]), "b", "quality").centre[0]).toBeNaN();
  });
});

describe("counts in words", () => {
  it.each([
    [0, 200, "in none of 200 futures"],
    [1, 200, "in fewer than 1 of 10 futures"],
    [100, 200, "in about half of the futures"],
    [158, 200, "in 8 of 10 futures"],
    [199, 200, "in more than 9 of 10 futures"],
    [200, 200, "in all 200 futures"],
    [0, 0, "in no future"],
  ])("%d of %d is said “%s”", (count, n, text) => {
    expect(inFutures(count, n)).toBe(text);
  });
});

describe("what a lesson needs", () => {
  it("is every outcome that it looks at", () => {
    const outcomes = outcomesOf(small);
    expect(outcomes).toContain(small.predict.outcome);
    for (const { watch: seen } of small.roles) expect(outcomes).toContain(seen.outcome);
    expect(outcomes).toEqual([...new Set(outcomes)].sort());
  });

  it("is both worlds of a difference", () => {
    const place = { entity: "a", outcome: "quality", from: 0, to: 12, stat: "mean" as const };
    const check = { mean: { ...place, world: "one", minus: { world: "two" } }, at_least: 0 };
    expect(worldsOfCheck(check, undefined)).toEqual(["one", "two"]);
  });
});

describe("figures", () => {
  const place = { world: "w", entity: "a", outcome: "quality", from: 0, to: 12 };
  const say = (finding: { estimate: number; error: number }, check: unknown) =>
    figureText(
      { ...finding, n: 200, holds: true, fails: false },
      check as never,
      undefined,
      realModel.outcomes,
    );

  it("count futures, and say between what the count would lie with other luck", () => {
    const share = { share: { ...place, stat: "mean", is: "above", than: 0 }, at_least: 0.8 };
    expect(say({ estimate: 0.935, error: 0.018 }, share)).toBe(
      "Here: 187 of 200 futures. With other luck, 178 to 193 of 200.",
    );
  });

  it("give a mean with its unit, a difference with its sign, a moment in months", () => {
    const mean = (stat: string, minus?: unknown) => ({ mean: { ...place, stat, minus } });
    expect(say({ estimate: -0.42, error: 0.02 }, mean("mean"))).toMatch(
      /^Here: −0\.42 SD on average over 200 futures, give or take 0\.04 SD\.$/,
    );
    expect(say({ estimate: 0.42, error: 0.02 }, mean("mean", {}))).toContain("+0.42");
    expect(say({ estimate: 7.2, error: 0.4 }, mean("when_lowest"))).toContain(
      "7 months on average",
    );
    const gap = { mean: { ...place, outcome: "trust", stat: "mean", minus: {} } };
    expect(say({ estimate: 0.104, error: 0.016 }, gap)).toBe(
      "Here: +10 percentage points on average over 200 futures, give or take 3 percentage points.",
    );
    expect(say({ estimate: Number.NaN, error: 0 }, mean("mean"))).toBe(
      "Here: it never comes to this.",
    );
  });
});

describe("a real difference", () => {
  it("is that of the outcome, and for money a part of what those concerned have earned", () => {
    const futures = futuresOf([[0, 0, 0]]);
    expect(realFrom({ threshold: 0.05 }, futures, watch)).toBe(0.05);
    const money = { size: 0.2, per: "income so far" } as const;
    const earning = { ...futures, months: 24, series: [{ ...futures.series[0], scale: 350 }] };
    // 0.2 % of two years of £350m.
    expect(realFrom({ threshold: money }, earning, watch)).toBeCloseTo(1.4, 12);
    expect(realFrom({ threshold: money }, futures, watch)).toBe(0);
  });
});
