import type { SourceClaim } from "../claim.ts";
import { formTrial, fullIn, over, PRESSED_D, trial } from "./sketches.ts";

const DELAY = over("riverside~valley_high", "pathway_delay", 13, 24);
const WAITS = over("southside", "waits");
const QUALITY = over("harbour", "quality");
const VAGUE = { "partnership.purpose": 0.2 };
const CLEAR = { "partnership.purpose": 0.9 };
const APART = { "partnership.alignment": 0.2 };
const AGREED = { "partnership.alignment": 0.9 };
/** Trust between all but the boards. */
const below = (level: number) => ({
  "relations.0.trust.clinical": level,
  "relations.0.trust.operational": level,
  "relations.0.trust.frontline": level,
});
/** Two hospitals become a group that their boards began; one of them needs help. */
const BOARDS_BEGAN = {
  "partnership.form": "hospital_group",
  "relations.0.trust.board": 0.6,
  "organisations.valley_high.quality": -1,
};
const MUTE = { "levers.engagement": 0, "levers.openness": 0 };
const TOLD = { "levers.engagement": 1, "levers.openness": 1 };
const NETWORK = { "partnership.form": "improvement_network" };
const NO_PARTNER = { "partnership.form": "none" };
/** A contract that both are free to make. */
const CONTRACT = {
  both: { "partnership.form": "contractual_agreement", "levers.mandate": 0.2 },
  replicates: 100,
} as const;

/** Purpose, values, processes and relationships: M27 to M41. */
export const purposeClaims: readonly SourceClaim[] = [
  {
    id: "M27",
    cause: "clear purpose among seniors",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "-",
    moderator: "telling it to all levels",
    status: "implemented",
    mechanism: "trust",
    parameter: "partnership.purpose",
    trial: trial("case-a", VAGUE, CLEAR, DELAY),
  },
  {
    id: "M28",
    cause: "no clarity about what it is for",
    outcome: "waits for treatment in the fourth year",
    sign: "+",
    moderator: "",
    status: "merged",
    into: "M27",
    mechanism: "trust",
    parameter: "partnership.purpose",
    trial: trial("case-d", CLEAR, VAGUE, WAITS),
  },
  {
    id: "M29",
    cause: "a purpose that seniors agreed and nobody passed on",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "+",
    moderator: "effort to involve staff",
    status: "implemented",
    mechanism: "trust",
    parameter: "engagement",
    trial: trial("case-a", TOLD, MUTE, DELAY),
  },
  {
    id: "M30",
    cause: "buddies who say what they expect",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "",
    status: "merged",
    into: "M27",
    mechanism: "trust",
    parameter: "partnership.purpose",
    trial: trial("struggling-trust", VAGUE, CLEAR, QUALITY),
  },
  {
    id: "M31",
    cause: "agreement of values about the joint work, across sectors",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "across sectors too",
    status: "implemented",
    mechanism: "trust",
    parameter: "partnership.alignment",
    trial: trial("case-d", APART, AGREED, over("diagnostic_uk~southside", "trust", 19, 30), {
      both: PRESSED_D,
    }),
  },
  {
    id: "M32",
    cause: "the same stated values over cultures that lie apart",
    outcome: "quality of the helped trust",
    sign: "-",
    moderator: "involving staff",
    status: "emergent",
    mechanism: "trust",
    parameter: "relations.*.culture_distance",
    trial: trial(
      "struggling-trust/group",
      { "relations.0.culture_distance": 0.1 },
      { "relations.0.culture_distance": 0.9 },
      QUALITY,
      { both: AGREED },
    ),
  },
  {
    id: "M33",
    cause: "ways of working agreed between the sides of an acquisition, not taken from the lead",
    outcome: "staff experience of the joining side",
    sign: "+",
    moderator: "difference in size",
    status: "emergent",
    mechanism: "trust",
    parameter: "forms.*.mutual",
    trial: formTrial(
      "case-c",
      {},
      { acquisition: { mutual: 1 } },
      over("rowheath_park", "staff_experience"),
    ),
  },
  {
    id: "M34",
    cause: "a lead that may instruct the other in everything",
    outcome: "identification of the joining side",
    sign: "-",
    moderator: "difference in size",
    status: "merged",
    into: "M33",
    mechanism: "culture",
    parameter: "forms.*.authority",
    trial: formTrial(
      "case-c",
      { acquisition: { authority: 0.2 } },
      {},
      over("rowheath_park", "identity"),
    ),
  },
  {
    id: "M35",
    cause: "trust at every level, not only between those who began",
    outcome: "quality of the trust that is helped, second and third year",
    sign: "+",
    moderator: "somebody to bring people together",
    status: "implemented",
    mechanism: "trust",
    parameter: "relations.*.trust",
    trial: trial("case-a", below(0.1), below(0.8), over("valley_high", "quality", 13, 36), {
      both: BOARDS_BEGAN,
    }),
  },
  {
    id: "M36",
    cause: "in an acquisition only the boards meet",
    outcome: "quality of the joining trust",
    sign: "-",
    moderator: "",
    status: "merged",
    into: "M35",
    mechanism: "trust",
    parameter: "forms.*.clinicalContact",
    trial: formTrial(
      "case-c",
      {},
      { acquisition: { clinicalContact: 0, operationalContact: 0, frontlineContact: 0 } },
      over("rowheath_park", "quality"),
    ),
  },
  {
    id: "M37",
    cause: "a partnership left to happen: no project team, nothing told, nobody involved",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "+",
    moderator: "somebody who builds it",
    status: "emergent",
    mechanism: "trust",
    parameter: "project_management",
    trial: trial(
      "case-a",
      { ...TOLD, "levers.project_management": 1 },
      { ...MUTE, "levers.project_management": 0 },
      DELAY,
    ),
  },
  {
    id: "M38",
    cause: "both put patients first and respect each other",
    outcome: "waits for treatment in the fourth year",
    sign: "-",
    moderator: "",
    status: "merged",
    into: "M31",
    mechanism: "trust",
    parameter: "partnership.alignment",
    trial: trial("case-d", APART, AGREED, WAITS),
  },
  {
    id: "M39",
    cause: "peers who learn together",
    outcome: "quality of the weaker one",
    sign: "+",
    moderator: "keenness",
    status: "implemented",
    mechanism: "transfer",
    parameter: "carrying",
    trial: trial("struggling-trust", NO_PARTNER, NETWORK, QUALITY),
  },
  {
    id: "M40",
    cause: "good practice shared by a partner",
    outcome: "quality of the one it is shared with",
    sign: "+",
    moderator: "the partner has room to spare",
    status: "merged",
    into: "M39",
    mechanism: "transfer",
    parameter: "organisations.*.free_capacity",
    trial: trial("struggling-trust", NO_PARTNER, NETWORK, QUALITY),
    moderated: trial("struggling-trust", NO_PARTNER, NETWORK, QUALITY, {
      both: { "organisations.northfield.free_capacity": 0.02 },
    }),
  },
  {
    id: "M41",
    cause: "a contract between equals instead of one in which the lead directs",
    outcome: "it stands in the fourth year",
    sign: "+",
    moderator: "",
    status: "emergent",
    mechanism: "trust",
    parameter: "forms.*.mutual",
    trial: formTrial(
      "struggling-trust",
      { contractual_agreement: { mutual: 0, authority: 0.6 } },
      { contractual_agreement: { mutual: 1 } },
      fullIn("northfield~harbour", 48),
      { ...CONTRACT, replicates: 200 },
    ),
  },
];
