import { expect, it } from "vitest";
import { isTestable, type Pattern } from "../../sim/evidence/pattern.ts";
import { docking } from "../../sim/evidence/patterns/docking.ts";
import { depth, measuresOf } from "./measured.ts";

// Parts of the model by themselves, beside the published models and the experiment that they
// resemble. Every measure lies within its band by at least two standard errors.
// D4 and D5 take many replicates: the long test has them.

const rows = docking.filter(isTestable);
const rowOf = (id: string) => rows.find((row) => row.id === id) as Pattern;

it.each([
  ["D1", 12],
  ["D8", 400],
] as const)("%s is as published", (id, replicates) => {
  for (const measure of measuresOf(rowOf(id), replicates)) {
    expect(depth(measure), `${measure.what}: ${measure.value}`).toBeGreaterThan(2);
  }
});
