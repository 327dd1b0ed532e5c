import type { Unit } from "../core/units.ts";

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

/** A quantity that a scenario may say of an organisation. */
export type Standing = "quality" | "staff_experience" | "surplus" | "board_stability" | "waits";

/**
 * All standings in the order of the schema. Means and standard deviations are those of the
 * population that is spun by the rules; a test works them out again.
 */
export const standings: readonly StandingInfo[] = [
  {
    id: "quality",
    label: "Quality of care",
    unit: "SD",
    range: [-4, 4],
    mean: -0.02,
    sd: 1.18,
  },
  {
    id: "staff_experience",
    label: "Staff experience",
    unit: "SD",
    range: [-4, 4],
    mean: -0.12,
    sd: 0.94,
  },
  {
    id: "surplus",
    label: "Surplus (+) or deficit (-)",
    unit: "% of income",
    range: [-60, 40],
    mean: -3.32,
    sd: 5.08,
  },
  {
    id: "board_stability",
    label: "Board posts held by people who know the place",
    unit: "share",
    range: [0, 1],
    mean: 0.61,
    sd: 0.15,
  },
  {
    id: "waits",
    label: "Mean wait for planned care",
    unit: "weeks",
    range: [0, 60],
    mean: 10.63,
    sd: 3.26,
  },
];
