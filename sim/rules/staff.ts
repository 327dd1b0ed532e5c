import { exp } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { judged, lever, sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { STAGE } from "./deals.ts";

export const staffState = {
  organisation: {
    staff: {
      type: "f64",
      unit: "SD",
      about: "staff experience; 0 is the average trust",
      range: [-12, 12],
    },
    leavers: {
      type: "f64",
      unit: "per month",
      about: "share of staff who leave in a month",
      range: [0, 1],
    },
    unfilled: {
      type: "f64",
      unit: "share",
      about: "staff posts without anybody in them",
      range: [0, 1],
    },
  },
  times: {
    usualUnfilled: {
      type: "f64",
      unit: "share",
      about: "staff posts unfilled at an average trust",
      range: [0, 1],
    },
  },
} as const;

const params = {
  goodwill_spread: judged({
    value: 0.92,
    range: [0.6, 1],
    unit: "SD",
    label: "Spread of goodwill",
    help: "How much staff of trusts differ when their leaders' hours are the same.",
    why: "what is left of a spread of 1 when missing hours explain a third of the variance",
  }),
  strain: sourced({
    value: 2.3,
    range: [2, 6],
    unit: "SD",
    label: "What missing hours do to staff",
    help: "Staff experience lost where a full board's hours are missing.",
    grade: "moderate",
    cite: "staff survey 2012-2019: stress and recommending the place to work correlate at -0.58",
  }),
  fear: judged({
    value: 0.6,
    range: [0.2, 1.4],
    unit: "SD",
    label: "What doubt and being dominated cost",
    help: "Staff experience lost where every post is in dispute, or where one is wholly ruled by strangers.",
    why: "calibrated to the dip of mergers",
  }),
  framing: lever({
    value: 0.5,
    range: [0, 1],
    unit: "share",
    group: "People",
    label: "How it is announced",
    help: "0 a partnership of equals, 1 a success that takes over a failure.",
    cite: "cases C and E: a sense of inferiority and loss",
  }),
  quitting: sourced({
    value: 0.0079,
    range: [0.006, 0.0125],
    unit: "per month",
    label: "Staff who leave",
    help: "Share of staff who leave in a month at a trust of average staff experience.",
    grade: "strong",
    cite: "NHS Digital 2018-19: 6.7 % of doctors, 10.1 % of nurses a year",
  }),
  quitting_slope: judged({
    value: 0.068,
    range: [0, 0.4],
    unit: "1",
    label: "How much sooner unhappy staff leave",
    help: "Leaving multiplies by its exponential for each SD of worse staff experience.",
    why: "leavers rise when a trust is labelled; the size was not retrieved",
  }),
  hiring: judged({
    value: 5.5,
    range: [3, 9],
    unit: "months",
    label: "Time to hire",
    help: "Months until the post of somebody who left is filled.",
    why: "advertisement, checks and notice",
  }),
};

export const staff = defineRule({
  id: "staff",
  label: "Staff",
  prose:
    "Staff have a goodwill that changes over years and feel missing hours in the same month. Unhappy staff leave sooner, and their posts stand empty for some months.",
  params,
  state: staffState,
  start(world, p) {
    const { organisations: o, times } = world;
    times.usualUnfilled[0] = p.quitting * p.hiring;
    o.unfilled.fill(times.usualUnfilled[0], 0, o.count);
    feel(world, p);
  },
  step(world, p) {
    feel(world, p);
    const { organisations: o } = world;
    for (let i = 0; i < o.count; i++) {
      o.unfilled[i] += o.leavers[i] - o.unfilled[i] / p.hiring;
    }
  },
});

function feel(world: World, p: ParamValues<typeof params>): void {
  const { organisations: o, times } = world;
  for (let i = 0; i < o.count; i++) {
    const goodwill = p.goodwill_spread * (o.goodwillLasting[i] + o.goodwillSlow[i]);
    o.staff[i] = goodwill + p.strain * (o.free[i] - o.given[i] - times.usualFree[0]);
    o.staff[i] -= p.fear * dreadOf(world, i, p.framing);
    o.leavers[i] = p.quitting * exp(-p.quitting_slope * o.staff[i]);
  }
}

/** Doubt about one's post and being ruled by people with other ways, at organisation `i`. */
function dreadOf({ organisations: o, partnerships: s }: World, i: number, framing: number): number {
  let dread = 0;
  for (let k = 0; k < s.count; k++) {
    if (s.lead[k] === s.other[k]) continue;
    const running = s.stage[k] === STAGE.running ? 1 : 0;
    if (s.other[k] === i)
      dread += s.contested[k] + running * s.authority[k] * s.distance[k] * 2 * framing;
    else if (s.lead[k] === i) dread += s.contested[k] * (1 - s.authority[k]);
  }
  return dread / (1 + o.engaged[i]);
}
