import { type DirectedYardstick, type Effect, effectOf } from "./tradeoff.ts";
import { FLOWS, OBJECTIVES } from "./tradeoff-terms.ts";

/**
 * What is at stake for one scenario: for every party and the system the difference from not
 * partnering, future by future. NaN where either side has no value.
 */
export interface JobStakes {
  /** Parties to its partnerships, those of the main one first, and “system” last. */
  readonly entities: readonly string[];
  /** [entity][objective, then flow][moment][future]; flows are summed since the start, £m. */
  readonly gaps: Float64Array;
  /** [entity][objective][moment]: smallest difference worth the name, in the outcome's unit. */
  readonly thresholds: Float64Array;
  /**
   * [entity][objective][future]: the first month from which the gain is worth the name and stays so
   * to the horizon; Infinity where there is none.
   */
  readonly lasting: Float32Array;
  /** [entity][moment]: share of futures rated good or better, with the partnership and without. */
  readonly rated: Float32Array;
  readonly ratedWithout: Float32Array;
}

/** What is at stake in a comparison; `jobs` runs parallel to those of the run, null for twins. */
export interface Stakes {
  readonly n: number;
  readonly horizon: number;
  /** The moments, months after the start. */
  readonly months: readonly number[];
  readonly jobs: readonly (JobStakes | null)[];
}

/** What a job's `gaps` hold for each entity: the outcomes of the objectives, then the flows. */
export const MEASURES: readonly string[] = [...OBJECTIVES.map(({ outcome }) => outcome), ...FLOWS];

/** The differences of one entity in one measure at one moment, a future each; null where unknown. */
export function gapsOf(
  stakes: Stakes,
  job: number,
  entity: string,
  measure: string,
  month: number,
): Float64Array | null {
  const held = stakes.jobs[job];
  const e = held?.entities.indexOf(entity) ?? -1;
  const m = MEASURES.indexOf(measure);
  const t = stakes.months.indexOf(month);
  if (!held || e < 0 || m < 0 || t < 0) return null;
  const at = ((e * MEASURES.length + m) * stakes.months.length + t) * stakes.n;
  return held.gaps.subarray(at, at + stakes.n);
}

/** How the differences of an objective are judged for one entity at one moment; null where unknown. */
export function yardstickAt(
  stakes: Stakes,
  job: number,
  entity: string,
  outcome: string,
  month: number,
): DirectedYardstick | null {
  const held = stakes.jobs[job];
  const e = held?.entities.indexOf(entity) ?? -1;
  const o = OBJECTIVES.findIndex((one) => one.outcome === outcome);
  const t = stakes.months.indexOf(month);
  if (!held || e < 0 || o < 0 || t < 0) return null;
  const at = (e * OBJECTIVES.length + o) * stakes.months.length + t;
  return { good: OBJECTIVES[o].good, threshold: held.thresholds[at] };
}

/** What a scenario does to one entity in one objective at one moment; null where unknown. */
export function effectAt(
  stakes: Stakes,
  job: number,
  entity: string,
  outcome: string,
  month: number,
): Effect | null {
  const gaps = gapsOf(stakes, job, entity, outcome, month);
  const yardstick = yardstickAt(stakes, job, entity, outcome, month);
  return gaps && yardstick ? effectOf(gaps, yardstick) : null;
}

/** The month from which a gain lasts, a future each; null where unknown. */
export function lastingOf(
  stakes: Stakes,
  job: number,
  entity: string,
  outcome: string,
): Float32Array | null {
  const held = stakes.jobs[job];
  const e = held?.entities.indexOf(entity) ?? -1;
  const o = OBJECTIVES.findIndex((one) => one.outcome === outcome);
  if (!held || e < 0 || o < 0) return null;
  const at = (e * OBJECTIVES.length + o) * stakes.n;
  return held.lasting.subarray(at, at + stakes.n);
}

/** Share of futures in which an entity is rated good or better at a moment, with and without. */
export function ratedGood(
  stakes: Stakes,
  job: number,
  entity: string,
  month: number,
): { readonly share: number; readonly without: number } | null {
  const held = stakes.jobs[job];
  const e = held?.entities.indexOf(entity) ?? -1;
  const t = stakes.months.indexOf(month);
  if (!held || e < 0 || t < 0) return null;
  const at = e * stakes.months.length + t;
  if (Number.isNaN(held.rated[at])) return null;
  return { share: held.rated[at], without: held.ratedWithout[at] };
}
