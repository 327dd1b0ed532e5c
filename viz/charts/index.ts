/** Questions that outcomes answer, where one can be put plainly; the others go by their label. */
const QUESTIONS: Readonly<Record<string, string>> = {
  quality: "Does care get better?",
  rating: "What would an inspector say?",
  patient_experience: "What do patients notice?",
  waits: "How long do patients wait?",
  staff_experience: "What is it like to work there?",
  care_place: "Where is its care among 100 trusts?",
  patient_place: "Where do patients place it among 100 trusts?",
  staff_place: "Where is it to work among 100 trusts?",
  money: "Who pays, and does it pay back?",
  outside_money: "How much has come from outside?",
  transition_cost: "What does the change cost?",
  running_cost: "What does partnering cost from then on?",
  funding_received: "How much comes from outside?",
  savings_realised: "What is really saved?",
  free_capacity: "Is there time left to manage?",
  trust: "Do they come to trust each other?",
  culture_distance: "Do the cultures grow together or apart?",
};

/** Outcomes under a plain heading, to choose from. */
export interface OutcomeGroup {
  readonly label: string;
  readonly outcomes: readonly string[];
}

/** All outcomes of the model, in the order in which their charts stand on the page. */
export const OUTCOME_GROUPS: readonly OutcomeGroup[] = [
  {
    label: "Care",
    outcomes: [
      "quality",
      "care_place",
      "rating",
      "special_measures",
      "patient_experience",
      "patient_place",
      "seen_quality",
    ],
  },
  {
    label: "Staff",
    outcomes: [
      "staff_experience",
      "staff_place",
      "work_stress",
      "leavers",
      "vacancies",
      "identity",
    ],
  },
  { label: "Patients’ access", outcomes: ["waits", "access", "activity", "pathway_delay"] },
  {
    label: "Money",
    outcomes: [
      "money",
      "surplus",
      "outside_money",
      "outside_capital",
      "productivity",
      "transition_cost",
      "running_cost",
      "partnership_cost",
      "funding_received",
      "savings_forecast",
      "savings_realised",
    ],
  },
  {
    label: "Leading",
    outcomes: [
      "free_capacity",
      "regulatory_load",
      "management_share",
      "executive_turnover",
      "executive_vacancies",
      "without_chief",
    ],
  },
  {
    label: "Between them",
    outcomes: [
      "trust",
      "trust_board",
      "trust_clinical",
      "culture_distance",
      "identity_gap",
      "partnership_stage",
    ],
  },
];

/** What is shown before anybody has chosen: care, people, money, waits, the inspector, the tie. */
export const OPENING_CHARTS: readonly string[] = [
  "care_place",
  "staff_place",
  "money",
  "waits",
  "rating",
  "trust",
];

/** The question an outcome answers, or its label. */
export const questionOf = (outcome: string, label: string): string => QUESTIONS[outcome] ?? label;
