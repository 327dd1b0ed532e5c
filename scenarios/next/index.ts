import careSystem from "./care-system.json" with { type: "json" };
import caseA from "./case-a.json" with { type: "json" };
import caseB from "./case-b.json" with { type: "json" };
import caseC from "./case-c.json" with { type: "json" };
import caseD from "./case-d.json" with { type: "json" };
import caseE from "./case-e.json" with { type: "json" };
import nation from "./nation.json" with { type: "json" };
import strugglingTrust from "./struggling-trust.json" with { type: "json" };

/** The scenario files that come with the program, as they stand on disk. */
export const builtins: readonly unknown[] = [
  strugglingTrust,
  caseA,
  caseB,
  caseC,
  caseD,
  caseE,
  careSystem,
  nation,
];

/** What the page opens on: four ways of helping one struggling trust. */
export const defaultComparison: readonly string[] = [
  "struggling-trust/improvement",
  "struggling-trust/buddying",
  "struggling-trust/group",
  "struggling-trust/acquisition",
];
