import type { Row } from "../pattern.ts";
import { caseA } from "./case-a.ts";
import { caseB } from "./case-b.ts";
import { caseC } from "./case-c.ts";
import { caseD } from "./case-d.ts";
import { caseE } from "./case-e.ts";

/** What the five case studies let one expect, line by line. */
export const caseRows: readonly Row[] = [...caseA, ...caseB, ...caseC, ...caseD, ...caseE];
