import type { SourceClaim } from "../claim.ts";
import { formTrial, over, PRESSED_D, trial } from "./sketches.ts";

const STAFF = over("rowheath_park", "staff_experience");
const QUALITY = over("rowheath_park", "quality");
const IDENTITY = over("rowheath_park", "identity");
const FAILURE = { "levers.framing": 0 };
const BALANCED = { "levers.framing": 1 };
const ALONE = { "partnership.form": "none" };
const BUDDY = { "partnership.form": "buddying" };
const ONE_SIDE = { "levers.post_share": 0 };
const HALF_EACH = { "levers.post_share": 0.5 };
const APART = { "partnership.alignment": 0.2 };
const AGREED = { "partnership.alignment": 0.9 };
const NHS_FIRM = { "organisations.diagnostic_uk.kind": "acute" };
const EARLY_TRUST = over("diagnostic_uk~southside", "trust", 19, 30);
const PRESSED = { both: PRESSED_D, replicates: 200 } as const;
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
    mechanism: "culture",
    parameter: "post_share",
    trial: trial("case-c", HALF_EACH, ONE_SIDE, IDENTITY),
  },
  {
    id: "M95",
    cause: "one is called the failure, the other the rescuer",
    outcome: "staff experience of the joining side",
    sign: "-",
    moderator: "the words used",
    status: "implemented",
    mechanism: "staff",
    parameter: "framing",
    trial: trial("case-c", BALANCED, FAILURE, STAFF),
  },
  {
    id: "M96",
    cause: "one trust, said of both",
    outcome: "identification of the joining side",
    sign: "+",
    moderator: "that it is lived",
    status: "implemented",
    mechanism: "culture",
    parameter: "framing",
    trial: trial("case-c", FAILURE, BALANCED, IDENTITY),
  },
  {
    id: "M97",
    cause: "losing one's name and identity in an acquisition",
    outcome: "staff experience of the joining side",
    sign: "-",
    moderator: "",
    status: "implemented",
    mechanism: "staff",
    parameter: "forms.*.sharedIdentity",
    trial: formTrial("case-c", { acquisition: { sharedIdentity: 0 } }, {}, STAFF),
  },
  {
    id: "M98",
    cause: "strengths of the acquired side are taken up",
    outcome: "quality of the joining trust",
    sign: "+",
    moderator: "",
    status: "implemented",
    mechanism: "transfer",
    parameter: "best_of_both",
    trial: trial("case-c", { "levers.best_of_both": 0 }, { "levers.best_of_both": 1 }, QUALITY),
  },
  {
    id: "M99",
    cause: "the acquirer's leaders turn to the acquired site",
    outcome: "quality at home",
    sign: "-",
    moderator: "leaders seen at home",
    status: "merged",
    into: "M76",
    mechanism: "people",
    parameter: "attention_span",
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
    status: "left out",
    reason: "what a deal is called is not told apart from how its sides are spoken of",
  },
  {
    id: "M101",
    cause: "problems spoken of as shared",
    outcome: "staff experience of the buddied trust in the first two years",
    sign: "+",
    moderator: "",
    status: "merged",
    into: "M95",
    mechanism: "staff",
    parameter: "framing",
    trial: trial("case-b", FAILURE, BALANCED, over("green_bay", "staff_experience", 7, 24)),
  },
  {
    id: "M102",
    cause: "a private firm as the partner",
    outcome: "trust in the third year",
    sign: "-",
    moderator: "living the same values",
    status: "implemented",
    mechanism: "trust",
    parameter: "organisations.*.kind",
    trial: trial("case-d", NHS_FIRM, {}, EARLY_TRUST),
  },
  {
    id: "M103",
    cause: "values lived together with a private partner",
    outcome: "trust in the third year",
    sign: "+",
    moderator: "contact",
    status: "implemented",
    mechanism: "trust",
    parameter: "partnership.alignment",
    trial: trial("case-d", APART, AGREED, EARLY_TRUST, PRESSED),
  },
  {
    id: "M104",
    cause: "equals who choose the better way of either side, and involve staff",
    outcome: "quality of both trusts together",
    sign: "+",
    moderator: "equal power",
    status: "implemented",
    mechanism: "transfer",
    parameter: "best_of_both",
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
    mechanism: "transfer",
    parameter: "forms.*.authority",
    trial: trial("case-c", BUDDY, {}, QUALITY),
    moderated: trial("case-c", BUDDY, {}, QUALITY, { both: EVEN }),
  },
];
