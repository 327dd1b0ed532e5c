import { caseRows } from "./cases/index.ts";
import type { Row } from "./pattern.ts";
import { patternRows } from "./patterns/index.ts";

/** Every row of the evidence: patterns first, then the lines about the case studies. */
export const rows: readonly Row[] = [...patternRows, ...caseRows];

const twice = rows.filter(({ id }, i) => rows.findIndex((row) => row.id === id) !== i);
if (twice.length > 0) throw new Error(`the row "${twice[0].id}" is there twice`);
