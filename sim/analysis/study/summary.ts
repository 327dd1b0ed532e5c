import { type Statistics, statistics } from "../statistics.ts";
import { ofScenario, outcomeOf, type Study } from "./study.ts";

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
 * outcome; where several points were run, their spread holds both luck and what varied.
 */
export async function studySummary(
  study: Study,
  outcomes: readonly string[],
  entity: string,
  months: readonly number[],
): Promise<StudySummaryRow[]> {
  const kept = await study.kept();
  const measures = outcomes
    .filter((outcome) => kept.some((one) => one.outcome === outcome && one.entity === entity))
    .flatMap((outcome) => months.map((month) => ({ outcome, entity, month })));
  const values = await study.values(measures);
  return measures.flatMap((measure, m) => {
    const { unit } = outcomeOf(measure.outcome);
    return study.scenarios.flatMap((scenario, s): StudySummaryRow[] => {
      const present = ofScenario(study, values[m], s).filter((value) => !Number.isNaN(value));
      if (present.length === 0) return [];
      return [{ scenario, ...measure, unit, ...statistics(present, present.length) }];
    });
  });
}
