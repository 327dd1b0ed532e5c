import { assumed, lever } from "../core/declare.ts";
import type { Draws } from "../core/draws.ts";
import { clamp01, logistic, pow } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { defineMechanism } from "../entities/define.ts";
import { helperOf, STATUS } from "../entities/partnership.ts";
import { cultureDistance, gatherTrust, reliedOn } from "../entities/relations.ts";
import { keyTie } from "../entities/rows.ts";
import { TIES, TIES_PER_LEVEL } from "../entities/tie.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Commitments kept lately, as a share, that neither help nor hinder. */
const USUAL_RECORD = 0.65;
/** Joint income at which work is joined at the usual speed, £m a year, and how size slows it. */
const TYPICAL_SIZE = 500;
const SIZE_DRAG = 0.15;

const params = {
  trust_gain: assumed(
    0.095,
    [0.03, 0.1],
    "per contact",
    "Trust gained when a commitment is kept",
    "share of the gap to full trust closed by one honoured joint step; case D and S19 give the direction only",
  ),
  loss_ratio: assumed(
    2,
    [1, 4],
    "1",
    "How much faster trust is lost",
    "size of a loss against a gain, at the middle of the scale; that losses weigh more is measured (X40), how much more is not",
  ),
  keeping: assumed(
    1.3,
    [0, 2],
    "1",
    "Ease of keeping commitments",
    "log odds that a commitment is kept between parties with typical room, fit and trust",
  ),
  keeping_capacity: assumed(
    3,
    [1, 6],
    "1",
    "How far room helps to keep them",
    "rise of the log odds from no free management time to all of it, at the busier party",
  ),
  keeping_fit: assumed(
    1.8,
    [0.5, 4],
    "1",
    "How far shared values and purpose help",
    "rise of the log odds from no agreement to full agreement about the endeavour",
  ),
  keeping_trust: assumed(
    3.2,
    [0, 8],
    "1",
    "How far trust helps to keep them",
    "rise of the log odds from no trust to full trust: the loop by which trust builds on itself",
  ),
  keeping_record: assumed(
    6,
    [0, 8],
    "1",
    "How far a record of kept commitments helps to keep the next",
    "rise of the log odds from none kept lately to all: success breeds the will to deliver, failure the habit of not delivering (X60)",
  ),
  together: assumed(
    0.6,
    [0, 1],
    "share",
    "Commitments that stand or fall together",
    "share of a month's commitments which the two organisations keep or break as such; the rest are each person's own",
  ),
  fading: assumed(
    0.014,
    [0, 0.03],
    "per month",
    "Fading of ties without contact",
    "share of goodwill above that of strangers lost in a month without meeting",
  ),
  openness: lever(
    "Set-up",
    0.5,
    [0, 1],
    "share",
    "Openness about plans",
    "How plainly plans and problems are told to the other side, to staff and to the public.",
    "Miller and Millar: transparency and initial agreements honoured foster trust",
  ),
  engagement: lever(
    "Set-up",
    0.4,
    [0, 1],
    "share",
    "Engagement of staff",
    "Effort to explain and involve staff of both sides, before and after a change; it takes senior time and slows a deal.",
    "Miller and Millar, case E: engagement is needed and very resource hungry",
  ),
  project_management: lever(
    "Resources",
    0.2,
    [0, 1],
    "share",
    "Shared project management",
    "A paid team that plans, coordinates and follows up the joint work.",
    "Miller and Millar: structural partnering needs shared project management",
  ),
};

type Rules = ParamValues<typeof params>;

/** Trust lives between two people: it grows by commitments kept and falls faster by those broken. */
export const trust = defineMechanism({
  id: "trust",
  label: "Trust and what makes partnerships work",
  summary:
    "People who meet make commitments; room, shared values, purpose and trust itself make them be kept. Purpose, values, processes and relationships together are as strong as the weakest.",
  covers: [
    "M15",
    "M16",
    "M27",
    "M28",
    "M29",
    "M30",
    "M31",
    "M32",
    "M33",
    "M35",
    "M36",
    "M37",
    "M38",
    "M41",
    "M42",
    "M44",
    "M45",
    "M46",
    "M47",
    "M48",
    "M49",
    "M50",
    "M51",
    "M52",
    "M53",
    "M56",
    "M78",
    "M93",
    "M102",
    "M103",
    "M110",
    "M121",
    "M131",
    "M134",
    "M137",
    "M141",
    "M153",
    "M164",
    "M172",
    "M176",
    "M177",
    "M205",
    "M210",
    "M216",
  ],
  params,
  step(world, p, draw) {
    breakTies(world);
    meet(world, p, draw);
    fade(world, p);
    agreeWays(world, p);
    weakestLink(world);
  },
});

/** What a newcomer hears of the other side, by pair of organisations. */
let repute = new Float64Array(0);

