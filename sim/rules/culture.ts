import { lever, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { STAGE, willing } from "./deals.ts";

const share = (about: string) => ({ type: "f64", unit: "share", about, range: [0, 1] }) as const;

export const cultureState = {
  partnership: {
    distance: share("how far apart what the people of both hold dear is"),
    ruled: share("how far the lead uses its authority"),
    slighted: share("how far the other is spoken of as the one that failed"),
    estranged: share("how far people of the other do not feel at home in the joint body"),
    informed: share("how far people know what awaits them"),
    fair: share("how far posts are shared out evenly; 1 where each side has half"),
    hearing: share("how much leaders talk with staff"),
  },
  organisation: {
    belonging: share("how far its people feel at home in the body they work for"),
    choosing: share("how far newcomers are chosen by their values"),
  },
} as const;

const params = {
  mixing: sourced({
    value: 0.0785,
    range: [0.05, 1],
    unit: "per month",
    label: "How ways grow together",
    help: "Share of the distance that a month of joint work with all hours of a full board would close.",
    grade: "moderate",
    cite: "cultures of merged bodies take two to five years to integrate: 0.017 to 0.042 a month at the hours a merger takes",
  }),
  engagement: lever({
    good: "higher",
    why: "Staff fear less for what is in dispute; it takes hours of leaders.",
    ends: ["not asked", "asked all along"],
    value: 0.3,
    range: [0, 1],
    unit: "share",
    group: "People",
    label: "Engagement of staff",
    help: "How much leaders talk with staff about what is in dispute; it takes hours of both sides.",
    cite: "case E: a fast deal left the joining side anxious",
  }),
  framing: lever({
    good: "depends",
    why: "People lose less of who they are and accept more; to find strengths on both sides takes hours.",
    ends: ["success takes over failure", "strengths on both sides"],
    value: 0.5,
    range: [0, 1],
    unit: "share",
    group: "People",
    label: "Framing",
    help: "0 a success takes over a failure, 1 strengths on both sides are named, which takes hours while posts are in dispute.",
    cite: "cases C and E: a sense of inferiority and loss",
  }),
  post_share: lever({
    good: "depends",
    why: "More of the joining side feel at home; fewer posts go to the abler board.",
    ends: ["all to the lead", "half to each"],
    value: 0.25,
    range: [0, 0.5],
    unit: "share",
    group: "Set-up",
    label: "Posts for the joining side",
    help: "Share of the joint posts that go to people of the joining side.",
    cite: "case C: nine of ten chiefs of service came from the acquirer",
  }),
  values_recruitment: lever({
    good: "higher",
    why: "Cultures meet sooner; posts stand empty for a week longer.",
    ends: ["by skill alone", "by what is held dear"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "People",
    label: "Recruit and appraise by values",
    help: "How far newcomers are chosen, and everybody appraised, by what the partners hold dear; posts stand empty for a week longer.",
    cite: "case C: values-based recruitment and appraisal, and 99 % who know the values",
  }),
};

type Numbers = ParamValues<typeof params>;

/** Months of full engagement until people know what awaits them: rounds of meetings over all sites. */
const YEAR = 12;

export const culture = defineRule({
  id: "culture",
  label: "Culture and belonging",
  prose:
    "What people hold dear grows together as they work together, the more so where they are appraised by it, and as newcomers are chosen by it. Who joins another body loses a name; they come to feel at home as they work with the others, sooner where posts are shared fairly. People learn what awaits them as leaders talk with them. A lead that does not want it does not use its authority.",
  params,
  state: cultureState,
  outcomes: {
    organisation: {
      identity: {
        label: "Identification",
        group: "Staff",
        help: "How far its people feel at home in the body they work for.",
        unit: "share",
        better: "higher",
        range: [0, 1],
        digits: 2,
        threshold: 0.05,
        whole: "mean",
        read: ({ organisations: o }, i) => o.belonging[i],
      },
    },
    partnership: {
      culture_distance: {
        label: "Culture distance",
        group: "Between them",
        question: "Do the cultures grow together or apart?",
        help: "How far apart what the two organisations' people hold dear is; 0 is the same, 1 nothing in common.",
        unit: "1",
        better: "lower",
        range: [0, 1],
        digits: 2,
        threshold: 0.05,
        read: ({ partnerships: s }, k) => s.distance[k],
      },
    },
  },
  start: ({ organisations: o }) => {
    o.belonging.fill(1);
  },
  step(world, p) {
    const { organisations: o, partnerships: s } = world;
    o.belonging.fill(1);
    o.choosing.fill(0);
    for (let k = 0; k < s.count; k++) {
      if (s.stage[k] === STAGE.none || s.stage[k] === STAGE.over) continue;
      s.fair[k] = 2 * p.post_share;
      s.hearing[k] = p.engagement;
      s.ruled[k] = s.authority[k] * willing(s.mandate[k], s.wish[k]);
      s.slighted[k] = 1 - p.framing;
      s.informed[k] += (p.engagement / YEAR) * (1 - s.informed[k]);
      if (s.works[k] === 0) continue;
      const leavers = (o.leavers[s.lead[k]] + o.leavers[s.other[k]]) / 2;
      const worked = p.mixing * s.given[k] * (1 + p.values_recruitment);
      const mixed = Math.min(1, worked + leavers * p.values_recruitment);
      s.distance[k] -= mixed * s.distance[k];
      belong(world, p, k);
    }
  },
});

function belong({ organisations: o, partnerships: s }: World, p: Numbers, k: number): void {
  const [lead, other] = [s.lead[k], s.other[k]];
  o.choosing[lead] = p.values_recruitment;
  o.choosing[other] = p.values_recruitment;
  // The first month of one body: the name is gone as far as the lead has its way.
  if (s.oneBody[k] === 1 && s.age[k] <= 1) s.estranged[k] = s.authority[k];
  const home = Math.min(1, p.mixing * s.given[k] * (1 + s.fair[k]) + o.leavers[other]);
  s.estranged[k] -= home * s.estranged[k];
  o.belonging[other] = Math.min(o.belonging[other], 1 - s.estranged[k]);
  const equal = Math.min(1, 2 * (1 - s.authority[k]));
  o.belonging[lead] = Math.min(o.belonging[lead], 1 - s.oneBody[k] * equal * s.estranged[k]);
}
