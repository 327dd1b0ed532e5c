import { assumed, lever, measured } from "../core/declare.ts";
import { clamp, clamp01 } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { defineMechanism } from "../entities/define.ts";
import { STATUS } from "../entities/partnership.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Effort on own improvement at a typical trust: capability times room. */
const TYPICAL_EFFORT = 0.1;

/** Improvement effort of a full support programme, and of an own programme that works as one. */
const SUPPORTED = 0.6;
/** Share of services in scope from which joint work brings a programme for the whole organisation. */
const WIDE = 0.2;
const OWN_PROGRAMME = 1.2;
/** Longest delay on a pathway that is written down, weeks. */
const LONGEST_DELAY = 200;
/** Share of a month's disruption that is still felt in the next. */
const SETTLING = 0.93;

const params = {
  carrying: assumed(
    0.62,
    [0.1, 0.8],
    "per month",
    "How fast practice is carried across",
    "share of the gap in practice adopted in a month when all services are in scope, all works and nobody resists",
  ),
  improving: assumed(
    0.026,
    [0.01, 0.06],
    "SD per month",
    "Yield of own improvement",
    "monthly gain in practice from full capability with all management time free",
  ),
  falling_back: assumed(
    0.012,
    [0.005, 0.03],
    "per month",
    "Falling back to habit",
    "share of what own effort gained that is lost in a month once effort ends",
  ),
  working_threshold: assumed(
    0.38,
    [0, 0.45],
    "share",
    "Below this nothing is carried across",
    "level of the weakest of purpose, values, processes and relationships up to which joint work costs hours and brings nothing; partnerships that lack one of the four fail (S33)",
  ),
  disruption: assumed(
    0.5,
    [0, 1],
    "share",
    "Harm of change that is not accepted",
    "fall of quality, for a time, against the practice put in by order or without room, which people work around before it is habit",
  ),
  muddle: assumed(
    0.025,
    [0, 0.15],
    "SD per month",
    "Harm of joint work that does not run",
    "fall of quality in a month, for a time, when all services are run together by order and none of what makes joint work run is there: services fall between two ways of working; a poor fit makes structural partnering a costly diversion (S5, S33)",
  ),
  unsustained: measured(
    0.033,
    [0.02, 0.06],
    "per month",
    "Loss of practice not yet embedded",
    "a third of improvement projects are not sustained after a year",
    "moderate",
    "reviews of sustainability (X44)",
  ),
  embedding: assumed(
    0.07,
    [0.03, 0.15],
    "per month",
    "How fast new practice is embedded",
    "share of fresh practice that becomes habit in a month under good governance",
  ),
  pathway_gain: assumed(
    0.84,
    [0.5, 0.95],
    "share",
    "Delay that a shared pathway can save",
    "largest share of a pathway's delay that vanishes when both services work as one",
  ),
  best_of_both: lever(
    "Set-up",
    0.2,
    [0, 1],
    "share",
    "Best of both",
    "How far practices are chosen on merit from both sides instead of taken from the stronger.",
    "Miller and Millar, case E: best of both worlds was said, but flow was mostly one way",
  ),
  improvement_programme: lever(
    "Resources",
    0.1,
    [0, 1],
    "share",
    "Improvement programmes",
    "Improvement method, training and staff-led redesign within the organisation that needs it.",
    "Miller and Millar, cases B and E: quality improvement programmes",
  ),
};

type Rules = ParamValues<typeof params>;

/** Practice moves from who does it better to who can and will take it up; own work moves it too. */
export const transfer = defineMechanism({
  id: "transfer",
  label: "Transfer of practice and knowledge",
  summary:
    "Practice flows along working relationships, pushed by authority or pulled by acceptance, as far as both have room; what is not embedded is lost; shared pathways work while their people do.",
  covers: [
    "M23",
    "M39",
    "M40",
    "M57",
    "M58",
    "M69",
    "M82",
    "M98",
    "M104",
    "M105",
    "M123",
    "M124",
    "M127",
    "M128",
    "M138",
    "M143",
    "M144",
    "M145",
    "M146",
    "M147",
    "M149",
    "M151",
    "M152",
    "M154",
    "M155",
    "M162",
    "M170",
    "M173",
    "M188",
    "M212",
    "M213",
  ],
  params,
  step(world, p) {
    improve(world, p);
    carry(world, p);
    embed(world, p);
    pathways(world, p);
  },
});

