import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("./fake-model.ts"));

import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { planComparison } from "../../../sim/experiment/plan.ts";
import { resolveJob } from "../../../sim/experiment/resolve.ts";
import { fakeScenario } from "./fake-model.ts";

const builtins = catalogue([
  fakeScenario("a"),
  fakeScenario("b"),
  fakeScenario("far", { world: "elsewhere" }),
]);
const plan = (...typed: string[]) =>
  planComparison(typed, (name) => resolveJob(name, {}, { builtins, readFile: () => null }));
const pairs = (...typed: string[]) =>
  plan(...typed).pairs.map(({ name, baseline }) => `${name} - ${baseline}`);
const names = (...typed: string[]) => plan(...typed).jobs.map(({ name }) => name);

it("compares with the first where all begin in the same world", () => {
  expect(pairs("a", "b")).toEqual(["b - a"]);
  expect(plan("a", "b")).toMatchObject({ baseline: "a", note: null });
});

it("takes none first as each scenario's own twin", () => {
  expect(pairs("none", "a")).toEqual(["a - none"]);
  expect(names("none", "a")).toEqual(["none", "a"]);
  expect(pairs("none", "a", "far")).toEqual(["a - a/none", "far - far/none"]);
  expect(plan("none", "a", "far")).toMatchObject({ baseline: "none", note: null });
});

it("takes none later as the twin of the first scenario", () => {
  expect(pairs("a", "none", "b")).toEqual(["a/none - a", "b - a"]);
});

it("compares different worlds each with its own twin, and says so", () => {
  expect(pairs("a", "far")).toEqual(["a - a/none", "far - far/none"]);
  expect(plan("a", "far").note).toMatch(/^a and far begin in different worlds/);
});

it("lets a twin of one scenario be the baseline of others", () => {
  expect(pairs("a/none", "a", "b")).toEqual(["a - a/none", "b - a/none"]);
});

it.each([
  [["a"], "needs a baseline"],
  [["none", "none"], "needs a scenario besides none"],
  [["a", "a"], 'the id "a"'],
  [["none", "a/none"], "itself a twin"],
])("refuses %j", (typed, message) => {
  expect(() => plan(...typed)).toThrow(message);
});
