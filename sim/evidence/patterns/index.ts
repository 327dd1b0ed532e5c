import type { Row } from "../pattern.ts";
import { backgroundRows } from "./background.ts";
import { dealRows } from "./deals.ts";
import { regimeRows } from "./regime.ts";
import { seedRows } from "./seeds.ts";
import { trustRows } from "./trust.ts";

/** Every pattern of the evidence, in its order there. */
export const patternRows: readonly Row[] = [
  ...seedRows,
  ...dealRows,
  ...regimeRows,
  ...backgroundRows,
  ...trustRows,
];