/** Own improvement: capability times room, more under a programme; effort ended falls back. */
function improve(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s, setup } = world;
  for (let i = 0; i < setup.parties; i++) o.improving[i] = 0;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    const other = s.other[k];
    const able = o.boardStability[other] * (0.5 + o.receptivity[other]);
    const own = s.own[k] === 1 ? OWN_PROGRAMME * s.effectiveness[k] * able : 0;
    const wide = Math.min(1, s.breadth[k] / WIDE);
    const wanted = 0.6 + 0.8 * s.otherMotivation[k];
    const helped = SUPPORTED * p.improvement_programme * wide * wanted + own;
    o.improving[other] = Math.max(o.improving[other], helped);
    const taught = 0.006 * s.boardContact[k] * s.trust[k] + 0.01 * helped;
    o.capability[other] += taught * (1 - o.capability[other]);
  }
  for (let i = 0; i < setup.parties; i++) {
    if (o.clinical[i] === 0) continue;
    const room = Math.min(1, o.freeCapacity[i] + 0.6 * o.improving[i]);
    const willing = clamp(1 + 0.15 * o.staffExperience[i] + 0.3 * o.leadership[i], 0.3, 1.7);
    const effort = o.capability[i] * room * willing * (1 + o.improving[i]);
    o.practice[i] +=
      p.improving * (effort - TYPICAL_EFFORT) - p.falling_back * (o.practice[i] - o.habit[i]);
  }
}

/** The stronger side's practice is adopted by the weaker; under best of both, each learns. */
function carry(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.own[k] === 1) continue;
    const lead = s.lead[k];
    const other = s.other[k];
    const works = Math.max(0, s.effectiveness[k] - p.working_threshold) / (1 - p.working_threshold);
    const rate = p.carrying * s.breadth[k] * works * help(world, k);
    const gap =
      Math.max(0, 0.5 * s.complementarity[k] - s.transferred[k]) +
      (o.practice[lead] + o.fresh[lead] - o.practice[other] - o.fresh[other]);
    const taken =
      rate *
      uptake(world, other, s.authority[k], s.legitimacy[k], s.otherMotivation[k]) *
      Math.max(0, gap);
    disrupt(world, k, rate * Math.max(0, gap), taken, p);
    const merit = (0.7 * p.best_of_both + 0.1 * s.mutual[k]) * 0.7;
    const back = Math.max(0, 0.5 * s.complementarity[k] - s.returned[k]) - Math.min(0, gap);
    const returned = rate * merit * uptake(world, lead, 0, 1, s.leadMotivation[k]) * back;
    o.fresh[other] += taken;
    o.fresh[lead] += returned;
    s.transferred[k] += taken;
    s.returned[k] += returned;
  }
}

/** What the helper can give: room beyond its own needs, the wish to, and leaders who are there. */
function help({ organisation: o, partnership: s }: PartnerWorld, k: number): number {
  const lead = s.lead[k];
  const spare = Math.min(1, 0.25 + 2 * o.freeCapacity[lead]) * Math.max(0.2, 1 - o.overload[lead]);
  const wished = 0.5 + 0.65 * Math.max(s.leadMotivation[k], 0.5 * s.pressure[k]);
  const led = clamp(0.2 + 1.15 * o.boardStability[lead], 0.2, 1.2);
  return Math.min(1, spare * wished * led);
}

