import type { ParamValues } from "../core/mechanism.ts";
import { sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import { TIES, type World } from "../world/world.ts";
import { STAGE } from "./deals.ts";

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
  },
} as const;

const params = {
  trust_gain: sourced({
    value: 0.05,
    range: [0.03, 0.12],
    unit: "share",
    label: "Trust from a promise kept",
    help: "Share of the distance to full trust that a kept promise closes.",
    grade: "weak",
    cite: "case D: small steps over a year or two; 0.03 to 0.08",
  }),
  loss_ratio: sourced({
    value: 2,
    range: [1.2, 4],
    unit: "1",
    label: "How much more a broken one weighs",
    help: "What a broken promise takes, beside what a kept one gives.",
    grade: "moderate",
    cite: "Zhu 2023; Poortinga and Pidgeon 2004: loss weighs more than gain in direct experience",
  }),
};

export const commitments = defineRule({
  id: "commitments",
  label: "Commitments and trust",
  prose:
    "Each month the people on whom a partnership rests promise one another hours, more as they trust one another. They keep it as far as there is room and as they trust one another or, while they do not yet, want the same and hold the same dear; pressure does not make the unwilling keep theirs. What both keep is worked together. Kept promises build trust, broken ones take more, and a new person starts anew.",
  params,
  state: commitmentState,
  start: () => {},
  step(world, p, draw) {
    const { organisations: o, partnerships: s, ties } = world;
    o.given.fill(0, 0, o.count);
    const chance = draw.uniforms(ties, 2);
    for (let k = 0; k < s.count; k++) {
      s.given[k] = 0;
      if (s.stage[k] === STAGE.running) promise(world, p, k, chance);
    }
  },
});

type Numbers = ParamValues<typeof params>;

function promise(world: World, p: Numbers, k: number, chance: Float64Array): void {
  const { organisations: o, partnerships: s } = world;
  const [lead, other] = [s.lead[k], s.other[k]];
  const alone = lead === other;
  // What is promised grows with trust; who may instruct does not wait for it.
  const stake = alone ? 1 : s.authority[k] + (1 - s.authority[k]) * s.trust[k];
  const asked = (hours: number, i: number) => stake * hours * smallest(world, k, i);
  const askedLead = asked(s.leadHours[k], lead);
  const askedOther = asked(s.otherHours[k], other);
  const roomLead = room(o.free[lead], askedLead);
  const roomOther = room(o.free[other], askedOther);
  const willing = effort(s.wish[k], s.mandate[k]) * effort(s.receptivity[k], s.mandate[k]);
  const kept = alone
    ? 1
    : keepPromises(world, p, k, chance, Math.sqrt(roomLead * roomOther * willing));
  const gaveLead = askedLead * roomLead * kept * effort(s.wish[k], s.mandate[k]);
  const gaveOther = askedOther * roomOther * kept * effort(s.receptivity[k], s.mandate[k]);
  if (!alone) o.given[lead] += gaveLead;
  o.given[other] += gaveOther;
  s.given[k] = alone
    ? gaveOther
    : Math.sqrt((gaveLead * gaveOther) / smallest(world, k, lead) / smallest(world, k, other));
}

/** Size of the smaller party beside that of `i`. */
function smallest({ nation, partnerships: s }: World, k: number, i: number): number {
  return Math.min(nation.income[s.lead[k]], nation.income[s.other[k]]) / nation.income[i];
}

/** How far what is asked can be given from what is free: all of it where much is free, half where as much. */
const room = (free: number, asked: number): number => (free > 0 ? free / (free + asked) : 0);

/** What is done out of one's own wish; pressure adds nothing and takes from the unwilling. */
const effort = (wish: number, mandate: number): number => 1 - mandate * (1 - wish);

function keepPromises(
  world: World,
  p: Numbers,
  k: number,
  chance: Float64Array,
  able: number,
): number {
  const { partnerships: s, ties } = world;
  const count = s.tieCount[k];
  const fit = Math.sqrt((1 - s.distance[k]) * s.wish[k]);
  let [kept, trust] = [0, 0];
  for (let t = k * TIES; t < k * TIES + count; t++) {
    if (
      chance[2 * t + 1] <
      world.organisations.turnover[s.other[k]] + world.organisations.turnover[s.lead[k]]
    ) {
      ties.held[t] = s.firstTrust[k];
    }
    const held = ties.held[t];
    const keeps = chance[2 * t] < able * (held + (1 - held) * fit);
    if (keeps) kept += 1;
    ties.held[t] += keeps ? p.trust_gain * (1 - held) : -p.loss_ratio * p.trust_gain * held;
    trust += ties.held[t];
  }
  s.trust[k] = count > 0 ? trust / count : 0;
  return count > 0 ? kept / count : 0;
}
