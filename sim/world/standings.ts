import type { Unit } from "../core/units.ts";
import { WEEKS } from "../rules/patients.ts";
import among from "./among.json" with { type: "json" };
import { STANDING_IDS, STANDINGS, type Standing } from "./organisation-input.ts";
import { type Member, spreadOf } from "./population.ts";
import type { Spread } from "./world.ts";

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

/** What a standing of a member of a population is. */
export const readStanding: Readonly<Record<Standing, (member: Member) => number>> = {
  quality: ({ facts }) => facts.quality,
  staff_experience: ({ facts }) => facts.staff_experience,
  surplus: ({ facts }) => facts.surplus,
  board_stability: ({ facts }) => facts.stability,
  waits: ({ columns }) => columns.list * WEEKS,
};

/** What members of a population are like in each standing, to two digits; `npm run derive` keeps it. */
export function amongMembers(members: readonly Member[]): Readonly<Record<Standing, Spread>> {
  const of = (id: Standing): Spread => {
    const { mean, sd } = spreadOf(members.map(readStanding[id]));
    return { mean: rounded(mean), sd: rounded(sd) };
  };
  return Object.fromEntries(STANDING_IDS.map((id) => [id, of(id)])) as Record<Standing, Spread>;
}

const rounded = (x: number): number => Math.round(100 * x) / 100;

/** All standings in the order of the schema. */
export const standings: readonly StandingInfo[] = STANDING_IDS.map((id) => {
  const [low, high, unit, label] = STANDINGS[id];
  return { id, label, unit, range: [low, high], ...among[id] };
});
