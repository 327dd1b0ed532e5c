import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { summarise } from "../../sim/analysis/summary.ts";
import { ensembleFingerprint, runBlock } from "../../sim/experiment/ensemble.ts";
import { MODEL_VERSION, prepare } from "../../sim/model.ts";
import { caseIds, scenarioOf } from "../contract/worlds.ts";

// What the model gave when its results were last looked at and accepted. A difference is either a
// mistake or a change of results: then write them anew with `npm run golden`, look at the
// difference, and tell the reader of CHANGELOG.md what moved and for what reason.

const SEED = "golden";
const REPLICATES = 5;
const MONTHS = [12, 36, 60, 120];
const MAIN = new Set([
  "quality",
  "rating",
  "waits",
  "activity",
  "staff_experience",
  "surplus",
  "free_capacity",
  "regulatory_load",
  "trust",
  "culture_distance",
  "partnership_stage",
  "partnership_cost",
]);

interface Golden {
  readonly model: string;
  readonly replicates: number;
  readonly fingerprint: string;
  readonly twin: string;
  /** Mean over the replicates in which it exists, at months 12, 36, 60 and 120; six digits. */
  readonly means: Readonly<Record<string, readonly (string | null)[]>>;
}

const sixDigits = (mean: number) => (Number.isFinite(mean) ? mean.toPrecision(6) : null);

function goldenOf(id: string): Golden {
  const block = (counterfactual: boolean) =>
    runBlock(prepare(scenarioOf(id), { counterfactual }), SEED, 0, REPLICATES, 120, false);
  const full = block(false);
  expect(full.errors).toEqual(Array(REPLICATES).fill(null));
  const means: Record<string, (string | null)[]> = {};
  for (const row of summarise(full, MONTHS, ({ outcome }) => MAIN.has(outcome))) {
    const line = `${row.entity} ${row.outcome}`;
    means[line] ??= [];
    means[line][MONTHS.indexOf(row.month)] = sixDigits(row.mean);
  }
  return {
    model: MODEL_VERSION,
    replicates: REPLICATES,
    fingerprint: ensembleFingerprint(full),
    twin: ensembleFingerprint(block(true)),
    means,
  };
}

/** One line of means per line of the file, so that a difference can be read. */
function textOf(golden: Golden): string {
  const { means, ...rest } = golden;
  const head = Object.entries(rest).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},`);
  const lines = Object.entries(means).map(
    ([line, values]) => `    "${line}": ${JSON.stringify(values)}`,
  );
  return `{\n${head.join("\n")}\n  "means": {\n${lines.join(",\n")}\n  }\n}\n`;
}

describe.each(caseIds)("%s", (id) => {
  it("gives what was last accepted", () => {
    const path = here(`tests/golden/${id}.json`);
    const now = goldenOf(id);
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, textOf(now));
    expect(existsSync(path), `tests/golden/${id}.json is missing: npm run golden`).toBe(true);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(JSON.stringify(now)));
  });
});
