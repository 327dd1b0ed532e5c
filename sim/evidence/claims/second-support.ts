import type { SourceClaim } from "../claim.ts";
import { over, type Settings, trial } from "./sketches.ts";
import { ALONE, formed, NEIGHBOURS, WORKING } from "./sketches-second.ts";

const NO_CONSULTANTS: Settings = {
  "also.0.form": "none",
  "also.1.form": "none",
  "also.2.form": "none",
};

const NOT_INVOLVED: Settings = { "levers.engagement": 0 };
const INVOLVED: Settings = { "levers.engagement": 1 };
/** A deal that is done at once, by a lead with room to spare. */
const QUICKLY: Settings = {
  "levers.mandate": 1,
  "levers.fast_track": 1,
};

/** Who helps, with how much, and for how long: M134 to M142. */
export const supportClaims: readonly SourceClaim[] = [
  {
    id: "M134",
    cause: "the same people stay connected for long enough in a mandated partnership",
    outcome: "delay on the work that they share",
    sign: "-",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M135",
    cause: "a busy trust takes on few partners at once",
    outcome: "its quality of care",
    sign: "+",
    moderator: "",
    status: "not shown",
    trial: trial(
      "case-b",
      { "levers.partner_limit": 4 },
      { "levers.partner_limit": 1 },
      over("green_bay", "quality", 25, 48),
    ),
  },
  {
    id: "M136",
    cause: "an institute and two consultancies work there beside the buddy",
    outcome: "trust between the buddies",
    sign: "-",
    moderator: "room",
    status: "not shown",
    trial: trial("case-b", NO_CONSULTANTS, {}, over("regency_vale~green_bay", "trust", 13, 36)),
  },
  {
    id: "M137",
    cause: "the method comes from another public hospital and not from a firm",
    outcome: "trust in those who bring it, in the first two years",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M138",
    cause: "a voluntary network of peers teaches an improvement method",
    outcome: "quality of the trust that joins",
    sign: "+",
    moderator: "time",
    status: "implemented",
    trial: trial(
      NEIGHBOURS,
      ALONE,
      formed("improvement_network"),
      over("harbour", "quality", 37, 48),
      { both: { ...WORKING, "levers.mandate": 0 } },
    ),
    moderated: trial(
      NEIGHBOURS,
      ALONE,
      formed("improvement_network"),
      over("harbour", "quality", 7, 12),
      { both: { ...WORKING, "levers.mandate": 0 } },
    ),
  },
  {
    id: "M139",
    cause: "all staff are to be involved",
    outcome: "management time left free at the lead",
    sign: "-",
    moderator: "scale",
    status: "implemented",
    trial: trial(NEIGHBOURS, NOT_INVOLVED, INVOLVED, over("northfield", "free_capacity", 13, 36), {
      both: { ...QUICKLY, ...formed("acquisition") },
    }),
    moderated: trial(
      NEIGHBOURS,
      NOT_INVOLVED,
      INVOLVED,
      over("northfield", "free_capacity", 13, 36),
      { both: { ...QUICKLY, ...formed("buddying") } },
    ),
  },
  {
    id: "M140",
    cause: "individuals work together and organisations are not joined",
    outcome: "cost of the partnership after four years",
    sign: "-",
    moderator: "",
    status: "implemented",
    trial: trial(
      NEIGHBOURS,
      formed("acquisition"),
      formed("clinical_pathway_collaboration"),
      (future) => future.at("northfield~harbour", "partnership_cost", 48),
    ),
  },
  {
    id: "M141",
    cause: "a large partnership is given a team, backfill and an improvement programme",
    outcome: "quality of the trust that is helped",
    sign: "+",
    moderator: "",
    status: "implemented",
    trial: trial(
      "case-c",
      {
        "levers.protected_time": 0,
      },
      {
        "levers.protected_time": 1,
      },
      over("rowheath_park", "quality", 25, 48),
    ),
  },
  {
    id: "M142",
    cause: "results are asked for within a year, or the work is stopped",
    outcome: "quality of the trust that is helped, three to four years on",
    sign: "-",
    moderator: "patience outside",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
];
