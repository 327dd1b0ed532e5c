import { InputError } from "../../core/error.ts";
import { type Statistics, statistics } from "../statistics.ts";
import { needEntity, needKept } from "./presence.ts";
import { type Kept, ofScenario, outcomeOf, type Study } from "./study.ts";

/** An outcome of a scenario in one month over all its runs: every replicate at every point. */
export interface StudySummaryRow extends Statistics {
  readonly scenario: string;
  readonly entity: string;
  readonly outcome: string;
  readonly unit: string;
  readonly month: number;
}

/**
 * Statistics over all runs of every scenario, of the outcomes that were kept of an entity, outcome by
 * outcome, month by month; where several points were run, their spread holds both luck and what
 * varied. In months of which only the summary of a folder is left, quantiles over several points are
 * not known and NaN. A scenario without a value has no row.
 */
export async function studySummary(
  study: Study,
  outcomes: readonly string[],
  entity: string,
  months: readonly number[],
): Promise<StudySummaryRow[]> {
  const kept = await study.kept();
  const there = outcomes.filter((outcome) =>
    kept.some((one) => one.outcome === outcome && one.entity === entity),
  );
  const single = months.filter((month) => study.months.includes(month));
  const measures = there.flatMap((outcome) => single.map((month) => ({ outcome, entity, month })));
  const values = measures.length > 0 ? await study.values(measures) : [];
  const rows = measures.flatMap((measure, m) => {
    const { unit } = outcomeOf(measure.outcome);
    return study.scenarios.flatMap((scenario, s): StudySummaryRow[] => {
      const present = ofScenario(study, values[m], s).filter((value) => !Number.isNaN(value));
      if (present.length === 0) return [];
      return [{ scenario, ...measure, unit, ...statistics(present, present.length) }];
    });
  });
  const others = months.filter((month) => !single.includes(month));
  const summed = others.length > 0 ? ((await study.summarised?.(entity)) ?? []) : [];
  const more = summed.filter(
    ({ outcome, month }) => there.includes(outcome) && others.includes(month),
  );
  return inOrder(study, there, [...rows, ...more]);
}

/** Outcome by outcome, month by month, scenario by scenario. */
function inOrder(
  { scenarios }: Study,
  outcomes: readonly string[],
  rows: readonly StudySummaryRow[],
): StudySummaryRow[] {
  return [...rows].sort(
    (a, b) =>
      outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) ||
      a.month - b.month ||
      scenarios.indexOf(a.scenario) - scenarios.indexOf(b.scenario),
  );
}

/**
 * The outcome asked for, or those of `first` that were kept of an entity, or whatever was. Throws
 * InputError where there is nothing of the entity, or not that outcome.
 */
export async function outcomesOf(
  study: Study,
  entity: string,
  wanted: string | undefined,
  first: readonly string[],
): Promise<string[]> {
  const kept = await study.kept();
  needEntity(kept, entity);
  if (wanted !== undefined) {
    const { id } = outcomeOf(wanted);
    await needKept(study, { outcome: id, entity });
    return [id];
  }
  const there = kept.filter((one) => one.entity === entity).map(({ outcome }) => outcome);
  const found = first.filter((outcome) => there.includes(outcome));
  return found.length > 0 ? found : there.slice(0, first.length);
}

/** Months that a summary of an entity can tell of, ascending. */
export async function summaryMonths(study: Study, entity: string): Promise<number[]> {
  const rows = (await study.summarised?.(entity)) ?? [];
  const months = new Set([...study.months, ...rows.map(({ month }) => month)]);
  return [...months].sort((a, b) => a - b);
}

/** What summaries of several points add up to: counts and moments; quantiles are not known. */
export function pooled(parts: readonly Statistics[]): Statistics | null {
  const there = parts.filter(({ n }) => n > 0);
  if (there.length === 0) return null;
  const n = there.reduce((sum, part) => sum + part.n, 0);
  const mean = there.reduce((sum, part) => sum + part.n * part.mean, 0) / n;
  const squares = there.reduce((sum, part) => {
    const inside = part.n > 1 ? (part.n - 1) * part.sd * part.sd : 0;
    return sum + inside + part.n * (part.mean - mean) * (part.mean - mean);
  }, 0);
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : Number.NaN;
  const unknown = { q05: NaN, q10: NaN, q25: NaN, q50: NaN, q75: NaN, q90: NaN, q95: NaN };
  return { n, mean, sd, mcse: sd / Math.sqrt(n), ...unknown };
}

/** The error where nothing is there of what was kept, in any month. */
export const nothingOf = ({ entity }: Pick<Kept, "entity">): InputError =>
  new InputError(
    `${entity} has no value in any run, in no month that was kept; choose another entity.`,
  );
