import type { SourceClaim } from "../claim.ts";
import { over, trial } from "./sketches.ts";
import { ALIKE, ALONE, formed, NEIGHBOURS } from "./sketches-second.ts";

const NOT_TOLD = { "levers.engagement": 0 };
const WELL_TOLD = { "levers.engagement": 1 };
/** What a change does to the people who go through it: M106 to M114. */
export const staffClaims: readonly SourceClaim[] = [
  {
    id: "M106",
    cause: "two ordinary trusts go through a merger",
    outcome: "staff experience of the joining side while the deal and the joining last",
    sign: "-",
    moderator: "telling and involving staff",
    status: "implemented",
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
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M108",
    cause: "posts are reorganised and nobody knows which",
    outcome: "work stress in the year after completion",
    sign: "+",
    moderator: "early communication",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M109",
    cause: "the restructure is put off for a year",
    outcome: "staff experience of the first year after completion less that of the second",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M110",
    cause: "a deal is run as a transaction, with little effort left for staff",
    outcome: "staff experience of the joining side",
    sign: "-",
    moderator: "means for organisational development",
    status: "implemented",
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
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M112",
    cause: "a public label of special measures",
    outcome: "posts unfilled",
    sign: "+",
    moderator: "emergency departments most",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M113",
    cause: "a deficit, a label and a bad name together",
    outcome: "work stress in the two years that follow",
    sign: "+",
    moderator: "size",
    status: "emergent",
    trial: trial(
      NEIGHBOURS,
      { "organisations.harbour.surplus": 0 },
      {
        "organisations.harbour.surplus": -15,
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
    status: "not represented",
    reason:
      "management hours and staffing are shares of an organisation's own supply, so size as such has no bearing; case B is the only source and cannot tell size from trouble",
  },
];
