import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { type LeverRow, leversPage } from "../../../sim/evidence/levers-table.ts";
import data from "../../../viz/generated/levers.json";

const rows = data as LeverRow[];

/** Id, outcome, change, certainty and place of each line; labels and ranges are the model's own. */
const measured = (page: string): string[] =>
  [...page.matchAll(/\(`(\w+)`\) \|[^|]+\|(.+)\|$/gm)].map(([, id, rest]) => `${id} ${rest}`);

test("the page and docs/levers.md tell the same measurements; npm run levers writes both", () => {
  const inDocs = measured(readFileSync(here("docs/levers.md"), "utf8"));
  expect(inDocs).toHaveLength(rows.length);
  expect(measured(leversPage(rows))).toEqual(inDocs);
});
