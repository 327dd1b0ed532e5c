import { outcomeOf, type Study } from "../analysis/study/study.ts";
import type { StudySummaryRow } from "../analysis/study/summary.ts";
import { intervalFigure } from "../figures/intervals.ts";
import { TONES } from "../figures/style.ts";
import { type Figure, fileName, shortNames } from "../figures/svg.ts";
import { type TrajectoryPoint, trajectoryFigure } from "../figures/trajectories.ts";

/**
 * An outcome over time in every scenario that has it, or as rows where there is one month only. The
 * middle is the median; where the summary of some month has none, it is the mean of every month.
 */
export function summaryFigure(
  study: Study,
  rows: readonly StudySummaryRow[],
  outcome: string,
  entity: string,
): Figure {
  const { label, unit, better } = outcomeOf(outcome);
  const own = rows.filter((row) => row.outcome === outcome);
  const shown = study.scenarios.filter((id) => own.some(({ scenario }) => scenario === id));
  const missing = study.scenarios.filter((id) => !shown.includes(id));
  const averaged = own.some(({ q50 }) => Number.isNaN(q50));
  const pointOf = ({ month, mean, q50, q10, q90 }: StudySummaryRow): TrajectoryPoint => ({
    month,
    centre: averaged ? mean : q50,
    low: q10,
    high: q90,
  });
  const months = new Set(own.map(({ month }) => month));
  const what = `${label} of ${entity}${unit === "1" ? "" : `, ${unit}`}`;
  const notes = [
    `${averaged ? "Mean" : "Median"} over all runs of a scenario${averaged ? "; band or bar, where single runs were kept:" : " and the"} middle 80 of 100.`,
    ...(missing.length > 0 ? [`Without a value in these months: ${missing.join(", ")}.`] : []),
  ];
  const words = { name: fileName("summary", outcome, entity), notes };
  const labels = shortNames(shown);
  const pointsOf = (id: string) => own.filter(({ scenario }) => scenario === id).map(pointOf);
  if (months.size === 1) {
    const [month] = months;
    return intervalFigure({
      ...words,
      title: `${what}, month ${month}`,
      axis: unit === "1" ? label : unit,
      rows: shown.map((id, i) => ({
        label: labels[i],
        marks: pointsOf(id).map(({ centre: value, low, high }) => ({ value, low, high, tone: 1 })),
      })),
      key: [],
      seen: [],
    });
  }
  const others = shown.filter((scenario) => !isBase(study, scenario));
  const alike = others.length === 0 ? shown : others;
  return trajectoryFigure({
    ...words,
    title: what,
    months: study.horizon,
    good: better === "higher" ? 1 : better === "lower" ? -1 : 0,
    lines: shown.map((id, i) => ({
      label: labels[i],
      tone: alike.includes(id) ? 1 + (alike.indexOf(id) % TONES) : 0,
      points: pointsOf(id),
      beside: study.baseline === "none" ? labels[shown.indexOf(`${id}/none`)] : undefined,
    })),
  });
}

const isBase = ({ baseline }: Study, scenario: string): boolean =>
  scenario === baseline || (baseline === "none" && scenario.endsWith("/none"));
