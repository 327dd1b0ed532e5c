import { clamp01 } from "../core/math.ts";
import { childKey } from "../core/random.ts";
import type { EventLog } from "../core/trajectory.ts";
import { clearRow } from "../core/world.ts";
import { blankPartnership, openPartnership, STATUS } from "./partnership.ts";
import { meanGoodwill } from "./relations.ts";
import { joins } from "./setup.ts";
import { TIES } from "./tie.ts";
import type { PartnerWorld } from "./world.ts";

/**
 * An unscheduled partnership arises: the one in need turns to whoever, among those it has ties
 * with, is trusted, able and has room; the form is the one whose authority and cost suit its need.
 * A `mandate` (0 to 1) comes from a regulator, who looks among neighbours without ties as well.
 */
export function arise(
  world: PartnerWorld,
  needy: number,
  luck: number,
  mandate: number,
  log: EventLog,
): void {
  const { organisation: o, partnership: s, setup } = world;
  const k = spareRow(world);
  const relation = bestRelation(world, needy, mandate);
  if (k < 0 || relation < 0 || setup.openForms.length === 0) return;
  const { a, b } = setup.relations[relation];
  const helper = a === needy ? b : a;
  const trust = meanGoodwill(world, relation);
  const pressure = pressureOn(world, needy, mandate);
  clearRow(s, k);
  keyPair(world, k, helper, needy);
  blankPartnership(s, k);
  openPartnership(s, k);
  const body = spareBody(world, helper, needy);
  s.openForm[k] = suitedForm(world, needy, trust, pressure, luck, body >= 0);
  if (joins(setup.openForms[s.openForm[k]].path)) reserve(world, k, body, helper, needy);
  s.proposeMonth[k] = world.month;
  s.lead[k] = helper;
  s.other[k] = needy;
  s.relation[k] = relation;
  s.pressure[k] = pressure;
  s.leadMotivation[k] = Math.min(1, 0.3 + 0.5 * o.freeCapacity[helper] + 0.3 * trust);
  s.otherMotivation[k] = 0.4 + 0.4 * o.receptivity[needy];
  s.alignment[k] = 0.3 + 0.4 * trust;
  s.purpose[k] = 0.5;
  s.legitimacy[k] = 0.5;
  s.complementarity[k] = 0.4;
  s.delayStart[k] = 4;
  s.delay[k] = 4;
  s.contractValue[k] = 0.01 * o.income[needy];
  if (!log.on) return;
  if (mandate > 0)
    log.add(world.month, o.ids[needy], "is given a partner", "mandate", o.ids[helper]);
  else log.add(world.month, o.ids[needy], "looks for a partner", "need", o.ids[helper]);
}

/** Deficits, % of income, at which regulators begin to doubt that an organisation can go on alone, and give up. */
const DOUBTED = 6;
const UNVIABLE = 12;

/** How far an organisation's finances put its going on alone in doubt, 0 to 1. */
function doubtOf({ organisation: o }: PartnerWorld, i: number): number {
  return clamp01((-o.surplus[o.legal[i]] - DOUBTED) / (UNVIABLE - DOUBTED));
}

/** Pressure from outside to partner: of special measures, of failing finances, of a mandate. */
function pressureOn(world: PartnerWorld, needy: number, mandate: number): number {
  const { organisation: o, environment: e } = world;
  const financial = (0.45 + 0.4 * e.systemPush[0]) * doubtOf(world, needy);
  return Math.max(0.1, 0.7 * o.label[needy], financial, mandate);
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

/** A row for a joint body of two that belong to nobody else yet; -1 if there is none. */
function spareBody(world: PartnerWorld, helper: number, needy: number): number {
  const { organisation: o, partnership: s, setup } = world;
  if (o.legal[helper] !== helper || o.legal[needy] !== needy) return -1;
  for (let j = setup.recorded; j < o.count; j++) {
    let taken = o.income[j] > 0;
    for (let k = 0; k < s.count && !taken; k++) {
      taken = s.joint[k] === j && s.status[k] !== STATUS.ended;
    }
    if (!taken) return j;
  }
  return -1;
}

/** Keeps a row for the joint body that the partnership may become, with its name and its luck. */
function reserve(
  world: PartnerWorld,
  k: number,
  body: number,
  helper: number,
  needy: number,
): void {
  const { organisation: o, partnership: s } = world;
  s.joint[k] = body;
  o.ids[body] = `${o.ids[helper]}+${o.ids[needy]}`;
  o.keys.lo[body] = s.keys.lo[k];
  o.keys.hi[body] = s.keys.hi[k];
}

/** The relation with the best blend of ties, trust, ability, room and nearness. */
function bestRelation(world: PartnerWorld, needy: number, mandate: number): number {
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
    if (o.clinical[helper] === 0 && mandate > 0) return;
    if ((met > 0 || mandate > 0) && o.exists[helper] === 1 && score > most) {
      most = score;
      best = r;
    }
  });
  return best;
}

function suitedForm(
  world: PartnerWorld,
  needy: number,
  trust: number,
  pressure: number,
  luck: number,
  canJoin: boolean,
): number {
  const { organisation: o, setup } = world;
  const doubt = doubtOf(world, needy);
  const depth = Math.min(
    1,
    Math.max(0, -0.4 * o.seenQuality[needy] + 0.3 * o.label[needy] + 0.5 * doubt),
  );
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  setup.openForms.forEach(({ path }, f) => {
    if (!canJoin && joins(path)) return;
    const { attributes } = path.steps[path.steps.length - 1];
    const fits =
      -2 * Math.abs(attributes.authority - depth) - 0.3 * attributes.setUpCost * (1 - pressure);
    const secured = 0.8 * doubt * attributes.oneBody;
    const light = trust * (1 - attributes.formality);
    const taste = ((luck * 97 + f * 0.618) % 1) * 0.6;
    if (fits + secured + light + taste > most) {
      most = fits + secured + light + taste;
      best = f;
    }
  });
  return best;
}
