import { exp } from "../core/math.ts";
import { judged, lever, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { smallest } from "./commitments.ts";
import { STAGE } from "./deals.ts";

const hoursOf = (about: string) =>
  ({ type: "f64", unit: "share", about, range: [-40, 40] }) as const;

export const hourState = {
  organisation: {
    claimed: hoursOf("management hours that all claims take"),
    spared: {
      type: "f64",
      unit: "share",
      about:
        "share of the reports of special measures that it is spared; below zero where more are asked",
      range: [-1, 1],
    },
    reports: hoursOf("of these, what reports to regulators take"),
    supported: hoursOf("hours of others that regulators pay for"),
    watched: hoursOf("hours that one forum takes of those who oversee it"),
    lent: hoursOf("what hours of others are worth to it, all together"),
    hired: hoursOf("hours hired for a programme of its own"),
    free: hoursOf("management hours left when all claims are met; negative where they are not"),
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
    value: 0.305,
    range: [0.2, 0.5],
    unit: "share",
    label: "Hours that the services claim",
    help: "Share of a full board's hours that running the services takes.",
    why: "what leaves a quarter to a third of the hours free at an ordinary trust",
  }),
  firefighting: judged({
    value: 0.105,
    range: [0.05, 0.19],
    unit: "share",
    label: "Hours that failures claim",
    help: "Share of a full board's hours that failures of care take at an average trust.",
    why: "case sheets: free hours fall by about a tenth for each SD of worse care",
  }),
  firefighting_slope: judged({
    value: 0.171,
    range: [0, 0.35],
    unit: "1",
    label: "How failures grow",
    help: "Failures multiply by its exponential for each SD of worse care.",
    why: "the worse the care, the more of the day is lost to what went wrong",
  }),
  deficit_hours: judged({
    value: 0.0168,
    range: [0, 0.02],
    unit: "share",
    label: "Hours that a deficit claims",
    help: "Share of hours for each % of income below what is usual.",
    why: "recovery plans, cash meetings and their reporting",
  }),
  load_hours: sourced({
    value: 0.0327,
    range: [0.03, 0.12],
    unit: "share",
    label: "How much day jobs differ",
    help: "Share of hours for each SD of a harder day job.",
    grade: "weak",
    cite: "case sheets: free hours from 0.05 to 0.5 where boards and finances explain half",
  }),
  coordinating: sourced({
    value: 0.0503,
    range: [0.01, 0.08],
    unit: "share",
    label: "Hours that being apart claims",
    help: "Share of hours of a partnership over all services, for each thing that is still apart or that needs talking: two boards, posts in dispute, two cultures, distrust.",
    grade: "weak",
    cite: "buddying cost about £150,000 a year for each pair; management is 4.4 % of income",
  }),
  reporting: sourced({
    value: 0.172,
    range: [0.05, 0.25],
    unit: "share",
    label: "Hours that special measures claim",
    help: "Share of hours for assurance and reporting when the label is new; it is learnt as a place is.",
    grade: "weak",
    cite: "case B: several assurance meetings a month; 0.15 to 0.35 of executives' time against 0.05 to 0.10",
  }),
  reporting_burden: lever({
    alone: true,
    good: "lower",
    why: "Reports take the time of those who should improve care; with more of them inspectors come back sooner.",
    ends: ["none", "twice the usual"],
    value: 1,
    range: [0, 2],
    unit: "1",
    group: "Regulators",
    label: "Reporting demanded",
    help: "How many reports regulators ask of a trust in special measures, beside the usual; the more, the sooner it is inspected again.",
    cite: "case B: bombarded by several bodies",
  }),
  headroom: lever({
    alone: true,
    good: "depends",
    why: "Time is spared now; regulators come back later, and the label stays longer.",
    ends: ["every report", "none asked"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Regulators",
    label: "Headroom from regulators",
    help: "Share of the reports of special measures that regulators do without; they come back later.",
    cite: "case C: the acquirer was given a year",
  }),
  single_forum: lever({
    good: "higher",
    why: "It spares the partners reports; it takes the time of those who oversee them.",
    ends: ["many lines", "one forum"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Regulators",
    label: "One oversight forum",
    help: "How far separate reporting lines of a partnership's parties become one; it takes the time of regulators and commissioners as long as the partnership lasts.",
    cite: "case C: one monthly oversight committee of commissioners and regulators",
  }),
  regime_support: lever({
    alone: true,
    good: "higher",
    why: "Hours of others help; funders pay for them.",
    ends: ["none", "a fifth of a board"],
    value: 0.03,
    range: [0, 0.2],
    unit: "share",
    group: "Regulators",
    label: "Support with special measures",
    help: "Management hours of others that a trust in special measures is given, paid by funders; it follows the site.",
    cite: "special measures: an improvement director and a buddy",
  }),
};

type Numbers = ParamValues<typeof params>;

export const hours = defineRule({
  id: "hours",
  label: "Hours",
  prose:
    "A board's hours are claimed by running the services, by failures of care, by a deficit, by the label's reporting and by what is still apart between partners. What is left can improve; what is missing is felt by staff at once. One board over two sites has the hours of one: they are shared out by size and none is made.",
  params,
  state: hourState,
  outcomes: {
    organisation: {
      free_capacity: {
        label: "Free management time",
        group: "Leading",
        question: "Is there time left to manage?",
        help: "Management hours left when all claims are met, of those of a full board; below 0 where hours are missing.",
        unit: "share",
        better: "higher",
        range: [-40, 40],
        digits: 2,
        threshold: 0.02,
        whole: "mean",
        read: ({ organisations: o }, i) => o.free[i],
      },
      regulatory_load: {
        label: "Time spent on reporting",
        group: "Leading",
        help: "Management hours that reports to regulators take while a trust is in special measures.",
        unit: "share",
        better: "lower",
        range: [0, 8],
        digits: 2,
        threshold: 0.02,
        whole: "mean",
        read: ({ organisations: o }, i) => o.reports[i],
      },
      work_stress: {
        label: "Work stress",
        group: "Staff",
        help: "Management hours that are missing, beside an average trust: the pressure that people report.",
        unit: "share",
        better: "lower",
        range: [-40, 40],
        digits: 2,
        threshold: 0.02,
        whole: "mean",
        read: ({ organisations: o, times }, i) => times.usualFree[0] - spareOf(o, i),
      },
    },
  },
  balances: {
    hours: {
      about: "hours supplied, hired and given by others are claimed or free",
      unit: "share",
      off: ({ organisations: o, nation }) => {
        let off = 0;
        for (let i = 0; i < o.count; i++) {
          const there = o.supply[i] + o.lent[i];
          off += (nation.income[i] * (there - o.claimed[i] - o.free[i])) / nation.medianIncome;
        }
        return off;
      },
    },
  },
  start(world, p) {
    const typical = exp((p.firefighting_slope * p.firefighting_slope) / 2);
    world.times.usualFree[0] = world.times.usualSupply[0] - p.running - p.firefighting * typical;
  },
  derive: claimHours,
  step: claimHours,
});

/** What an hour of somebody is worth who does not know the place, beside one of somebody who does. */
const NEW = 1 / 2;

/** Hours that are left when partners have theirs; who stands in for an hour does not know the place. */
export const spareOf = (o: World["organisations"], i: number) =>
  o.free[i] - o.given[i] + o.released[i] * NEW;

function claimHours(world: World, p: Numbers): void {
  const { organisations: o, times } = world;
  for (let i = 0; i < o.count; i++) {
    // Failures can take all hours of a full board, and no more.
    const failures = Math.min(1, p.firefighting * exp(-p.firefighting_slope * o.care[i]));
    // What money from outside covers claims no hours while it flows.
    const deficit = p.deficit_hours * (times.norm[0] - o.purse[i]) * (1 - o.covered[i]);
    const load = p.load_hours * (o.loadLasting[i] + o.loadSlow[i]);
    const one = 1 - (p.single_forum * Math.min(1, o.partners[i])) / 2;
    o.spared[i] = 1 - p.reporting_burden * (1 - p.headroom);
    o.reports[i] = p.reporting * o.unlearnt[i] * (1 - o.spared[i]) * one;
    o.supported[i] = p.regime_support * o.label[i];
    o.hired[i] = 0;
    o.watched[i] = 0;
    o.claimed[i] = p.running + failures + deficit + load + o.reports[i];
  }
  claimForPartners(world, p);
  for (let i = 0; i < o.count; i++) {
    o.lent[i] = NEW * (o.bought[i] + o.supported[i] + o.hired[i]);
    o.free[i] = o.supply[i] + o.lent[i] - o.claimed[i];
  }
  poolBoards(world);
}

/** What is still apart between partners claims hours of both; so does a programme of one's own. */
function claimForPartners(world: World, p: Numbers): void {
  const { organisations: o, partnerships: s } = world;
  for (let k = 0; k < s.count; k++) {
    const [lead, other] = [s.lead[k], s.other[k]];
    if (s.stage[k] !== STAGE.preparing && s.stage[k] !== STAGE.running) continue;
    if (lead === other) {
      if (s.works[k] === 1) o.hired[other] += s.hours[k];
      continue;
    }
    const apart = 1 - s.shared[k] + s.contested[k] + s.distance[k] + 1 - s.trust[k];
    const talk =
      s.hearing[k] * s.contested[k] +
      (1 - s.slighted[k]) * s.contested[k] +
      s.measuring[k] +
      s.both[k] +
      s.drafted[k] +
      s.reviewed[k];
    const scope = Math.max(s.breadth[k], s.contested[k]);
    const claim = p.coordinating * scope * (apart + talk);
    // What is done with one partner has to be squared with every other.
    const others = (i: number) => p.coordinating * scope * Math.max(0, o.partners[i] - 1);
    o.claimed[lead] += (claim + others(lead) + assure(world, p, k)) * smallest(world, k, lead);
    o.claimed[other] += (claim + others(other)) * smallest(world, k, other);
  }
}

/** Who leads a trust in special measures reports with it; one forum takes the time of others. */
function assure(world: World, p: Numbers, k: number): number {
  const { organisations: o, partnerships: s } = world;
  const other = s.other[k];
  const reports = p.reporting * (1 - o.spared[other]) * (1 - p.single_forum / 2);
  o.watched[s.lead[k]] +=
    p.coordinating * p.single_forum * s.breadth[k] * smallest(world, k, s.lead[k]);
  return s.breadth[k] * o.label[other] * reports;
}

/** One board over two sites has the hours of one board: what is joint is shared out by size, and none is made. */
function poolBoards({ organisations: o, partnerships: s, nation }: World): void {
  for (let k = 0; k < s.count; k++) {
    if (s.shared[k] === 0) continue;
    const [lead, other] = [s.lead[k], s.other[k]];
    const [sizeLead, sizeOther] = [nation.income[lead], nation.income[other]];
    // Joint posts that go to people of the lead beyond its size are filled with its people.
    const more = (1 - s.fair[k]) * (sizeOther / (sizeLead + sizeOther)) * s.shared[k];
    // Nobody can supply less than nothing.
    const least = -Math.min(o.supply[lead], o.supply[other]);
    const better = Math.max(least, more * (o.supply[lead] - o.supply[other]));
    for (const i of [lead, other]) {
      o.lent[i] += better;
      o.free[i] += better;
    }
    const pool = (sizeLead * o.free[lead] + sizeOther * o.free[other]) / (sizeLead + sizeOther);
    const toLead = s.shared[k] * (pool - o.free[lead]);
    const toOther = s.shared[k] * (pool - o.free[other]);
    o.free[lead] += toLead;
    o.free[other] += toOther;
    // What a site has free beside what it supplies and claims was lent by the other.
    o.claimed[lead] -= toLead;
    o.claimed[other] -= toOther;
  }
}
