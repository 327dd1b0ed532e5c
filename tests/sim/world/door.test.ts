import { expect, it } from "vitest";
import { defaultComparison } from "../../../scenarios/next/index.ts";
import * as door from "../../../sim/model.ts";
import * as next from "../../../sim/next.ts";

it("the next door has all that the door has, but for the mechanisms, which are rules", () => {
  const names = Object.keys(door).map((name) => (name === "mechanisms" ? "rules" : name));
  expect(Object.keys(next)).toEqual(expect.arrayContaining(names));
});

it("the page opens on variants of the scenario that they are of", () => {
  for (const id of defaultComparison) expect(id).toMatch(/^struggling-trust\//);
});
