/** What people weigh up when they choose how to partner. */
export type ObjectiveId = "care" | "staff" | "patients" | "waits" | "money";

/** An objective: the outcome that stands for it and what counts as a change worth the name. */
export interface Objective {
  readonly id: ObjectiveId;
  readonly label: string;
  readonly outcome: string;
  /** Which direction is good. */
  readonly good: 1 | -1;
  /** Smallest difference from not partnering that is called a gain or a harm. */
  readonly threshold: number;
  /** Read in the month itself, or as the average of all months so far, for money adds up. */
  readonly reading: "moment" | "average";
}

/**
 * The objectives, in the order shown. The thresholds of care, staff and money are those of the
 * evidence; that of patients is in the same unit as care; half a week of waiting is a choice.
 */
export const OBJECTIVES: readonly Objective[] = [
  objective("care", "Care", "quality", 1, 0.05, "moment"),
  objective("staff", "Staff", "staff_experience", 1, 0.05, "moment"),
  objective("patients", "Patients’ experience", "patient_experience", 1, 0.05, "moment"),
  objective("waits", "Waits", "waits", -1, 0.5, "moment"),
  objective("money", "Money", "surplus", 1, 0.2, "average"),
];

function objective(
  id: ObjectiveId,
  label: string,
  outcome: string,
  good: 1 | -1,
  threshold: number,
  reading: Objective["reading"],
): Objective {
  return { id, label, outcome, good, threshold, reading };
}

/** Sums of money since the start, £m: what is spent on partnering, what is given, what is saved. */
export const FLOWS = [
  "transition_cost",
  "running_cost",
  "funding_received",
  "savings_realised",
] as const;

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
