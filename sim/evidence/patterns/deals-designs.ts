import { parseScenario, type Scenario } from "../../model.ts";
import { designFrom } from "../design.ts";
import { mandatedPairs, realDeals, unselectedMergers } from "../worlds.ts";

/** Long enough to see four years after most completions, which take two to three years. */
const LONG = 96;

/** Mergers of neighbours whatever their quality, as in 1997 to 2006, each with its twin. */
export const wave = unselectedMergers({ months: LONG });

/** The same neighbours under a contract instead, followed for five years after it starts. */
export const contracts = unselectedMergers({
  months: LONG,
  twin: false,
  set: { "partnership.form": "contractual_agreement" },
});

/** The mix of deals of 2010 to 2015. */
export const decade = realDeals({ months: LONG });

/** A weak trust taken over by a strong one with a settled board. */
export const ableAcquirers = mandatedPairs("acquisition", {
  months: 72,
  set: { "organisations.helper.board_stability": 0.95 },
});

/** Weak trusts taken over: no joint post for their people, and half of the posts. */
export const noPosts = mandatedPairs("acquisition", {
  months: 72,
  twin: false,
  set: { "levers.post_share": 0 },
});
export const halfThePosts = mandatedPairs("acquisition", {
  months: 72,
  twin: false,
  set: { "levers.post_share": 0.5 },
});

const weak = (income: number) => ({
  income,
  quality: -0.8,
  staff_experience: -0.6,
  surplus: -8,
  board_stability: 0.4,
});

const between = (a: string, b: string) => ({
  between: [a, b],
  culture_distance: 0.4,
  trust: 0.4,
  distance: 8,
});

const joining = (other: string) => ({
  form: "merger",
  lead: "west",
  other,
  lead_motivation: 0.7,
  other_motivation: 0.5,
});

/** Three weak trusts that become one, with little said to staff and nothing spent on the change. */
const threeWeak: Scenario = parseScenario(
  {
    version: 2,
    id: "three-weak-trusts",
    title: "Three weak trusts become one",
    organisations: { west: weak(450), middle: weak(400), east: weak(300) },
    relations: [between("west", "middle"), between("west", "east"), between("middle", "east")],
    partnership: joining("middle"),
    also: [joining("east")],
    levers: {
      mandate: 0.8,
      engagement: 0.1,
      protected_time: 0,
    },
  },
  "three-weak-trusts",
);

export const threeWeakTrusts = designFrom("three weak trusts", threeWeak, { months: LONG });

/** A private operator runs a small hospital in deficit under pressure from outside. */
const operator: Scenario = parseScenario(
  {
    version: 2,
    id: "operated-hospital",
    title: "A hospital run by a private operator",
    organisations: {
      operator: {
        kind: "private_provider",
        income: 200,
        quality: 0.5,
        surplus: 3,
      },
      hospital: {
        income: 112,
        quality: -0.8,
        staff_experience: -0.4,
        surplus: -12,
        board_stability: 0.4,
      },
    },
    relations: [between("operator", "hospital")],
    partnership: {
      form: "operating_franchise",
      lead: "operator",
      other: "hospital",
      lead_motivation: 0.9,
      other_motivation: 0.6,
    },
    levers: { mandate: 0.6 },
  },
  "operated-hospital",
);

/** A cap of £5m on £112m, and none to speak of. */
export const lowCap = designFrom("operated hospital", operator, {
  months: 72,
  twin: false,
  set: {},
});
export const noCap = designFrom("operated hospital", operator, {
  months: 72,
  twin: false,
  set: {},
});
