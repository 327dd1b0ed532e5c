import { lever } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import { end, STAGE } from "./deals.ts";

export const reviewState = {
  partnership: {
    reviewed: {
      type: "f64",
      unit: "share",
      about: "reviews a month, on average",
      range: [0, 1],
    },
  },
} as const;

const params = {
  reviews_a_year: lever({
    good: "depends",
    why: "A review ends what brings little; it takes hours, and ends some that would have come good.",
    ends: ["never", "every quarter"],
    value: 0,
    range: [0, 4],
    unit: "per year",
    group: "Set-up",
    label: "Reviews a year",
    help: "How often it is asked what the partnership has brought; a review takes hours and may end it.",
    cite: "Miller and Millar: periodic review and termination protect value",
  }),
};

const YEAR = 12;

export const reviews = defineRule({
  id: "reviews",
  label: "Reviews",
  prose:
    "A review compares what a partnership has visibly brought with what the same hours would have built at home, more strictly once it has had a year. The less it has brought and the less the partners trust one another, the likelier it ends.",
  params,
  state: reviewState,
  step(world, p, draw, log) {
    const { partnerships: s } = world;
    s.reviewed.fill(p.reviews_a_year / YEAR);
    const luck = draw.uniforms(s, 1);
    for (let k = 0; k < s.count; k++) {
      if (s.stage[k] !== STAGE.running || s.oneBody[k] === 1 || s.lead[k] === s.other[k]) continue;
      const wasted = Math.max(0, s.forgone[k]);
      const brought = Math.max(0, s.shown[k]);
      const doubt = wasted > 0 ? wasted / (wasted + brought) : 0;
      // Nothing is expected of its first months.
      const due = s.reviewed[k] * Math.min(1, s.age[k] / YEAR);
      if (luck[k] < due * doubt * (1 - s.trust[k])) {
        end(world, k, "review", log);
      }
    }
  },
});
