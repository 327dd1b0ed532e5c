import { expect, test } from "vitest";
import type { Effect } from "../../sim/analysis/tradeoff.ts";
import { rankOf, type Weights } from "../../sim/analysis/tradeoff-rank.ts";
import { OBJECTIVES, type Objective } from "../../sim/analysis/tradeoff-terms.ts";
import { meanWorth } from "../../sim/analysis/tradeoff-weights.ts";
import { spanText } from "../../viz/calendar.ts";
import { tradeoffCsv } from "../../viz/tradeoff/csv.ts";
import { effectRows, sortRows } from "../../viz/tradeoff/effects.ts";
import { findings, unknowns } from "../../viz/tradeoff/headline-words.ts";
import { choiceOf, rankingOf, worthsOf } from "../../viz/tradeoff/options.ts";
import {
  grouped,
  groupedChances,
  lastingText,
  ofTen,
  pounds,
  scoreWords,
  sizeOf,
} from "../../viz/tradeoff/phrases.ts";
import { cautiousText, turningPoints, verdictText } from "../../viz/tradeoff/verdict.ts";
import { tradeAnswer } from "./tradeoff-fixtures.ts";

const [care, , , waits] = OBJECTIVES as readonly Objective[];
const even: Weights = { care: 5, staff: 5, patients: 5, waits: 5, money: 5 };

test("chances are said of ten, and never surer than they are", () => {
  expect([0, 0.01, 0.05, 0.26, 0.949, 0.951, 1].map(ofTen)).toEqual([
    "none",
    "fewer than 1 in 20",
    "1 of 10",
    "3 of 10",
    "9 of 10",
    "more than 19 in 20",
    "all",
  ]);
});

test("a size has words in steps of what is worth the name", () => {
  const of = (median: number, threshold: number) => ({ median, threshold }) as Effect;
  expect([1.9, 2, 8, 20, -2].map((places) => sizeOf(of(places, 2), care))).toEqual([
    "no real difference",
    "a little better",
    "better",
    "much better",
    "a little worse",
  ]);
  expect(sizeOf(of(3, 0.5), waits)).toBe("worse");
  expect(scoreWords(-12)).toBe("much worse");
});

test("times and sums are said no finer than anybody should believe", () => {
  expect([1, 8, 17.6, 20, 30, 31, 120].map(spanText)).toEqual([
    "a month",
    "8 months",
    "18 months",
    "1½ years",
    "2½ years",
    "2½ years",
    "10 years",
  ]);
  expect(lastingText({ median: 30, never: 0.2 })).toBe("after 2½ years (never in 2 of 10)");
  expect(lastingText({ median: 30, never: 0 })).toBe("after 2½ years");
  expect(lastingText({ median: Number.POSITIVE_INFINITY, never: 1 })).toBe("in no future");
  expect(lastingText({ median: Number.POSITIVE_INFINITY, never: 0.7 })).toContain("not in most");
  expect(lastingText(null)).toBe("–");
  expect([0.02, 3.21, 14.4, -2.5].map(pounds)).toEqual(["nothing", "£3.2m", "£14m", "−£2.5m"]);
  const items = [
    { label: "A", text: "8 of 10" },
    { label: "B", text: "none" },
    { label: "C", text: "8 of 10" },
  ];
  expect(grouped(items)).toBe("8 of 10 with A and C, none with B");
  expect(groupedChances(items)).toBe("8 of 10 simulated futures with A and C, none with B");
});

// The fixture: 20 futures of two forms. With “Takeover” the helped trust’s care gains 20 places in 16
// of them and loses 4 in 4, while the helper loses 4; with “Advice” it gains 4 and nobody loses.

