import { boards } from "./boards.ts";
import { circumstances } from "./circumstances.ts";
import { commitments } from "./commitments.ts";
import { culture } from "./culture.ts";
import { deals } from "./deals.ts";
import { deciders } from "./deciders.ts";
import { evidence } from "./evidence.ts";
import { hours } from "./hours.ts";
import { inspection } from "./inspection.ts";
import { money } from "./money.ts";
import { patients } from "./patients.ts";
import { posts } from "./posts.ts";
import { practice } from "./practice.ts";
import { reviews } from "./reviews.ts";
import { seeking } from "./seeking.ts";
import { staff } from "./staff.ts";
import { times } from "./times.ts";

/** One month of the world, from top to bottom. */
export const rules = [
  times,
  circumstances,
  deciders,
  boards,
  seeking,
  deals,
  hours,
  commitments,
  culture,
  posts,
  practice,
  evidence,
  staff,
  patients,
  money,
  inspection,
  reviews,
] as const;
