import { countsOf, outOf } from "../analysis/counts.ts";
import { levelText, NO_DIFFERENCE } from "../analysis/size-words.ts";
import {
  type ComparedScenario,
  comparisonOf,
  type StudyCompareChoice,
  type StudyComparison,
} from "../analysis/study/compare.ts";
import { outcomeOf, type Study } from "../analysis/study/study.ts";
import { intervalFigure } from "../figures/intervals.ts";
import { aboutOf, figureName, writerOf } from "./analyse-numbers.ts";
import type { Analysis } from "./analysis.ts";

/** Paired differences with bootstrap intervals, to read. */
export async function compareAnalysis(study: Study, choice: StudyCompareChoice): Promise<Analysis> {
  const answer = await comparisonOf(study, choice);
  const { signed, interval } = writerOf(answer);
  const about = aboutOf(answer);
  const against = answer.against === "none" ? "not partnering" : answer.against;
  const rows = answer.scenarios.map((one) => [
    one.id,
    `${signed(one.mean)} (${interval(one.mean_low, one.mean_high, true)})`,
    `${signed(one.median)} (${interval(one.median_low, one.median_high, true)})`,
    interval(one.q10, one.q90, true),
    ...sharesOf(one),
    String(one.n),
  ]);
  const head = [
    "",
    "mean (95 % interval)",
    "median (95 % interval)",
    "middle 80 of 100",
    "better in",
    `${NO_DIFFERENCE} in`,
    "worse in",
    "pairs",
  ];
  const figure = intervalFigure({
    name: figureName(["compare"], answer, answer.against),
    title: `Difference from ${against}: ${about}`,
    axis: `mean paired difference with its 95 % interval${answer.unit === "1" ? "" : `, ${answer.unit}`}`,
    rows: answer.scenarios.map(({ id, mean, mean_low, mean_high }) => ({
      label: id,
      marks: [{ value: mean, low: mean_low, high: mean_high, tone: 1 }],
    })),
    key: [],
  });
  return {
    name: "compare",
    title: `Difference from ${against}: ${about}`,
    answer,
    words: [
      `Differences at the same point under the same luck; intervals draw ${answer.resampled} anew (bootstrap).`,
      ...realWords(answer),
      ...fewerWords(answer),
    ],
    tables: [{ caption: `Difference from ${against}: ${about}`, rows: [head, ...rows] }],
    figures: answer.scenarios.length > 0 ? [figure] : [],
  };
}

/** The three shares of one scenario, each with its interval; together they are all. */
function sharesOf(one: ComparedScenario): string[] {
  const counts = countsOf(one, one.n);
  if (!counts) return ["–", "–", "–"];
  const { better, same, worse, n } = outOf(counts, 100);
  const cell = (count: number, low: number | null, high: number | null) =>
    `${count} in ${n} (${Math.round((low ?? 0) * 100)} to ${Math.round((high ?? 0) * 100)})`;
  return [
    cell(better, one.p_better_low, one.p_better_high),
    cell(same, one.p_same_low, one.p_same_high),
    cell(worse, one.p_worse_low, one.p_worse_high),
  ];
}

/** What is counted as a real difference, in a sentence; empty where nothing is counted. */
function realWords({ scenarios, outcome }: StudyComparison): string[] {
  const [first, ...others] = scenarios.map(({ threshold }) => threshold);
  const { threshold, unit, digits } = outcomeOf(outcome);
  if (scenarios.every(({ p_better }) => p_better === null)) return [];
  const same = first !== null && first !== undefined && others.every((one) => one === first);
  const from = same
    ? levelText(first, { unit, digits })
    : typeof threshold === "number"
      ? levelText(threshold, { unit, digits })
      : `${threshold.size} % of ${threshold.per}`;
  return [`A difference is real from ${from} on; the shares of 100 add up to all pairs.`];
}

/** Says where pairs are missing: a body may not exist in every future. */
function fewerWords({ scenarios, pairs, without }: StudyComparison): string[] {
  const words: string[] = [];
  if (scenarios.some(({ n }) => n !== pairs)) {
    words.push(`Of ${pairs} pairs only those count in which both sides have a value.`);
  }
  if (without.length > 0) words.push(`Without a single such pair: ${without.join(", ")}.`);
  return words;
}