test("not partnering is among the options, and scores nothing", () => {
  const choice = choiceOf(tradeAnswer());
  if (!choice) throw new Error("the fixture has stakes");
  expect(choice.options.map(({ label }) => label)).toEqual([
    "Takeover",
    "Advice",
    "Not partnering",
  ]);
  expect(choice.options[0].parties.map(({ role }) => role)).toEqual(["helped", "helper", "system"]);
  const worths = worthsOf(choice, "both", 12);
  // Mean care of the helped: (16 x 20 - 4 x 4) / 20 = 15.2; of both: (15.2 - 4) / 2 = 5.6.
  const ranking = rankingOf(worths, { ...even, staff: 0, patients: 0, waits: 0, money: 0 });
  expect(ranking?.verdicts.map(({ mean }) => Number(mean.toFixed(3)))).toEqual([2.8, 1, 0]);
  // In 16 futures takeover is best (4 against 1), in the other 4 advice is (-2 against 1).
  expect(ranking?.verdicts.map(({ best }) => Number(best.toFixed(3)))).toEqual([0.8, 0.2, 0]);
  expect(worthsOf(choice, "helper", 12)[0][0][0]).toBeCloseTo(-2);
});

test("the verdict names a clear winner, says when there is none, and who wins in bad luck", () => {
  const choice = choiceOf(tradeAnswer());
  if (!choice) throw new Error("the fixture has stakes");
  const weights = { ...even, staff: 0, patients: 0, waits: 0 };
  const worths = worthsOf(choice, "both", 12);
  const ranking = rankingOf(worths, { ...weights, money: 0 });
  if (!ranking) throw new Error("every future is whole");
  expect(verdictText(choice.options, ranking, { weights, month: 12, field: "shown" })).toBe(
    "After 1 year, with these weights, Takeover does best among these two ways and not partnering: best of these in 8 of 10 simulated futures. Forms that are not shown were not tried.",
  );
  expect(cautiousText(choice.options, ranking)).toContain("Advice does best");
  const level = rankOf([Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0), new Float64Array(3)]);
  if (!level) throw new Error("every future is whole");
  expect(verdictText(choice.options, level, { weights, month: 60, field: "shown" })).toContain(
    "none of these two ways and not partnering is clearly ahead",
  );
  const nought = { care: 0, staff: 0, patients: 0, waits: 0, money: 0 };
  expect(
    verdictText(choice.options, level, { weights: nought, month: 60, field: "shown" }),
  ).toContain("Nothing counts");
  // Money: takeover costs both £3.5m, 1 % of income, which is 5 points; care counts 5 and brings it 2.8.
  // 5 x 2.8 - 5 m = 5 x 1 at m = 1.8: above that advice leads.
  expect(turningPoints(choice.options, worths.map(meanWorth), { ...weights, money: 1 })).toEqual([
    "Care (now 5): Advice leads if it counts less than 2.8.",
    "Money (now 1): Advice leads if it counts more than 1.8.",
  ]);
});

test("the table can be sorted, best first, with what is missing last", () => {
  const choice = choiceOf(tradeAnswer());
  if (!choice) throw new Error("the fixture has stakes");
  const rows = effectRows(choice, care);
  const names = (sorted: typeof rows) =>
    sorted.map(({ option, party }) => `${option.label} ${party.role}`);
  expect(names(rows)).toEqual([
    "Takeover helped",
    "Takeover helper",
    "Advice helped",
    "Advice helper",
  ]);
  const by = (key: Parameters<typeof sortRows>[1]["key"], turned = false) =>
    names(sortRows(rows, { key, turned }, 0, care, choice.stakes.months));
  expect(by("m12")[0]).toBe("Takeover helped");
  expect(by("m12").at(-1)).toBe("Takeover helper");
  expect(by("m12", true)[0]).toBe("Takeover helper");
  expect(by("harm").at(-1)).toBe("Takeover helper");
  expect(by("worst")[0]).toBe("Advice helped");
});

