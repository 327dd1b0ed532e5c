import type { Organisations } from "./organisation.ts";

/**
 * Effect of leadership, board stability, unfilled posts and overload on care, in SD.
 * Weights are those of the outcomes mechanism; it is written once, for the start and for each month.
 */
export interface ConditionWeights {
  readonly leadership_effect: number;
  readonly stability_effect: number;
  readonly vacancy_effect: number;
  readonly overload_effect: number;
  readonly engagement_effect: number;
}

/** Reference levels at which conditions add nothing: the typical trust. */
export const TYPICAL = { stability: 0.65, vacancies: 9 } as const;

/** What staff have of their leaders: ability, less for each part of attention that is elsewhere. */
export function seenLeadership(o: Organisations, i: number): number {
  return o.leadership[i] + o.attention[i] - 1;
}

/** What conditions add to quality, in SD; 0 for a typical trust. */
export function conditionsOf(
  w: ConditionWeights,
  leadership: number,
  stability: number,
  attention: number,
  vacancies: number,
  overload: number,
  staffExperience: number,
): number {
  const led = w.leadership_effect * (leadership + attention - 1);
  const stable = w.stability_effect * (stability * attention - TYPICAL.stability);
  const staffed = -w.vacancy_effect * (vacancies - TYPICAL.vacancies) * 0.1;
  const engaged = w.engagement_effect * staffExperience;
  return led + stable + staffed + engaged - w.overload_effect * overload;
}
