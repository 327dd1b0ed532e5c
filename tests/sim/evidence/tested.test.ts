import { expect, test } from "vitest";
import { rows } from "../../../sim/evidence/index.ts";
import { isTestable } from "../../../sim/evidence/pattern.ts";
import { testedBy } from "../../../sim/evidence/tested.ts";

test("ranges cover what a row's designs set, and its form counts once", () => {
  const row = rows.find(({ id }) => id === "case-c/1");
  if (!row || !isTestable(row)) throw new Error("there is no row case-c/1");
  const { levers, forms, parties, pair } = testedBy([row]);
  expect(levers.transition_funding[1]).toBeGreaterThanOrEqual(12);
  expect(forms.acquisition.rows).toBe(1);
  expect(forms.acquisition.kinds).toContain("acute>acute");
  expect(parties["other.quality"][0]).toBeLessThanOrEqual(-2.2);
  expect(pair["relation.distance"][0]).toBeLessThanOrEqual(25);
});

test("no rows, nothing tested", () => {
  expect(testedBy([])).toMatchObject({ levers: {}, forms: {} });
});
