import type { SourceClaim } from "../claim.ts";
import { gapClosed, over, trial } from "./sketches.ts";

const PAIR = "st_phillips~rowheath_park";
const CLOSED = gapClosed(PAIR);
const BOTH_STAFF = over("system", "staff_experience");
const IDENTITY = over("rowheath_park", "identity");
const ALONE = { "partnership.form": "none" };
const BUDDY = { "partnership.form": "buddying" };
const GROUP = { "partnership.form": "hospital_group" };
const NEAR = { "relations.0.culture_distance": 0.2 };
const FAR = { "relations.0.culture_distance": 0.95 };
const ONE_SIDE = { "levers.post_share": 0 };
const HALF_EACH = { "levers.post_share": 0.5 };
const NO_TIME = {
  "levers.engagement": 0,
  "levers.leadership_support": 0,
  "levers.protected_time": 0,
};

/** Culture: M83 to M93. */
export const cultureClaims: readonly SourceClaim[] = [
  {
    id: "M83",
    cause: "cultures that fit",
    outcome: "identification of the joining side",
    sign: "+",
    moderator: "",
    status: "implemented",
    trial: trial("case-c", FAR, NEAR, IDENTITY),
  },
  {
    id: "M84",
    cause: "cultures that clash",
    outcome: "surplus of the joining trust",
    sign: "-",
    moderator: "involving staff",
    status: "implemented",
    trial: trial("case-c", NEAR, FAR, over("rowheath_park", "surplus")),
  },
  {
    id: "M85",
    cause: "leaders and ways of one side at every level, instead of advice",
    outcome: "distance between the cultures that is closed in four years",
    sign: "+",
    moderator: "how hard it is worked at",
    status: "implemented",
    trial: trial("case-c", BUDDY, {}, CLOSED),
  },
  {
    id: "M86",
    cause: "an acquisition that nobody has time for",
    outcome: "staff experience at both trusts",
    sign: "-",
    moderator: "that the time is there",
    status: "emergent",
    trial: trial("case-c", ALONE, {}, BOTH_STAFF, { both: NO_TIME }),
    moderated: trial("case-c", ALONE, {}, BOTH_STAFF),
  },
  {
    id: "M87",
    cause: "several partners at once",
    outcome: "quality of the helped trust",
    sign: "-",
    moderator: "room to deal with them",
    status: "not shown",
    trial: trial(
      "case-b",
      { "levers.partner_limit": 1 },
      { "levers.partner_limit": 4 },
      over("green_bay", "quality"),
    ),
  },
  {
    id: "M88",
    cause: "half of the posts for each of two cultures, instead of one that leads",
    outcome: "distance between the cultures that is closed in four years",
    sign: "-",
    moderator: "how far they are apart",
    status: "emergent",
    trial: trial("case-c", ONE_SIDE, HALF_EACH, CLOSED, { both: FAR }),
    moderated: trial("case-c", ONE_SIDE, HALF_EACH, CLOSED, { both: NEAR }),
  },
  {
    id: "M89",
    cause: "an acquirer's board that speaks with one voice",
    outcome: "distance between the cultures that is closed in two years",
    sign: "+",
    moderator: "telling people",
    status: "implemented",
    trial: trial("case-c", HALF_EACH, ONE_SIDE, gapClosed(PAIR, 24)),
  },
  {
    id: "M90",
    cause: "a strong programme of work on values, led from a shared board",
    outcome: "distance between the cultures that is closed in four years",
    sign: "+",
    moderator: "milestones",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M91",
    cause: "aims that are reviewed together twice a year",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "-",
    moderator: "",
    status: "not shown",
    trial: trial(
      "case-a",
      {},
      { "levers.reviews_a_year": 2 },
      over("riverside~valley_high", "pathway_delay", 13, 24),
    ),
  },
  {
    id: "M92",
    cause: "making one body of two instead of a group",
    outcome: "surplus of the joining trust in the fourth year",
    sign: "-",
    moderator: "",
    status: "not shown",
    trial: trial("case-c", GROUP, {}, over("rowheath_park", "surplus"), { replicates: 150 }),
  },
  {
    id: "M93",
    cause: "clinicians and managers of both sites of an acquisition meet every month",
    outcome: "quality of the joining trust",
    sign: "+",
    moderator: "both sides in them",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
];
