import { pow } from "../core/math.ts";
import { judged, lever, sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";

const share = (about: string) => ({ type: "f64", unit: "share", about, range: [0, 1] }) as const;

export const evidenceState = {
  organisation: {
    seen: {
      type: "f64",
      unit: "SD",
      about: "care as its board and those who refer to it see it",
      range: [-20, 20],
    },
    known: share("how far its partners and it measure together"),
  },
  partnership: {
    receptivity: share("how much the people of the other want to be helped"),
    legitimacy: share("how far people outside the boards think the partner right for them"),
    before: {
      type: "f64",
      unit: "SD",
      about: "what the other had taken over from partners when it began",
      range: [-20, 20],
    },
    shown: {
      type: "f64",
      unit: "SD",
      about: "what the partnership has brought the other, as far as it can be seen",
      range: [-20, 20],
    },
    measuring: share("how far the partners measure together"),
  },
} as const;

const params = {
  seeing: sourced({
    value: 8.91,
    range: [6, 15],
    unit: "months",
    label: "Time until results are seen",
    help: "Months until a change of care shows in what a board looks at.",
    grade: "weak",
    cite: "case A: no review in twelve months; national indicators are published some nine months late",
  }),
  persuading: judged({
    value: 0.0476,
    range: [0, 0.15],
    unit: "per month",
    label: "What results persuade",
    help: "Share of the distance to full receptivity that a month with a visible gain of one SD closes.",
    why: "early results win people over within a year or two where they are large",
  }),
  shared_data: lever({
    good: "higher",
    why: "Results are seen sooner, good or bad; measuring takes hours.",
    ends: ["each on its own", "one board of figures"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Resources",
    label: "Shared data and performance board",
    help: "How far the partners measure together and look at it monthly: results are seen sooner, good or bad, and it takes hours.",
    cite: "case A: activity counts were the only data",
  }),
};

export const evidence = defineRule({
  id: "evidence",
  label: "What is seen",
  prose:
    "Results are seen late, sooner where partners measure together. Those who refer patients go by what is seen; people of a partner that has visibly been helped want more of it, and of one that has been harmed less.",
  params,
  state: evidenceState,
  outcomes: {
    organisation: {
      seen_quality: {
        label: "Quality as the board sees it",
        group: "Care",
        help: "What its data show: late.",
        unit: "SD",
        better: "neutral",
        range: [-24, 24],
        digits: 2,
        threshold: 0.05,
        whole: "mean",
        care: true,
        read: ({ organisations: o, times }, i) => o.seen[i] + times.tide[0],
      },
    },
  },
  step(world, p) {
    const { organisations: o, partnerships: s } = world;
    o.known.fill(0, 0, o.count);
    // From its usual length to a month, as far as they measure together.
    const lag = pow(p.seeing, 1 - p.shared_data);
    for (let k = 0; k < s.count; k++) {
      s.measuring[k] = p.shared_data;
      if (s.works[k] === 0) {
        s.before[k] = o.adopted[s.other[k]];
        continue;
      }
      o.known[s.other[k]] = p.shared_data;
      if (s.lead[k] === s.other[k]) continue;
      o.known[s.lead[k]] = p.shared_data;
      s.shown[k] += (o.adopted[s.other[k]] - s.before[k] - s.shown[k]) / lag;
      const room = s.shown[k] > 0 ? 1 - s.receptivity[k] : s.receptivity[k];
      s.receptivity[k] += Math.max(-1, Math.min(1, p.persuading * s.shown[k])) * room;
    }
    for (let i = 0; i < o.count; i++) {
      o.seen[i] += (o.care[i] - o.seen[i]) / (o.known[i] > 0 ? lag : p.seeing);
    }
  },
});
