import declared from "../generated/outcomes.json";

/** Outcomes under a plain heading, to choose from. */
export interface OutcomeGroup {
  readonly label: string;
  readonly outcomes: readonly string[];
}

/** All outcomes of the model, in the order in which their charts stand on the page. */
export const OUTCOME_GROUPS: readonly OutcomeGroup[] = declared.groups;

/** What is shown before anybody has chosen: care, people, money, waits, the inspector, the tie. */
export const OPENING_CHARTS: readonly string[] = [
  "care_place",
  "staff_place",
  "money",
  "waits",
  "rating",
  "trust",
];

const QUESTIONS: Readonly<Record<string, string>> = declared.questions;

/** The question an outcome answers, or its label. */
export const questionOf = (outcome: string, label: string): string => QUESTIONS[outcome] ?? label;
