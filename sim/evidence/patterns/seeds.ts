import type { Row } from "../pattern.ts";
import { seedsFive } from "./seeds-five.ts";
import { seedsFour } from "./seeds-four.ts";
import { seedsOne } from "./seeds-one.ts";
import { seedsThree } from "./seeds-three.ts";
import { seedsTwo } from "./seeds-two.ts";

/** Patterns S1 to S34: what the reports on the five case studies let one expect. */
export const seedRows: readonly Row[] = [
  ...seedsOne,
  ...seedsTwo,
  ...seedsThree,
  ...seedsFour,
  ...seedsFive,
];
