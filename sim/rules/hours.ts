import { exp } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { judged, lever, sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { STAGE } from "./deals.ts";

export const hourState = {
  organisation: {
    free: {
      type: "f64",
      unit: "share",
      about: "management hours left when all claims are met; negative where they are not",
      range: [-4, 4],
    },
    partnered: {
      type: "u8",
      unit: "1",
      about: "1 while it prepares or runs a partnership",
      range: [0, 1],
    },
    engaged: {
      type: "f64",
      unit: "share",
      about: "how far staff are talked with about what is in dispute",
      range: [0, 1],
    },
  },
  times: {
    usualFree: {
      type: "f64",
      unit: "share",
      about: "hours that trusts have free on average",
      range: [-1, 1],
    },
  },
} as const;

const params = {
  running: judged({
    value: 0.33,
    range: [0.2, 0.5],
    unit: "share",
    label: "Hours that the services claim",
    help: "Share of a full board's hours that running the services takes.",
    why: "what leaves a quarter to a third of the hours free at an ordinary trust",
  }),
  firefighting: judged({
    value: 0.05,
    range: [0.05, 0.35],
    unit: "share",
    label: "Hours that failures claim",
    help: "Share of a full board's hours that failures of care take at an average trust.",
    why: "case sheets: free hours fall by about a tenth for each SD of worse care",
  }),
  firefighting_slope: judged({
    value: 0.36,
    range: [0, 0.7],
    unit: "1",
    label: "How failures grow",
    help: "Failures multiply by its exponential for each SD of worse care.",
    why: "the worse the care, the more of the day is lost to what went wrong",
  }),
  deficit_hours: judged({
    value: 0.012,
    range: [0, 0.02],
    unit: "share",
    label: "Hours that a deficit claims",
    help: "Share of hours for each % of income below what is usual.",
    why: "recovery plans, cash meetings and their reporting",
  }),
  load_hours: sourced({
    value: 0.03,
    range: [0.03, 0.12],
    unit: "share",
    label: "How much day jobs differ",
    help: "Share of hours for each SD of a harder day job.",
    grade: "weak",
    cite: "case sheets: free hours from 0.05 to 0.5 where boards and finances explain half",
  }),
  coordinating: sourced({
    value: 0.04,
    range: [0.01, 0.08],
    unit: "share",
    label: "Hours that being apart claims",
    help: "Share of hours of a partnership over all services, for each thing that is still apart: two boards, posts in dispute, two cultures, distrust.",
    grade: "weak",
    cite: "buddying cost about £150,000 a year for each pair; management is 4.4 % of income",
  }),
  single_forum: lever({
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Oversight",
    label: "One oversight forum",
    help: "How far separate reporting lines of a partnership's parties become one, which the lead prepares.",
    cite: "case C: one monthly oversight committee of commissioners and regulators",
  }),
  engagement: lever({
    value: 0.3,
    range: [0, 1],
    unit: "share",
    group: "People",
    label: "Engagement of staff",
    help: "How much leaders talk with staff about what is in dispute; it takes their hours.",
    cite: "case E: a fast deal left the joining side anxious",
  }),
  reporting: sourced({
    value: 0.13,
    range: [0.05, 0.25],
    unit: "share",
    label: "Hours that special measures claim",
    help: "Share of hours for assurance and reporting when the label is new; it is learnt as a place is.",
    grade: "weak",
    cite: "case B: several assurance meetings a month; 0.15 to 0.35 of executives' time against 0.05 to 0.10",
  }),
};

export const hours = defineRule({
  id: "hours",
  label: "Hours",
  prose:
    "A board's hours are claimed by running the services, by failures of care, by a deficit, by the label's reporting and by partnerships. What is left can improve; what is missing is felt by staff at once.",
  params,
  state: hourState,
  start(world, p) {
    const typical = exp((p.firefighting_slope * p.firefighting_slope) / 2);
    world.times.usualFree[0] = world.times.usualSupply[0] - p.running - p.firefighting * typical;
    claimHours(world, p);
  },
  step: claimHours,
});

function claimHours(world: World, p: ParamValues<typeof params>): void {
  const { organisations: o, times } = world;
  for (let i = 0; i < o.count; i++) {
    const failures = p.firefighting * exp(-p.firefighting_slope * o.care[i]);
    // What money from outside covers claims no hours while it flows.
    const own = o.surplus[i] - o.grant[i];
    const deficit = p.deficit_hours * (times.norm[0] - own) * (1 - o.covered[i]);
    const load = p.load_hours * (o.loadLasting[i] + o.loadSlow[i]);
    const label = p.reporting * o.unlearnt[i] * (1 - (p.single_forum * o.partnered[i]) / 2);
    o.free[i] = o.supply[i] - p.running - failures - deficit - load - label;
  }
  claimForPartners(world, p);
  poolBoards(world);
}

const underWay = (stage: number) => stage === STAGE.preparing || stage === STAGE.running;

/** What is still apart between partners claims hours of both. */
function claimForPartners(world: World, p: ParamValues<typeof params>): void {
  const { organisations: o, partnerships: s, nation } = world;
  o.partnered.fill(0, 0, o.count);
  o.engaged.fill(p.engagement, 0, o.count);
  for (let k = 0; k < s.count; k++) {
    const [lead, other] = [s.lead[k], s.other[k]];
    if (!underWay(s.stage[k]) || lead === other) continue;
    const disputes = s.contested[k] * (1 + p.engagement);
    const apart = 1 - s.shared[k] + disputes + s.distance[k] + 1 - s.trust[k];
    o.partnered[lead] = 1;
    o.partnered[other] = 1;
    const hours = p.coordinating * s.breadth[k] * apart;
    const smaller = Math.min(nation.income[lead], nation.income[other]);
    o.free[lead] -= (hours * smaller) / nation.income[lead];
    o.free[other] -= (hours * smaller) / nation.income[other];
  }
}

/** One board over two sites has the hours of one board: what is joint is shared out by size, and none is made. */
function poolBoards({ organisations: o, partnerships: s, nation }: World): void {
  for (let k = 0; k < s.count; k++) {
    const [lead, other] = [s.lead[k], s.other[k]];
    if (!underWay(s.stage[k]) || lead === other) continue;
    const [sizeLead, sizeOther] = [nation.income[lead], nation.income[other]];
    const pool = (sizeLead * o.free[lead] + sizeOther * o.free[other]) / (sizeLead + sizeOther);
    o.free[lead] += s.shared[k] * (pool - o.free[lead]);
    o.free[other] += s.shared[k] * (pool - o.free[other]);
  }
}
