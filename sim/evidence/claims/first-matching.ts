import type { SourceClaim } from "../claim.ts";
import { over, trial } from "./sketches.ts";

const QUALITY = over("harbour", "quality");
const INSIDE = { "partnership.form": "internal_improvement" };
const FIT_NOT = {
  both: {
    "relations.0.culture_distance": 0.75,
    "relations.0.trust": 0.2,
  },
} as const;
const AT_ONCE = { "levers.pilot_first": 0 };
/** Who is matched with whom, and how well it was thought through: M17 to M26. */
export const matchingClaims: readonly SourceClaim[] = [
  {
    id: "M17",
    cause: "so little slack that helping puts a strong trust's own results at risk",
    outcome: "it agrees to lead",
    sign: "-",
    moderator: "incentives and pressure",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M18",
    cause: "care in choosing the partner and in agreeing what it is for, between unlike trusts",
    outcome: "their trust in the fourth year",
    sign: "+",
    moderator: "time to explore",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M19",
    cause: "small projects first",
    outcome: "a pair that does not fit goes all the way",
    sign: "-",
    moderator: "time to find out, and how badly they fit",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M20",
    cause: "a pair that does not fit goes straight to the full arrangement",
    outcome: "its trust in the fourth year",
    sign: "-",
    moderator: "a deadline from outside",
    status: "emergent",
    trial: trial("case-d", {}, AT_ONCE, over("diagnostic_uk~southside", "trust"), FIT_NOT),
  },
  {
    id: "M21",
    cause: "options explored before one is chosen, between unlike trusts",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "regulators who leave the choice",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M22",
    cause: "help offered instead of insisted on, to a trust that sees no need of it",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "urgency",
    status: "implemented",
    trial: trial("struggling-trust", { "levers.mandate": 1 }, { "levers.mandate": 0.3 }, QUALITY, {
      both: { "partnership.other_motivation": 0.1 },
    }),
  },
  {
    id: "M23",
    cause: "a partner that is insisted on, instead of own work, for a trust not ready for one",
    outcome: "its quality",
    sign: "-",
    moderator: "capacity for its own processes",
    status: "emergent",
    trial: trial("struggling-trust", INSIDE, {}, QUALITY, {
      replicates: 100,
      both: { "levers.mandate": 1, "partnership.other_motivation": 0.05 },
    }),
    moderated: trial("struggling-trust", INSIDE, {}, QUALITY, {
      replicates: 100,
      both: { "levers.mandate": 1, "partnership.other_motivation": 1 },
    }),
  },
  {
    id: "M24",
    cause: "no diagnosis of what is wrong, between unlike trusts",
    outcome: "quality of the helped trust",
    sign: "-",
    moderator: "diagnostic work",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M25",
    cause: "weak appraisal of options",
    outcome: "a form that does not suit",
    sign: "-",
    moderator: "appraisal that is asked for",
    status: "not represented",
    reason:
      "the form is the scenario's choice, or follows need as it is seen; skill in choosing is not modelled",
  },
  {
    id: "M26",
    cause: "optimism of those who propose a merger",
    outcome: "surplus of the joining trust in the fourth year",
    sign: "-",
    moderator: "past experience",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
];
