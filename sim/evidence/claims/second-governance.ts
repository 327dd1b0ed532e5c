import type { SourceClaim } from "../claim.ts";
import { formTrial, over, type Settings, trial } from "./sketches.ts";
import { endedBy, formed, monthsTo, NEIGHBOURS, unseen } from "./sketches-second.ts";

const PATHWAY = "riverside~valley_high";
const WRITTEN_DOWN: Settings = {
  "acts.formal.month": 12,
  "acts.formal.do": "formalise",
  "acts.formal.amount": 0.9,
};
const MORE_PATIENTS: Settings = {
  "acts.more.month": 14,
  "acts.more.do": "volume",
  "acts.more.amount": 3,
};
const LEADS_LEAVE: Settings = {
  "acts.leave.month": 18,
  "acts.leave.do": "departure",
  "acts.leave.organisation": "valley_high",
  "acts.leave.level": "clinical",
  "acts.leave.amount": 3,
};

/** Governance and review: M172 to M179. */
export const governanceClaims: readonly SourceClaim[] = [
  {
    id: "M172",
    cause: "a voluntary merger is coordinated by people whose task it is",
    outcome: "savings made",
    sign: "+",
    moderator: "",
    status: "implemented",
    mechanism: "trust",
    parameter: "project_management",
    trial: trial(
      "case-e",
      { "levers.project_management": 0 },
      { "levers.project_management": 1 },
      over("middleton_way", "savings_realised", 37, 48),
      { both: { "levers.mandate": 0 } },
    ),
  },
  {
    id: "M173",
    cause: "joint work rests on people and nothing is written down, as patients treble",
    outcome: "delay on the shared pathway",
    sign: "+",
    moderator: "volume",
    status: "implemented",
    mechanism: "transfer",
    parameter: "acts.formalise",
    trial: trial("case-a", WRITTEN_DOWN, {}, over(PATHWAY, "pathway_delay", 25, 36), {
      months: 36,
      both: MORE_PATIENTS,
    }),
    moderated: trial("case-a", WRITTEN_DOWN, {}, over(PATHWAY, "pathway_delay", 25, 36), {
      months: 36,
    }),
  },
  {
    id: "M174",
    cause: "no improvement method and nobody looks back",
    outcome: "gain in quality at the local hospital",
    sign: "-",
    moderator: "workload",
    status: "implemented",
    mechanism: "review",
    parameter: "review_interval",
    trial: trial(
      "case-a",
      { "levers.review_interval": 6, "levers.improvement_programme": 0.5 },
      { "levers.review_interval": 0, "levers.improvement_programme": 0 },
      over("valley_high", "quality", 25, 36),
      { months: 36, both: { "levers.exit_rule": 0 } },
    ),
  },
  {
    id: "M175",
    cause:
      "the pathway is made part of normal work and looked at regularly before its people leave",
    outcome: "joint work still running at three years",
    sign: "+",
    moderator: "",
    status: "implemented",
    mechanism: "review",
    parameter: "collapsing",
    trial: trial(
      "case-a",
      {},
      { ...WRITTEN_DOWN, "levers.review_interval": 6 },
      (future) => 1 - endedBy(36)(future),
      { months: 36, both: LEADS_LEAVE },
    ),
  },
  {
    id: "M176",
    cause: "a contract of controls and penalties",
    outcome: "months until the large step is reached",
    sign: "+",
    moderator: "",
    status: "implemented",
    mechanism: "trust",
    parameter: "partnership.control",
    trial: trial(
      "case-d",
      { "partnership.control": 0 },
      { "partnership.control": 1 },
      monthsTo("completed"),
      { months: 60, replicates: 300 },
    ),
  },
  {
    id: "M177",
    cause: "managers meet often, and so do the boards",
    outcome: "waits for treatment, second and third year",
    sign: "-",
    moderator: "",
    status: "emergent",
    mechanism: "trust",
    parameter: "forms.*.operationalContact, forms.*.boardContact",
    trial: formTrial(
      "case-d",
      { contractual_agreement: { operationalContact: 0.1, boardContact: 0.1 } },
      { contractual_agreement: { operationalContact: 0.9, boardContact: 0.9 } },
      over("southside", "waits", 13, 36),
    ),
  },
  {
    id: "M178",
    cause: "data stay apart",
    outcome: "error of what the board sees of its quality",
    sign: "+",
    moderator: "a joint data set",
    status: "implemented",
    mechanism: "governance",
    parameter: "seeing_lag",
    trial: trial(
      NEIGHBOURS,
      { "levers.shared_data": 1 },
      { "levers.shared_data": 0 },
      unseen("harbour", 25, 48),
      { both: formed("hospital_group") },
    ),
  },
  {
    id: "M179",
    cause: "a joint board has data and acts on it at reviews",
    outcome: "a partnership that works is kept",
    sign: "+",
    moderator: "regulators sit on it",
    status: "emergent",
    mechanism: "governance",
    parameter: "shared_data",
    trial: trial(
      NEIGHBOURS,
      { "levers.shared_data": 0 },
      { "levers.shared_data": 1 },
      (future) => 1 - endedBy(48)(future),
      { both: { ...formed("hospital_group"), "levers.review_interval": 6 }, replicates: 800 },
    ),
  },
];
