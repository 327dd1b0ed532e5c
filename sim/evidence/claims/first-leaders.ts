import type { SourceClaim } from "../claim.ts";
import { departures, fullIn, over, trial } from "./sketches.ts";

const ALONE = { "partnership.form": "none" };
const QUALITY = over("harbour", "quality");
const OWN_STAFF = over("northfield", "staff_experience", 7, 24);
const BOTH_LEAD = { "partnership.form": "joint_leadership" };
const UNMOVED = { "partnership.other_motivation": 0.1 };
const OPEN_TO_IT = { "partnership.other_motivation": 0.9 };

/** Leaders, their time and their will: M70 to M82. */
export const leaderClaims: readonly SourceClaim[] = [
  {
    id: "M70",
    cause: "clinical leads who are respected by their team",
    outcome: "the team follows",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason:
      "nobody's standing within a team is modelled; what counts is the tie between the two leads",
  },
  {
    id: "M71",
    cause: "managers of both sides trust each other from the start",
    outcome: "the next, larger step is allowed within three years",
    sign: "+",
    moderator: "meeting early",
    status: "implemented",
    trial: trial(
      "case-d",
      { "relations.0.trust": 0.1 },
      { "relations.0.trust": 0.6 },
      fullIn("diagnostic_uk~southside", 36),
    ),
  },
  {
    id: "M72",
    cause: "freedom for those who run the work",
    outcome: "it is put into practice",
    sign: "+",
    moderator: "executives who back it",
    status: "not represented",
    reason: "who may decide within a partner is not modelled",
  },
  {
    id: "M73",
    cause: "executives who are keen",
    outcome: "agreed within a quarter",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M74",
    cause: "the lead passes to and fro",
    outcome: "opportunities are taken",
    sign: "+",
    moderator: "trust",
    status: "not represented",
    reason: "who leads is fixed when a partnership begins",
  },
  {
    id: "M75",
    cause: "dismissals with support",
    outcome: "seriousness",
    sign: "+",
    moderator: "fairness",
    status: "not represented",
    reason: "a board can be replaced, but what that tells others is not modelled",
  },
  {
    id: "M76",
    cause: "leaders who run a second trust too",
    outcome: "staff experience at their own in the first two years",
    sign: "-",
    moderator: "further executives",
    status: "emergent",
    trial: trial("struggling-trust", ALONE, BOTH_LEAD, OWN_STAFF),
    moderated: trial("struggling-trust", ALONE, BOTH_LEAD, OWN_STAFF, {
      both: { "levers.leadership_support": 1 },
    }),
  },
  {
    id: "M77",
    cause: "half of the board leaves after two years of a group",
    outcome: "quality in the fourth year",
    sign: "-",
    moderator: "successors",
    status: "implemented",
    trial: trial("struggling-trust/group", {}, departures("harbour", [24], 6), QUALITY),
  },
  {
    id: "M78",
    cause: "skill in partnering on both sides",
    outcome: "waits for treatment in the fourth year",
    sign: "-",
    moderator: "training",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M79",
    cause: "a lead too sure of its own skills",
    outcome: "poor help",
    sign: "-",
    moderator: "humility",
    status: "not represented",
    reason: "optimism is modelled for gains and costs, not for a helper's view of itself",
  },
  {
    id: "M80",
    cause: "both sides want it for its own sake, and nobody tells them to",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "that it is voluntary",
    status: "implemented",
    trial: trial(
      "struggling-trust",
      { "partnership.lead_motivation": 0.1, "partnership.other_motivation": 0.1 },
      { "partnership.lead_motivation": 0.95, "partnership.other_motivation": 0.95 },
      QUALITY,
      { both: { "levers.mandate": 0 } },
    ),
  },
  {
    id: "M81",
    cause: "an aim set from outside",
    outcome: "little ownership at first",
    sign: "-",
    moderator: "experience later on",
    status: "not represented",
    reason:
      "pressure lowers the will to partner, but that will has no consequence that could be seen while the pressure holds",
  },
  {
    id: "M82",
    cause: "a trust that sees it must change",
    outcome: "what mandated help adds to its quality",
    sign: "+",
    moderator: "framing",
    status: "implemented",
    trial: trial("struggling-trust", UNMOVED, OPEN_TO_IT, QUALITY, {
      both: { "levers.mandate": 1 },
    }),
  },
];
