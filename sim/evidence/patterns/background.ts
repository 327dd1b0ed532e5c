import type { Row } from "../pattern.ts";
import { leaderRows } from "./background-leaders.ts";
import { matchedRows } from "./background-matched.ts";
import { persistenceRows } from "./background-persistence.ts";
import { ratingRows } from "./background-ratings.ts";

/** The trust population when nobody partners. */
export const backgroundRows: readonly Row[] = [
  ...ratingRows,
  ...leaderRows,
  ...persistenceRows,
  ...matchedRows,
];
