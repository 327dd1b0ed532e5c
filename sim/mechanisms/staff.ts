import { assumed, lever, measured } from "../core/declare.ts";
import { clamp, clamp01 } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { warrantedFaith, warrantedStrain } from "../entities/conditions.ts";
import { defineMechanism } from "../entities/define.ts";
import { STRANGERS_FAITH, TYPICAL_INVOLVEMENT } from "../entities/initialise.ts";
import { STATUS } from "../entities/partnership.ts";
import { stepOf, wayOf } from "../entities/progress.ts";
import { STAFF_SHARES, shockSd } from "../entities/reference.ts";
import { fillVacancies, followStaff, pressWork } from "../entities/staffing.ts";
import type { PartnerWorld } from "../entities/world.ts";

const SHOCK = shockSd(STAFF_SHARES);
/** Speed at which support comes with a label, and goes when it is lifted, per month. */
const BACKING = 0.04;
/** Months for which that support goes on once the label is lifted. */
const FOLLOWED_UP = 15;
/** Months after the label before that support has begun. */
const SETTING_UP = 6;
/** Support above which it is still under way when a trust is labelled again. */
const UNDER_WAY = 0.1;
const LEAVING = 0.12;
/** Months over which people can just follow a deal that will change who they work for. */
const FOLLOWED = 9;
/** Months that reorganising the posts of a joint body takes. */
const RESTRUCTURING = 8;

const params = {
  label_blow: measured(
    0.46,
    [0.2, 0.7],
    "SD",
    "Blow of a public label",
    "fall of staff experience when a trust is put into special measures, against trusts of the same level",
    "moderate",
    "staff survey autumn 2013, 11 trusts, standard error 0.14 (R6)",
  ),
  label_healing: assumed(
    0.008,
    [0.002, 0.05],
    "per month",
    "Healing of that blow",
    "share of what is left that heals in a month; after five years staff experience was again below that of others like them (R6)",
  ),
  backing_effect: assumed(
    2.0,
    [0, 3],
    "SD",
    "Good of the support that comes with a label",
    "rise of staff experience from none of the support of special measures to all of it, before people get used to it; staff of labelled trusts were above others like them after three to four years and below after five (R6)",
  ),
  getting_used: assumed(
    0.035,
    [0.01, 0.06],
    "per month",
    "Getting used to support",
    "share of the distance to present support by which what staff count on moves in a month",
  ),
  uncertainty_effect: assumed(
    0.7,
    [0.3, 1.2],
    "SD",
    "Harm of uncertainty",
    "fall of staff experience from no doubt about jobs to full doubt",
  ),
  bypassing: assumed(
    0.7,
    [0, 1],
    "per month",
    "Passing staff over in haste",
    "share of their part in change that staff of the joining side lose in a month of a deal that nears its close twice as fast as people can follow; a fast deal was paid for in engagement (case E, S17)",
  ),
  dominance_effect: assumed(
    0.6,
    [0.1, 1],
    "SD",
    "Harm of being dominated",
    "fall of staff experience from no feeling of dominance to a full one",
  ),
  loss_effect: assumed(
    0.35,
    [0.1, 1],
    "SD",
    "Harm of lost identity",
    "fall of staff experience when one's own identity is wholly lost and not replaced",
  ),
  faith_effect: assumed(
    2.8,
    [1, 5],
    "SD",
    "Good of faith in leaders",
    "rise of staff experience from no faith in one's own leaders to full faith",
  ),
  involvement_effect: assumed(
    1,
    [0.2, 1.5],
    "SD",
    "Good of taking part",
    "rise of staff experience from no part in change to a full part",
  ),
  strain_effect: assumed(
    0.8,
    [0.2, 1.5],
    "SD",
    "Harm of strain",
    "fall of staff experience from no strain to full strain",
  ),
  earning_faith: assumed(
    0.05,
    [0.01, 0.15],
    "per month",
    "How fast a partner's leaders earn faith",
    "share of the distance to what ability, trust and presence warrant closed in a month",
  ),
  blaming: assumed(
    0.35,
    [0, 0.6],
    "share",
    "Blame of the other side",
    "faith in a partner's leaders lost from no doubt about one's job to full doubt, by people who do not identify with what is joint; in the laboratory each side blames the other (X47)",
  ),
  responding: assumed(
    0.2,
    [0.1, 0.5],
    "per month",
    "How fast staff respond",
    "share of the distance between engagement and what circumstances warrant closed in a month",
  ),
  restructure_delay: lever(
    "Set-up",
    6,
    [0, 24],
    "months",
    "Delay of the restructure",
    "Months after completion before posts are reorganised: quiet at first, doubt for longer.",
    "Miller and Millar, case E: formal restructuring deferred until after completion",
    1,
  ),
};

type Rules = ParamValues<typeof params>;

