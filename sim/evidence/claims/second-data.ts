import type { SourceClaim } from "../claim.ts";
import { gained, over, type Settings, trial } from "./sketches.ts";
import { ALONE, formed, NEIGHBOURS, unseen, WORKING } from "./sketches-second.ts";

const PATHWAY = "riverside~valley_high";
const WRITTEN_DOWN: Settings = {
  "acts.formal.month": 12,
  "acts.formal.do": "formalise",
  "acts.formal.amount": 0.9,
};
const BAD_FIT: Settings = {
  "relations.0.trust": 0.15,
};

/** Assurance, data and what can be known from them: M180 to M188. */
export const dataClaims: readonly SourceClaim[] = [
  {
    id: "M180",
    cause: "regulators and commissioners sit on one forum of the partnership",
    outcome: "executives' time that reporting takes",
    sign: "-",
    moderator: "",
    status: "implemented",
    trial: trial(
      "case-c",
      { "levers.single_forum": 0 },
      { "levers.single_forum": 1 },
      over("rowheath_park", "regulatory_load", 1, 24),
    ),
  },
  {
    id: "M181",
    cause: "what is to be measured, and with what means, is written into the agreement",
    outcome: "error of what the board sees of its quality",
    sign: "-",
    moderator: "",
    status: "emergent",
    trial: trial("case-a", {}, WRITTEN_DOWN, unseen("valley_high", 25, 36), {
      months: 36,
      both: { "levers.shared_data": 1 },
    }),
  },
  {
    id: "M182",
    cause: "a small partnership is given a data set of its own",
    outcome: "its cost",
    sign: "+",
    moderator: "",
    status: "not shown",
    trial: trial(
      "case-a",
      { "levers.shared_data": 0 },
      { "levers.shared_data": 1 },
      (future) => future.at(PATHWAY, "partnership_cost", 36),
      { months: 36 },
    ),
  },
  {
    id: "M183",
    cause: "the partnership is of whole organisations and not of one pathway",
    outcome: "difference that it makes to the inspectors' rating",
    sign: "+",
    moderator: "",
    status: "emergent",
    trial: trial(
      "case-c",
      formed("clinical_pathway_collaboration"),
      {},
      gained("rowheath_park", "rating", 37, 48),
      { twin: true },
    ),
  },
  {
    id: "M184",
    cause: "systems that do not fit and counting by hand",
    outcome: "error of what the board sees of its quality",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M185",
    cause: "a badly fitting partnership is reviewed and may be ended",
    outcome: "quality of the trust that leads it, which has its leaders back",
    sign: "+",
    moderator: "",
    status: "not shown",
    trial: trial(
      NEIGHBOURS,
      { "levers.reviews_a_year": 0 },
      { "levers.reviews_a_year": 1 },
      over("northfield", "quality", 25, 48),
      { both: { ...formed("hospital_group"), ...BAD_FIT } },
    ),
  },
  {
    id: "M186",
    cause: "a trust that is well governed and measures itself",
    outcome: "error of what its board sees of its quality",
    sign: "-",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M187",
    cause: "a mandated partnership of the same breadth has one board and one management",
    outcome: "quality of the trust that is helped",
    sign: "+",
    moderator: "",
    status: "emergent",
    trial: trial(
      NEIGHBOURS,
      formed("lead_provider"),
      { ...formed("hospital_group"), "partnership.scale": 0.43 },
      over("harbour", "quality", 37, 48),
      { both: { ...WORKING, "levers.mandate": 0.9 } },
    ),
  },
  {
    id: "M188",
    cause: "buddying beside a new board, an institute and consultants",
    outcome:
      "quality in the third year that the buddy adds; less than the 0.2 SD that counts as success cannot be told apart",
    sign: "0",
    moderator: "",
    status: "emergent",
    trial: trial("case-b", ALONE, {}, over("green_bay", "quality", 25, 36), { margin: 0.2 }),
  },
];
