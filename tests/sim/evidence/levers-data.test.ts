import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { type LeverRow, leversPage } from "../../../sim/evidence/levers-table.ts";
import { parameters } from "../../../sim/model.ts";
import data from "../../../viz/generated/levers.json";

const rows = data as LeverRow[];
const page = readFileSync(here("docs/levers.md"), "utf8");

test("docs/levers.md is what npm run levers writes: today's labels and ranges, the page's measurements", () => {
  expect(leversPage(rows)).toBe(page);
});

test("there is one row for each lever and assumption that is declared, and no other", () => {
  const inDocs = [...page.matchAll(/^\| .* \(`(\w+)`\) \|/gm)].map(([, id]) => id);
  expect([...inDocs].sort()).toEqual(parameters.map(({ id }) => id).sort());
});

test("each row has the label and the range of its parameter", () => {
  for (const { id, label, range, unit } of parameters) {
    expect(page).toContain(`| ${label} (\`${id}\`) | ${range[0]} to ${range[1]} ${unit} |`);
  }
});
