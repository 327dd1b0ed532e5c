import { childKey } from "../core/random.ts";
import type { EventLog } from "../core/trajectory.ts";
import { clearRow } from "../core/world.ts";
import { blankPartnership, openPartnership, STATUS } from "./partnership.ts";
import { meanGoodwill } from "./relations.ts";
import { TIES } from "./tie.ts";
import type { PartnerWorld } from "./world.ts";

/**
 * An unscheduled partnership arises: the one in need turns to whoever, among those it has ties
 * with, is trusted, able and has room; the form is the one whose authority and cost suit its need.
 */
export function arise(world: PartnerWorld, needy: number, luck: number, log: EventLog): void {
  const { organisation: o, partnership: s, setup } = world;
  const k = spareRow(world);
  const relation = bestRelation(world, needy);
  if (k < 0 || relation < 0 || setup.openForms.length === 0) return;
  const { a, b } = setup.relations[relation];
  const helper = a === needy ? b : a;
  const trust = meanGoodwill(world, relation);
  clearRow(s, k);
  keyPair(world, k, helper, needy);
  blankPartnership(s, k);
  openPartnership(s, k);
  s.openForm[k] = suitedForm(world, needy, trust, luck);
  s.proposeMonth[k] = world.month;
  s.lead[k] = helper;
  s.other[k] = needy;
  s.relation[k] = relation;
  s.pressure[k] = o.label[needy] === 1 ? 0.7 : 0.1;
  s.leadMotivation[k] = Math.min(1, 0.3 + 0.5 * o.freeCapacity[helper] + 0.3 * trust);
  s.otherMotivation[k] = 0.4 + 0.4 * o.receptivity[needy];
  s.alignment[k] = 0.3 + 0.4 * trust;
  s.purpose[k] = 0.5;
  s.legitimacy[k] = 0.5;
  s.complementarity[k] = 0.4;
  s.delayStart[k] = 4;
  s.delay[k] = 4;
  s.contractValue[k] = 0.01 * o.income[needy];
  if (log.on) log.add(world.month, o.ids[needy], "looks for a partner", "need", o.ids[helper]);
}

const scratch = new Uint32Array(2);

/** The luck of an unscheduled partnership is that of its pair and month, not of its row. */
function keyPair(world: PartnerWorld, k: number, helper: number, needy: number): void {
  const { keys } = world.organisation;
  childKey(keys.lo[helper], keys.hi[helper], keys.lo[needy], world.month, scratch);
  world.partnership.keys.lo[k] = scratch[0];
  world.partnership.keys.hi[k] = scratch[1];
}

function spareRow({ partnership: s, setup }: PartnerWorld): number {
  for (let k = setup.partnerships.length; k < s.count; k++) {
    if (s.status[k] === STATUS.ended || s.proposeMonth[k] < 0) return k;
  }
  return -1;
}

/** The relation with the best blend of ties, trust, ability, room and nearness. */
function bestRelation(world: PartnerWorld, needy: number): number {
  const { organisation: o, tie: t, setup } = world;
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  setup.relations.forEach(({ a, b, firstTie, input }, r) => {
    if (a !== needy && b !== needy) return;
    const helper = a === needy ? b : a;
    let met = 0;
    for (let row = firstTie; row < firstTie + TIES; row++) met += t.alive[row];
    const score =
      0.3 * met +
      2 * meanGoodwill(world, r) +
      0.6 * (o.seenQuality[helper] - o.seenQuality[needy]) +
      2 * o.freeCapacity[helper] -
      input.distance / 200;
    if (met > 0 && o.exists[helper] === 1 && score > most) {
      most = score;
      best = r;
    }
  });
  return best;
}

function suitedForm(world: PartnerWorld, needy: number, trust: number, luck: number): number {
  const { organisation: o, setup } = world;
  const depth = Math.min(1, Math.max(0, -0.4 * o.seenQuality[needy] + 0.3 * o.label[needy]));
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  setup.openForms.forEach(({ path }, f) => {
    const { attributes } = path.steps[path.steps.length - 1];
    const fits = -2 * Math.abs(attributes.authority - depth) - 0.3 * attributes.setUpCost;
    const light = trust * (1 - attributes.formality);
    const taste = ((luck * 97 + f * 0.618) % 1) * 0.6;
    if (fits + light + taste > most) {
      most = fits + light + taste;
      best = f;
    }
  });
  return best;
}
