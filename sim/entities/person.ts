import type { Columns, Table } from "../core/world.ts";

/** Levels at which people of two organisations meet. A person's level is its role. */
export const LEVELS = ["board", "clinical", "operational", "frontline"] as const;

/** Posts of an organisation by level: the size of the cast. */
export const CAST = [12, 6, 4, 12] as const;

/** Posts of one organisation. */
export const POSTS = CAST[0] + CAST[1] + CAST[2] + CAST[3];

/** First post of each level within an organisation, and the end. */
export const FIRST_POST = [
  0,
  CAST[0],
  CAST[0] + CAST[1],
  CAST[0] + CAST[1] + CAST[2],
  POSTS,
] as const;

/** Names of the first board posts, for the story; the rest are executives and non-executives. */
export const BOARD_POSTS = [
  "chief executive",
  "chair",
  "medical director",
  "chief nurse",
  "finance director",
  "operations director",
] as const;

/** The name of post `post` of an organisation, as a reader would say it. */
export function postName(post: number): string {
  if (post < BOARD_POSTS.length) return BOARD_POSTS[post];
  if (post < FIRST_POST[1]) return "a board member";
  if (post < FIRST_POST[2]) return "a clinical lead";
  if (post < FIRST_POST[3]) return "an operational manager";
  return "a member of staff";
}

/** A post and the person in it. A row is a post; the person's luck is keyed by occupant. */
export const personColumns = {
  organisation: { type: "i32", unit: "row", about: "the organisation of the post" },
  post: { type: "i32", unit: "code", about: "number of the post in its organisation" },
  level: { type: "u8", unit: "code", about: "0 board, 1 clinical, 2 operational, 3 frontline" },
  open: { type: "u8", unit: "code", about: "1 if the post exists, 0 if abolished" },
  filled: { type: "u8", unit: "code", about: "1 if somebody holds the post" },
  occupant: { type: "i32", unit: "people", about: "how many held the post before" },
  tenure: { type: "f64", unit: "months", about: "time in post", range: [0, 720] },
  ability: { type: "f64", unit: "SD", about: "ability as a leader" },
  disposition: {
    type: "f64",
    unit: "SD",
    about: "lasting difference from colleagues in engagement",
  },
  engagement: { type: "f64", unit: "SD", about: "engagement at work", range: [-12, 12] },
  faithOwn: { type: "f64", unit: "share", about: "faith in own leaders", range: [0, 1] },
  faithPartner: {
    type: "f64",
    unit: "share",
    about: "faith in the partner's leaders",
    range: [0, 1],
  },
  identity: {
    type: "f64",
    unit: "share",
    about: "identification with the joint body",
    range: [0, 1],
  },
  strain: { type: "f64", unit: "share", about: "strain", range: [0, 1] },
  networked: {
    type: "f64",
    unit: "share",
    about: "reach of the professional network",
    range: [0, 1],
  },
  values: { type: "f64", unit: "1", about: "what the person holds dear", width: 5 },
} as const satisfies Columns;

/** The table of people. */
export type People = Table<typeof personColumns>;
