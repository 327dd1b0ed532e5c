import type { OutcomeInfo } from "../model.ts";

/** What people weigh up when they choose how to partner. */
export type ObjectiveId = "care" | "staff" | "patients" | "waits" | "money";

/**
 * An objective: the outcome that stands for it, with what a reader needs of it. It is as the model
 * declares it; it stands here too because the page does not hold the model.
 */
export interface Objective extends Pick<OutcomeInfo, "unit" | "digits" | "threshold"> {
  readonly id: ObjectiveId;
  readonly label: string;
  readonly outcome: string;
  /** Which direction is good. */
  readonly good: 1 | -1;
}

const place = { good: 1, unit: "places", digits: 0, threshold: 2 } as const;

/** The objectives, in the order shown; all are read in the month itself, and money adds up in it. */
export const OBJECTIVES: readonly Objective[] = [
  { id: "care", label: "Care", outcome: "care_place", ...place },
  { id: "staff", label: "Staff", outcome: "staff_place", ...place },
  { id: "patients", label: "Patients’ experience", outcome: "patient_place", ...place },
  {
    id: "waits",
    label: "Waits",
    outcome: "waits",
    good: -1,
    unit: "weeks",
    digits: 1,
    threshold: 0.5,
  },
  {
    id: "money",
    label: "Money",
    outcome: "money",
    good: 1,
    unit: "£m",
    digits: 1,
    threshold: { size: 0.2, per: "income so far" },
  },
];

/** Money that flows at a month's pace, £m a year, and is added up since the start. */
export const PACED_FLOWS = ["transition_cost", "running_cost", "savings_realised"] as const;

/** Sums of money since the start, £m: what is spent on partnering, what is saved, what is given. */
export const FLOWS = [...PACED_FLOWS, "outside_money", "outside_capital"] as const;

/** A sum of money since the start. */
export type Flow = (typeof FLOWS)[number];

/** The outcome in which inspectors say what they think. */
export const RATING = "rating";
/** From this rating on an organisation is good. */
export const RATED_GOOD = 3;

/** Outcomes that the trade-offs are worked out from. */
export const STAKE_OUTCOMES: readonly string[] = [
  ...OBJECTIVES.map(({ outcome }) => outcome),
  ...FLOWS,
  RATING,
];

/** Months after the start at which the trade-offs are told. */
export const STAKE_MONTHS: readonly number[] = [12, 36, 60, 120];