/** Where people work together, newcomers hear from colleagues; elsewhere they know what strangers do. */
function hear({ partnership: s, setup }: PartnerWorld): void {
  if (repute.length < setup.relations.length) repute = new Float64Array(setup.relations.length);
  repute.fill(-1);
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] === STATUS.running) repute[s.relation[k]] = s.trust[k];
  }
}

/** A tie ends with either of its people; whoever follows starts from what the partnership is worth. */
function breakTies(world: PartnerWorld): void {
  const { tie: t, person } = world;
  hear(world);
  for (let row = 0; row < t.count; row++) {
    const a = t.a[row];
    const b = t.b[row];
    const same = t.occupantA[row] === person.occupant[a] && t.occupantB[row] === person.occupant[b];
    if (same && person.filled[a] === 1 && person.filled[b] === 1) continue;
    if (t.alive[row] === 1) {
      const stranger = world.setup.strangers[t.relation[row] * 4 + t.level[row]];
      const told = repute[t.relation[row]];
      t.alive[row] = 0;
      t.goodwill[row] =
        0.25 * t.goodwill[row] + 0.75 * (told < 0 ? Math.min(0.45, stranger) : 0.9 * told);
      t.competence[row] = 0.5 * t.competence[row] + 0.2;
      t.history[row] = 0;
    }
    if (!same) keyTie(world, row);
  }
}

/** Chance that a pair meets in a month: what the form provides, if they have time and are not far. */
function contactChance(world: PartnerWorld, k: number, level: number): number {
  const { organisation: o, partnership: s } = world;
  const set = [s.boardContact, s.clinicalContact, s.operationalContact, s.frontlineContact][level][
    k
  ];
  const room = Math.min(o.freeCapacity[s.lead[k]], o.freeCapacity[s.other[k]]);
  const far = world.setup.relations[s.relation[k]].input.distance;
  return set * (0.45 + Math.min(0.55, 2 * room)) * (1 - (0.3 * far) / (far + 200));
}

function meet(world: PartnerWorld, p: Rules, draw: Draws): void {
  const { tie: t, partnership: s, person } = world;
  const joint = draw.uniforms(s, 1);
  t.contact.fill(0);
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.own[k] === 1) continue;
    const odds = keepingOdds(world, k, p);
    const first = world.setup.relations[s.relation[k]].firstTie;
    const luck = draw.uniformsOf(t, 3, first, first + TIES);
    let row = first;
    let kept = 0;
    let met = 0;
    for (let level = 0; level < 4; level++) {
      const chance = contactChance(world, k, level);
      for (let n = 0; n < TIES_PER_LEVEL[level]; n++, row++) {
        if (luck[row * 3] >= chance) continue;
        if (person.filled[t.a[row]] === 0 || person.filled[t.b[row]] === 0) continue;
        t.contact[row] = 1;
        met++;
        const fate = luck[row * 3 + 2] < p.together ? joint[k] : luck[row * 3 + 1];
        if (commit(world, k, row, odds, p, fate)) kept++;
      }
    }
    if (met > 0) s.keptShare[k] += 0.15 * (kept / met - s.keptShare[k]);
    s.suspicion[k] *= 1 - 0.008 * met * s.alignment[k];
  }
}

/** Log odds, without the tie's own trust, that a commitment between the parties is kept. */
function keepingOdds(world: PartnerWorld, k: number, p: Rules): number {
  const { organisation: o, partnership: s } = world;
  const lead = s.lead[k];
  const other = s.other[k];
  const room = Math.min(o.freeCapacity[lead], o.freeCapacity[other]);
  const strained = o.overload[lead] + o.overload[other];
  const skilled = 0.5 * (o.experience[lead] + o.experience[other]) - 0.3;
  const written = 0.4 * s.coordination[k] - 1.2 * s.control[k] * (1 - s.trust[k]);
  const withheld = 0.8 * (0.5 - s.fairness[k]) * (1 - s.authority[k]);
  return (
    p.keeping +
    p.keeping_capacity * (room - 0.15) -
    2 * strained +
    p.keeping_record * (s.keptShare[k] - USUAL_RECORD) +
    p.keeping_fit * (0.5 * (s.alignment[k] + s.purpose[k]) - 0.5) +
    0.6 * (p.openness - 0.5) +
    0.8 * p.project_management * (0.2 + s.breadth[k]) +
    0.5 * skilled +
    written -
    withheld -
    (0.5 + 2 * s.scale[k]) * s.suspicion[k]
  );
}

