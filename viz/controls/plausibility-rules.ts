/** What counts as far out, as numbers: judgements, in one place. */
export const LIMITS = {
  /** Standard deviations of the trusts of 2016 beyond which a standing is called unusual. */
  deviations: 2.5,
  /** Levers moved to an end of their range at once. */
  extremes: 4,
  /** Levers moved at once. */
  moved: 10,
} as const;

/** When a lever has nothing to act on: while another one is 0, or under forms that lack something. */
export interface IdleRule {
  readonly lever: string;
  readonly whileZero?: string;
  /** Attributes of the form's fullest stage that are all 0. */
  readonly without?: readonly string[];
  /** What the form lacks, in words. */
  readonly lacks?: string;
}

/** Read from the rules of the model. */
export const IDLE: readonly IdleRule[] = [
  { lever: "exit_rule", whileZero: "review_interval" },
  { lever: "funding_delivered", whileZero: "transition_funding" },
  { lever: "post_share", without: ["oneBody", "sharedBoard"], lacks: "there are no joint posts" },
  { lever: "fast_track", without: ["approvals"], lacks: "there is nothing to be approved" },
  {
    lever: "restructure_delay",
    without: ["oneBody", "sharedBoard"],
    lacks: "nothing is restructured",
  },
];

/** What the settings of a pair are called, and the unit behind the number. */
export const PAIR_LABELS: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  "partnership.lead_motivation": ["the helper's own wish to partner", ""],
  "partnership.other_motivation": ["the helped side's own wish to partner", ""],
  "partnership.alignment": ["agreement of values", ""],
  "partnership.purpose": ["clarity of purpose", ""],
  "partnership.legitimacy": ["how right others think the match", ""],
  "partnership.complementarity": ["how far each has what the other lacks", ""],
  "relation.culture_distance": ["the distance of cultures", ""],
  "relation.prior_ties": ["how many people know each other", ""],
  "relation.trust": ["trust at the start", ""],
  "relation.distance": ["the way between them", " km"],
};
