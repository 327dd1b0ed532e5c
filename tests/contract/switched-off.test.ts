import { describe, expect, it } from "vitest";
import { mechanisms } from "../../sim/mechanisms/index.ts";
import { prepare } from "../../sim/model.ts";
import {
  lineOf,
  modelWithout,
  outcomesOutOfRange,
  outOfRange,
  runOf,
  scenarioOf,
  setupOf,
} from "./worlds.ts";

const MONTHS = 24;

describe.each(mechanisms.map(({ id }) => id))("%s switched off", (id) => {
  it.each(["case-b", "case-c"])("equals %s without it, bit for bit", (caseId) => {
    const scenario = scenarioOf(caseId);
    const off = prepare(scenario, { off: [id] }).plan;
    const absent = modelWithout(id).plan(setupOf(scenario), { ...scenario.levers });
    const options = { months: MONTHS };
    const switched = off.start("1", 0, options).finish();
    const left = absent.start("1", 0, options).finish();
    expect(switched.fingerprint).toBe(left.fingerprint);
    expect(switched.events).toEqual(left.events);
  });

  it("leaves a world that is finite and in range", () => {
    const { plan } = prepare(scenarioOf("case-c"), { off: [id] });
    const run = plan.start("1", 0, { months: 60 });
    while (run.step()) expect(outOfRange(run.world)).toEqual([]);
    expect(outcomesOutOfRange(run.finish())).toEqual([]);
  });

  it("is not the model with it", () => {
    // Each of the fourteen leaves a trace in the values of a world where much is going on.
    const scenario = scenarioOf("case-c");
    const finish = (off: string[]) =>
      prepare(scenario, { off }).plan.start("1", 0, { months: 60 }).finish().fingerprint;
    expect(finish([id])).not.toBe(finish([]));
  });
});

it.each(["transition_cost", "running_cost"])(
  "a month's %s is this month's, whatever is switched off",
  (cost) => {
    const scenario = scenarioOf("case-c");
    const most = (off: string[]) =>
      Math.max(...lineOf(runOf(scenario, 48, { off }), "rowheath_park", cost));
    // A cost carried over from month to month would have grown many times over in four years.
    for (const { id } of mechanisms) expect(most([id]), id).toBeLessThanOrEqual(3 * most([]));
  },
);