/** One commitment between two people: kept or not, and what it does to their trust. */
function commit(
  world: PartnerWorld,
  k: number,
  row: number,
  odds: number,
  p: Rules,
  luck: number,
): boolean {
  const { tie: t, organisation: o, partnership: s } = world;
  if (t.alive[row] === 0) {
    t.alive[row] = 1;
    t.goodwill[row] = clamp01(t.goodwill[row] - 0.35 * s.suspicion[k]);
  }
  t.history[row] += 1;
  const held = t.goodwill[row];
  const kept = luck < logistic(odds + p.keeping_trust * (held - 0.5));
  const gain = p.trust_gain * (1 + 0.5 * s.coordination[k]);
  if (kept) t.goodwill[row] = held + gain * (1 - held);
  else {
    const clauses = (1 - 0.3 * s.formality[k]) * (1 + s.control[k]);
    t.goodwill[row] = held * Math.max(0, 1 - p.loss_ratio * p.trust_gain * clauses);
  }
  const able = clamp01(
    0.5 +
      0.12 * 0.5 * (o.seenQuality[s.lead[k]] + o.seenQuality[s.other[k]]) +
      0.2 * (s.keptShare[k] - 0.5),
  );
  const shown = kept ? 1 - t.competence[row] : -p.loss_ratio * t.competence[row];
  t.competence[row] += 0.04 * (able - t.competence[row]) + 0.3 * p.trust_gain * shown;
  return kept;
}

/** Goodwill fades towards that of strangers where people no longer meet. */
function fade({ tie: t, setup }: PartnerWorld, p: Rules): void {
  for (let row = 0; row < t.count; row++) {
    if (t.alive[row] === 0 || t.contact[row] === 1) continue;
    const stranger = setup.strangers[t.relation[row] * 4 + t.level[row]];
    if (t.goodwill[row] > stranger) {
      t.goodwill[row] -= (p.fading * (t.goodwill[row] - stranger)) / (1 + t.history[row] / 24);
    }
  }
}

/** Purpose is passed down, values grow together by meeting, ways of working are agreed or imposed. */
function agreeWays(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    const lead = helperOf(s, k);
    const other = s.other[k];
    const room = Math.min(o.freeCapacity[lead], o.freeCapacity[other]);
    const versed = 0.7 + 0.5 * (o.experience[lead] + o.experience[other]);
    const open = 0.5 + s.trust[k];
    const worked =
      versed *
      open *
      (0.001 +
        0.04 * Math.max(0, 1 - 2 * s.breadth[k]) +
        0.17 * p.project_management +
        0.01 * s.coordination[k] +
        0.015 * room);
    const told = 0.3 + 0.7 * p.openness;
    s.distance[k] = cultureDistance(world, lead, other);
    s.managed[k] = p.project_management;
    s.engaged[k] = p.engagement * Math.min(1, 0.4 + 2 * o.freeCapacity[lead]);
    s.purposeBelow[k] += (0.03 + 0.12 * s.engaged[k]) * (s.purpose[k] * told - s.purposeBelow[k]);
    s.purpose[k] += 0.01 * (0.8 - s.purpose[k]) * (0.5 + p.project_management);
    const near = clamp01(1 - s.distance[k]);
    s.alignment[k] +=
      0.015 * (0.4 * near + 0.3 * s.trust[k] + 0.3 * s.purposeBelow[k] - s.alignment[k]);
    const free = 1 - s.authority[k] * (1 - s.mutual[k]);
    s.processes[k] += worked * free * (1 - s.processes[k] - s.imposed[k]);
    s.imposed[k] += worked * (1 - free) * s.legitimacy[k] * (1 - s.processes[k] - s.imposed[k]);
    const size = pow(TYPICAL_SIZE / (o.income[lead] + o.income[other]), SIZE_DRAG);
    const joined = size * (worked * s.effectiveness[k] + 0.03 * s.oneBody[k]);
    s.integration[k] += Math.min(1, joined) * (1 - s.integration[k]);
    s.confidence[k] +=
      0.05 *
      (0.3 + 0.5 * s.formality[k] * s.keptShare[k] + 0.2 * s.coordination[k] - s.confidence[k]);
    const expected =
      s.leadMotivation[k] * 0.3 + s.otherMotivation[k] * 0.3 + 0.4 * clamp01(0.5 + s.progress[k]);
    s.faith[k] += 0.05 * (expected - s.faith[k]);
    o.experience[lead] += 0.004 * (1 - o.experience[lead]);
    o.experience[other] += 0.004 * (1 - o.experience[other]);
  }
}

/** Trust by level, and how far the four attributes of a working partnership are there together. */
function weakestLink(world: PartnerWorld): void {
  const { partnership: s } = world;
  for (let k = 0; k < s.count; k++) {
    if (s.lead[k] < 0) continue;
    gatherTrust(world, k);
    if (s.status[k] !== STATUS.running) continue;
    const purpose = 0.5 * (s.purpose[k] + s.purposeBelow[k]);
    const values = s.alignment[k];
    const processes = Math.min(1, s.processes[k] + 0.8 * s.imposed[k]);
    s.effectiveness[k] = Math.min(purpose, values, processes, reliedOn(world, k));
    if (s.own[k] === 1) s.effectiveness[k] = Math.min(purpose, processes);
  }
}
