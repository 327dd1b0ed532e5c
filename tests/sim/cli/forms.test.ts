import { describe, expect, it } from "vitest";
import { rankForms } from "../../../sim/library.ts";
import { forms } from "../../../sim/model.ts";
import { cli } from "./terminal.ts";

const few = { replicates: 20, months: 36 } as const;
const fewer = ["--replicates", "20", "--months", "36"];

describe("every form, ranked", () => {
  const result = rankForms("struggling-trust", few);

  it("has each form once, and not partnering, which is worth nothing", () => {
    expect(result.forms.map(({ form }) => form).sort()).toEqual(forms.map(({ id }) => id).sort());
    const none = result.forms.find(({ form }) => form === "none");
    expect(none).toMatchObject({ mean: 0, low: 0, high: 0, outside_money: 0, effects: [] });
  });

  it("stands from the highest score to the lowest, and chances of being best add up to one", () => {
    const means = result.forms.map(({ mean }) => mean);
    expect(means).toEqual([...means].sort((a, b) => b - a));
    expect(result.forms.reduce((sum, { best }) => sum + best, 0)).toBeCloseTo(1, 10);
  });

  it("names a winner only where one is clearly ahead: best in 6 of 10 at least", () => {
    const [first] = result.forms;
    if (result.winner === null) return;
    expect(result.winner).toBe(first.form);
    expect(first.best).toBeGreaterThanOrEqual(0.6);
  });

  it("counts better, no real difference and worse of every effect", () => {
    for (const { effects } of result.forms) {
      for (const { better, same, worse, n } of effects) {
        expect(better + same + worse).toBeCloseTo(1, 10);
        expect(n).toBe(20);
      }
    }
  });

  it("is by what counts: where only money does, the dearest programme is not first", () => {
    const { forms: ranked } = rankForms("struggling-trust", { ...few, weights: { money: 1 } });
    // The score is the mean of both sides' money in units of what is worth the name; medians say no
    // other where they come to more than one such unit.
    const told = ranked.flatMap(({ form, mean, effects }) => {
      const money = effects.filter(({ objective }) => objective === "money");
      const sum = money.reduce((all, { median, threshold }) => all + median / threshold, 0);
      return Math.abs(sum / 2) > 1 ? [{ form, mean, sum }] : [];
    });
    expect(told.length).toBeGreaterThan(2);
    for (const { form, mean, sum } of told) expect(Math.sign(mean), form).toBe(Math.sign(sum));
  });
});

it("at equal cost every form that can be made equal costs the budget within a hundredth", () => {
  const { budget, forms: ranked } = rankForms("struggling-trust", {
    // As many as the cost is solved on, so that it is that of the result.
    replicates: 40,
    months: 12,
    equalCost: true,
    budget: 5,
  });
  expect(budget).toBe(5);
  const equal = ranked.filter(({ transition_funding: price }) => typeof price === "number");
  expect(equal.length).toBeGreaterThan(6);
  for (const { outside_money: money } of equal) expect(Math.abs(money - 5)).toBeLessThan(0.05);
});

describe("forms on the command line", () => {
  it("prints as JSON what the library gives", async () => {
    const { out } = await cli("forms", "struggling-trust", ...fewer, "--whose", "helped", "--json");
    expect(`${JSON.stringify(rankForms("struggling-trust", { ...few, whose: "helped" }))}\n`).toBe(
      out,
    );
  });

  it("says to a person what counts, what each does to both, and whether one is ahead", async () => {
    const { code, out, err } = await cli(
      "forms",
      "struggling-trust",
      ...fewer,
      "--weights",
      "care=2,money=1",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("what counts: care 2, staff 0, patients 0, waits 0, money 1.");
    expect(out).toMatch(/is clearly ahead of the others|No form is clearly ahead/);
    expect(out).toMatch(
      /Acquisition: harbour\n {4}Care, places +[+−]?[\d.]+ \(.*\) +\d+ \/ \d+ \/ \d+ of 20/,
    );
    expect(out).not.toMatch(/undefined|NaN|object/);
  });

  it.each([
    [["nation"], "nation has no partnership"],
    [["case-c/none"], "has no partnership"],
    [["case-c", "--replicates", "5"], "at least 20 futures"],
    [["case-c", "--months", "6"], "before 12 months are over"],
    [["case-c", "--weights", "care=5,care=1"], "care is given twice"],
    [["case-c", "--weights", "speed=1"], "weights.speed is 1; expected some of care"],
    [["case-c", "--weights", "care=-1"], "weights.care is -1"],
    [["case-c", "--weights", "care=0"], "Nothing counts"],
    [["case-c", "--budget", "5"], "it needs --equal-cost"],
    [["case-c", "--equal-cost", "--budget", "much"], "Expected a number from 0"],
    [["case-c", "--whose", "me"], "Allowed choices are both"],
  ])("refuses %j in one sentence", async (args, sentence) => {
    const { code, err, out } = await cli("forms", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(sentence);
    expect(err.trim()).not.toContain("\n");
  });
});
