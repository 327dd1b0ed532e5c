import type { Unit } from "../core/units.ts";
import { STANDING_IDS, STANDINGS, type Standing } from "./organisation-input.ts";
import { TRAITS } from "./traits.ts";

/** A quantity that says what an organisation is like at the start, for those who ask people for it. */
export interface StandingInfo {
  readonly id: Standing;
  readonly label: string;
  readonly unit: Unit;
  /** What a scenario may say. */
  readonly range: readonly [number, number];
  /** What an organisation has of which nothing is said. */
  readonly typical: number;
  /** Mean and standard deviation in the reference population: the trusts of 2016. */
  readonly mean: number;
  readonly sd: number;
}

/** All standings in the order of the schema. */
export const standings: readonly StandingInfo[] = STANDING_IDS.map((id) => {
  const [low, high, unit, typical, label] = STANDINGS[id];
  const { mean, sd } = TRAITS[id];
  return { id, label, unit, range: [low, high], typical, mean, sd };
});
