import type { SourceClaim } from "../claim.ts";
import { fullIn, over, trial } from "./sketches.ts";

const PAIR = "diagnostic_uk~southside";
const TRUST = over(PAIR, "trust");
const EARLY = over(PAIR, "trust", 19, 30);
const NONE = { "partnership.form": "none" };
const SMALL = { "partnership.scale": 0.1, "levers.pilot_first": 0 };
const GOES_ON = fullIn("riverside~valley_high", 48);
const CARRIED = over("riverside~valley_high", "pathway_delay", 13, 24);
const STRANGERS = { "relations.0.trust": 0.3 };
/** Trust: M42 to M56. */
export const trustClaims: readonly SourceClaim[] = [
  {
    id: "M42",
    cause: "trust between the two who begin",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "-",
    moderator: "a key person leaves",
    status: "implemented",
    trial: trial("case-a", STRANGERS, {}, CARRIED, { replicates: 150 }),
  },
  {
    id: "M43",
    cause: "no trust to set against the risk of entering",
    outcome: "agreed within a quarter",
    sign: "-",
    moderator: "a contract, earlier ties",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M44",
    cause: "a contract in which each side decides with the other",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M45",
    cause: "people of both sides have met before",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "how lately and how well",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M46",
    cause: "a small contract, carried out month by month, instead of none",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "values that fit",
    status: "implemented",
    trial: trial("case-d", NONE, SMALL, EARLY, { replicates: 200 }),
    moderated: trial("case-d", NONE, SMALL, EARLY, {
      replicates: 200,
      both: { "relations.0.culture_distance": 0.75 },
    }),
  },
  {
    id: "M47",
    cause: "plans told openly, in a partnership under pressure",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M48",
    cause: "early commitments that are kept",
    outcome: "the full arrangement stands in the fourth year",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M49",
    cause: "openness about plans and problems",
    outcome: "staff experience of the joining side",
    sign: "+",
    moderator: "leaders",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M50",
    cause: "both are good at what they do",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "training together",
    status: "implemented",
    trial: trial(
      "case-d",
      { "organisations.southside.quality": 0.5, "organisations.diagnostic_uk.quality": -0.2 },
      { "organisations.southside.quality": 2.5, "organisations.diagnostic_uk.quality": 1.8 },
      TRUST,
    ),
  },
  {
    id: "M51",
    cause: "leading in turn, and sharing what is gained",
    outcome: "the full arrangement stands in the fourth year",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M52",
    cause: "roles and money written into the contract, and how to work together",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "that it is honoured",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M53",
    cause: "executives of both sides sit at one table every month",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "that they can be reached",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M54",
    cause: "joint work made part of formal processes",
    outcome: "it goes on in the fourth year",
    sign: "+",
    moderator: "how structural it is",
    status: "implemented",
    trial: trial(
      "case-a",
      {},
      { "acts.formal.month": 3, "acts.formal.do": "formalise", "acts.formal.amount": 0.7 },
      GOES_ON,
    ),
  },
  {
    id: "M55",
    cause: "promised money that does not come",
    outcome: "staff experience of the helped trust",
    sign: "-",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M56",
    cause: "a contract that serves one side more",
    outcome: "trust in the fourth year",
    sign: "-",
    moderator: "sharing the benefit",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
];
