import { expect, test } from "vitest";
import { builtins, defaultComparison } from "../../../scenarios/index.ts";
import { InputError } from "../../../sim/core/error.ts";
import { createPageWorld } from "../../../sim/host/page-world.ts";
import { keptOutcomes } from "../../../viz/charts/shown.ts";

const world = createPageWorld(builtins, defaultComparison);
const model = world.model();

test("the page is told of every case and of the comparison it opens on", () => {
  const ids = model.scenarios.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["case-a", "case-b", "case-c", "case-d", "case-e"]));
  expect(model.comparison).toHaveLength(4);
  for (const id of model.comparison) expect(ids).toContain(id);
});

test("the scenarios of the comparison have one counterfactual between them", () => {
  const compared = model.scenarios.filter(({ id }) => model.comparison.includes(id));
  expect(new Set(compared.map((scenario) => scenario.world)).size).toBe(1);
  expect(new Set(compared.map((scenario) => scenario.form)).size).toBe(4);
});

test("organisations have names, and the parties are among them", () => {
  for (const scenario of model.scenarios) {
    const ids = scenario.organisations.map(({ id }) => id);
    for (const { name } of scenario.organisations) expect(name).toMatch(/^[A-Z]/);
    for (const id of scenario.parties) expect(ids).toContain(id);
  }
});

test("every outcome the page keeps is one the model has", () => {
  const outcomes = model.outcomes.map(({ id }) => id);
  for (const outcome of keptOutcomes.value) expect(outcomes).toContain(outcome);
});

test("a job carries levers and form, and its twin none of the partnership", () => {
  const settings = { "levers.mandate": 1, "partnership.form": "merger" };
  const { scenario, counterfactual } = world.job({ scenario: "case-c", settings, twin: true });
  expect(scenario.levers.mandate).toBe(1);
  expect(scenario.partnership?.form).toBe("merger");
  expect(counterfactual).toBe(true);
});

test("an unknown scenario or lever is refused in words", () => {
  const ask = (scenario: string, settings: Record<string, number>) => () =>
    world.job({ scenario, settings, twin: false });
  expect(ask("case-z", {})).toThrow(InputError);
  expect(ask("case-a", { "levers.magic": 1 })).toThrow(InputError);
});

test("what crosses to the page is plain data", () => {
  expect(structuredClone(model)).toEqual(model);
});
