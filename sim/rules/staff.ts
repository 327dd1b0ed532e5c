import { exp } from "../core/math.ts";
import { judged, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { smallest } from "./commitments.ts";
import { STAGE } from "./deals.ts";
import { spareOf } from "./hours.ts";

const share = (about: string) => ({ type: "f64", unit: "share", about, range: [0, 1] }) as const;

export const staffState = {
  organisation: {
    staff: {
      type: "f64",
      unit: "SD",
      about: "staff experience; 0 is the average trust",
      range: [-24, 24],
    },
    led: {
      type: "f64",
      unit: "SD",
      about: "how those who lead it, its own people or a partner's, make staff feel",
      range: [-40, 40],
    },
    dread: {
      type: "f64",
      unit: "1",
      about: "doubt about posts, being ruled by strangers and a name that is lost, added up",
      range: [0, 40],
    },
    leavers: {
      type: "f64",
      unit: "per month",
      about: "share of staff who leave in a month",
      range: [0, 1],
    },
    unfilled: share("staff posts without anybody in them"),
  },
  times: { usualUnfilled: share("staff posts unfilled at an average trust") },
} as const;

const params = {
  goodwill_spread: judged({
    value: 0.829,
    range: [0.6, 1],
    unit: "SD",
    label: "Spread of goodwill",
    help: "How much staff of trusts differ when their leaders' hours are the same.",
    why: "what is left of a spread of 1 when missing hours explain a third of the variance",
  }),
  strain: sourced({
    value: 2.71,
    range: [2, 5],
    unit: "SD",
    label: "What missing hours do to staff",
    help: "Staff experience lost where a full board's hours are missing.",
    grade: "moderate",
    cite: "staff survey 2012-2019: stress and recommending the place to work correlate at -0.58",
  }),
  fear: judged({
    value: 0.55,
    range: [0.2, 1.4],
    unit: "SD",
    label: "What doubt and being ruled cost",
    help: "Staff experience lost where every post is in dispute, or where one is wholly ruled by strangers, or has lost its name.",
    why: "calibrated to the dip of mergers",
  }),
  quitting: sourced({
    value: 0.00783,
    range: [0.006, 0.0125],
    unit: "per month",
    label: "Staff who leave",
    help: "Share of staff who leave in a month at a trust of average staff experience.",
    grade: "strong",
    cite: "NHS Digital 2018-19: 6.7 % of doctors, 10.1 % of nurses a year",
  }),
  quitting_slope: judged({
    value: 0.0927,
    range: [0, 0.2],
    unit: "1",
    label: "How much sooner unhappy staff leave",
    help: "Leaving multiplies by its exponential for each SD of worse staff experience.",
    why: "leavers rise when a trust is labelled; the size was not retrieved",
  }),
  hiring: judged({
    value: 5.22,
    range: [3, 9],
    unit: "months",
    label: "Time to hire",
    help: "Months until the post of somebody who left is filled.",
    why: "advertisement, checks and notice",
  }),
};

type Numbers = ParamValues<typeof params>;

/** What patients report, SD: half care, half what staff can give. */
export const patientsReport = (care: number, feeling: number): number => (care + feeling) / 2;

const YEAR = 12;
/** A week, in months. */
const WEEK = 12 / 52;
const PER_CENT = 100;

export const staff = defineRule({
  id: "staff",
  label: "Staff",
  prose:
    "What staff feel depends on who leads them, which changes over years, and where joint posts are filled both sides are led alike. They feel missing hours in the same month. They fear for posts in dispute, being ruled by people with other ways or who call them failures, and the loss of a name, less so where they know what awaits them and are heard; it takes a quarter of a year until most do. Unhappy staff leave sooner, and their posts stand empty for some months.",
  params,
  state: staffState,
  outcomes: {
    organisation: {
      staff_experience: {
        label: "Staff experience",
        group: "Staff",
        question: "What is it like to work there?",
        help: "How staff feel about working there, in standard deviations of the 2016 trust population.",
        unit: "SD",
        better: "higher",
        range: [-24, 24],
        digits: 2,
        threshold: 0.05,
        whole: "mean",
        read: ({ organisations: o }, i) => o.staff[i],
      },
      patient_experience: {
        label: "Patient experience",
        group: "Care",
        question: "What do patients notice?",
        help: "What patients report: half care, half what staff can give.",
        unit: "SD",
        better: "higher",
        range: [-24, 24],
        digits: 2,
        threshold: 0.03,
        whole: "mean",
        care: true,
        read: ({ organisations: o, times }, i) =>
          patientsReport(o.care[i] + times.tide[0], o.staff[i]),
      },
      leavers: {
        label: "Staff leaving",
        group: "Staff",
        help: "Staff who leave in a year.",
        unit: "% a year",
        better: "lower",
        range: [0, 1200],
        digits: 1,
        threshold: 0.5,
        whole: "mean",
        read: ({ organisations: o }, i) => PER_CENT * YEAR * o.leavers[i],
      },
      vacancies: {
        label: "Posts unfilled",
        group: "Staff",
        help: "Staff posts without anybody in them.",
        unit: "%",
        better: "lower",
        range: [0, PER_CENT],
        digits: 1,
        threshold: 0.5,
        whole: "mean",
        read: ({ organisations: o }, i) => PER_CENT * o.unfilled[i],
      },
    },
  },
  start({ organisations: o, times }, p) {
    times.usualUnfilled[0] = p.quitting * p.hiring;
    o.unfilled.fill(times.usualUnfilled[0], 0, o.count);
  },
  derive: feel,
  step(world, p) {
    fear(world);
    feel(world, p);
    const { organisations: o } = world;
    for (let i = 0; i < o.count; i++) {
      // To look for people with the right values takes a week more.
      const months = p.hiring + o.choosing[i] * WEEK;
      o.unfilled[i] += o.leavers[i] - o.unfilled[i] / months;
    }
  },
});

/** Who holds a joint post leads both sides in the same way. */
function lead({ organisations: o, partnerships: s }: World): void {
  for (let i = 0; i < o.count; i++) o.led[i] = o.goodwillLasting[i] + o.goodwillSlow[i];
  for (let k = 0; k < s.count; k++) {
    if (s.works[k] === 0 || s.shared[k] === 0 || s.lead[k] === s.other[k]) continue;
    const [lead, other] = [s.lead[k], s.other[k]];
    const ways = o.led[lead] + (s.fair[k] / 2) * (o.led[other] - o.led[lead]);
    for (const i of [lead, other]) o.led[i] += s.shared[k] * (ways - o.led[i]);
  }
}

function feel(world: World, p: Numbers): void {
  const { organisations: o, times } = world;
  lead(world);
  for (let i = 0; i < o.count; i++) {
    const spare = spareOf(o, i) - times.usualFree[0];
    o.staff[i] = p.goodwill_spread * o.led[i] + p.strain * spare - p.fear * o.dread[i];
    // Nobody leaves who is not there.
    const leaving = p.quitting * exp(-p.quitting_slope * o.staff[i]);
    o.leavers[i] = Math.min(leaving, 1 - o.unfilled[i]);
  }
}

/** Months in which what happens to some is known to most. */
const QUARTER = 3;

function fear(world: World): void {
  const { organisations: o, partnerships: s } = world;
  const spread = 1 / QUARTER;
  for (let i = 0; i < o.count; i++) o.dread[i] -= spread * o.dread[i];
  for (let k = 0; k < s.count; k++) {
    const [lead, other] = [s.lead[k], s.other[k]];
    if (s.stage[k] === STAGE.none || s.stage[k] === STAGE.over || lead === other) continue;
    const doubt = s.contested[k] * (1 - s.informed[k]);
    // Two hold each post in dispute; where posts are shared fairly each side keeps half of them.
    const fair = s.fair[k] / 2;
    const heard = 1 / (1 + s.hearing[k]);
    const ruled = s.ruled[k] * (s.distance[k] + s.slighted[k]) + s.estranged[k];
    o.dread[other] += spread * (doubt * (1 - fair) * smallest(world, k, other) + ruled * heard);
    // A lead that takes over keeps its name; equals both lose theirs.
    const equal = Math.min(1, 2 * (1 - s.authority[k]));
    o.dread[lead] +=
      spread * (doubt * fair * smallest(world, k, lead) + equal * s.estranged[k] * heard);
  }
}
