import { exp, log } from "../core/math.ts";
import { judged, sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";

export const waitState = {
  organisation: {
    list: {
      type: "f64",
      unit: "months",
      about: "patients who wait, in months of usual work",
      range: [0, 60],
    },
    excess: {
      type: "f64",
      unit: "share",
      about: "referrals above what was planned for",
      range: [-2, 2],
    },
  },
} as const;

const params = {
  usual_wait: sourced({
    value: 10,
    range: [8, 17],
    unit: "weeks",
    label: "Usual wait",
    help: "Mean wait for planned care at an average trust.",
    grade: "moderate",
    cite: "NHS England, referral to treatment: means of 9 to 17 weeks, 2019 to 2022",
  }),
  excess_spread: sourced({
    value: 0.087,
    range: [0.03, 0.12],
    unit: "share",
    label: "Surprises in referrals",
    help: "How far referrals stray from what was planned for, as a share of them.",
    grade: "moderate",
    cite: "the same: trusts' mean waits differ by a quarter",
  }),
  excess_lasts: sourced({
    value: 2.5,
    range: [1, 8],
    unit: "months",
    label: "How long they last",
    help: "Months until a surprise in referrals is planned for.",
    grade: "moderate",
    cite: "the same: within a trust waits correlate at 0.84 with those three months before, 0.61 six",
  }),
  answering: judged({
    value: 0.089,
    range: [0.02, 0.12],
    unit: "share",
    label: "Answer to long waits",
    help: "Capacity found, or referrals lost, as the list grows by a factor of e.",
    why: "extra sessions, outsourcing and referrers who look elsewhere",
  }),
};

/** Weeks in a month. */
const WEEKS = 52 / 12;
/** Shortest list, as a share of the usual one: something is always under way. */
const SHORTEST = 1 / 12;

export const waits = defineRule({
  id: "waits",
  label: "Waits",
  prose:
    "Who waits is a backlog: referrals above capacity lengthen it, and as it grows capacity is found or patients look elsewhere. How well a trust is run does not enter.",
  params,
  state: waitState,
  start(world, p, draw) {
    const { organisations: o } = world;
    const luck = draw.normals(o, 1);
    for (let i = 0; i < o.count; i++) o.list[i] = (p.usual_wait / WEEKS) * exp(luck[i] / 4);
  },
  step(world, p, draw) {
    const { organisations: o } = world;
    const luck = draw.normals(o, 1);
    const usual = p.usual_wait / WEEKS;
    const jump = p.excess_spread * Math.sqrt(2 / p.excess_lasts);
    for (let i = 0; i < o.count; i++) {
      const answer = p.answering * log(o.list[i] / usual);
      o.list[i] = Math.max(usual * SHORTEST, o.list[i] + o.excess[i] - answer);
      o.excess[i] += jump * luck[i] - o.excess[i] / p.excess_lasts;
    }
  },
});
