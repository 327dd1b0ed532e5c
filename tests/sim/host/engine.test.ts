import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", async () => {
  const model = await import("../experiment/fake-model.ts");
  return { ...model, prepare: vi.fn(model.prepare) };
});

import { createEngine } from "../../../sim/host/engine.ts";
import { prepare } from "../../../sim/model.ts";
import { fakeScenario } from "../experiment/fake-model.ts";

const job = (id: string, more = {}) => ({ scenario: fakeScenario(id) as never, ...more });

it("prepares a job once, also when it arrives as a copy, and tells jobs apart", () => {
  const engine = createEngine();
  const run = (one: ReturnType<typeof job>) => engine.runBlock(one, "1", 0, 1, 12, false);
  run(job("a"));
  run(structuredClone(job("a")));
  expect(prepare).toHaveBeenCalledTimes(1);
  const twin = run(job("a", { counterfactual: true }));
  run(job("a", { assumptions: { luck: 0 } }));
  expect(prepare).toHaveBeenCalledTimes(3);
  expect(twin.fingerprints).not.toEqual(run(job("a")).fingerprints);
});