/** What is pressed on people who do not accept it, or have no room for it, gets in their way first. */
function disrupt(world: PartnerWorld, k: number, offered: number, taken: number, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  const other = s.other[k];
  const pressed = Math.max(s.authority[k], 0.6 * s.pressure[k], 0.3);
  const refused = Math.max(0, offered - taken) * (1 - o.receptivity[other]);
  const amiss = Math.max(0, 1 - s.effectiveness[k] / (p.working_threshold + 0.01));
  const muddled = p.muddle * s.breadth[k] * amiss;
  o.disrupted[other] += pressed * (p.disruption * refused + muddled);
}

/** How much of what is offered is taken up: by order or by acceptance, and only with room for it. */
function uptake(
  { organisation: o }: PartnerWorld,
  i: number,
  authority: number,
  legitimacy: number,
  willing: number,
): number {
  const accepted = o.receptivity[i] * (1 - o.cynicism[i]) * (0.7 + 0.6 * willing);
  const ordered = authority * (0.4 + 0.6 * legitimacy);
  const will = accepted + ordered * (1 - accepted) * (1 - 0.5 * o.dominance[i]);
  const room = Math.min(1, 0.15 + 2.4 * o.freeCapacity[i] + 0.2 * authority);
  const believed = 0.7 + 0.75 * o.partnerFaith[i];
  const engaged =
    clamp(1 + 0.2 * o.staffExperience[i] + 0.15 * o.leadership[i], 0.4, 1.5) * believed;
  return will * room * engaged * (0.7 + 0.6 * o.capability[i]);
}

/** Fresh practice becomes habit under governance and formal ways of working, or is lost. */
function embed(world: PartnerWorld, p: Rules): void {
  const { organisation: o, setup } = world;
  for (let i = 0; i < setup.parties; i++) {
    o.disrupted[i] *= SETTLING;
    const kept = p.embedding * o.governance[i] * o.fresh[i];
    const lost = p.unsustained * (1 - 0.6 * o.governance[i]) * o.fresh[i];
    o.fresh[i] -= kept + lost;
    o.practice[i] += kept;
    o.habit[i] += kept;
  }
  for (let i = 0; i < setup.parties; i++) {
    o.extraCapacity[i] += 0.08 * (suppliedTo(world, i) - o.extraCapacity[i]);
  }
}

/** Treatment capacity that partners bring to a site, as a share of its own. */
function suppliedTo({ partnership: s }: PartnerWorld, i: number): number {
  let goal = 0;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.supplies[k] === 0) continue;
    if (s.other[k] === i || s.host[k] === i) goal += s.supplies[k] * s.integration[k];
  }
  return goal;
}

/** Delay on the shared pathway: less while the people who carry it are there and not swamped. */
function pathways(world: PartnerWorld, p: Rules): void {
  const { partnership: s } = world;
  for (let k = 0; k < s.count; k++) {
    const shared = s.status[k] === STATUS.running && s.own[k] === 0;
    const carried = shared ? carriedBy(world, k) : 0;
    const swamped = Math.max(0, s.volume[k] - 1);
    const goal =
      s.delayStart[k] *
      (1 + 0.3 * swamped * (1 - 0.7 * carried) * (1 - 0.95 * s.formal[k])) *
      (1 - p.pathway_gain * carried * Math.max(0, 1 - 2 * s.breadth[k]));
    s.delay[k] = Math.min(LONGEST_DELAY, s.delay[k] + 0.2 * (goal - s.delay[k]));
  }
}

function carriedBy({ partnership: s, organisation: o }: PartnerWorld, k: number): number {
  const formal = clamp01(s.formality[k] + s.formal[k]);
  const swamped = Math.max(0, s.volume[k] - 1);
  const people = Math.min(1, s.leads[k]);
  const bearer = people * (1 - 0.5 * formal) + 0.5 * formal;
  const limit = 1 / (1 + swamped * (1 - formal) * (1 - formal) * 1.9);
  const used = Math.min(1, 1.5 * s.effectiveness[k]);
  return bearer * limit * used * Math.max(0.3, 1 - o.overload[s.other[k]]);
}
