import type { Attribute } from "../../sim/world/form.ts";

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
  /** Attributes of the form that are all 0. */
  readonly without?: readonly Attribute[];
  /** What the form lacks, in words. */
  readonly lacks?: string;
}

/** Read from the rules of the model. */
export const IDLE: readonly IdleRule[] = [
  { lever: "funding_months", whileZero: "transition_funding" },
  { lever: "post_share", without: ["oneBody", "joint"], lacks: "there are no joint posts" },
  { lever: "fast_track", without: ["approvals"], lacks: "there is nothing to be approved" },
];

/** What the settings of a pair are called, and the unit behind the number. */
export const PAIR_LABELS: Readonly<Record<string, readonly [label: string, unit: string]>> = {
  "partnership.lead_motivation": ["how much the helper's leaders want it", ""],
  "partnership.other_motivation": ["how much the helped side's people want it", ""],
  "partnership.legitimacy": ["how right others think the match", ""],
  "partnership.complementarity": ["how far each has what the other lacks", ""],
  "relation.culture_distance": ["the distance of cultures", ""],
  "relation.trust": ["trust at the start", ""],
  "relation.distance": ["the way between them", " km"],
};
