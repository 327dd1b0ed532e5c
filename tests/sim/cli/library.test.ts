import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { compare, InputError, scenarios, simulate } from "../../../sim/library.ts";
import { fakeScenario } from "../experiment/fake-model.ts";
import { cli } from "./terminal.ts";

it("knows the built-in scenarios", () => {
  expect(scenarios.map(({ id }) => id)).toContain("case-c/no-money");
});

it("gives what the command line prints as JSON", async () => {
  const options = { replicates: 4, seed: "x", months: 24, every: 6, set: { start: 1 } };
  const few = "--replicates 4 --seed x --months 24 --every 6 --set start=1 --json".split(" ");
  const run = await cli("run", "case-c", ...few);
  expect(`${JSON.stringify(simulate("case-c", options))}\n`).toBe(run.out);
  const compared = await cli("compare", "none", "case-c", ...few);
  expect(`${JSON.stringify(compare(["none", "case-c"], options))}\n`).toBe(compared.out);
});

it("takes scenarios as JSON values beside names", () => {
  const mine = fakeScenario("mine", { start: 3 });
  const result = compare(["case-c", mine], { replicates: 3 });
  expect(result.scenarios[0]).toMatchObject({ id: "mine", baseline: "case-c" });
  expect(result.scenarios[0].differences[0].mean).toBeCloseTo(3, 10);
});

it("says what is wrong in one sentence", () => {
  expect(() => simulate({ id: "x" })).toThrow(InputError);
  expect(() => simulate("case-d")).toThrow('did you mean "case-c"');
});