test("the findings tell who gains, who pays the price, when, and for how much", () => {
  const choice = choiceOf(tradeAnswer());
  if (!choice) throw new Error("the fixture has stakes");
  const told = Object.fromEntries(findings(choice, 12).map(({ about, text }) => [about, text]));
  expect(told["Green Bay"]).toBe(
    "After 1 year its care, against not partnering: with Takeover +20 places, much better: better in 16, no real difference in 0, worse in 4 of 20 futures; with Advice +4.0 places, a little better: better in 20, no real difference in 0, worse in 0 of 20 futures. It is then rated good or better in 5 of 10 with Takeover; otherwise, and without partnering, in none.",
  );
  expect(told["Regency Vale"]).toBe(
    "It helps. After 1 year its own care, against not partnering: with Advice no real difference (0.0 places): better in 0, no real difference in 20, worse in 0 of 20 futures; with Takeover −4.0 places, a little worse: better in 0, no real difference in 0, worse in 20 of 20 futures. In the worst tenth of futures it is −4.0 places with Takeover.",
  );
  expect(told.When).toBe(
    "Better care has come to stay in half of the futures after a month with Advice, after 6 months with Takeover.",
  );
  expect(told["What gets worse"]).toBe(
    "After 1 year, in more than half of the simulated futures: with Takeover less money of its own at Green Bay (−£3.5m) and Regency Vale (−£3.5m).",
  );
  expect(told["Who pays"]).toBe(
    "Over 1 year the partners spend on changing and on keeping it going, on average, £4.0m with Takeover (Green Bay £2.0m, Regency Vale £2.0m) and nothing with Advice. Funders outside give £5.0m with Takeover, nothing with Advice.",
  );
});

test("a scenario alone is not named over and over", () => {
  const answer = tradeAnswer("Case C: an outstanding trust");
  const { stakes } = answer.result;
  if (!stakes) throw new Error("the fixture has stakes");
  const [job] = stakes.jobs;
  const choice = choiceOf({
    result: { ...answer.result, stakes: { ...stakes, jobs: [job, null] } },
    cast: [{ ...answer.cast[0], against: 1 }, answer.cast[2]],
  });
  if (!choice) throw new Error("the fixture has stakes");
  expect(choice.options[0].short).toBe("Case C");
  const told = findings(choice, 12);
  expect(told.map(({ text }) => text).join(" ")).not.toMatch(/with (Case C|$)/);
  expect(told.find(({ about }) => about === "Who pays")?.text).toContain(
    "on average, £4.0m (Green Bay £2.0m, Regency Vale £2.0m). Funders outside give £5.0m.",
  );
});

test("what is not known is always said", () => {
  expect(unknowns(60, "chance", { uncertain: 84, all: 120 }).text).toContain(
    "84 of the model’s 120 numbers are assumptions",
  );
  expect(unknowns(60, "unknown", { uncertain: 84, all: 120 }).text).toContain("from their ranges");
});

test("the saved table has a line for each number and no formulas in its names", () => {
  const choice = choiceOf(tradeAnswer("=Takeover, at once"));
  if (!choice) throw new Error("the fixture has stakes");
  const ranking = rankingOf(worthsOf(choice, "both", 12), even);
  if (!ranking) throw new Error("every future is whole");
  const context = {
    month: 12,
    weights: even,
    whose: "both",
    spread: "chance",
    seed: "7",
    model_version: "1.0",
  } as const;
  const lines = tradeoffCsv(choice, ranking, context).trimEnd().split("\r\n");
  expect(lines[0]).toContain(
    "share_better,share_no_real_difference,share_worse,real_from,worst_tenth",
  );
  expect(lines[1]).toBe(
    '"\'=Takeover, at once",Green Bay,helped,care_place,places,12,20,20,-4,20,0.8,0,0.2,2,-4,6,0.2,,,,,chance,7,1.0',
  );
  const scores = lines.filter((line) => line.includes(",both,score,points,12,"));
  expect(scores).toHaveLength(3);
  expect(scores[0]).toContain("care 5; staff 5; patients 5; waits 5; money 5,chance");
  expect(new Set(lines.map((line) => line.replace(/"[^"]*"/g, "").split(",").length)).size).toBe(1);
});
