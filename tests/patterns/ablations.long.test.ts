import { expect, it } from "vitest";
import { type Ablation, ablated } from "../../sim/evidence/ablation.ts";
import { isInside } from "../../sim/evidence/judge.ts";
import { isTestable } from "../../sim/evidence/pattern.ts";
import { seedRows } from "../../sim/evidence/patterns/seeds.ts";
import { depth, measuresOf } from "./measured.ts";

// What the model owes to its parts: with a part taken out, some of the rows about partnering that
// hold with it fail, by two standard errors at least.

const REPLICATES = 200;

const ablations: readonly Ablation[] = [
  { name: "every leader is like every other", values: { ability_spread: 0, attracting: 0 } },
  { name: "trust moves with no promise", values: { trust_gain: 0 } },
  { name: "what is still apart claims no hours", values: { coordinating: 0 } },
  { name: "nothing is carried over", values: { learning: 0 } },
  { name: "missing hours cost no practice", values: { improving: 0 } },
];

const holding = seedRows.filter(isTestable).flatMap((row) => {
  const measures = measuresOf(row, REPLICATES);
  return measures.every(isInside) ? [row] : [];
});

it.each(ablations)("without $name, rows that hold fail", (ablation) => {
  const fallen = holding.filter((row) =>
    measuresOf(ablated(row, ablation), REPLICATES).some(
      (measure) => Number.isNaN(measure.value) || depth(measure) < -2,
    ),
  );
  console.log(`${ablation.name}: ${fallen.map(({ id }) => id).join(", ") || "none"}`);
  expect(fallen).not.toEqual([]);
});
