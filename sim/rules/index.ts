import { boardState, boards } from "./boards.ts";
import { circumstanceState, circumstances } from "./circumstances.ts";
import { commitmentState, commitments } from "./commitments.ts";
import { culture, cultureState } from "./culture.ts";
import { dealState, deals } from "./deals.ts";
import { deciders } from "./deciders.ts";
import { evidence, evidenceState } from "./evidence.ts";
import { hourState, hours } from "./hours.ts";
import { inspection, inspectionState } from "./inspection.ts";
import { money, moneyState } from "./money.ts";
import { patientState, patients } from "./patients.ts";
import { postState, posts } from "./posts.ts";
import { practice, practiceState } from "./practice.ts";
import { reviewState, reviews } from "./reviews.ts";
import { seeking } from "./seeking.ts";
import { staff, staffState } from "./staff.ts";
import { times, timesState } from "./times.ts";

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

/** What each rule owns of the world, which is made of nothing else. */
export const states = [
  timesState,
  circumstanceState,
  boardState,
  dealState,
  hourState,
  commitmentState,
  cultureState,
  postState,
  practiceState,
  evidenceState,
  staffState,
  patientState,
  moneyState,
  inspectionState,
  reviewState,
] as const;
