import { assumed, lever } from "../core/declare.ts";
import type { Draws } from "../core/draws.ts";
import { clamp01, logistic } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import type { EventLog } from "../core/trajectory.ts";
import { defineMechanism } from "../entities/define.ts";
import { arise } from "../entities/opening.ts";
import { STATUS } from "../entities/partnership.ts";
import { enterStep, nameOf, wayOf } from "../entities/progress.ts";
import { meanGoodwill } from "../entities/relations.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Months after which an idea that nobody agreed to is dropped. */
const PATIENCE = 24;
/** How sharply the balance of will, pressure, trust and risk decides. */
const RESOLVE = 2.5;

const params = {
  agreeing: assumed(
    0.5,
    [0.2, 0.9],
    "per month",
    "Monthly chance that willing parties agree",
    "once both sides want it, papers and meetings still take a month or two",
  ),
  optimism: assumed(
    0.54,
    [0, 1.5],
    "share",
    "Optimism of those who propose",
    "how far the gain announced exceeds what such a partnership brings on average; benefits were over- and costs under-estimated (S36, X8)",
  ),
  unscheduled: assumed(
    0.02,
    [0, 0.08],
    "per month",
    "Search for a partner in need",
    "monthly chance, in a world open to it, that an organisation in need looks for a partner",
  ),
  mandating: assumed(
    0.12,
    [0.02, 0.4],
    "per month",
    "Speed of mandates",
    "monthly chance, where regulators are fully ready for it, that a trust in special measures without a partner is given one; most of the first trusts in the regime had one within months",
  ),
  mandate: lever(
    "Set-up",
    0.2,
    [0, 1],
    "share",
    "Offer or insist",
    "0 leaves the parties free, 1 is a mandate from the regulator; in between, pressure.",
    "Miller and Millar: mandated and voluntary are the ends of a continuum",
  ),
  match_care: lever(
    "Set-up",
    0.3,
    [0, 1],
    "share",
    "Care in choosing the partner",
    "Diagnosis of what is wrong, exploration of options and agreement on what the partnership is for, before it starts.",
    "Miller and Millar: careful selection and alignment of objectives",
  ),
  partner_limit: lever(
    "Set-up",
    6,
    [1, 8],
    "partners",
    "Partners at once",
    "How many partnerships an organisation may receive help from at the same time.",
    "Miller and Millar: prioritise few opportunities, not a multitude at once",
    1,
  ),
  pilot_first: lever(
    "Set-up",
    0,
    [0, 1],
    "share",
    "Start small",
    "1 goes through the smaller first steps, 0 goes straight to the full arrangement.",
    "Miller and Millar: test the partner through smaller projects first",
    1,
  ),
};

type Rules = ParamValues<typeof params>;

/** Why and when partnerships start: need, will, pressure, trust, and the room to try. */
export const formation = defineMechanism({
  id: "formation",
  label: "Formation",
  summary:
    "A proposed partnership is agreed when will, pressure, trust and receptivity outweigh risk; in an open world, organisations in need look along their ties for help.",
  covers: [
    "M2",
    "M3",
    "M4",
    "M5",
    "M7",
    "M8",
    "M10",
    "M12",
    "M13",
    "M14",
    "M17",
    "M18",
    "M21",
    "M22",
    "M24",
    "M26",
    "M43",
    "M73",
    "M80",
    "M150",
    "M211",
  ],
  params,
  step(world, p, draw, log) {
    const { partnership: s } = world;
    const luck = draw.uniforms(s, 2);
    for (let k = 0; k < s.count; k++) {
      if (s.status[k] === STATUS.idle && s.proposeMonth[k] >= 0) propose(world, k, p, log);
      if (s.status[k] === STATUS.proposed) decide(world, k, p, luck[k * 2], luck[k * 2 + 1], log);
    }
    const { formation, mandates } = world.environment;
    if (formation[0] + mandates[0] > 0) search(world, p, draw, log);
  },
});

function propose(world: PartnerWorld, k: number, p: Rules, log: EventLog): void {
  const { partnership: s } = world;
  if (world.month < s.proposeMonth[k]) return;
  s.status[k] = STATUS.proposed;
  s.pressure[k] = Math.max(s.pressure[k], p.mandate);
  if (log.on) {
    log.add(
      world.month,
      nameOf(world, k),
      "partnership proposed",
      p.mandate > 0.5 ? "mandate" : "need",
      "",
    );
  }
}

