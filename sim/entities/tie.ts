import type { Columns, Table } from "../core/world.ts";

/** A tie between two people of different organisations; a row outlives its people as a pair of posts. */
export const tieColumns = {
  a: { type: "i32", unit: "row", about: "person on the side of the first organisation" },
  b: { type: "i32", unit: "row", about: "person on the side of the second organisation" },
  relation: { type: "i32", unit: "row", about: "the pair of organisations it belongs to" },
  level: { type: "u8", unit: "code", about: "level of the two people" },
  alive: { type: "u8", unit: "code", about: "1 once the two have met" },
  occupantA: { type: "i32", unit: "people", about: "the occupant at the first end" },
  occupantB: { type: "i32", unit: "people", about: "the occupant at the second end" },
  goodwill: { type: "f64", unit: "share", about: "trust in the other's intentions", range: [0, 1] },
  competence: { type: "f64", unit: "share", about: "trust in the other's ability", range: [0, 1] },
  contact: { type: "f64", unit: "per month", about: "meetings this month", range: [0, 1] },
  history: { type: "f64", unit: "months", about: "months with a meeting", range: [0, 720] },
} as const satisfies Columns;

/** The table of ties. */
export type Ties = Table<typeof tieColumns>;

/** Ties that a pair of organisations can have at each level: board, clinical, operational, frontline. */
export const TIES_PER_LEVEL = [3, 3, 2, 2] as const;

/** Ties of one pair of organisations. */
export const TIES = TIES_PER_LEVEL[0] + TIES_PER_LEVEL[1] + TIES_PER_LEVEL[2] + TIES_PER_LEVEL[3];
