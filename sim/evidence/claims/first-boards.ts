import type { SourceClaim } from "../claim.ts";
import { departures, newBoard, over, trial } from "./sketches.ts";

const ALONE = { "partnership.form": "none" };
const QUALITY = over("harbour", "quality");
const STAFF = over("harbour", "staff_experience", 13, 24);
const JOINED = over("rowheath_park", "quality");
const BOARD_NEW = newBoard("harbour", 0.8);
/** Boards and how they lead: M57 to M69. */
export const boardClaims: readonly SourceClaim[] = [
  {
    id: "M57",
    cause: "a helper's board that stays and keeps at it",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "",
    status: "implemented",
    trial: trial("struggling-trust", departures("northfield", [2, 8, 14, 20], 4), {}, QUALITY, {
      replicates: 120,
    }),
  },
  {
    id: "M58",
    cause: "able leaders on the buddy's new board",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "leaders who can be seen",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M59",
    cause: "leaders who earn no credit among the other's staff",
    outcome: "quality of the joining trust",
    sign: "-",
    moderator: "time spent there",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M60",
    cause: "ways of influence that worked with one staff group",
    outcome: "slow change in another",
    sign: "-",
    moderator: "",
    status: "not represented",
    reason:
      "staff groups are told apart by level only, and respond alike to the same circumstances",
  },
  {
    id: "M61",
    cause: "board members leave one after another",
    outcome: "quality in the second year",
    sign: "-",
    moderator: "",
    status: "implemented",
    trial: trial(
      "struggling-trust",
      {},
      departures("harbour", [1, 4, 7, 10, 13], 4),
      over("harbour", "quality", 13, 24),
      { both: ALONE },
    ),
  },
  {
    id: "M62",
    cause: "a year of departures from the board",
    outcome: "quality two years after they end",
    sign: "-",
    moderator: "",
    status: "emergent",
    trial: trial("struggling-trust", {}, departures("harbour", [1, 4, 7, 10, 13], 4), QUALITY, {
      both: ALONE,
    }),
  },
  {
    id: "M63",
    cause: "an acquirer whose board stays together",
    outcome: "quality of the trust it acquires",
    sign: "+",
    moderator: "",
    status: "implemented",
    trial: trial("case-c", departures("st_phillips", [9, 15], 5), {}, JOINED),
  },
  {
    id: "M64",
    cause: "a new board",
    outcome: "staff experience in the second year",
    sign: "+",
    moderator: "that it stays",
    status: "not shown",
    trial: trial("struggling-trust", {}, BOARD_NEW, STAFF, { both: ALONE }),
  },
  {
    id: "M65",
    cause: "leaders with time to be seen: less reporting asked of a labelled trust",
    outcome: "staff experience in the first two years",
    sign: "+",
    moderator: "",
    status: "not shown",
    trial: trial(
      "struggling-trust",
      { "levers.reporting_burden": 2 },
      { "levers.reporting_burden": 0 },
      over("harbour", "staff_experience", 7, 24),
      { both: { "organisations.harbour.special_measures": true } },
    ),
  },
  {
    id: "M66",
    cause: "abler people on a new board",
    outcome: "staff experience in the second year",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M67",
    cause: "how well the acquirer is led",
    outcome: "distance between the cultures that is closed in four years",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M68",
    cause: "a chief with a vision, and new non-executives",
    outcome: "speed",
    sign: "+",
    moderator: "",
    status: "not represented",
    reason:
      "the pace of a deal follows approvals, joint leaders, push and room; vision is not measured",
  },
  {
    id: "M69",
    cause: "a buddy whose chief comes in person, every month",
    outcome: "quality of the helped trust",
    sign: "+",
    moderator: "distance and room",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
];
