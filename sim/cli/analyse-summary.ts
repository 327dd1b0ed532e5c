import { outcomeOf, type Study } from "../analysis/study/study.ts";
import {
  nothingOf,
  outcomesOf,
  type StudySummaryRow,
  studySummary,
  summaryMonths,
} from "../analysis/study/summary.ts";
import { counted } from "../core/counted.ts";
import { writerOf } from "./analyse-numbers.ts";
import { summaryFigure } from "./analyse-summary-figure.ts";
import type { Analysis, ReadableTable } from "./analysis.ts";
import { HEADLINES } from "./headline.ts";

/** What is asked of a summary. */
export interface SummaryChoice {
  /** Headlines where left out. */
  readonly outcome?: string | undefined;
  readonly entity?: string | undefined;
}

const LANDMARKS = [12, 24, 36, 60, 120, 240];
/** Months that a figure is drawn from, at most. */
const DRAWN = 25;
/** Values held at once, at most. */
const MOST_VALUES = 2e7;

/** Every scenario over all its runs, to read. Throws InputError where there is nothing to say. */
export async function summaryAnalysis(study: Study, choice: SummaryChoice): Promise<Analysis> {
  const entity = choice.entity ?? "system";
  const outcomes = await outcomesOf(study, entity, choice.outcome, HEADLINES);
  const runs = study.replicates * study.points.length * study.scenarios.length;
  const most = Math.floor(MOST_VALUES / runs / Math.max(1, outcomes.length));
  const months = monthsFor(await summaryMonths(study, entity), most);
  const rows = await studySummary(study, outcomes, entity, months);
  if (rows.length === 0) throw nothingOf({ entity });
  const told = months.filter((month) => LANDMARKS.includes(month) || month === months.at(-1));
  const seen = outcomes.filter((outcome) => rows.some((row) => row.outcome === outcome));
  return {
    name: "summary",
    title: `${study.title}: outcomes of ${entity}`,
    answer: {
      title: study.title,
      entity,
      scenarios: study.scenarios,
      baseline: study.baseline,
      design: study.design,
      points: study.points.length,
      replicates: study.replicates,
      months: study.horizon,
      varied: study.columns,
      outcomes: rows,
    },
    words: wordsOf(study, rows, runs),
    tables: seen.map((outcome) => tableOf(study, rows, { outcome, entity, months: told })),
    figures: seen.map((outcome) => summaryFigure(study, rows, outcome, entity)),
  };
}

function wordsOf(study: Study, rows: readonly StudySummaryRow[], runs: number): string[] {
  const several = study.points.length > 1;
  const all = runs / study.scenarios.length;
  const words = [
    `${counted(runs, "run")}: ${counted(study.scenarios.length, "scenario")}, ${several ? `${counted(study.points.length, "point")} (${study.design}), ` : ""}${counted(study.replicates, "replicate")}, ${counted(study.horizon, "month")}.`,
    ...(study.note ? [study.note] : []),
    `${averaged(rows) ? "Mean" : "Median"} over ${several ? "all runs of a scenario" : "replicates"} (middle 80 of 100${averaged(rows) ? ", where single runs were kept" : ""}): the spread ${several ? "holds both luck and what varied" : "is luck"}.`,
  ];
  if (rows.some(({ n }) => n !== all)) {
    words.push(`n is how many of the ${all} runs of a scenario have a value, where not all do.`);
  }
  return words;
}

/** Whether of some month only the summary is left, so that means are all that can be told of all. */
const averaged = (rows: readonly StudySummaryRow[]): boolean =>
  rows.some(({ q50 }) => Number.isNaN(q50));

/** Landmarks, the last month, and as many others evenly between as may be held. */
function monthsFor(months: readonly number[], most: number): number[] {
  const step = Math.max(1, Math.ceil(months.length / Math.max(1, Math.min(DRAWN, most))));
  const last = months.length - 1;
  return months.filter(
    (month, i) => (last - i) % step === 0 || i === 0 || LANDMARKS.includes(month),
  );
}

function tableOf(
  study: Study,
  rows: readonly StudySummaryRow[],
  asked: { readonly outcome: string; readonly entity: string; readonly months: readonly number[] },
): ReadableTable {
  const { outcome, entity, months } = asked;
  const { label, unit } = outcomeOf(outcome);
  const { value, interval } = writerOf({ outcome });
  const all = study.replicates * study.points.length;
  const own = rows.filter((row) => row.outcome === outcome);
  const scenarios = [...new Set(own.map(({ scenario }) => scenario))];
  const body = scenarios.map((scenario) => [
    scenario,
    ...months.map((month) => {
      const row = own.find((one) => one.scenario === scenario && one.month === month);
      if (!row) return "–";
      const middle = value(averaged(own) ? row.mean : row.q50);
      const range = interval(row.q10, row.q90);
      const number = range === "" ? middle : `${middle} (${range})`;
      return row.n === all ? number : `${number}, n ${row.n}`;
    }),
  ]);
  const caption = `${label} of ${entity}${unit === "1" ? "" : `, ${unit}`}`;
  return { caption, rows: [["", ...months.map((month) => `month ${month}`)], ...body] };
}
