import type { SourceClaim } from "../claim.ts";
import { over, trial } from "./sketches.ts";

const STAFF = over("rowheath_park", "staff_experience");
const QUALITY = over("rowheath_park", "quality");
const IDENTITY = over("rowheath_park", "identity");
const FAILURE = { "levers.framing": 0 };
const BALANCED = { "levers.framing": 1 };
const ALONE = { "partnership.form": "none" };
const BUDDY = { "partnership.form": "buddying" };
const ONE_SIDE = { "levers.post_share": 0 };
const HALF_EACH = { "levers.post_share": 0.5 };
const EVEN = { "organisations.st_phillips.quality": -1 };

/** Identity and what is said of either side: M94 to M105. */
export const identityClaims: readonly SourceClaim[] = [
  {
    id: "M94",
    cause: "nearly all posts to the acquirer",
    outcome: "identification of the joining side",
    sign: "-",
    moderator: "",
    status: "implemented",
    trial: trial("case-c", HALF_EACH, ONE_SIDE, IDENTITY),
  },
  {
    id: "M95",
    cause: "one is called the failure, the other the rescuer",
    outcome: "staff experience of the joining side",
    sign: "-",
    moderator: "the words used",
    status: "implemented",
    trial: trial("case-c", BALANCED, FAILURE, STAFF),
  },
  {
    id: "M96",
    cause: "one trust, said of both",
    outcome: "identification of the joining side",
    sign: "+",
    moderator: "that it is lived",
    status: "not shown",
    trial: trial("case-c", FAILURE, BALANCED, IDENTITY),
  },
  {
    id: "M97",
    cause: "losing one's name and identity in an acquisition",
    outcome: "staff experience of the joining side",
    sign: "-",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M98",
    cause: "strengths of the acquired side are taken up",
    outcome: "quality of the joining trust",
    sign: "+",
    moderator: "",
    status: "not shown",
    trial: trial("case-c", { "levers.best_of_both": 0 }, { "levers.best_of_both": 1 }, QUALITY),
  },
  {
    id: "M99",
    cause: "the acquirer's leaders turn to the acquired site",
    outcome: "quality at home",
    sign: "-",
    moderator: "leaders seen at home",
    status: "not shown",
    trial: trial("case-c", ALONE, {}, over("st_phillips", "quality")),
    moderated: trial("case-c", ALONE, {}, over("st_phillips", "quality"), {
      both: { "levers.leadership_support": 1 },
    }),
  },
  {
    id: "M100",
    cause: "speaking of integration instead of a merger",
    outcome: "less threat",
    sign: "+",
    moderator: "that it is believed",
    status: "not represented",
    reason: "what a deal is called is not told apart from how its sides are spoken of",
  },
  {
    id: "M101",
    cause: "problems spoken of as shared",
    outcome: "staff experience of the buddied trust in the first two years",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M102",
    cause: "a private firm as the partner",
    outcome: "trust in the third year",
    sign: "-",
    moderator: "living the same values",
    status: "not represented",
    reason: "What is changed does not reach what is read.",
  },
  {
    id: "M103",
    cause: "values lived together with a private partner",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "contact",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M104",
    cause: "equals who choose the better way of either side, and involve staff",
    outcome: "quality of both trusts together",
    sign: "+",
    moderator: "equal power",
    status: "emergent",
    trial: trial(
      "case-e",
      { "levers.best_of_both": 0, "levers.engagement": 0 },
      { "levers.best_of_both": 1, "levers.engagement": 0.9 },
      over("system", "quality"),
    ),
  },
  {
    id: "M105",
    cause: "the stronger side plans and directs, instead of advising",
    outcome: "quality of the other",
    sign: "+",
    moderator: "difference in strength",
    status: "implemented",
    trial: trial("case-c", BUDDY, {}, QUALITY),
    moderated: trial("case-c", BUDDY, {}, QUALITY, { both: EVEN }),
  },
];