/** Both sides weigh will, pressure and trust against risk to what they have. */
function decide(
  world: PartnerWorld,
  k: number,
  p: Rules,
  luck: number,
  mood: number,
  log: EventLog,
): void {
  const { organisation: o, partnership: s } = world;
  const lead = s.lead[k];
  const other = s.other[k];
  const waited = world.month - s.proposeMonth[k];
  if (waited < Math.round(4 * p.match_care)) return;
  if (helpersOf(world, other) >= p.partner_limit) return;
  const trust = meanGoodwill(world, s.relation[k]);
  const window = world.month - o.boardVacatedMonth[other] <= 6 ? 0.6 : 0;
  const forLead =
    -1 +
    3 * s.leadMotivation[k] +
    2.5 * s.pressure[k] +
    2 * (trust - 0.4) +
    2 * o.freeCapacity[lead];
  const forOther =
    -1 +
    2 * s.otherMotivation[k] +
    2 * o.receptivity[other] +
    2.5 * s.pressure[k] +
    2 * (trust - 0.4) +
    window;
  const way = wayOf(world, k);
  const alone = way.steps[way.steps.length - 1].attributes.own === 1;
  const led = logistic(RESOLVE * (alone ? forOther : forLead));
  const chance = p.agreeing * led * logistic(RESOLVE * forOther);
  if (luck < chance) agree(world, k, p, mood, log);
  else if (waited > PATIENCE) {
    s.status[k] = STATUS.ended;
    s.endedMonth[k] = world.month;
    if (log.on) log.add(world.month, nameOf(world, k), "idea dropped", "no agreement", "");
  }
}

function helpersOf({ partnership: s }: PartnerWorld, i: number): number {
  let helpers = 0;
  for (let k = 0; k < s.count; k++) {
    if (s.other[k] === i && (s.status[k] === STATUS.running || s.status[k] === STATUS.agreed)) {
      helpers++;
    }
  }
  return helpers;
}

/** Whether somebody helps an organisation already, or has been asked to. */
function isHelped({ partnership: s }: PartnerWorld, i: number): boolean {
  for (let k = 0; k < s.count; k++) {
    const open = s.status[k] !== STATUS.ended && s.proposeMonth[k] >= 0;
    if (s.other[k] === i && open) return true;
  }
  return false;
}

/** Agreement: expectations are set, care pays off in purpose and fit, and work or approval begins. */
function agree(world: PartnerWorld, k: number, p: Rules, mood: number, log: EventLog): void {
  const { organisation: o, partnership: s } = world;
  const lead = s.lead[k];
  const other = s.other[k];
  s.agreedMonth[k] = world.month;
  const cared = 0.4 * p.match_care;
  s.purpose[k] += cared * (1 - s.purpose[k]);
  s.alignment[k] += 0.5 * cared * (1 - s.alignment[k]);
  s.legitimacy[k] += cared * (1 - s.legitimacy[k]);
  const unowned = 0.4 * s.pressure[k] * (1 - o.receptivity[other]);
  s.otherMotivation[k] = clamp01(s.otherMotivation[k] * (1 - unowned));
  s.suspicion[k] = o.nhs[lead] === o.nhs[other] ? 0 : 0.5;
  s.startSeen[k] = o.seenQuality[other];
  const way = wayOf(world, k);
  const first = p.pilot_first >= 0.5 ? 0 : way.direct;
  const full = way.steps[way.steps.length - 1];
  const gap = Math.max(0, o.seenQuality[lead] - o.seenQuality[other]);
  s.expectedGain[k] = (1 + p.optimism) * (0.1 + 0.3 * full.attributes.breadth * full.scale * gap);
  s.forecast[k] = 0.9 + p.optimism * mood;
  s.overrun[k] = 0.8 + p.optimism * mood;
  if (log.on) {
    log.add(
      world.month,
      nameOf(world, k),
      "partnership agreed",
      s.pressure[k] > 0.5 ? "pressure" : "own will",
      way.steps[first].name,
    );
  }
  s.stage[k] = first;
  if (way.steps[first].attributes.approvals > 0) {
    s.status[k] = STATUS.agreed;
    s.stageMonth[k] = world.month;
    return;
  }
  s.status[k] = STATUS.running;
  s.startedMonth[k] = world.month;
  enterStep(world, k, first);
}

/**
 * In an open world, organisations in need look along their ties for somebody able to help; a
 * regulator that mandates finds a helper for those in special measures.
 */
function search(world: PartnerWorld, p: Rules, draw: Draws, log: EventLog): void {
  const { organisation: o, environment: e } = world;
  const luck = draw.uniforms(o, 2);
  for (let i = 0; i < world.setup.parties; i++) {
    if (o.clinical[i] === 0) continue;
    const given = p.mandating * e.mandates[0] * o.label[i];
    const need =
      Math.max(0, -o.seenQuality[i] - 0.3) + o.label[i] + Math.max(0, -o.surplus[i] - 4) * 0.1;
    const open = world.month - o.boardVacatedMonth[i] <= 6 ? 2 : 1;
    const pushed = 1 + e.systemPush[0] + 0.3 * e.competition[0];
    const sought = p.unscheduled * e.formation[0] * need * open * pushed;
    if (luck[i * 2] >= given + sought || isHelped(world, i)) continue;
    arise(world, i, luck[i * 2 + 1], luck[i * 2] < given ? e.mandates[0] : 0, log);
  }
}
