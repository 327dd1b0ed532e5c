import { describe, expect, it } from "vitest";
import { prepare } from "../../sim/model.ts";
import { rules } from "../../sim/rules/index.ts";
import { outcomesOutOfRange, outOfRange, scenarioOf } from "./worlds.ts";

/** Worlds in which there is something to do for rules that have nothing to do in case C. */
const AT_WORK: Readonly<Record<string, readonly [scenario: string, months: number]>> = {
  deciders: ["case-b", 12],
  seeking: ["care-system/open", 120],
  reviews: ["struggling-trust/reviewed", 60],
};

describe.each(rules.map(({ id }) => id))("%s switched off", (id) => {
  it("leaves a world that is finite and in range", () => {
    const { plan } = prepare(scenarioOf("case-c"), { off: [id] });
    const run = plan.start("1", 0, { months: 60 });
    while (run.step()) expect(outOfRange(run.world)).toEqual([]);
    expect(outcomesOutOfRange(run.finish())).toEqual([]);
  });

  it("is not the model with it, where there is something for it to do", () => {
    const [scenario, months] = AT_WORK[id] ?? ["case-c", 60];
    const finish = (off: string[]) =>
      prepare(scenarioOf(scenario), { off }).plan.start("1", 0, { months }).finish().fingerprint;
    expect(finish([id])).not.toBe(finish([]));
  });
});
