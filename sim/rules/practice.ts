import type { ParamValues } from "../core/mechanism.ts";
import { judged, sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { STAGE } from "./deals.ts";

export const practiceState = {
  organisation: {
    practice: {
      type: "f64",
      unit: "SD",
      about: "what its people have learnt to do better than others, in what it does for care",
      range: [-8, 8],
    },
    adopted: {
      type: "f64",
      unit: "SD",
      about: "practice taken over from partners",
      range: [-8, 8],
    },
    care: {
      type: "f64",
      unit: "SD",
      about: "quality of care beside the average trust of the year",
      range: [-12, 12],
    },
  },
} as const;

const params = {
  care_spread: judged({
    value: 0.94,
    range: [0.7, 1],
    unit: "SD",
    label: "Spread of care that nobody manages",
    help: "What patients, buildings and history make of care, as a spread over trusts.",
    why: "what is left of a spread of 1 when practice has its share",
  }),
  improving: judged({
    value: 0.024,
    range: [0, 0.15],
    unit: "SD per month",
    label: "What hours improve",
    help: "Practice won in a month by all hours of a full board, or lost where they are missing.",
    why: "calibrated",
  }),
  learning: judged({
    value: 2,
    range: [0.3, 8],
    unit: "per month",
    label: "What joint hours carry over",
    help: "Share of the difference in what two trusts know that a month of all hours of a full board would carry over.",
    why: "calibrated",
  }),
  fading: sourced({
    value: 0.021,
    range: [0.015, 0.045],
    unit: "per month",
    label: "Practice that is lost",
    help: "Share of practice that is lost in a month unless it is renewed.",
    grade: "moderate",
    cite: "reviews of improvement projects: a third not sustained at a year, 45 % of programmes in part later",
  }),
};

export const practice = defineRule({
  id: "practice",
  label: "Practice and care",
  prose:
    "Free hours build practice, missing hours cost it, and what is not renewed fades. Care is what nobody manages plus practice, beside the average trust of the year.",
  params,
  state: practiceState,
  start: (world, p) => setCare(world, p.care_spread),
  step(world, p) {
    const { organisations: o, times } = world;
    for (let i = 0; i < o.count; i++) {
      const spare = o.free[i] - o.given[i] - times.usualFree[0];
      o.practice[i] += p.improving * spare - p.fading * o.practice[i];
      o.adopted[i] -= p.fading * o.adopted[i];
    }
    learnFromPartners(world, p);
    setCare(world, p.care_spread);
  },
});

/** What a trust knows how to do, as it shows in care: its tradition and what was built on it. */
const knowHow = ({ organisations: o }: World, spread: number, i: number) =>
  spread * o.careLasting[i] + o.practice[i] + o.adopted[i];

/**
 * Joint hours that are not spent on posts in dispute carry practice over. Authority carries the
 * lead's ways, better or worse; acceptance carries what is better. What is accepted becomes
 * tradition instead of fading.
 */
function learnFromPartners(world: World, p: ParamValues<typeof params>): void {
  const { organisations: o, partnerships: s } = world;
  for (let k = 0; k < s.count; k++) {
    const [lead, other] = [s.lead[k], s.other[k]];
    if (s.stage[k] !== STAGE.running || lead === other) continue;
    const hours = s.given[k] * (1 - s.contested[k]);
    const gap = knowHow(world, p.care_spread, lead) - knowHow(world, p.care_spread, other);
    const accepted = s.receptivity[k] * s.legitimacy[k] * s.trust[k];
    const toOther =
      s.authority[k] * gap + (1 - s.authority[k]) * accepted * Math.max(0, gap + s.complement[k]);
    const toLead = (1 - s.authority[k]) * accepted * Math.max(0, s.complement[k] - gap);
    const kept = p.fading * accepted * o.adopted[other];
    o.adopted[other] += p.learning * hours * toOther;
    o.adopted[lead] += p.learning * hours * toLead;
    o.careLasting[other] += kept / p.care_spread;
  }
}

function setCare({ organisations: o }: World, spread: number): void {
  for (let i = 0; i < o.count; i++) {
    o.care[i] = spread * (o.careLasting[i] + o.careSlow[i]) + o.practice[i] + o.adopted[i];
  }
}
