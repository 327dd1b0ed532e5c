import { boards } from "./boards.ts";
import { circumstances } from "./circumstances.ts";
import { commitments } from "./commitments.ts";
import { culture } from "./culture.ts";
import { deals } from "./deals.ts";
import { hours } from "./hours.ts";
import { inspection } from "./inspection.ts";
import { money } from "./money.ts";
import { posts } from "./posts.ts";
import { practice } from "./practice.ts";
import { staff } from "./staff.ts";
import { times } from "./times.ts";
import { waits } from "./waits.ts";

/** One month of the world, from top to bottom. */
export const rules = [
  times,
  circumstances,
  boards,
  deals,
  hours,
  commitments,
  culture,
  posts,
  practice,
  staff,
  waits,
  money,
  inspection,
] as const;
