import { type Design, designOf } from "./design.ts";
import type { Future } from "./future.ts";
import { GAIN, MONEY_GAIN } from "./terms.ts";

/** A built-in scenario in which parameters are tried, with what it needs to be the right place. */
export interface Context {
  readonly name: string;
  readonly scenario: string;
  readonly set: Readonly<Record<string, number>>;
}

const asItIs = (scenario: string): Context => ({ name: scenario, scenario, set: {} });

/** Where parameters are tried, in this order. */
export const contexts: readonly Context[] = [
  asItIs("case-c"),
  asItIs("struggling-trust/buddying"),
  asItIs("struggling-trust/group"),
  asItIs("case-b"),
  asItIs("case-e"),
  asItIs("case-d"),
  asItIs("case-a"),
  asItIs("struggling-trust/improvement"),
  {
    name: "struggling-trust/buddying, reviewed each year",
    scenario: "struggling-trust/buddying",
    set: { reviews_a_year: 1 },
  },
  asItIs("case-a/lead-leaves"),
  asItIs("case-d/straight-to-national"),
  {
    name: "case-e/slow-track, open to other partnerships",
    scenario: "case-e/slow-track",
    set: { "environment.formation": 1, mandate: 0 },
  },
  {
    name: "struggling-trust/acquisition, an unwilling lead under a mandate",
    scenario: "struggling-trust/acquisition",
    set: { "partnership.lead_motivation": 0.2, mandate: 0.9 },
  },
  asItIs("case-c/merger"),
  asItIs("care-system/mandates"),
  {
    name: "care-system/mandates, where nobody looks for a partner unasked",
    scenario: "care-system/mandates",
    set: { "environment.formation": 0 },
  },
];

/** How long a context is followed, months. */
export const MONTHS = 60;

/** A context with one parameter at a value. */
export const designIn = ({ scenario, set }: Context, id: string, value: number): Design =>
  designOf(scenario, { months: MONTHS, twin: false, set: { ...set, [id]: value } });

/** Something that parameters may move, in words, and the smallest change that counts as one. */
export interface Mark {
  readonly what: string;
  readonly unit: string;
  /** A judgement for each outcome; for care, staff and money that of the evidence's section 0. */
  readonly negligible: number;
  read(future: Future): number;
}

/** Years over which an outcome is averaged: first, second and last. */
const YEARS = [1, 2, 5] as const;

/** Mean over a year; NaN where there is nobody in that place. */
const meanOf =
  (entity: (future: Future) => string | undefined, outcome: string, year: number) =>
  (future: Future) => {
    const of = entity(future);
    return of ? future.mean(of, outcome, 12 * year - 11, 12 * year) : Number.NaN;
  };

/** Marks of one outcome, a year each. */
const yearly = (
  entity: (future: Future) => string | undefined,
  where: string,
  [id, words, unit, negligible]: readonly [string, string, string, number],
): Mark[] =>
  YEARS.map((year) => ({
    what: `${words}${where}, year ${year}`,
    unit,
    negligible,
    read: meanOf(entity, id, year),
  }));

/** Outcomes of an organisation: id, words, unit, negligible size. */
const OF_ONE = [
  ["quality", "quality of care", "SD", GAIN],
  ["staff_experience", "staff experience", "SD", GAIN],
  ["patient_experience", "patient experience", "SD", GAIN],
  ["surplus", "surplus", "% of income", MONEY_GAIN],
  ["waits", "waits", "weeks", 0.2],
  ["access", "seen within 18 weeks", "%", 0.2],
  ["activity", "patients treated", "%", 0.5],
  ["rating", "rating", "grades", 0.05],
  ["special_measures", "time in special measures", "share", 0.02],
  ["executive_turnover", "board turnover", "% a year", 1],
  ["executive_vacancies", "board posts unfilled", "%", 0.5],
  ["vacancies", "posts unfilled", "%", 0.1],
  ["work_stress", "work stress", "%", 0.2],
  ["free_capacity", "free management time", "share", 0.01],
  ["regulatory_load", "time spent on reporting", "share", 0.01],
  ["transition_cost", "cost of changing", "£m a year", 0.05],
  ["running_cost", "cost of partnering", "£m a year", 0.05],
  ["savings_realised", "savings made", "£m a year", 0.05],
  ["management_share", "spending on management", "%", 0.05],
  ["identity", "identification", "share", 0.01],
] as const;

/** Outcomes of the partnership. */
const OF_PAIR = [
  ["trust", "trust", "share", 0.01],
  ["culture_distance", "culture distance", "1", 0.01],
  ["pathway_delay", "delay on the shared pathway", "weeks", 0.1],
  ["partnership_cost", "cost so far", "£m", 0.1],
] as const;

/** Outcomes of all organisations together. */
const OF_ALL = [
  ["quality", "quality of care", "SD", GAIN],
  ["staff_experience", "staff experience", "SD", GAIN],
  ["surplus", "surplus", "% of income", MONEY_GAIN],
  ["special_measures", "special measures", "share", 0.02],
] as const;

const partner = (role: "lead" | "other") => (future: Future) => future.scenario.partnership?.[role];
const pair = ({ scenario: { partnership } }: Future) =>
  partnership ? `${partnership.lead}~${partnership.other}` : undefined;

const SIDES = [
  { role: "other", side: "helped" },
  { role: "lead", side: "helper" },
] as const;

/** How far off a board's picture of its quality is, on average over all months. */
const blindness = (role: "lead" | "other") => (future: Future) => {
  const of = partner(role)(future);
  if (!of) return Number.NaN;
  const [seen, is] = ["seen_quality", "quality"].map((id) => future.line(of, id));
  return seen.reduce((sum, x, month) => sum + Math.abs(x - is[month]), 0) / seen.length;
};

/** By how much trust changes from one month to the next, up or down, on average. */
function swings(future: Future): number {
  const between = pair(future);
  if (!between) return Number.NaN;
  const trust = future.line(between, "trust");
  const changes = [...trust.subarray(1)].map((value, month) => Math.abs(value - trust[month]));
  const known = changes.filter((change) => !Number.isNaN(change));
  return known.reduce((sum, change) => sum + change, 0) / known.length;
}

const monthOf = (moment: "agreed" | "completed" | "ended") => (future: Future) =>
  Math.min(future.months, future.month(moment));

const agreements = ({ events }: Future) => events.filter(({ event }) => event === "agreed").length;

/** Everything that is looked at. */
export const marks: readonly Mark[] = [
  ...SIDES.flatMap(({ role, side }) => [
    ...OF_ONE.flatMap((outcome) => yearly(partner(role), `, ${side}`, outcome)),
    {
      what: `error of what the board sees, ${side}`,
      unit: "SD",
      negligible: 0.02,
      read: blindness(role),
    },
  ]),
  ...OF_PAIR.flatMap((outcome) => yearly(pair, "", outcome)),
  // Usually about 0.01 a month: a twentieth of that counts as a change.
  { what: "ups and downs of trust", unit: "share a month", negligible: 0.0005, read: swings },
  ...OF_ALL.flatMap((outcome) => yearly(() => "system", ", everybody", outcome)),
  { what: "months to agreement", unit: "months", negligible: 0.5, read: monthOf("agreed") },
  { what: "months to completion", unit: "months", negligible: 1, read: monthOf("completed") },
  { what: "months to its end", unit: "months", negligible: 1, read: monthOf("ended") },
  { what: "partnerships agreed", unit: "partnerships", negligible: 0.1, read: agreements },
];
