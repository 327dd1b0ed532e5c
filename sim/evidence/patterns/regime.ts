import type { Row } from "../pattern.ts";
import { exitRows } from "./regime-exit.ts";
import { inspectionRows } from "./regime-inspection.ts";
import { labelRows } from "./regime-label.ts";
import { supportRows } from "./regime-support.ts";

/** Inspection, special measures and the help that comes with them. */
export const regimeRows: readonly Row[] = [
  ...exitRows,
  ...labelRows,
  ...supportRows,
  ...inspectionRows,
];
