import { describe, expect, it } from "vitest";
import { runBlock } from "../../sim/experiment/ensemble.ts";
import { prepare, simulate } from "../../sim/model.ts";
import { rules } from "../../sim/rules/index.ts";
import { caseIds, runOf, scenarioOf } from "./worlds.ts";

/** Months 26 on of a run's values: what a run continued from month 25 records. */
function future(run: ReturnType<typeof runOf>): string {
  return run.values.subarray(25 * run.series.length).join(" ");
}

describe.each(caseIds)("%s", (id) => {
  const scenario = scenarioOf(id);

  it("gives the same bytes for the same seed, and others for another", () => {
    const again = runOf(scenario, 40);
    expect(runOf(scenario, 40).fingerprint).toBe(again.fingerprint);
    expect(simulate(prepare(scenario), "2", 0, 40).fingerprint).not.toBe(again.fingerprint);
  });

  it("continues from month 25 as if it had run through", () => {
    const through = runOf(scenario, 60);
    const first = prepare(scenario).plan.start("1", 0, { months: 60 });
    while (first.world.month < 25) first.step();
    const saved = first.snapshot();
    const later = prepare(scenario).plan.start("1", 0, { months: 60, from: saved }).finish();
    expect(future(later)).toBe(future(through));
    expect(later.events).toEqual(through.events.filter(({ month }) => month > 25));
  });
});

it.each(rules.map(({ id }) => id))("continues without %s as if it had run through", (id) => {
  const scenario = scenarioOf("case-c");
  const through = runOf(scenario, 40, { off: [id] });
  const { plan } = prepare(scenario, { off: [id] });
  const first = plan.start("1", 0, { months: 40 });
  while (first.world.month < 25) first.step();
  const later = plan.start("1", 0, { months: 40, from: first.snapshot() }).finish();
  expect(future(later)).toBe(future(through));
});

it("the order and the batches of replicates do not matter", () => {
  const prepared = prepare(scenarioOf("case-b"));
  const block = (from: number, to: number) =>
    runBlock(prepared, "1", from, to, 36, false).fingerprints;
  const all = block(0, 6);
  expect(new Set(all).size).toBe(6);
  expect([...block(0, 1), ...block(1, 4), ...block(4, 6)]).toEqual(all);
  const backwards = [5, 4, 3, 2, 1, 0].map((r) => simulate(prepared, "1", r, 36, false));
  expect(backwards.map(({ fingerprint }) => fingerprint).reverse()).toEqual(all);
});

it("keeping the story does not change the values", () => {
  const prepared = prepare(scenarioOf("case-e"));
  const silent = simulate(prepared, "1", 3, 60, false);
  const told = simulate(prepared, "1", 3, 60, true);
  expect(silent.fingerprint).toBe(told.fingerprint);
  expect(silent.events).toEqual([]);
  expect(told.events.length).toBeGreaterThan(0);
});
