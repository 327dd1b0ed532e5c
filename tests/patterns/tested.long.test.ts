import { expect, it } from "vitest";
import { rows } from "../../sim/evidence/index.ts";
import { testedBy } from "../../sim/evidence/tested.ts";
import tested from "../../viz/generated/tested.json";

it("what the page calls tested is what the evidence tries; npm run levers writes it", () => {
  expect(tested).toEqual(testedBy(rows));
});
