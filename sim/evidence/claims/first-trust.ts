import type { SourceClaim } from "../claim.ts";
import { agreedBy, formTrial, fullIn, over, trial } from "./sketches.ts";

const PAIR = "diagnostic_uk~southside";
const TRUST = over(PAIR, "trust");
const EARLY = over(PAIR, "trust", 19, 30);
const NONE = { "partnership.form": "none" };
const SMALL = { "partnership.scale": 0.1, "levers.pilot_first": 0 };
const STANDS = fullIn(PAIR, 48);
const GOES_ON = fullIn("riverside~valley_high", 48);
const SHARED_TRUST = over("northfield~harbour", "trust");
const CARRIED = over("riverside~valley_high", "pathway_delay");
const STRANGERS = { "relations.0.trust.clinical": 0.3 };
const ONE_DECIDES = { contractual_agreement: { mutual: 0 } };
const BOTH_DECIDE = { contractual_agreement: { mutual: 1 } };
/** A contract that both are free to make. */
const CONTRACT = {
  both: { "partnership.form": "contractual_agreement", "levers.mandate": 0.2 },
  replicates: 100,
} as const;
const MANY = { replicates: 300 } as const;

/** Trust: M42 to M56. */
export const trustClaims: readonly SourceClaim[] = [
  {
    id: "M42",
    cause: "trust between the two who begin",
    outcome: "weeks of delay on the shared pathway in the fourth year",
    sign: "-",
    moderator: "a key person leaves",
    status: "implemented",
    mechanism: "trust",
    parameter: "relations.*.trust",
    trial: trial("case-a", STRANGERS, {}, CARRIED, MANY),
  },
  {
    id: "M43",
    cause: "no trust to set against the risk of entering",
    outcome: "agreed within a quarter",
    sign: "-",
    moderator: "a contract, earlier ties",
    status: "implemented",
    mechanism: "formation",
    parameter: "relations.*.trust",
    trial: trial(
      "struggling-trust",
      { "relations.0.trust": 0.8 },
      { "relations.0.trust": 0.1 },
      agreedBy(3),
      { months: 12, replicates: 200, both: { "levers.mandate": 0 } },
    ),
  },
  {
    id: "M44",
    cause: "a contract in which each side decides with the other",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "",
    status: "merged",
    into: "M41",
    mechanism: "trust",
    parameter: "forms.*.mutual",
    trial: formTrial("struggling-trust", ONE_DECIDES, BOTH_DECIDE, SHARED_TRUST, CONTRACT),
  },
  {
    id: "M45",
    cause: "people of both sides have met before",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "how lately and how well",
    status: "implemented",
    mechanism: "trust",
    parameter: "relations.*.prior_ties",
    trial: trial(
      "case-d",
      { "relations.0.prior_ties": 0 },
      { "relations.0.prior_ties": 0.8 },
      EARLY,
    ),
  },
  {
    id: "M46",
    cause: "a small contract, carried out month by month, instead of none",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "values that fit",
    status: "implemented",
    mechanism: "trust",
    parameter: "trust_gain",
    trial: trial("case-d", NONE, SMALL, EARLY),
    moderated: trial("case-d", NONE, SMALL, EARLY, {
      both: { "partnership.alignment": 0.25, "relations.0.culture_distance": 0.75 },
    }),
  },
  {
    id: "M47",
    cause: "plans told openly, in a partnership under pressure",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "",
    status: "implemented",
    mechanism: "trust",
    parameter: "openness",
    trial: trial(
      "struggling-trust",
      { "levers.openness": 0 },
      { "levers.openness": 1 },
      SHARED_TRUST,
    ),
  },
  {
    id: "M48",
    cause: "early commitments that are kept",
    outcome: "the full arrangement stands in the fourth year",
    sign: "+",
    moderator: "",
    status: "implemented",
    mechanism: "trust",
    parameter: "keeping",
    trial: trial("case-d", { keeping: 0.2 }, { keeping: 1.6 }, STANDS),
  },
  {
    id: "M49",
    cause: "openness about plans and problems",
    outcome: "staff experience of the joining side",
    sign: "+",
    moderator: "leaders",
    status: "emergent",
    mechanism: "trust",
    parameter: "openness",
    trial: trial(
      "case-c",
      { "levers.openness": 0 },
      { "levers.openness": 1 },
      over("rowheath_park", "staff_experience"),
    ),
  },
  {
    id: "M50",
    cause: "both are good at what they do",
    outcome: "the full arrangement stands in the fourth year",
    sign: "+",
    moderator: "training together",
    status: "implemented",
    mechanism: "trust",
    parameter: "organisations.*.quality",
    trial: trial(
      "case-d",
      { "organisations.southside.quality": 0.5, "organisations.diagnostic_uk.quality": -0.2 },
      { "organisations.southside.quality": 2.5, "organisations.diagnostic_uk.quality": 1.8 },
      STANDS,
    ),
  },
  {
    id: "M51",
    cause: "leading in turn, and sharing what is gained",
    outcome: "the full arrangement stands in the fourth year",
    sign: "+",
    moderator: "",
    status: "merged",
    into: "M41",
    mechanism: "trust",
    parameter: "forms.*.mutual",
    trial: formTrial("case-d", ONE_DECIDES, BOTH_DECIDE, STANDS, { replicates: 300 }),
  },
  {
    id: "M52",
    cause: "roles and money written into the contract, and how to work together",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "that it is honoured",
    status: "implemented",
    mechanism: "trust",
    parameter: "forms.*.formality",
    trial: formTrial(
      "struggling-trust",
      { contractual_agreement: { formality: 0.1, coordination: 0 } },
      { contractual_agreement: { formality: 0.9, coordination: 0.8 } },
      SHARED_TRUST,
      CONTRACT,
    ),
  },
  {
    id: "M53",
    cause: "executives of both sides sit at one table every month",
    outcome: "trust in the fourth year",
    sign: "+",
    moderator: "that they can be reached",
    status: "implemented",
    mechanism: "trust",
    parameter: "forms.*.boardContact",
    trial: formTrial(
      "case-d",
      { contractual_agreement: { boardContact: 0.1 } },
      { contractual_agreement: { boardContact: 0.9 } },
      TRUST,
    ),
  },
  {
    id: "M54",
    cause: "joint work made part of formal processes",
    outcome: "it goes on in the fourth year",
    sign: "+",
    moderator: "how structural it is",
    status: "implemented",
    mechanism: "review",
    parameter: "acts.formalise",
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
    status: "implemented",
    mechanism: "finance",
    parameter: "funding_delivered",
    trial: trial(
      "case-b",
      { "levers.funding_delivered": 1 },
      { "levers.funding_delivered": 0 },
      over("green_bay", "staff_experience"),
    ),
  },
  {
    id: "M56",
    cause: "a contract that serves one side more",
    outcome: "trust in the fourth year",
    sign: "-",
    moderator: "sharing the benefit",
    status: "merged",
    into: "M41",
    mechanism: "trust",
    parameter: "forms.*.mutual",
    trial: formTrial("struggling-trust", BOTH_DECIDE, ONE_DECIDES, SHARED_TRUST, CONTRACT),
  },
];
