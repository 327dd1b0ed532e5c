import type { SourceClaim } from "../claim.ts";
import { over, type Settings, trial } from "./sketches.ts";
import { endedBy, formed, NEIGHBOURS, unseen } from "./sketches-second.ts";

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
/** Governance and review: M172 to M179. */
export const governanceClaims: readonly SourceClaim[] = [
  {
    id: "M172",
    cause: "a voluntary merger is coordinated by people whose task it is",
    outcome: "savings made",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M173",
    cause: "joint work rests on people and nothing is written down, as patients treble",
    outcome: "delay on the shared pathway",
    sign: "+",
    moderator: "volume",
    status: "implemented",
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
    status: "not shown",
    trial: trial(
      "case-a",
      { "levers.reviews_a_year": 2 },
      { "levers.reviews_a_year": 0 },
      over("valley_high", "quality", 25, 36),
      { months: 36 },
    ),
  },
  {
    id: "M175",
    cause:
      "the pathway is made part of normal work and looked at regularly before its people leave",
    outcome: "joint work still running at three years",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M176",
    cause: "a contract of controls and penalties",
    outcome: "months until the large step is reached",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M177",
    cause: "managers meet often, and so do the boards",
    outcome: "waits for treatment, second and third year",
    sign: "-",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M178",
    cause: "data stay apart",
    outcome: "error of what the board sees of its quality",
    sign: "+",
    moderator: "a joint data set",
    status: "implemented",
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
    status: "not shown",
    trial: trial(
      NEIGHBOURS,
      { "levers.shared_data": 0 },
      { "levers.shared_data": 1 },
      (future) => 1 - endedBy(48)(future),
      { both: { ...formed("hospital_group"), "levers.reviews_a_year": 2 }, replicates: 800 },
    ),
  },
];
