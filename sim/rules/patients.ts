import { exp, log } from "../core/math.ts";
import { judged, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { smallest } from "./commitments.ts";

const part = (about: string, low: number, high: number) =>
  ({ type: "f64", unit: "share", about, range: [low, high] }) as const;

export const patientState = {
  organisation: {
    list: {
      type: "f64",
      unit: "months",
      about: "patients who wait, in months of usual work",
      range: [0, 600],
    },
    chosen: part("referrals that its standing brings or costs, of the usual", -2, 4),
    planned: part("treatments that were planned for, of the usual", -2, 8),
    surprise: part("referrals above what could be foreseen, of the usual", -3, 3),
    provided: part("treatments that a partner provides, of the usual", 0, 2),
    built: part("treatments that new buildings make possible, of the usual", 0, 8),
    treated: part("treatments, of the usual", -2, 10),
  },
  partnership: {
    provided: part("treatments that the lead provides, of those of the smaller", 0, 1),
  },
  times: {
    elsewhere: {
      type: "f64",
      unit: "£m",
      about: "what patients gained from elsewhere are worth a year; below zero where lost",
      range: [-1e6, 1e6],
    },
  },
} as const;

const params = {
  usual_wait: sourced({
    value: 9.39,
    range: [8, 17],
    unit: "weeks",
    label: "Usual wait",
    help: "Mean wait for planned care at an average trust.",
    grade: "moderate",
    cite: "NHS England, referral to treatment: means of 9 to 17 weeks, 2019 to 2022",
  }),
  excess_spread: sourced({
    value: 0.0743,
    range: [0.03, 0.12],
    unit: "share",
    label: "Surprises in referrals",
    help: "How far referrals stray from what was planned for, as a share of them.",
    grade: "moderate",
    cite: "the same: trusts' mean waits differ by a quarter",
  }),
  excess_lasts: sourced({
    value: 3.31,
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
    help: "Extra sessions found as the list grows by a factor of e.",
    why: "extra sessions and outsourcing",
  }),
  choosing_by_care: judged({
    value: 0.0246,
    range: [0, 0.06],
    unit: "share",
    label: "Referrals that follow standing",
    help: "Share of referrals won for each SD of better care as it is seen.",
    why: "case C: referrals fell before and rose after; studies of choice find elasticities of a few per cent",
  }),
};

type Numbers = ParamValues<typeof params>;

/** Weeks in a month. */
export const WEEKS = 52 / 12;
/** Shortest list, as a share of the usual one: something is always under way. */
const SHORTEST = 1 / 12;
/** Weeks within which planned care should begin. */
const STANDARD = 18;
const PER_CENT = 100;

export const patients = defineRule({
  id: "patients",
  label: "Patients and waits",
  prose:
    "Who waits is a backlog: referrals above what was planned for lengthen it, and as it grows extra sessions are found. Staff posts unfilled shorten the day's list; buildings and partners add to it. Referrals follow how well a trust is seen to do: who is gained comes from another trust or from elsewhere, and what was not foreseen is planned for after some months. How well a trust is run does not shorten its waits.",
  params,
  state: patientState,
  outcomes: {
    organisation: {
      waits: {
        label: "Waiting time",
        group: "Patients’ access",
        question: "How long do patients wait?",
        help: "Mean wait for planned care.",
        unit: "weeks",
        better: "lower",
        range: [0, 2600],
        digits: 1,
        threshold: 0.5,
        whole: "mean",
        care: true,
        read: ({ organisations: o }, i) => o.list[i] * WEEKS,
      },
      access: {
        label: "Seen within 18 weeks",
        group: "Patients’ access",
        help: "Patients whose planned care begins within 18 weeks.",
        unit: "%",
        better: "higher",
        range: [0, PER_CENT],
        digits: 1,
        threshold: 1,
        whole: "mean",
        care: true,
        read: ({ organisations: o }, i) => PER_CENT * (1 - exp(-STANDARD / (o.list[i] * WEEKS))),
      },
      activity: {
        label: "Patients treated",
        group: "Patients’ access",
        help: "Treatments this month; 100 is what is usual for a trust of its size.",
        unit: "index",
        better: "higher",
        range: [-200, 1000],
        digits: 1,
        threshold: 1,
        whole: "mean",
        care: true,
        read: ({ organisations: o }, i) => PER_CENT * o.treated[i],
      },
    },
  },
  balances: {
    patients: {
      about: "who is gained by one trust is lost by another or comes from elsewhere",
      unit: "£m",
      off: ({ organisations: o, nation, times }) => {
        let off = -times.elsewhere[0];
        for (let i = 0; i < o.count; i++) off += nation.income[i] * o.chosen[i];
        return off / nation.medianIncome;
      },
    },
  },
  start(world, p, draw) {
    const { organisations: o } = world;
    const luck = draw.normals(o, 1);
    for (let i = 0; i < o.count; i++) o.list[i] = (p.usual_wait / WEEKS) * exp(luck[i] / 4);
  },
  derive(world, p) {
    const { organisations: o } = world;
    choose(world, p);
    for (let i = 0; i < o.count; i++) {
      o.planned[i] = 1 + o.chosen[i];
      o.treated[i] = o.planned[i];
    }
  },
  step(world, p, draw) {
    choose(world, p);
    provide(world);
    treat(world, p, draw.normals(world.organisations, 1));
  },
});

/** Referrals follow what is seen; in a closed nation who is gained by one is lost by others. */
function choose({ organisations: o, nation, times }: World, p: Numbers): void {
  let [worth, income] = [0, 0];
  for (let i = 0; i < o.count; i++) {
    o.chosen[i] = nation.clinical[i] * p.choosing_by_care * o.seen[i];
    worth += nation.income[i] * o.chosen[i];
    income += nation.income[i] * nation.clinical[i];
  }
  times.elsewhere[0] = nation.closed ? 0 : worth;
  if (!nation.closed) return;
  for (let i = 0; i < o.count; i++) o.chosen[i] -= (nation.clinical[i] * worth) / income;
}

/** What a partner provides grows with what they take on together. */
function provide(world: World): void {
  const { organisations: o, partnerships: s } = world;
  o.provided.fill(0);
  for (let k = 0; k < s.count; k++) {
    s.provided[k] = s.service[k] * s.stake[k] * s.kept[k] * s.works[k];
    o.provided[s.other[k]] += s.provided[k] * smallest(world, k, s.other[k]);
  }
}

function treat({ organisations: o, times }: World, p: Numbers, luck: Float64Array): void {
  const usual = p.usual_wait / WEEKS;
  const jump = p.excess_spread * Math.sqrt(2 / p.excess_lasts);
  for (let i = 0; i < o.count; i++) {
    const referred = 1 + o.chosen[i] + o.surprise[i];
    const staffed = o.planned[i] - (o.unfilled[i] - times.usualUnfilled[0]);
    const extra = p.answering * log(o.list[i] / usual);
    o.treated[i] = staffed + o.built[i] + o.provided[i] + extra;
    const shortest = usual * SHORTEST;
    // Nobody who does not wait can be treated.
    o.treated[i] = Math.min(o.treated[i], o.list[i] + referred - shortest);
    o.list[i] += referred - o.treated[i];
    o.planned[i] += (1 + o.chosen[i] - o.planned[i]) / p.excess_lasts;
    o.surprise[i] += jump * luck[i] - o.surprise[i] / p.excess_lasts;
  }
}
