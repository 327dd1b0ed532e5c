import { clamp01 } from "../core/math.ts";
import type { Organisations } from "./organisation.ts";
import { BASE_VACANCIES } from "./reference.ts";

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

/** Executive time that ordinary reporting takes, and that full scrutiny adds, as shares. */
export interface LoadRates {
  readonly normal_load: number;
  readonly scrutiny_load: number;
}

/** Reference levels at which conditions add nothing: the typical trust. */
export const TYPICAL = { stability: 0.62, vacancies: BASE_VACANCIES } as const;

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

/** Faith that an organisation's leaders now warrant among its people. */
export function warrantedFaith(o: Organisations, i: number): number {
  const stable = o.boardStability[i] * o.attention[i] - TYPICAL.stability;
  return clamp01(0.5 + 0.12 * seenLeadership(o, i) + 0.2 * stable);
}

/** Strain that working there now warrants, apart from what leading others adds. */
export function warrantedStrain(o: Organisations, i: number): number {
  return clamp01(0.4 - 0.1 * o.staffExperience[i] + 0.5 * o.overload[i] + 0.12 * o.named[i]);
}
