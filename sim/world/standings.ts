import type { Unit } from "../core/units.ts";
import { STANDING_IDS, STANDINGS, type Standing } from "./organisation-input.ts";

/** A quantity that says what an organisation is like at the start, for those who ask people for it. */
export interface StandingInfo {
  readonly id: Standing;
  readonly label: string;
  readonly unit: Unit;
  /** What a scenario may say; what it does not say is drawn from the population given what it does. */
  readonly range: readonly [number, number];
  /** Mean and standard deviation among trusts that the rules have left to themselves. */
  readonly mean: number;
  readonly sd: number;
}

/** Means and standard deviations of the population that is spun by the rules; a test works them out again. */
const AMONG = {
  quality: { mean: -0.02, sd: 1.18 },
  staff_experience: { mean: -0.12, sd: 0.94 },
  surplus: { mean: -3.32, sd: 5.08 },
  board_stability: { mean: 0.61, sd: 0.15 },
  waits: { mean: 10.63, sd: 3.26 },
} as const satisfies Record<Standing, { readonly mean: number; readonly sd: number }>;

/** All standings in the order of the schema. */
export const standings: readonly StandingInfo[] = STANDING_IDS.map((id) => {
  const [low, high, unit, label] = STANDINGS[id];
  return { id, label, unit, range: [low, high], ...AMONG[id] };
});
