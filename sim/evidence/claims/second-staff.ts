import type { SourceClaim } from "../claim.ts";
import { over, trial } from "./sketches.ts";
import { ALIKE, ALONE, formed, NEIGHBOURS, since } from "./sketches-second.ts";

const NOT_TOLD = { "levers.engagement": 0, "levers.openness": 0.2 };
const WELL_TOLD = { "levers.engagement": 1, "levers.openness": 1 };
const POSTS_STAY = { "levers.restructure_delay": 24 };
const POSTS_MOVE = { "levers.restructure_delay": 0 };

/** What a change does to the people who go through it: M106 to M114. */
export const staffClaims: readonly SourceClaim[] = [
  {
    id: "M106",
    cause: "two ordinary trusts go through a merger",
    outcome: "staff experience of the joining side while the deal and the joining last",
    sign: "-",
    moderator: "telling and involving staff",
    status: "implemented",
    mechanism: "staff",
    parameter: "uncertainty_effect",
    trial: trial(NEIGHBOURS, ALONE, formed("merger"), over("harbour", "staff_experience", 7, 36), {
      both: { ...ALIKE, ...NOT_TOLD },
    }),
    moderated: trial(
      NEIGHBOURS,
      ALONE,
      formed("merger"),
      over("harbour", "staff_experience", 7, 36),
      { both: { ...ALIKE, ...WELL_TOLD } },
    ),
  },
  {
    id: "M107",
    cause: "the year after completion is one of doubt about jobs",
    outcome: "staff experience in that year",
    sign: "-",
    moderator: "clarity",
    status: "implemented",
    mechanism: "staff",
    parameter: "uncertainty_effect",
    trial: trial(
      "case-e",
      POSTS_STAY,
      POSTS_MOVE,
      since("completed", "middleton_way", "staff_experience", 3, 12),
      { both: NOT_TOLD },
    ),
    moderated: trial(
      "case-e",
      POSTS_STAY,
      POSTS_MOVE,
      since("completed", "middleton_way", "staff_experience", 3, 12),
      { both: WELL_TOLD },
    ),
  },
  {
    id: "M108",
    cause: "posts are reorganised and nobody knows which",
    outcome: "work stress in the year after completion",
    sign: "+",
    moderator: "early communication",
    status: "merged",
    into: "M107",
    mechanism: "staff",
    parameter: "uncertainty_effect",
    trial: trial(
      "case-e",
      POSTS_STAY,
      POSTS_MOVE,
      since("completed", "middleton_way", "work_stress", 3, 12),
      { both: NOT_TOLD },
    ),
    moderated: trial(
      "case-e",
      POSTS_STAY,
      POSTS_MOVE,
      since("completed", "middleton_way", "work_stress", 3, 12),
      { both: WELL_TOLD },
    ),
  },
  {
    id: "M109",
    cause: "the restructure is put off for a year",
    outcome: "staff experience of the first year after completion less that of the second",
    sign: "+",
    moderator: "",
    status: "implemented",
    mechanism: "staff",
    parameter: "restructure_delay",
    trial: trial(
      "case-e",
      POSTS_MOVE,
      { "levers.restructure_delay": 12 },
      (future) =>
        since("completed", "middleton_way", "staff_experience", 3, 12)(future) -
        since("completed", "middleton_way", "staff_experience", 15, 24)(future),
      { months: 60 },
    ),
  },
  {
    id: "M110",
    cause: "a deal is run as a transaction, with little effort left for staff",
    outcome: "staff experience of the joining side",
    sign: "-",
    moderator: "means for organisational development",
    status: "implemented",
    mechanism: "trust",
    parameter: "engagement",
    trial: trial(
      "case-e",
      { "levers.engagement": 0.8 },
      { "levers.engagement": 0 },
      over("middleton_way", "staff_experience", 25, 36),
    ),
  },
  {
    id: "M111",
    cause: "more is announced than such a partnership can bring",
    outcome: "staff who identify with what the partners share",
    sign: "-",
    moderator: "",
    status: "implemented",
    mechanism: "review",
    parameter: "optimism",
    trial: trial(
      NEIGHBOURS,
      { optimism: 0 },
      { optimism: 1.5 },
      over("harbour", "identity", 25, 48),
      { both: formed("hospital_group") },
    ),
  },
  {
    id: "M112",
    cause: "a public label of special measures",
    outcome: "posts unfilled",
    sign: "+",
    moderator: "emergency departments most",
    status: "implemented",
    mechanism: "staff",
    parameter: "label_blow",
    trial: trial(
      "case-b",
      { "levers.public_label": 0 },
      { "levers.public_label": 1 },
      over("green_bay", "vacancies", 13, 36),
    ),
  },
  {
    id: "M113",
    cause: "a deficit, a label and a bad name together",
    outcome: "work stress in the two years that follow",
    sign: "+",
    moderator: "size",
    status: "emergent",
    mechanism: "staff",
    parameter: "label_blow, strain_effect",
    trial: trial(
      NEIGHBOURS,
      { "organisations.harbour.surplus": 0, "organisations.harbour.reputation": 0 },
      {
        "organisations.harbour.surplus": -15,
        "organisations.harbour.reputation": -2,
        "acts.label.month": 1,
        "acts.label.do": "give_label",
        "acts.label.organisation": "harbour",
      },
      over("harbour", "work_stress", 1, 24),
      { both: ALONE },
    ),
  },
  {
    id: "M114",
    cause: "a large hospital with high volumes",
    outcome: "people feel overwhelmed",
    sign: "+",
    moderator: "",
    status: "left out",
    reason:
      "management hours and staffing are shares of an organisation's own supply, so size as such has no bearing; case B is the only source and cannot tell size from trouble",
  },
];
