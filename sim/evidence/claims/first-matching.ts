import type { SourceClaim } from "../claim.ts";
import type { Future } from "../future.ts";
import { agreedBy, over, trial } from "./sketches.ts";

const QUALITY = over("harbour", "quality");
const TRUST = over("northfield~harbour", "trust");
const SOON = { months: 12, replicates: 200 } as const;
/** A possible lead that is not keen. */
const COOL = { "partnership.lead_motivation": 0.4 };
/** Two that begin with neither aims nor values in common. */
const UNLIKE = {
  both: {
    "partnership.alignment": 0.2,
    "partnership.purpose": 0.3,
    "partnership.legitimacy": 0.3,
  },
  replicates: 150,
} as const;
const CARELESS = { "levers.match_care": 0 };
const CAREFUL = { "levers.match_care": 1 };
const INSIDE = { "partnership.form": "internal_improvement" };
const BOUND = { "organisations.northfield.free_capacity": 0 };
const ROOM = { "organisations.northfield.free_capacity": 0.6 };
const FIT_NOT = {
  both: {
    "partnership.alignment": 0.2,
    "partnership.purpose": 0.3,
    "relations.0.culture_distance": 0.75,
    "relations.0.trust": 0.2,
    "levers.openness": 0.4,
    "levers.project_management": 0.1,
  },
} as const;
const AT_ONCE = { "levers.pilot_first": 0 };
/** 1 if the pair ever reaches its full arrangement, else 0. */
const fullEver = (future: Future) => (Number.isFinite(future.month("completed")) ? 1 : 0);

/** Who is matched with whom, and how well it was thought through: M17 to M26. */
export const matchingClaims: readonly SourceClaim[] = [
  {
    id: "M17",
    cause: "so little slack that helping puts a strong trust's own results at risk",
    outcome: "it agrees to lead",
    sign: "-",
    moderator: "incentives and pressure",
    status: "implemented",
    mechanism: "formation",
    parameter: "organisations.*.free_capacity",
    trial: trial("struggling-trust", ROOM, BOUND, agreedBy(3), {
      ...SOON,
      both: { ...COOL, "levers.mandate": 0 },
    }),
    moderated: trial("struggling-trust", ROOM, BOUND, agreedBy(3), {
      ...SOON,
      both: { ...COOL, "levers.mandate": 1 },
    }),
  },
  {
    id: "M18",
    cause: "care in choosing the partner and in agreeing what it is for, between unlike trusts",
    outcome: "their trust in the fourth year",
    sign: "+",
    moderator: "time to explore",
    status: "implemented",
    mechanism: "formation",
    parameter: "match_care",
    trial: trial("struggling-trust", CARELESS, CAREFUL, TRUST, UNLIKE),
  },
  {
    id: "M19",
    cause: "small projects first",
    outcome: "a pair that does not fit goes all the way",
    sign: "-",
    moderator: "time to find out, and how badly they fit",
    status: "emergent",
    mechanism: "transaction",
    parameter: "pilot_first",
    trial: trial("case-d", AT_ONCE, {}, fullEver, FIT_NOT),
    moderated: trial("case-d", AT_ONCE, {}, fullEver),
  },
  {
    id: "M20",
    cause: "a pair that does not fit goes straight to the full arrangement",
    outcome: "its trust in the fourth year",
    sign: "-",
    moderator: "a deadline from outside",
    status: "emergent",
    mechanism: "transaction",
    parameter: "pilot_first",
    trial: trial("case-d", {}, AT_ONCE, over("diagnostic_uk~southside", "trust"), FIT_NOT),
  },
  {
    id: "M21",
    cause: "options explored before one is chosen, between unlike trusts",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "regulators who leave the choice",
    status: "merged",
    into: "M18",
    mechanism: "formation",
    parameter: "match_care",
    trial: trial("struggling-trust", CARELESS, CAREFUL, QUALITY, UNLIKE),
  },
  {
    id: "M22",
    cause: "help offered instead of insisted on, to a trust that sees no need of it",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "urgency",
    status: "implemented",
    mechanism: "formation",
    parameter: "mandate",
    trial: trial("struggling-trust", { "levers.mandate": 1 }, { "levers.mandate": 0.3 }, QUALITY, {
      both: { "organisations.harbour.receptivity": 0.1 },
    }),
  },
  {
    id: "M23",
    cause: "a partner that is insisted on, instead of own work, for a trust not ready for one",
    outcome: "its quality",
    sign: "-",
    moderator: "capacity for its own processes",
    status: "emergent",
    mechanism: "transfer",
    parameter: "organisations.*.receptivity",
    trial: trial("struggling-trust", INSIDE, {}, QUALITY, {
      replicates: 100,
      both: { "levers.mandate": 1, "organisations.harbour.receptivity": 0.05 },
    }),
    moderated: trial("struggling-trust", INSIDE, {}, QUALITY, {
      replicates: 100,
      both: { "levers.mandate": 1, "organisations.harbour.receptivity": 1 },
    }),
  },
  {
    id: "M24",
    cause: "no diagnosis of what is wrong, between unlike trusts",
    outcome: "quality of the helped trust",
    sign: "-",
    moderator: "diagnostic work",
    status: "merged",
    into: "M18",
    mechanism: "formation",
    parameter: "match_care",
    trial: trial("struggling-trust", CAREFUL, CARELESS, QUALITY, UNLIKE),
  },
  {
    id: "M25",
    cause: "weak appraisal of options",
    outcome: "a form that does not suit",
    sign: "-",
    moderator: "appraisal that is asked for",
    status: "left out",
    reason:
      "the form is the scenario's choice, or follows need as it is seen; skill in choosing is not modelled",
  },
  {
    id: "M26",
    cause: "optimism of those who propose a merger",
    outcome: "surplus of the joining trust in the fourth year",
    sign: "-",
    moderator: "past experience",
    status: "implemented",
    mechanism: "formation",
    parameter: "optimism",
    trial: trial("case-e", { optimism: 0 }, { optimism: 1.5 }, over("middleton_way", "surplus")),
  },
];
