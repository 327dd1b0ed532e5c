import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));

import { createEngine } from "../../../sim/host/engine.ts";
import { fakeScenario } from "../experiment/fake-model.ts";

const scenario = fakeScenario("a") as never;
const sets = [{ luck: 0 }, { luck: 0.5 }, { luck: 1 }];
const engine = createEngine();
const run = (job: object, from: number, to: number) =>
  engine.runBlock({ scenario, ...job }, "1", from, to, 12, false);

it("gives replicate r the set r mod K, however the replicates are cut into blocks", () => {
  const whole = run({ over: sets }, 0, 7);
  const alone = Array.from({ length: 7 }, (_, r) => run({ assumptions: sets[r % 3] }, r, r + 1));
  expect(whole.fingerprints).toEqual(alone.flatMap(({ fingerprints }) => fingerprints));
  expect(run({ over: sets }, 4, 6).fingerprints).toEqual(whole.fingerprints.slice(4, 6));
  expect(whole.from).toBe(0);
  expect(new Set(whole.fingerprints).size).toBeGreaterThan(3);
});

it("lets what a person sets go before the sets", () => {
  const given = run({ over: sets, assumptions: { luck: 1 } }, 0, 3);
  expect(given.fingerprints).toEqual(run({ assumptions: { luck: 1 } }, 0, 3).fingerprints);
});