/** What a partnership, a label and their leaders do to the people who work there. */
export const staff = defineMechanism({
  id: "staff",
  label: "Staff experience",
  summary:
    "Engagement follows faith in leaders, taking part, doubt about jobs, dominance, lost identity, labels and strain; leaving, vacancies and stress follow engagement.",
  covers: [
    "M59",
    "M65",
    "M95",
    "M97",
    "M101",
    "M106",
    "M107",
    "M108",
    "M109",
    "M112",
    "M113",
    "M116",
    "M118",
    "M159",
  ],
  params,
  step(world, p, draw) {
    const { organisation: o } = world;
    const luck = draw.normals(o, 2);
    worry(world, p);
    meetPartners(world, p);
    for (let i = 0; i < world.setup.parties; i++) {
      o.moraleShock[i] = STAFF_SHARES.monthly * o.moraleShock[i] + SHOCK * luck[i * 2];
      pressWork(o, i, luck[i * 2 + 1]);
      o.labelShock[i] *= 1 - p.label_healing;
      if (o.named[i] === 1 && o.labelMonth[i] === world.month) strike(world, i, p.label_blow);
      if (o.label[i] === 1) o.backedUntil[i] = world.month + FOLLOWED_UP;
      const set = o.backing[i] > UNDER_WAY || world.month - o.labelMonth[i] >= SETTING_UP;
      const backed = set && o.legal[i] === i && world.month <= o.backedUntil[i];
      o.backing[i] += backed ? BACKING * (1 - o.backing[i]) : -LEAVING * o.backing[i];
      o.usedTo[i] += p.getting_used * (o.backing[i] - o.usedTo[i]);
      feel(world, i, p);
      fillVacancies(o, i);
      followStaff(o, i);
    }
    tireJointBoards(world);
  },
});

/** The blow of a label is felt at once by everybody, then heals. */
function strike({ organisation: o, person, setup }: PartnerWorld, i: number, blow: number): void {
  o.labelShock[i] += blow;
  for (let row = setup.firstPerson[i]; row < setup.firstPerson[i + 1]; row++) {
    person.engagement[row] -= blow;
  }
}

/** Doubt about jobs: it rises while a deal is pending and when posts are reorganised. */
function worry(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  for (let i = 0; i < o.count; i++) {
    o.uncertainty[i] *= 0.92;
    o.involvement[i] += 0.05 * (TYPICAL_INVOLVEMENT - o.involvement[i]);
  }
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    const lead = s.lead[k];
    const other = s.other[k];
    const rushed = hasteOf(world, k) * (1 - 0.5 * s.engaged[k]);
    const told = (0.15 + 0.85 * s.purposeBelow[k]) * (1 - rushed);
    const doubt = doubtOf(world, k, p) * (1 - 0.9 * told);
    o.uncertainty[other] += 0.2 * Math.max(0, doubt - o.uncertainty[other]);
    const others = s.own[k] === 1 ? 0 : 0.35 + 0.3 * s.mutual[k];
    o.uncertainty[lead] += 0.2 * Math.max(0, doubt * others - o.uncertainty[lead]);
    const asked = clamp01(
      TYPICAL_INVOLVEMENT +
        (0.5 * s.purposeBelow[k] + 0.3 * s.engaged[k]) * Math.min(1, 0.3 + s.breadth[k]),
    );
    o.involvement[other] += 0.15 * Math.max(0, asked * (1 - rushed) - o.involvement[other]);
    o.involvement[other] *= 1 - p.bypassing * rushed;
  }
}

/** How near a deal is to its close: what is coming worries people more as it comes. */
function nearness(world: PartnerWorld, k: number): number {
  const { partnership: s } = world;
  const { next } = stepOf(world, k);
  if (next < 0) return 1;
  return Math.min(1, s.approved[k] / Math.max(1, wayOf(world, k).steps[next].attributes.approvals));
}

/**
 * Haste of a deal: how much faster it nears its close than people can follow, as a multiple of the
 * pace at which they just can; 0 where they can, and once it is done.
 */
function hasteOf(world: PartnerWorld, k: number): number {
  const { partnership: s, month } = world;
  if (s.dealing[k] === 0 || s.oneBody[k] === 1) return 0;
  const since = Math.max(3, month - s.stageMonth[k]);
  return clamp((FOLLOWED * nearness(world, k)) / since - 1, 0, 1);
}

function doubtOf(world: PartnerWorld, k: number, p: Rules): number {
  const { partnership: s, month } = world;
  if (s.dealing[k] === 1 && s.oneBody[k] === 0) return 0.9 * nearness(world, k);
  const closeness = Math.max(s.oneBody[k], 0.5 * s.sharedBoard[k] * s.breadth[k]);
  if (closeness === 0) return 0;
  const since = month - s.stageMonth[k];
  if (since < p.restructure_delay) return 0.75 * closeness;
  return since < p.restructure_delay + RESTRUCTURING ? closeness : 0;
}

