import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { claims } from "../../sim/evidence/claims/index.ts";
import { judgeClaims } from "../../sim/evidence/coverage.ts";
import { coveragePage } from "../../sim/evidence/coverage-page.ts";

it("docs/coverage.md says what the trials of all claims find (npm run coverage writes it)", () => {
  const page = coveragePage(claims, judgeClaims(claims));
  expect(readFileSync(here("docs/coverage.md"), "utf8")).toBe(page);
});

it("what is called implemented or emergent is shown by its trial", () => {
  const shown = claims.filter(({ status }) => status === "implemented" || status === "emergent");
  const missing = judgeClaims(shown).filter(({ holds }) => !holds);
  expect(missing.map(({ claim }) => claim.id)).toEqual([]);
});
