import { log as ln, logistic, pow } from "../core/math.ts";
import { lever, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import type { EventLog } from "../core/trajectory.ts";
import { defineRule } from "../world/rule.ts";
import { TIES, type World } from "../world/world.ts";
import { end, willing } from "./deals.ts";

export const commitmentState = {
  partnership: {
    trust: {
      type: "f64",
      unit: "share",
      about: "mean trust of the people on whom it rests",
      range: [0, 1],
    },
    firstTrust: {
      type: "f64",
      unit: "share",
      about: "trust of people who do not know one another yet",
      range: [0, 1],
    },
    stake: {
      type: "f64",
      unit: "share",
      about: "what they take on together, of all that the form allows",
      range: [0, 1],
    },
    losing: {
      type: "f64",
      unit: "people",
      about: "people on whom it rests who are to leave this month",
      range: [0, 1e3],
    },
    kept: { type: "f64", unit: "share", about: "promises kept this month", range: [0, 1] },
    given: {
      type: "f64",
      unit: "share",
      about: "hours that both sides worked together, of those of the smaller",
      range: [0, 2],
    },
  },
  tie: {
    held: { type: "f64", unit: "share", about: "trust between its two people", range: [0, 1] },
  },
  organisation: {
    given: { type: "f64", unit: "share", about: "hours given to partnerships", range: [0, 2] },
    released: {
      type: "f64",
      unit: "share",
      about: "of these, hours that somebody was paid to stand in for",
      range: [0, 2],
    },
  },
} as const;

const params = {
  trust_gain: sourced({
    value: 0.15,
    range: [0.1, 0.4],
    unit: "1",
    label: "Trust from a promise kept",
    help: "By how much the odds of trust grow with a kept promise, in logarithms.",
    grade: "weak",
    cite: "case D: small steps over a year or two; 0.03 to 0.08 from the middle",
  }),
  loss_ratio: sourced({
    value: 2.06,
    range: [1.2, 4],
    unit: "1",
    label: "How much more a broken one weighs",
    help: "What a broken promise takes, beside what a kept one gives.",
    grade: "moderate",
    cite: "Zhu 2023; Poortinga and Pidgeon 2004: loss weighs more than gain in direct experience",
  }),
  pilot_first: lever({
    good: "depends",
    why: "Small steps let trust grow, and put off what the full arrangement brings.",
    ends: ["begin with everything", "only as trust grows"],
    value: 0.5,
    range: [0, 1],
    unit: "share",
    group: "Set-up",
    label: "Start small",
    help: "How far what the partners take on together waits for trust; without it they begin with everything.",
    cite: "case D: a mobile scanner, then a fixed unit, then a national bid",
  }),
  protected_time: lever({
    good: "higher",
    why: "The day job suffers less; whoever stands in has to be paid.",
    ends: ["nobody stands in", "all hours are stood in for"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Resources",
    label: "Protected time",
    help: "Share of the promised hours for which somebody is paid to stand in.",
    cite: "case A: difficult to undertake developmental work within existing workloads",
  }),
};

type Numbers = ParamValues<typeof params>;

export const commitments = defineRule({
  id: "commitments",
  label: "Commitments and trust",
  prose:
    "Each month the people on whom a partnership rests promise one another hours. They keep it as far as there is room and as they trust one another or, while they do not yet, want the same and hold the same dear, or one may instruct the other; the more they take on, the more has to go well. What both keep is worked together; pressure does not make the unwilling give more. A kept promise raises the odds of trust, a broken one lowers them by more, so that trust settles high or low; a new person starts anew, and where little is written down a partnership may end with whoever leaves.",
  params,
  state: commitmentState,
  outcomes: {
    partnership: {
      trust: {
        label: "Trust",
        group: "Between them",
        question: "Do they come to trust each other?",
        help: "Mean trust between the people on whom the partnership rests.",
        unit: "share",
        better: "higher",
        range: [0, 1],
        digits: 2,
        threshold: 0.05,
        read: ({ partnerships: s }, k) => s.trust[k],
      },
    },
  },
  step(world, p, draw, log) {
    const { organisations: o, partnerships: s, ties } = world;
    o.given.fill(0, 0, o.count);
    o.released.fill(0, 0, o.count);
    s.given.fill(0, 0, s.count);
    const chance = draw.uniforms(ties, 2);
    for (let k = 0; k < s.count; k++) {
      if (s.works[k] === 0) continue;
      if (s.lead[k] !== s.other[k]) promise(world, p, k, chance);
      if (s.tieCount[k] > 0) depart(world, k, chance, log);
    }
  },
});

function promise(world: World, p: Numbers, k: number, chance: Float64Array): void {
  const { organisations: o, partnerships: s } = world;
  const [lead, other] = [s.lead[k], s.other[k]];
  // Who may instruct does not wait for trust.
  s.stake[k] = 1 - (1 - s.authority[k]) * p.pilot_first * (1 - s.trust[k]);
  const [sizeLead, sizeOther] = [smallest(world, k, lead), smallest(world, k, other)];
  const asked = s.stake[k] * s.hours[k];
  const [askedLead, askedOther] = [asked * sizeLead, asked * sizeOther];
  const taken = 1 - p.protected_time;
  // One body decides which of its hours it gives; two give what each has free.
  const pooled = (o.free[lead] * sizeOther + o.free[other] * sizeLead) / (sizeLead + sizeOther);
  const free = (i: number) => o.free[i] + s.oneBody[k] * (pooled - o.free[i]);
  const roomLead = room(free(lead), askedLead * taken);
  const roomOther = room(free(other), askedOther * taken);
  keepPromises(world, p, k, chance, Math.sqrt(roomLead * roomOther));
  const gaveLead = askedLead * roomLead * s.kept[k] * willing(s.mandate[k], s.wish[k]);
  const gaveOther = askedOther * roomOther * s.kept[k] * willing(s.mandate[k], s.receptivity[k]);
  // Where two have become one, working together costs hours only as far as they are still apart.
  const apart = 1 - s.oneBody[k] * (1 - Math.max(s.contested[k], s.distance[k]));
  o.given[lead] += gaveLead * apart;
  o.given[other] += gaveOther * apart;
  o.released[lead] += gaveLead * apart * p.protected_time;
  o.released[other] += gaveOther * apart * p.protected_time;
  s.given[k] = Math.sqrt((gaveLead * gaveOther) / sizeLead / sizeOther);
}

/** Size of the smaller party beside that of `i`. */
export function smallest({ nation, partnerships: s }: World, k: number, i: number): number {
  return Math.min(nation.income[s.lead[k]], nation.income[s.other[k]]) / nation.income[i];
}

/** How far what is asked can be given from what is free: all of it where much is free, half where as much. */
function room(free: number, asked: number): number {
  if (free <= 0) return 0;
  return (free * free) / (free * free + asked * asked);
}

function keepPromises(
  world: World,
  p: Numbers,
  k: number,
  chance: Float64Array,
  able: number,
): void {
  const { partnerships: s, ties } = world;
  const count = s.tieCount[k];
  // Without trust yet, they keep what both want and see alike, and what one may tell the other to.
  const alike = Math.sqrt((1 - s.distance[k]) * Math.sqrt(s.wish[k] * s.receptivity[k]));
  const fit = alike + (1 - alike) * s.ruled[k];
  let [kept, trust] = [0, 0];
  for (let t = k * TIES; t < k * TIES + count; t++) {
    const held = ties.held[t];
    // The more they take on, the more has to go well.
    const keeps = chance[2 * t] < pow(able * (held + (1 - held) * fit), s.stake[k]);
    if (keeps) kept += 1;
    const odds = ln(held / (1 - held)) + (keeps ? p.trust_gain : -p.loss_ratio * p.trust_gain);
    ties.held[t] = logistic(odds);
    trust += ties.held[t];
  }
  s.kept[k] = kept / count;
  s.trust[k] = trust / count;
}

/** Who leaves takes trust along, and the partnership too where it hangs on few and little is written. */
function depart(world: World, k: number, chance: Float64Array, log: EventLog): void {
  const { partnerships: s, ties } = world;
  const leaving = leaves(world, k, s.lead[k]) + leaves(world, k, s.other[k]);
  // Each of those who stay carries it on with an even chance.
  const nobody = pow(1 / 2, s.tieCount[k] - 1);
  const fragile = (1 - s.written[k]) * (1 - s.mandate[k]) * nobody;
  for (let t = k * TIES; t < k * TIES + s.tieCount[k]; t++) {
    const luck = chance[2 * t + 1];
    const sent = t - k * TIES < s.losing[k];
    if (luck >= leaving && !sent) continue;
    ties.held[t] = s.firstTrust[k];
    // The same luck, spread anew over those who leave, decides whether it ends with them.
    if (luck < (sent ? 1 : leaving) * fragile && s.oneBody[k] === 0) {
      end(world, k, "key people gone", log);
      break;
    }
  }
  s.losing[k] = 0;
}

/** The narrower a partnership, the more it rests on clinicians, who leave as staff do, not as boards. */
function leaves({ organisations: o, partnerships: s }: World, k: number, i: number): number {
  return o.leavers[i] + s.breadth[k] * (o.turnover[i] - o.leavers[i]);
}
