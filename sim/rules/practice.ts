import { judged, lever, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { spareOf } from "./hours.ts";

const skill = (about: string) => ({ type: "f64", unit: "SD", about, range: [-20, 20] }) as const;

export const practiceState = {
  organisation: {
    practice: skill(
      "what its people have learnt to do better than others, in what it does for care",
    ),
    adopted: skill("practice taken over from partners"),
    care: skill("quality of care beside the average trust of the year"),
  },
  partnership: {
    complement: {
      type: "f64",
      unit: "SD",
      about: "what each does better than the other where they are equal",
      range: [0, 4],
    },
    forgone: skill("practice that the hours given would have built at home"),
    both: { type: "f64", unit: "share", about: "effort to take the best of both", range: [0, 1] },
  },
} as const;

const params = {
  care_spread: judged({
    value: 0.828,
    range: [0.7, 1],
    unit: "SD",
    label: "Spread of care that nobody manages",
    help: "What patients, buildings and history make of care, as a spread over trusts.",
    why: "what is left of a spread of 1 when practice has its share",
  }),
  improving: judged({
    value: 0.0338,
    range: [0.01, 0.07],
    unit: "SD per month",
    label: "What hours improve",
    help: "Practice won in a month by all hours of a full board, or lost where they are missing.",
    why: "calibrated",
  }),
  learning: judged({
    value: 1.74,
    range: [0.3, 6],
    unit: "per month",
    label: "What joint hours carry over",
    help: "Share of the difference in what two trusts know that a month of all hours of a full board would carry over.",
    why: "calibrated",
  }),
  fading: sourced({
    value: 0.0192,
    range: [0.015, 0.045],
    unit: "per month",
    label: "Practice that is lost",
    help: "Share of practice that is lost in a month unless it is renewed.",
    grade: "moderate",
    cite: "reviews of improvement projects: a third not sustained at a year, 45 % of programmes in part later",
  }),
  best_of_both: lever({
    good: "higher",
    why: "The lead gains where it has something to learn; looking takes hours of both.",
    ends: ["the lead knows best", "on merit"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Set-up",
    label: "Best of both",
    help: "How far the lead looks for what the other does better, whoever has authority; it takes hours of both.",
    cite: "cases C and E: practice flowed mostly one way",
  }),
};

type Numbers = ParamValues<typeof params>;

export const practice = defineRule({
  id: "practice",
  label: "Practice and care",
  prose:
    "Free hours build practice, missing hours cost it, and what is not renewed fades. Joint hours carry practice over, less across different ways and where people fear: authority carries the lead's, better or worse; acceptance carries what is better, and makes it tradition. Care is what nobody manages plus practice, beside the average trust of the year.",
  params,
  state: practiceState,
  outcomes: {
    organisation: {
      quality: {
        label: "Quality of care",
        group: "Care",
        question: "Does care get better?",
        help: "Latent quality of care, in standard deviations of the 2016 trust population; 0 is the average trust.",
        unit: "SD",
        better: "higher",
        range: [-24, 24],
        digits: 2,
        threshold: 0.05,
        whole: "mean",
        care: true,
        read: ({ organisations: o, times }, i) => o.care[i] + times.tide[0],
      },
    },
  },
  derive: (world, p) => setCare(world, p.care_spread),
  step(world, p) {
    const { organisations: o, times } = world;
    for (let i = 0; i < o.count; i++) {
      const spare = spareOf(o, i) - times.usualFree[0];
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
function learnFromPartners(world: World, p: Numbers): void {
  const { organisations: o, partnerships: s } = world;
  for (let k = 0; k < s.count; k++) {
    s.both[k] = p.best_of_both;
    const [lead, other] = [s.lead[k], s.other[k]];
    if (s.works[k] === 0 || lead === other) continue;
    // Across ways that differ less is understood, and who fears takes less in.
    const free = (1 - s.contested[k]) * (1 - s.distance[k]);
    const learnt = p.learning * s.given[k] * free;
    const carried = (i: number) => Math.min(1, learnt / (1 + o.dread[i]));
    // Half as gladly where nobody asks, and half as gladly from those who call one a failure.
    const gladly = ((1 + s.hearing[k]) / 2) * (1 - s.slighted[k] / 2);
    const accepted = s.receptivity[k] * s.legitimacy[k] * s.trust[k] * gladly;
    const open = 1 - s.ruled[k] * (1 - p.best_of_both);
    const care = knowHow(world, p.care_spread, lead) - knowHow(world, p.care_spread, other);
    // Accepted is what is better and can be seen to be.
    const visible = o.seen[lead] - o.seen[other];
    const better = (gap: number, sight: number) =>
      accepted * Math.max(0, Math.min(gap, sight) + s.complement[k]);
    const taken = carried(other) * (s.ruled[k] * care + (1 - s.ruled[k]) * better(care, visible));
    const returned = carried(lead) * open * better(-care, -visible);
    s.forgone[k] += p.improving * s.given[k] - p.fading * s.forgone[k];
    const kept = p.fading * accepted;
    o.careLasting[other] += (kept * o.adopted[other]) / p.care_spread;
    o.adopted[other] += taken;
    o.adopted[lead] += returned;
  }
}

function setCare({ organisations: o }: World, spread: number): void {
  for (let i = 0; i < o.count; i++) {
    o.care[i] = spread * (o.careLasting[i] + o.careSlow[i]) + o.practice[i] + o.adopted[i];
  }
}
