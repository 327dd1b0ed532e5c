import { judged, lever, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import type { EventLog } from "../core/trajectory.ts";
import type { Deal } from "../world/nation.ts";
import { defineRule } from "../world/rule.ts";
import { TIES, type World } from "../world/world.ts";

/** Stages of a partnership: not proposed, being prepared, running, over. */
export const STAGE = { none: 0, preparing: 1, running: 2, over: 3 } as const;

const share = (about: string) => ({ type: "f64", unit: "share", about, range: [0, 1] }) as const;
const row = (about: string) => ({ type: "i32", unit: "row", about, range: [-1, 1e6] }) as const;

export const dealState = {
  partnership: {
    lead: row("the organisation that leads or helps"),
    other: row("the organisation that joins or is helped"),
    form: row("its form, by its place in the list"),
    interim: row("the form in which they work together until all approve; -1 for none"),
    stage: { type: "u8", unit: "stage", about: "none, preparing, running, over", range: [0, 3] },
    age: { type: "f64", unit: "months", about: "months in its stage", range: [0, 4096] },
    approved: { type: "f64", unit: "bodies", about: "bodies that have approved", range: [0, 12] },
    works: { type: "u8", unit: "1", about: "1 while they work together", range: [0, 1] },
    scale: share("how much of the form's breadth and hours is used"),
    authority: share("how far the lead may instruct the other, now"),
    shared: share("board posts held jointly, now"),
    breadth: share("services in scope, now"),
    tieCount: {
      type: "f64",
      unit: "people",
      about: "people on each side on whom it rests, now",
      range: [0, 12],
    },
    hours: share("management hours promised by each side, of those of the smaller, now"),
    oneBody: share("1 while the parties are one legal body"),
    written: share("how far roles and duties are written down, now"),
    drafted: share("how much was written down beyond what the form has, now"),
    service: share("treatments that the lead provides for the other, of those of the smaller, now"),
    formal: share("how far it was written down later than the form has it"),
    pressed: { type: "u8", unit: "1", about: "1 if regulators gave the partner", range: [0, 1] },
    mandate: share("pressure from outside on the parties"),
    wish: share("how much the leaders of the lead want it"),
  },
  organisation: {
    body: row("the organisation whose board answers for it"),
    partners: {
      type: "f64",
      unit: "partners",
      about: "partnerships that it prepares or runs with others",
      range: [0, 1e3],
    },
  },
} as const;

const params = {
  approving: sourced({
    value: 0.166,
    range: [0.08, 0.4],
    unit: "per month",
    label: "Approvals",
    help: "Chance in a month that the next body approves.",
    grade: "moderate",
    cite: "Collins 2015: up to ten bodies, some deals four to five years; case E: twelve months with a push",
  }),
  leaving_freely: judged({
    value: 0.0384,
    range: [0.01, 0.1],
    unit: "per month",
    label: "Partnerships that end",
    help: "Chance in a month that a partnership without any trust, contract or pressure ends.",
    why: "alliances: more than half over within five years; informal projects: a third within one",
  }),
  mandate: lever({
    good: "depends",
    why: "Pressure speeds approval and keeps a partnership alive, and takes effort from the unwilling.",
    ends: ["offered", "insisted on"],
    value: 0.2,
    range: [0, 1],
    unit: "share",
    group: "Set-up",
    label: "Offer or insist",
    help: "Pressure from outside: it speeds approval and keeps a partnership alive, and takes effort from those who do not want it.",
    cite: "Miller and Millar: an option that can be offered rather than insisted on",
  }),
  fast_track: lever({
    good: "depends",
    why: "Less time is lost in approval, and less is left to talk with staff.",
    ends: ["the usual way", "as fast as can be"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Regulators",
    label: "Fast-track approval",
    help: "How much those who must approve hurry; less time is left to talk with staff.",
    cite: "case E: a year with joint posts and a system that wanted it",
  }),
  formalise: lever({
    good: "depends",
    why: "What is written down survives people who leave; writing it takes hours.",
    ends: ["as the form has it", "all of it"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Set-up",
    label: "Write it down",
    help: "How much of what the form leaves open is written down; it survives people who leave, and takes hours.",
    cite: "case A: reliance on individuals once volume grows",
  }),
  partner_limit: lever({
    good: "depends",
    why: "More helpers bring more help and take more time to deal with.",
    ends: ["one", "eight"],
    value: 6,
    range: [1, 8],
    unit: "partners",
    step: 1,
    group: "Set-up",
    label: "Partners at once",
    help: "A trust with so many partners begins no further partnership.",
    cite: "case B: several partners at once create confusion",
  }),
};

type Numbers = ParamValues<typeof params>;

export const deals = defineRule({
  id: "deals",
  label: "Deals",
  prose:
    "A partnership is proposed, begins when the bodies that must approve have done so, one after another, sooner under pressure, and may meanwhile work in a looser form. It ends where trust is gone, unless it is written down, pressed for from outside, or has become one body.",
  params,
  state: dealState,
  outcomes: {
    partnership: {
      partnership_stage: {
        label: "Stage",
        group: "Between them",
        help: "0 not begun, 1 being prepared, 2 full arrangement, 3 ended.",
        unit: "stage",
        better: "neutral",
        range: [0, 3],
        digits: 1,
        threshold: 1,
        read: ({ partnerships: s }, k) => s.stage[k],
      },
    },
  },
  start(world) {
    const { organisations: o } = world;
    for (let i = 0; i < o.count; i++) o.body[i] = i;
    world.nation.deals.forEach((deal, k) => {
      writeDeal(world, k, deal);
    });
  },
  derive(world, p) {
    for (let k = 0; k < world.partnerships.count; k++) world.partnerships.mandate[k] = p.mandate;
  },
  step(world, p, draw, log) {
    const { partnerships: s, ties, nation } = world;
    const chance = draw.uniforms(s, 2);
    for (let k = 0; k < s.count; k++) {
      s.mandate[k] = s.pressed[k] === 1 ? 1 : p.mandate;
      if (s.stage[k] === STAGE.none) propose(world, p, k, log);
      if (s.stage[k] === STAGE.none) continue;
      if (s.stage[k] !== STAGE.over) {
        s.age[k] += 1;
        if (s.stage[k] === STAGE.preparing) approve(world, p, k, chance[2 * k], log);
        if (chance[2 * k + 1] < endingOf(world, p, k)) end(world, k, "trust lost", log);
      }
      applyForm(world, p, k);
    }
    countPartners(world);
    if (nation.openness) ties.count = s.count * TIES;
  },
});

/** What is given of what could be: all of it freely, and under a mandate as much as is wished. */
export const willing = (mandate: number, wish: number): number => 1 - mandate * (1 - wish);

/** How much people trust one another who do not know one another yet: half as much as their ways are near. */
export const trustOfStrangers = (distance: number): number => (1 - distance) / 2;

/** Writes what is known of a deal into row `k`. */
export function writeDeal({ partnerships: s, ties }: World, k: number, deal: Deal): void {
  s.lead[k] = deal.lead;
  s.other[k] = deal.other;
  s.form[k] = deal.form;
  s.interim[k] = deal.interim;
  s.scale[k] = deal.scale;
  s.wish[k] = deal.wish;
  s.receptivity[k] = deal.receptivity;
  s.legitimacy[k] = deal.legitimacy;
  s.distance[k] = deal.between.distance;
  s.complement[k] = deal.complementarity;
  s.overlap[k] = 1 - deal.complementarity;
  s.firstTrust[k] = trustOfStrangers(deal.between.distance);
  s.trust[k] = deal.between.trust;
  s.delay[k] = deal.delay;
  ties.held.fill(s.trust[k], k * TIES, (k + 1) * TIES);
}

function propose(world: World, p: Numbers, k: number, log: EventLog): void {
  const { organisations: o, partnerships: s, nation, month } = world;
  if (nation.deals[k] && month <= nation.deals[k].start) return;
  const [lead, other] = [s.lead[k], s.other[k]];
  if (Math.max(o.partners[lead], o.partners[other]) >= p.partner_limit) return;
  s.stage[k] = STAGE.preparing;
  if (log.on) log.add(month, s.ids[k], "agreed", s.mandate[k] > s.wish[k] ? "mandate" : "own will");
}

function approve(world: World, p: Numbers, k: number, luck: number, log: EventLog): void {
  const { organisations: o, partnerships: s, nation, month } = world;
  const needed = nation.forms[s.form[k]].approvals;
  const speed = p.approving * (1 + p.fast_track + s.shared[k] + s.mandate[k]);
  if (s.approved[k] < needed && luck < speed) s.approved[k] += 1;
  if (s.approved[k] < needed) return;
  s.stage[k] = STAGE.running;
  s.age[k] = 0;
  const joins = nation.forms[s.form[k]].oneBody === 1;
  if (joins) o.body[s.other[k]] = o.body[s.lead[k]];
  if (!log.on) return;
  log.add(month, s.ids[k], "started", needed > 0 ? "approval" : "agreement");
  if (joins) log.add(month, s.ids[k], "completed", "approval");
}

/** Ends a partnership, for a reason. */
export function end(world: World, k: number, cause: string, log: EventLog): void {
  const { partnerships: s, month } = world;
  const began = s.stage[k] === STAGE.running;
  s.stage[k] = STAGE.over;
  s.age[k] = 0;
  if (log.on) log.add(month, s.ids[k], began ? "ended" : "abandoned", cause);
}

/** The attributes of the form in which the parties work this month. */
function applyForm({ partnerships: s, nation }: World, p: Numbers, k: number): void {
  const running = s.stage[k] === STAGE.running;
  const at = running ? s.form[k] : s.stage[k] === STAGE.preparing ? s.interim[k] : -1;
  s.works[k] = at < 0 ? 0 : 1;
  const form = at < 0 ? null : nation.forms[at];
  s.authority[k] = form?.authority ?? 0;
  s.shared[k] = sharedPosts(s, nation, k, running);
  s.breadth[k] = (form?.breadth ?? 0) * s.scale[k];
  s.tieCount[k] = form?.ties ?? 0;
  s.hours[k] = (form?.hours ?? 0) * s.scale[k];
  s.oneBody[k] = form?.oneBody ?? 0;
  s.service[k] = (form?.service ?? 0) * s.scale[k];
  const more = Math.max(p.formalise, s.formal[k]);
  s.drafted[k] = form ? (1 - form.written) * more : 0;
  s.written[k] = (form?.written ?? 0) + s.drafted[k];
}

/** Smallest overlap by which what is open of it is divided. */
const SMALL = 1e-6;

/** Joint posts beyond those held jointly before are filled as posts in dispute are settled. */
function sharedPosts(
  s: World["partnerships"],
  nation: World["nation"],
  k: number,
  running: boolean,
): number {
  const before = s.interim[k] < 0 ? 0 : nation.forms[s.interim[k]].joint;
  if (!running) return s.stage[k] === STAGE.preparing ? before : 0;
  const { joint, oneBody } = nation.forms[s.form[k]];
  const open = s.opened[k] === 0 ? oneBody : s.contested[k] / Math.max(s.overlap[k], SMALL);
  return joint + Math.min(0, before - joint) * Math.min(1, open);
}

function endingOf({ partnerships: s }: World, p: Numbers, k: number): number {
  if (s.oneBody[k] === 1) return 0;
  // Both sides must have lost trust; even what is written down can be given notice of.
  const lost = (1 - s.trust[k]) * (1 - s.trust[k]);
  return p.leaving_freely * lost * (1 - s.written[k] / 2) * (1 - s.mandate[k]);
}

function countPartners({ organisations: o, partnerships: s }: World): void {
  o.partners.fill(0, 0, o.count);
  for (let k = 0; k < s.count; k++) {
    if (s.stage[k] === STAGE.none || s.stage[k] === STAGE.over) continue;
    if (s.lead[k] === s.other[k]) continue;
    o.partners[s.lead[k]] += 1;
    o.partners[s.other[k]] += 1;
  }
}
