import {
  comparisonOf,
  type StudyCompareChoice,
  type StudyComparison,
} from "../analysis/study/compare.ts";
import type { Study } from "../analysis/study/study.ts";
import { intervalFigure } from "../figures/intervals.ts";
import { aboutOf, figureName, inHundred, writerOf } from "./analyse-numbers.ts";
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
    one.p_better === null
      ? "–"
      : `${inHundred(one.p_better)} (${Math.round((one.p_better_low ?? 0) * 100)} to ${Math.round((one.p_better_high ?? 0) * 100)})`,
    String(one.n),
  ]);
  const head = [
    "",
    "mean (95 % interval)",
    "median (95 % interval)",
    "middle 80 of 100",
    "better in",
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
      ...fewerWords(answer),
    ],
    tables: [{ caption: `Difference from ${against}: ${about}`, rows: [head, ...rows] }],
    figures: answer.scenarios.length > 0 ? [figure] : [],
  };
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
