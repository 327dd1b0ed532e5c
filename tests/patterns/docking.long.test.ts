import { expect, it } from "vitest";
import { isTestable, type Pattern } from "../../sim/evidence/pattern.ts";
import { docking } from "../../sim/evidence/patterns/docking.ts";
import { depth, measuresOf } from "./measured.ts";

// What docking.test.ts has no time for: parts of the model by themselves, beside the published models
// that they resemble, with many replicates.

const rows = docking.filter(isTestable);
const rowOf = (id: string) => rows.find((row) => row.id === id) as Pattern;

it.each([
  ["D4", 500],
  ["D5", 1000],
] as const)("%s is as published", (id, replicates) => {
  for (const measure of measuresOf(rowOf(id), replicates)) {
    expect(depth(measure), `${measure.what}: ${measure.value}`).toBeGreaterThan(2);
  }
});
