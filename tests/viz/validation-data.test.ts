import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { type ValidationTable, validationTable } from "../../sim/evidence/validation-table.ts";
import data from "../../viz/generated/validation.json" with { type: "json" };

const table = data as unknown as ValidationTable;
const page = readFileSync(here("docs/validation.md"), "utf8");
const rows = table.groups.flatMap((group) => group.rows);

test("the page's validation says what docs/validation.md says: npm run validation writes both", () => {
  for (const { title } of table.groups) expect(page).toContain(`## ${title}\n`);
  const lines = page.split("\n").filter((line) => /^\| [A-Za-z][\w/-]* \|/.test(line));
  const said = lines.filter((line) => !line.startsWith("| row")).length;
  expect(said).toBeGreaterThanOrEqual(rows.length);
  for (const row of rows) {
    const line = lines.find((one) => one.startsWith(`| ${row.id} | `));
    expect(line, row.id).toContain(row.claim.replaceAll("|", "/"));
    expect(line, row.id).toContain(`| ${row.status}`);
    for (const [what, target, simulated] of row.measures.slice(0, 1)) {
      expect(line, row.id).toContain(`| ${what} | ${target} | ${simulated} |`);
    }
  }
});

test("what fails is in it, and the totals count it", () => {
  const failing = rows.filter(({ status }) => status === "fail");
  const counted = Object.values(table.totals).reduce((sum, [, failed]) => sum + failed, 0);
  expect(failing.length).toBe(counted);
});

test("a report becomes a table in the groups of its page", () => {
  const count = { rows: 1, passed: 0, failed: 1, incompatible: 0, share: 0 };
  const made = validationTable({
    model_version: "1",
    seeds: ["1"],
    nulls: [],
    patterns: [
      {
        ...{ id: "X9", kind: "emergent", must: false, claim: "It rains.", source: "[A]" },
        ...{ strength: "strong", contrast: "", design: "", metric: "", target: "", note: "" },
        ...{ simulated: 1, mcse: 0.1, status: "fail", null_passes: [] },
        measures: [{ what: "rain", low: 2, high: null, value: 1, mcse: 0.1, seeds: [] }],
      },
    ],
    ...{ passed: 0, failed: 1, incompatible: 0, untestable: 0 },
    totals: { must: count, emergent: count, passed_by_a_null: count, input: count, cases: count },
  });
  expect(made.groups).toHaveLength(1);
  expect(made.groups[0].rows[0]).toMatchObject({
    claim: "It rains. [A]",
    measures: [["rain", "at least 2", "1 ± 0.1"]],
  });
});
