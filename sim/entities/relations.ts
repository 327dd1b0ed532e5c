import { clamp01 } from "../core/math.ts";
import { VALUES } from "./organisation.ts";
import { helperOf, STATUS } from "./partnership.ts";
import { TIES, TIES_PER_LEVEL } from "./tie.ts";
import type { PartnerWorld } from "./world.ts";

/** Trust in a tie: intentions weigh as much as ability. */
export function trustOf({ tie: t }: PartnerWorld, row: number): number {
  return 0.5 * (t.goodwill[row] + t.competence[row]);
}

/** Mean goodwill over the living ties of a relation; where there are none, what strangers get. */
export function meanGoodwill(world: PartnerWorld, relation: number): number {
  const { tie: t, setup } = world;
  const first = setup.relations[relation].firstTie;
  let sum = 0;
  let alive = 0;
  for (let row = first; row < first + TIES; row++) {
    if (t.alive[row] === 0) continue;
    alive++;
    sum += t.goodwill[row];
  }
  return alive === 0 ? 0.8 * setup.relations[relation].trust[0] : sum / alive;
}

/** Distance between the mean values of two organisations' people. */
export function cultureDistance({ organisation: o }: PartnerWorld, a: number, b: number): number {
  let sum = 0;
  for (let v = 0; v < VALUES; v++) {
    const d = o.culture[a * VALUES + v] - o.culture[b * VALUES + v];
    sum += d * d;
  }
  return Math.sqrt(sum);
}

/** How much each level's trust counts: board, clinical, operational, frontline. */
const LEVEL_WEIGHT = [0.35, 0.35, 0.2, 0.1] as const;

/** Share of joint clinical work that each pair of clinical leads carries: the first pair began it. */
const CARRIED = [0.6, 0.2, 0.2] as const;

/** Writes down trust by level, trust overall, and how far ties reach the levels in scope. */
export function gatherTrust(world: PartnerWorld, k: number): void {
  const { tie: t, partnership: s } = world;
  const contact = [s.boardContact, s.clinicalContact, s.operationalContact, s.frontlineContact];
  let row = world.setup.relations[s.relation[k]].firstTie;
  let sum = 0;
  let weight = 0;
  let reach = 0;
  let needed = 0;
  for (let level = 0; level < 4; level++) {
    let alive = 0;
    let held = 0;
    let carriers = 0;
    for (let n = 0; n < TIES_PER_LEVEL[level]; n++, row++) {
      if (t.alive[row] === 0) continue;
      alive++;
      held += trustOf(world, row);
      carriers += CARRIED[n] * clamp01((t.goodwill[row] - 0.1) / 0.3);
    }
    if (level === 1) s.leads[k] = carriers;
    s.trustLevels[k * 4 + level] = alive === 0 ? Number.NaN : held / alive;
    const met =
      level > 0 || world.organisation.legal[s.lead[k]] !== world.organisation.legal[s.other[k]];
    const inScope = met && (contact[level][k] > 0 || s.breadth[k] > 0.5) ? 1 : 0;
    const running = s.status[k] === STATUS.running && s.own[k] === 0 ? inScope : 1;
    if (alive > 0) {
      sum += (LEVEL_WEIGHT[level] * running * held) / alive;
      weight += LEVEL_WEIGHT[level] * running;
    }
    needed += LEVEL_WEIGHT[level] * inScope;
    reach +=
      LEVEL_WEIGHT[level] *
      inScope *
      (alive === 0 ? 0 : Math.min(1, 1.3 * (held / alive)) * Math.min(1, alive / 2));
  }
  const stranger = world.setup.relations[s.relation[k]].trust[0] * 0.8;
  s.trust[k] = weight === 0 ? stranger : sum / weight;
  s.relationships[k] = needed === 0 ? 0 : reach / needed;
}

/**
 * What people can rely on to work together: ties of trust, or, the more a lead may instruct and the
 * more is written down, its authority, as far as it is stable and thought right to have it.
 */
export function reliedOn({ organisation: o, partnership: s }: PartnerWorld, k: number): number {
  const stable = o.ownStability[o.legal[helperOf(s, k)]];
  const ordered = 0.5 * s.authority[k] * s.formality[k];
  const standing = s.legitimacy[k] * Math.max(0, 1.25 * stable - 0.15);
  return s.relationships[k] + ordered * Math.max(0, standing - s.relationships[k]);
}
