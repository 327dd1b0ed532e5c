import type { SourceClaim } from "../claim.ts";
import { formTrial, over, trial } from "./sketches.ts";

const QUALITY = over("harbour", "quality");
const AGREED = {};
/** Trust between all but the boards. */
const below = (level: number) => ({
  "relations.0.trust": level,
});
/** Two hospitals become a group that their boards began; one of them needs help. */
const BOARDS_BEGAN = {
  "partnership.form": "hospital_group",
  "relations.0.trust": 0.6,
  "organisations.valley_high.quality": -1,
};
const NETWORK = { "partnership.form": "improvement_network" };
const NO_PARTNER = { "partnership.form": "none" };
/** Purpose, values, processes and relationships: M27 to M41. */
export const purposeClaims: readonly SourceClaim[] = [
  {
    id: "M27",
    cause: "clear purpose among seniors",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "-",
    moderator: "telling it to all levels",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M28",
    cause: "no clarity about what it is for",
    outcome: "waits for treatment in the fourth year",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M29",
    cause: "a purpose that seniors agreed and nobody passed on",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "+",
    moderator: "effort to involve staff",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M30",
    cause: "buddies who say what they expect",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M31",
    cause: "agreement of values about the joint work, across sectors",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "across sectors too",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M32",
    cause: "the same stated values over cultures that lie apart",
    outcome: "quality of the helped trust",
    sign: "-",
    moderator: "involving staff",
    status: "emergent",
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
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M34",
    cause: "a lead that may instruct the other in everything",
    outcome: "identification of the joining side",
    sign: "-",
    moderator: "difference in size",
    status: "implemented",
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
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M37",
    cause: "a partnership left to happen: no project team, nothing told, nobody involved",
    outcome: "weeks of delay on the shared pathway in the second year",
    sign: "+",
    moderator: "somebody who builds it",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M38",
    cause: "both put patients first and respect each other",
    outcome: "waits for treatment in the fourth year",
    sign: "-",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M39",
    cause: "peers who learn together",
    outcome: "quality of the weaker one",
    sign: "+",
    moderator: "keenness",
    status: "implemented",
    trial: trial("struggling-trust", NO_PARTNER, NETWORK, QUALITY),
  },
  {
    id: "M40",
    cause: "good practice shared by a partner",
    outcome: "quality of the one it is shared with",
    sign: "+",
    moderator: "the partner has room to spare",
    status: "not shown",
    trial: trial("struggling-trust", NO_PARTNER, NETWORK, QUALITY),
  },
  {
    id: "M41",
    cause: "a contract between equals instead of one in which the lead directs",
    outcome: "it stands in the fourth year",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
];
