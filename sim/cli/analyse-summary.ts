import { outcomeOf, type Study } from "../analysis/study/study.ts";
import { type StudySummaryRow, studySummary } from "../analysis/study/summary.ts";
import { TONES } from "../figures/style.ts";
import { fileName, shortNames } from "../figures/svg.ts";
import { trajectoryFigure } from "../figures/trajectories.ts";
import { writerOf } from "./analyse-numbers.ts";
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

/** Every scenario over all its runs, to read. */
export async function summaryAnalysis(study: Study, choice: SummaryChoice): Promise<Analysis> {
  const entity = choice.entity ?? "system";
  const outcomes = await outcomesFor(study, choice.outcome, entity);
  const runs = study.replicates * study.points.length * study.scenarios.length;
  const months = monthsFor(study, Math.floor(MOST_VALUES / runs / Math.max(1, outcomes.length)));
  const rows = await studySummary(study, outcomes, entity, months);
  const told = months.filter((month) => LANDMARKS.includes(month) || month === months.at(-1));
  const several = study.points.length > 1;
  return {
    name: "summary",
    title: `${study.title}: outcomes of ${entity}`,
    answer: {
      title: study.title,
      scenarios: study.scenarios,
      baseline: study.baseline,
      design: study.design,
      points: study.points.length,
      replicates: study.replicates,
      months: study.horizon,
      varied: study.columns,
      outcomes: rows,
    },
    words: [
      `${runs} runs: ${study.scenarios.length} scenarios, ${several ? `${study.points.length} points (${study.design}), ` : ""}${study.replicates} replicates, ${study.horizon} months.`,
      ...(study.note ? [study.note] : []),
      several
        ? "Median over all runs of a scenario (middle 80 of 100): the spread holds both luck and what varied."
        : "Median over replicates (middle 80 of 100): the spread is luck.",
    ],
    tables: outcomes.map((outcome) => tableOf(rows, outcome, told)),
    figures: months.length > 1 ? outcomes.map((one) => figureOf(study, rows, one, entity)) : [],
  };
}

/** The outcome asked for, or the headlines that were kept, or whatever was kept first. */
async function outcomesFor(
  study: Study,
  wanted: string | undefined,
  entity: string,
): Promise<string[]> {
  if (wanted !== undefined) return [outcomeOf(wanted).id];
  const kept = (await study.kept()).filter((one) => one.entity === entity);
  const there = kept.map(({ outcome }) => outcome);
  const first = HEADLINES.filter((outcome) => there.includes(outcome));
  return first.length > 0 ? first : there.slice(0, HEADLINES.length);
}

/** Landmarks, the last month, and as many others evenly between as may be held. */
function monthsFor({ months }: Study, most: number): number[] {
  const step = Math.max(1, Math.ceil(months.length / Math.max(1, Math.min(DRAWN, most))));
  const last = months.length - 1;
  return months.filter(
    (month, i) => (last - i) % step === 0 || i === 0 || LANDMARKS.includes(month),
  );
}

function tableOf(
  rows: readonly StudySummaryRow[],
  outcome: string,
  months: readonly number[],
): ReadableTable {
  const { label, unit } = outcomeOf(outcome);
  const { value, interval } = writerOf({ outcome });
  const own = rows.filter((row) => row.outcome === outcome);
  const scenarios = [...new Set(own.map(({ scenario }) => scenario))];
  const body = scenarios.map((scenario) => [
    scenario,
    ...months.map((month) => {
      const row = own.find((one) => one.scenario === scenario && one.month === month);
      return row ? `${value(row.q50)} (${interval(row.q10, row.q90)})` : "–";
    }),
  ]);
  const caption = unit === "1" ? label : `${label}, ${unit}`;
  return { caption, rows: [["", ...months.map((month) => `month ${month}`)], ...body] };
}

function figureOf(study: Study, rows: readonly StudySummaryRow[], outcome: string, entity: string) {
  const { label, unit, better } = outcomeOf(outcome);
  const shown = study.scenarios.slice(0, TONES + 1);
  const labels = shortNames(shown);
  const others = shown.filter((scenario) => !isBase(study, scenario));
  return trajectoryFigure({
    name: fileName("summary", outcome, entity),
    title: `${label} of ${entity}${unit === "1" ? "" : `, ${unit}`}`,
    months: study.horizon,
    good: better === "higher" ? 1 : better === "lower" ? -1 : 0,
    lines: shown.map((scenario, i) => ({
      label: labels[i],
      tone: isBase(study, scenario) ? 0 : 1 + (others.indexOf(scenario) % TONES),
      points: rows
        .filter((row) => row.outcome === outcome && row.scenario === scenario)
        .map(({ month, q50, q10, q90 }) => ({ month, centre: q50, low: q10, high: q90 })),
    })),
  });
}

const isBase = ({ baseline }: Study, scenario: string): boolean =>
  scenario === baseline || (baseline === "none" && scenario.endsWith("/none"));
