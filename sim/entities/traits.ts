import type { Standing } from "./organisation-input.ts";

/** What an organisation of the trust population is like: its standings, and what follows from them. */
export type Trait = Standing | "patient_experience" | "reputation" | "leadership";

interface Distribution {
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  /** Weights on earlier traits, all in SD: what of it goes with them. */
  readonly from: Readonly<Partial<Record<Trait, number>>>;
}

const of = (
  [mean, sd]: readonly [number, number],
  low: number,
  high: number,
  from: Distribution["from"] = {},
): Distribution => ({ mean, sd, low, high, from });

/**
 * The trust population as a Gaussian copula, each trait in turn with what it owes to earlier ones.
 * Quality and staff experience are in SD of the population by definition and correlate by 0.25
 * (R4); the finances are those of 2015/16 (X39). The rest is the state in which the model itself,
 * without any partnering, keeps such a population, so that a drawn world is at rest.
 */
export const TRAITS: Readonly<Record<Trait, Distribution>> = {
  quality: of([0, 1], -4, 4),
  staff_experience: of([0, 1], -4, 4, { quality: 0.25 }),
  reputation: of([0, 0.85], -3, 3, { quality: 0.78, staff_experience: 0.06 }),
  leadership: of([0, 0.34], -3, 3, { reputation: 0.5 }),
  board_stability: of([0.62, 0.14], 0.05, 0.97, { reputation: 0.5, staff_experience: 0.12 }),
  governance: of([0.6, 0.08], 0.05, 0.98, { board_stability: 0.45, leadership: 0.5 }),
  surplus: of([-3.2, 8], -60, 40, { quality: 0.05, board_stability: 0.1 }),
  reserves: of([2, 4], -50, 100, { surplus: 0.5 }),
  waits: of([10, 4.5], 1, 60, { reputation: 0.15, staff_experience: -0.2 }),
  patient_experience: of([0, 0.6], -4, 4, {
    quality: 0.82,
    staff_experience: 0.3,
    waits: -0.25,
  }),
  free_capacity: of([0.25, 0.1], 0.02, 0.8, { board_stability: 0.2, surplus: 0.25 }),
  receptivity: of([0.5, 0.15], 0.05, 0.98),
  experience: of([0.3, 0.15], 0, 0.98),
  capability: of([0.4, 0.1], 0.05, 0.95, { quality: 0.15, governance: 0.1 }),
  data_maturity: of([0.4, 0.12], 0.05, 0.95, { governance: 0.1 }),
  system_health: of([0.5, 0.15], 0.02, 0.98, { quality: 0.1 }),
};

/** The traits in the order in which they build on one another. */
export const TRAIT_IDS = Object.keys(TRAITS) as Trait[];

/** Correlations that the weights imply; each trait's own part makes its variance 1. */
const CORRELATIONS: readonly (readonly number[])[] = (() => {
  const matrix = TRAIT_IDS.map(() => TRAIT_IDS.map(() => 0));
  TRAIT_IDS.forEach((id, k) => {
    const weights = TRAIT_IDS.map((other) => TRAITS[id].from[other] ?? 0);
    for (let j = 0; j < k; j++) {
      let sum = 0;
      for (let i = 0; i < k; i++) sum += weights[i] * matrix[i][j];
      matrix[k][j] = sum;
      matrix[j][k] = sum;
    }
    matrix[k][k] = 1;
  });
  return matrix;
})();

/** Correlation of two traits in the population. */
export function traitCorrelation(a: Trait, b: Trait): number {
  return CORRELATIONS[TRAIT_IDS.indexOf(a)][TRAIT_IDS.indexOf(b)];
}
