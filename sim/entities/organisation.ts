import type { Columns, Table } from "../core/world.ts";

/** Number of dimensions of a values vector. */
export const VALUES = 5;

/** The five domains that an inspection judges, in the order of the rating columns. */
export const DOMAINS = ["safe", "effective", "caring", "responsive", "well-led"] as const;

/**
 * An organisation: a site that cares for patients, the legal body that answers for it, or both.
 * Parties keep their row for ever, as sites; completing a merger brings the joint body to life.
 */
export const organisationColumns = {
  exists: { type: "u8", unit: "code", about: "1 while the organisation exists" },
  site: {
    type: "u8",
    unit: "code",
    about: "1 if it cares for patients itself, 0 for a joint body",
  },
  legal: { type: "i32", unit: "row", about: "the legal body it belongs to (itself at first)" },
  ratedAsSite: {
    type: "u8",
    unit: "code",
    about: "1 if judged on site cut-points, 0 on trust ones",
  },
  nhs: { type: "u8", unit: "code", about: "1 for public bodies, 0 for private or voluntary ones" },
  clinical: { type: "u8", unit: "code", about: "1 if it treats patients and is inspected" },
  income: { type: "f64", unit: "£m a year", about: "yearly income at the start", range: [0, 1e5] },

  base: {
    type: "f64",
    unit: "SD",
    about: "quality due to estate, case mix and long-standing services",
  },
  habit: { type: "f64", unit: "SD", about: "practice it falls back to when effort ends" },
  practice: { type: "f64", unit: "SD", about: "embedded clinical practice" },
  fresh: { type: "f64", unit: "SD", about: "practice newly adopted and not yet embedded" },
  conditions: {
    type: "f64",
    unit: "SD",
    about: "effect of leadership, staffing and overload on care",
  },
  disrupted: { type: "f64", unit: "SD", about: "harm of change that people do not accept" },
  shock: { type: "f64", unit: "SD", about: "transient part of quality" },
  quality: { type: "f64", unit: "SD", about: "latent quality of care Q", range: [-12, 12] },
  patientExperience: { type: "f64", unit: "SD", about: "what patients report", range: [-12, 12] },
  waits: { type: "f64", unit: "weeks", about: "mean wait for planned care", range: [0, 104] },
  access: { type: "f64", unit: "km", about: "mean travel of a patient", range: [0, 200] },
  homeTravel: { type: "f64", unit: "km", about: "mean travel of a patient with typical standing" },
  demand: {
    type: "f64",
    unit: "index",
    about: "demand, 100 at the start; 0 for a joint body, which treats nobody itself",
    range: [0, 2000],
  },
  demandShock: { type: "f64", unit: "share", about: "passing demand above or below its trend" },
  activity: {
    type: "f64",
    unit: "index",
    about: "patients treated, 100 at the start; 0 for a joint body",
    range: [0, 2000],
  },
  supply: {
    type: "f64",
    unit: "index",
    about: "patients it could treat, 100 at the start; 0 for a joint body",
    range: [0, 2000],
  },
  closed: {
    type: "f64",
    unit: "share",
    about: "treatment capacity closed because a joint body had it twice",
    range: [0, 1],
  },
  rivalLost: {
    type: "f64",
    unit: "share",
    about: "competition that ended when a rival became part of the same body",
    range: [0, 1],
  },
  extraCapacity: { type: "f64", unit: "share", about: "treatment capacity added by partners" },

  capability: { type: "f64", unit: "share", about: "improvement capability", range: [0, 1] },
  dataMaturity: {
    type: "f64",
    unit: "share",
    about: "how well it can measure itself",
    range: [0, 1],
  },
  governance: { type: "f64", unit: "share", about: "how well its board governs", range: [0, 1] },
  reputation: {
    type: "f64",
    unit: "SD",
    about: "what patients, recruits and funders believe of it",
  },
  receptivity: {
    type: "f64",
    unit: "share",
    about: "acceptance that change is needed",
    range: [0, 1],
  },
  experience: { type: "f64", unit: "share", about: "experience of partnering", range: [0, 1] },
  systemHealth: { type: "f64", unit: "share", about: "health of the local system", range: [0, 1] },
  seenQuality: {
    type: "f64",
    unit: "SD",
    about: "quality as its board can see it",
    range: [-12, 12],
  },
  reported: { type: "f64", unit: "SD", about: "quality as figures have it", range: [-12, 12] },
  improving: {
    type: "f64",
    unit: "share",
    about: "management effort now going into own improvement",
  },

  moraleBase: { type: "f64", unit: "SD", about: "lasting part of staff experience" },
  moraleShock: { type: "f64", unit: "SD", about: "passing part of staff experience" },
  labelShock: { type: "f64", unit: "SD", about: "what is left of the blow of a public label" },
  backing: {
    type: "f64",
    unit: "share",
    about: "support that comes with special measures",
    range: [0, 1],
  },
  backedUntil: { type: "i32", unit: "month", about: "last month of that support" },
  usedTo: {
    type: "f64",
    unit: "share",
    about: "support that staff have come to count on",
    range: [0, 1],
  },
  uncertainty: {
    type: "f64",
    unit: "share",
    about: "doubt of staff about jobs and the future",
    range: [0, 1],
  },
  dominance: { type: "f64", unit: "share", about: "feeling of being dominated", range: [0, 1] },
  identityLoss: {
    type: "f64",
    unit: "share",
    about: "own identity given up and not replaced",
    range: [0, 1],
  },
  cynicism: {
    type: "f64",
    unit: "share",
    about: "disbelief left by broken promises",
    range: [0, 1],
  },
  involvement: {
    type: "f64",
    unit: "share",
    about: "how far staff take part in change",
    range: [0, 1],
  },
  partnerFaith: {
    type: "f64",
    unit: "share",
    about: "mean faith of its people in a partner's leaders",
    range: [0, 1],
  },
  weariness: {
    type: "f64",
    unit: "share",
    about: "strain that leading it now warrants",
    range: [0, 1],
  },
  faithBase: { type: "f64", unit: "share", about: "mean faith in own leaders at the start" },
  strainBase: { type: "f64", unit: "share", about: "mean strain at the start" },
  staffExperience: {
    type: "f64",
    unit: "SD",
    about: "staff experience E: mean over its people",
    range: [-12, 12],
  },
  stressBase: { type: "f64", unit: "%", about: "lasting part of work stress apart from morale" },
  stressShock: { type: "f64", unit: "%", about: "passing part of work stress apart from morale" },
  workStress: { type: "f64", unit: "%", about: "staff reporting work stress", range: [0, 100] },
  leavers: { type: "f64", unit: "% a year", about: "staff leaving", range: [0, 100] },
  vacancies: { type: "f64", unit: "%", about: "staff posts unfilled", range: [0, 100] },
  strain: { type: "f64", unit: "share", about: "mean strain of those who lead", range: [0, 1] },

  boardFilled: { type: "f64", unit: "share", about: "board posts filled", range: [0, 1] },
  boardStability: {
    type: "f64",
    unit: "share",
    about: "filled posts times grown tenure",
    range: [0, 1],
  },
  leadership: { type: "f64", unit: "SD", about: "ability of the board that leads it now" },
  sharedWith: { type: "f64", unit: "share", about: "board posts held jointly with others, summed" },
  attention: {
    type: "f64",
    unit: "share",
    about: "leaders' visibility, 1 as for a single site",
    range: [0, 2],
  },
  ownAbility: { type: "f64", unit: "SD", about: "mean ability of its own board" },
  ownStability: { type: "f64", unit: "share", about: "stability of its own board", range: [0, 1] },
  boardOrder: {
    type: "f64",
    unit: "share",
    about: "board posts ordered to be replaced this month",
  },
  departOrder: {
    type: "i32",
    unit: "people",
    about: "departures decided this month, by level",
    width: 4,
  },
  labelOrder: { type: "u8", unit: "code", about: "1 if the label was decided this month" },
  boardVacatedMonth: {
    type: "i32",
    unit: "month",
    about: "month a chief executive or chair last left",
  },
  turnover: {
    type: "f64",
    unit: "% a year",
    about: "executive and board turnover",
    range: [0, 1200],
  },

  dayJob: { type: "f64", unit: "share", about: "management hours the running of services takes" },
  claimed: { type: "f64", unit: "share", about: "management hours that partnerships take" },
  backfill: { type: "f64", unit: "share", about: "management hours paid for from outside" },
  partners: { type: "f64", unit: "partners", about: "partnerships running at once" },
  freeCapacity: { type: "f64", unit: "share", about: "free management hours K", range: [0, 1] },
  overload: {
    type: "f64",
    unit: "share",
    about: "management hours wanted and not there",
    range: [0, 2],
  },

  structural: { type: "f64", unit: "% of income", about: "lasting surplus or deficit" },
  financeShock: { type: "f64", unit: "% of income", about: "passing surplus or deficit" },
  grant: { type: "f64", unit: "£m a year", about: "money granted outside any partnership" },
  grantUntil: { type: "i32", unit: "month", about: "last month of that grant" },
  bridging: { type: "f64", unit: "£m a year", about: "outside money received now" },
  capital: {
    type: "f64",
    unit: "SD",
    about: "uplift of buildings and services by capital received",
  },
  transitionCost: {
    type: "f64",
    unit: "£m a year",
    about: "cost of changing, now",
    range: [0, 1e5],
  },
  runningCost: {
    type: "f64",
    unit: "£m a year",
    about: "cost of partnering, now",
    range: [0, 1e5],
  },
  committed: {
    type: "f64",
    unit: "£m a year",
    about: "lasting spending that outside money began",
  },
  managementShare: {
    type: "f64",
    unit: "%",
    about: "part of spending that is management",
    range: [0, 100],
  },
  productivity: {
    type: "f64",
    unit: "index",
    about: "work done for each pound, 100 if it costs what it earns",
    range: [0, 1e4],
  },
  savingsGoal: { type: "f64", unit: "£m a year", about: "savings that joint work now allows" },
  savingsForecast: { type: "f64", unit: "£m a year", about: "savings announced", range: [0, 1e5] },
  savingsRealised: { type: "f64", unit: "£m a year", about: "savings made", range: [-1e5, 1e5] },
  surplus: { type: "f64", unit: "% of income", about: "surplus or deficit F", range: [-100, 100] },
  reserves: { type: "f64", unit: "£m", about: "money in hand" },
  ownMoney: { type: "f64", unit: "£m", about: "surpluses since the start, without outside money" },
  outsideMoney: { type: "f64", unit: "£m", about: "outside money received since the start" },
  outsideCapital: { type: "f64", unit: "£m", about: "outside capital received since the start" },

  domains: {
    type: "f64",
    unit: "rating",
    about: "rating by domain, 1 to 4",
    width: 5,
    range: [0, 4],
  },
  rating: { type: "f64", unit: "rating", about: "overall rating, 1 to 4", range: [0, 4] },
  label: { type: "u8", unit: "code", about: "1 while in special measures" },
  named: { type: "u8", unit: "code", about: "1 while the public knows of that label" },
  labelMonth: { type: "i32", unit: "month", about: "month the label was given" },
  nextInspection: { type: "i32", unit: "month", about: "month of the next inspection" },
  scrutiny: { type: "f64", unit: "share", about: "scrutiny it is under, before any relief" },
  answered: {
    type: "f64",
    unit: "share",
    about: "how far it has put right what inspectors look for, beyond care itself",
    range: [0, 1],
  },
  eased: { type: "u8", unit: "code", about: "1 if a partnership gives it forum and headroom" },
  diverted: {
    type: "f64",
    unit: "share",
    about: "executive time that scrutiny takes",
    range: [0, 1],
  },
  ownLoad: { type: "f64", unit: "share", about: "reporting load it would have on its own" },
  regulatoryLoad: {
    type: "f64",
    unit: "share",
    about: "executive time spent on reporting",
    range: [0, 1],
  },

  appraised: {
    type: "f64",
    unit: "share",
    about: "how far people are chosen and appraised for values",
    range: [0, 1],
  },
  professed: { type: "f64", unit: "1", about: "values its leaders profess", width: 5 },
  coherence: {
    type: "f64",
    unit: "share",
    about: "how far its leaders profess the same",
    range: [0, 1],
  },
  culture: {
    type: "f64",
    unit: "1",
    about: "mean values of its people, recomputed each month",
    width: 5,
  },
} as const satisfies Columns;

/** The table of organisations. */
export type Organisations = Table<typeof organisationColumns>;