/** Each person's engagement moves towards what circumstances and own faith and strain warrant. */
function feel(world: PartnerWorld, i: number, p: Rules): void {
  const { organisation: o, person, setup } = world;
  const first = setup.firstPerson[i];
  const last = setup.firstPerson[i + 1];
  const lasting =
    o.moraleBase[i] +
    o.moraleShock[i] -
    o.labelShock[i] -
    p.uncertainty_effect * o.uncertainty[i] -
    p.dominance_effect * o.dominance[i] -
    p.loss_effect * o.identityLoss[i] -
    0.5 * o.cynicism[i] +
    p.backing_effect * (o.backing[i] - o.usedTo[i]) +
    p.involvement_effect * (o.involvement[i] - TYPICAL_INVOLVEMENT);
  const believed = warrantedFaith(o, i);
  const weary = warrantedStrain(o, i);
  const stretched = clamp01(weary + leaderLoad(world, i));
  o.weariness[i] = stretched;
  if (o.faithBase[i] < 0) remember(world, i);
  let sum = 0;
  let strain = 0;
  let count = 0;
  for (let row = first; row < last; row++) {
    if (person.filled[row] === 0) continue;
    person.faithOwn[row] += 0.08 * (believed - person.faithOwn[row]);
    const goal = person.level[row] < 2 ? stretched : weary;
    person.strain[row] += 0.1 * (goal - person.strain[row]);
    const warranted =
      lasting +
      person.disposition[row] +
      p.faith_effect * (person.faithOwn[row] - o.faithBase[i]) -
      p.strain_effect * (person.strain[row] - o.strainBase[i]);
    person.engagement[row] += p.responding * (warranted - person.engagement[row]);
    sum += person.engagement[row];
    strain += person.strain[row];
    count++;
  }
  if (count > 0) {
    o.staffExperience[i] = sum / count;
    o.strain[i] = strain / count;
  }
}

/** Faith in a partner's leaders: able, trusted and present ones earn it; being dominated costs it. */
function meetPartners(world: PartnerWorld, p: Rules): void {
  const { organisation: o, person, partnership: s, setup } = world;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.own[k] === 1) continue;
    const other = s.other[k];
    const able = 0.1 * o.ownAbility[o.legal[s.lead[k]]] + 0.8 * (s.trust[k] - 0.4);
    const present = 0.3 * s.boardContact[k] * s.purposeBelow[k];
    const blamed = p.blaming * o.uncertainty[other] * (1 - s.otherIdentity[k]);
    const goal = clamp01(STRANGERS_FAITH + able + present - 0.2 * o.dominance[other] - blamed);
    let sum = 0;
    for (let row = setup.firstPerson[other]; row < setup.firstPerson[other + 1]; row++) {
      person.faithPartner[row] += p.earning_faith * (goal - person.faithPartner[row]);
      sum += person.faithPartner[row];
    }
    o.partnerFaith[other] = sum / (setup.firstPerson[other + 1] - setup.firstPerson[other]);
  }
}

/** Members of a joint board are as strained as leading its sites makes them. */
function tireJointBoards(world: PartnerWorld): void {
  const { organisation: o, person, setup } = world;
  for (let j = setup.parties; j < o.count; j++) {
    if (o.exists[j] === 0) continue;
    let goal = 0;
    let sites = 0;
    for (let i = 0; i < setup.parties; i++) {
      if (o.legal[i] !== j) continue;
      goal += o.weariness[i];
      sites++;
    }
    if (sites === 0) continue;
    for (let row = setup.firstPerson[j]; row < setup.firstPerson[j + 1]; row++) {
      person.strain[row] += 0.1 * (goal / sites - person.strain[row]);
    }
  }
}

/** Faith and strain at the start are part of the staff experience given; only changes count. */
function remember({ organisation: o, person, setup }: PartnerWorld, i: number): void {
  let faith = 0;
  let strain = 0;
  let count = 0;
  for (let row = setup.firstPerson[i]; row < setup.firstPerson[i + 1]; row++) {
    if (person.filled[row] === 0) continue;
    faith += person.faithOwn[row];
    strain += person.strain[row];
    count++;
  }
  o.faithBase[i] = faith / count;
  o.strainBase[i] = strain / count;
}

/** Emotional labour of those who lead change at another's site, and of those who receive it. */
function leaderLoad({ partnership: s }: PartnerWorld, i: number): number {
  let load = 0;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    if (s.lead[k] === i && s.own[k] === 0) load += 0.8 * s.leadHours[k];
    if (s.other[k] === i) load += 0.4 * s.otherHours[k];
  }
  return load;
}
