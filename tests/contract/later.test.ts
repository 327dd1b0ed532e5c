import { expect, it } from "vitest";
import { applySettings, parseScenario, prepare, type Scenario, simulate } from "../../sim/model.ts";
import { runOf, scenarioOf } from "./worlds.ts";

const MONTHS = 48;

/** Case C with levers that are changed after some months: [after, lever, value]. */
function changed(...changes: readonly (readonly [number, string, number])[]): Scenario {
  const settings = changes.flatMap(([after, lever, value], i) => [
    [`later.change_${i}.after`, after] as const,
    [`later.change_${i}.levers.${lever}`, value] as const,
  ]);
  return applySettings(scenarioOf("case-c"), Object.fromEntries(settings)).scenario;
}

/** What a run records in months `from` to `to`. */
function part(scenario: Scenario, from: number, to: number): string {
  const { values, series } = runOf(scenario, MONTHS);
  return values.subarray(from * series.length, (to + 1) * series.length).join(" ");
}

it("a change leaves the months before it as they were, to the last bit", () => {
  const plain = scenarioOf("case-c");
  const one = changed([24, "engagement", 0]);
  expect(part(one, 0, 24)).toBe(part(plain, 0, 24));
  expect(part(one, 25, MONTHS)).not.toBe(part(plain, 25, MONTHS));
  const two = changed([24, "engagement", 0], [36, "engagement", 1]);
  expect(part(two, 0, 36)).toBe(part(one, 0, 36));
  expect(part(two, 37, MONTHS)).not.toBe(part(one, 37, MONTHS));
});

it("a change back to the same value is no change", () => {
  const { levers } = scenarioOf("case-c");
  const back = changed([12, "engagement", levers.engagement], [24, "headroom", levers.headroom]);
  expect(runOf(back, MONTHS).fingerprint).toBe(runOf(scenarioOf("case-c"), MONTHS).fingerprint);
});

it("what is changed stays so while something else is changed", () => {
  const both = changed([12, "engagement", 0], [24, "headroom", 0]);
  const again = changed([12, "engagement", 0], [24, "headroom", 0], [24, "engagement", 0]);
  expect(runOf(both, MONTHS).fingerprint).toBe(runOf(again, MONTHS).fingerprint);
});

it("the order in which changes are written does not matter", () => {
  const forth = changed([12, "engagement", 0], [24, "headroom", 0]);
  const back = changed([24, "headroom", 0], [12, "engagement", 0]);
  expect(runOf(back, MONTHS).fingerprint).toBe(runOf(forth, MONTHS).fingerprint);
});

it("a run continued from a snapshot goes on with the levers of its month", () => {
  const scenario = changed([12, "engagement", 0], [30, "headroom", 0]);
  const through = runOf(scenario, MONTHS);
  const first = prepare(scenario).plan.start("1", 0, { months: MONTHS });
  while (first.world.month < 20) first.step();
  const saved = first.snapshot();
  const rest = prepare(scenario).plan.start("1", 0, { months: MONTHS, from: saved }).finish();
  const from = 20 * through.series.length;
  expect(rest.values.subarray(from).join(" ")).toBe(through.values.subarray(from).join(" "));
});

it("the twin has the same later levers", () => {
  const twin = (scenario: Scenario) =>
    simulate(prepare(scenario, { counterfactual: true }), "1", 0, MONTHS).fingerprint;
  expect(twin(changed([12, "reporting_burden", 2]))).not.toBe(twin(scenarioOf("case-c")));
});

it.each([
  [{ after: 12, levers: { headrom: 1 } }, /later\.x\.levers\.headrom is not known here/],
  [{ levers: {} }, /later\.x\.after is missing; expected a whole number from 0 to 240/],
  [{ after: 12, levers: { headroom: 2 } }, /later\.x\.levers\.headroom is 2; expected a number/],
])("refuses %j in one sentence", (change, sentence) => {
  const file = { ...scenarioOf("case-c"), later: { x: change } };
  expect(() => parseScenario(file, "file")).toThrow(sentence);
});
