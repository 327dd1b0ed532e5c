import { clamp01 } from "../core/math.ts";
import { outsideMoney } from "./outside-money.ts";
import type { PartnerWorld } from "./world.ts";

/** Distance, km, over which services are half as much duplicates of one another. */
const NEAR = 40;

/** How far a joint body closes what it now has twice, and how fast. */
export interface ConsolidationRates {
  /** Share of duplicated treatment capacity that is closed in the end. */
  readonly consolidating: number;
  /** Share of the remaining way that is gone in a month. */
  readonly speed: number;
  /** Outside money, % of income a year, at which half of the closing is spared. */
  readonly sparing: number;
}

/**
 * Two bodies that became one close part of what both sites did: less where each has what the other
 * lacks, where the sites are far apart, and where outside money or capital keeps services open. The
 * nearer and the more alike they are, the more of a rival each of them has lost.
 */
export function consolidate(world: PartnerWorld, k: number, rates: ConsolidationRates): void {
  const { organisation: o, partnership: s, setup } = world;
  if (s.oneBody[k] === 0) return;
  const far = setup.relations[s.relation[k]].input.distance / NEAR;
  const twice = (1 - s.complementarity[k]) / (1 + far * far);
  const rivalry = world.environment.competition[0] * twice;
  for (const i of [s.lead[k], s.other[k]]) {
    const money = (100 * outsideMoney(world, s.other[k])) / o.income[s.other[k]];
    const spared = rates.sparing / (rates.sparing + money) / (1 + o.capital[s.other[k]] * 4);
    const goal = clamp01(rates.consolidating * s.oneBody[k] * twice * spared);
    o.rivalLost[i] = Math.max(o.rivalLost[i], rivalry);
    o.closed[i] += rates.speed * Math.max(0, goal - o.closed[i]);
  }
}
