// What `npm test` runs and `npm run test:fast` leaves out, so that the latter takes a small part of
// the time of the former: the slowest files, as `npx vitest run --project unit` lists them with their
// durations. Durations differ between machines, so that this is a choice and no rule; a file that
// becomes quick or slow beside the others moves.

import { readdirSync } from "node:fs";
import { here } from "./project.mjs";

/** Folders, with a stroke at their end, and files of tests that are not quick. */
export const slowTests = [
  "tests/bench/",
  "tests/bin/",
  "tests/contract/common-random-numbers.test.ts",
  "tests/contract/parameter-corners.test.ts",
  "tests/golden/",
  "tests/patterns/",
  "tests/scenarios/random-worlds.test.ts",
  "tests/scenarios/runs.test.ts",
  "tests/sim/agreement.test.ts",
  "tests/sim/analysis/prim.test.ts",
  "tests/sim/analysis/study/study.test.ts",
  "tests/sim/cli/analyse.test.ts",
  "tests/sim/cli/built.test.ts",
  "tests/sim/cli/duckdb.test.ts",
  "tests/sim/cli/experiment-resume.test.ts",
  "tests/sim/cli/experiment.test.ts",
  "tests/sim/cli/export.test.ts",
  "tests/sim/cli/flip.test.ts",
  "tests/sim/cli/over.test.ts",
  "tests/sim/cli/packed.test.ts",
  "tests/sim/cli/parquet-readers.test.ts",
  "tests/sim/cli/search.test.ts",
  "tests/sim/rules/",
  "tests/sim/world/",
  "tests/sim/evidence/built.test.ts",
  "tests/sim/evidence/calibration-adopted.test.ts",
  "tests/sim/evidence/report.test.ts",
  "tests/sim/evidence/validate.test.ts",
  "tests/teach/codes.test.ts",
  "tests/teach/play.test.ts",
  "tests/teach/room.test.ts",
  "tests/viz/link.test.ts",
];

/** Test files that are quick enough for all day: all others that need no browser. @returns {string[]} */
export function quickTests() {
  const names = readdirSync(here("tests"), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /(?<!\.long)\.test\.tsx?$/.test(name))
    .map((name) => `tests/${name.replaceAll("\\", "/")}`)
    .filter((path) => !["tests/browser/", ...slowTests].some((slow) => path.startsWith(slow)));
}
