import caseA from "./case-a.json" with { type: "json" };
import caseB from "./case-b.json" with { type: "json" };
import caseC from "./case-c.json" with { type: "json" };
import caseD from "./case-d.json" with { type: "json" };
import caseE from "./case-e.json" with { type: "json" };
import noFormIsBest from "./no-form-is-best.json" with { type: "json" };
import smallSteps from "./small-steps.json" with { type: "json" };

/** The lesson files that come with the program, as they stand on disk. */
export const lessons: readonly unknown[] = [
  caseA,
  caseB,
  caseC,
  caseD,
  caseE,
  noFormIsBest,
  smallSteps,
];
