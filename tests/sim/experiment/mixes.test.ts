import { describe, expect, it } from "vitest";
import { builtins } from "../../../scenarios/index.ts";
import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { changesBetween, mixOf } from "../../../sim/experiment/mixes.ts";
import { resolveJob } from "../../../sim/experiment/resolve.ts";

const sources = { builtins: catalogue(builtins), readFile: () => null };
const job = (name: string, set: Record<string, string | number> = {}) =>
  resolveJob(name, set, sources);
const acquired = job("struggling-trust/group");
const advised = job("struggling-trust/buddying", {
  "levers.mandate": 1,
  "assumptions.loss_ratio": 3,
});

describe("what two scenarios differ in", () => {
  it("are levers, terms and assumptions, with what each of the two has", () => {
    expect(changesBetween(acquired, advised)).toEqual([
      { id: "levers.mandate", from: 0.5, to: 1 },
      { id: "partnership.form", from: "hospital_group", to: "buddying" },
      { id: "assumptions.loss_ratio", from: undefined, to: 3 },
    ]);
  });

  it("is what a scenario leaves out and another has at its default: nothing", () => {
    const said = job("struggling-trust/group", { "levers.mandate": 0.5 });
    expect(() => changesBetween(acquired, said)).toThrow("do not differ in anything");
  });

  it.each([
    ["a twin", job("struggling-trust/none"), "is a twin without the partnership"],
    ["another world", job("case-c"), "begin in different worlds"],
    [
      "too many things",
      job("struggling-trust/group", {
        "levers.mandate": 1,
        "levers.engagement": 1,
        "levers.framing": 1,
        "levers.headroom": 1,
        "levers.post_share": 0.5,
        "levers.fast_track": 1,
        "levers.pilot_first": 1,
        "levers.shared_data": 1,
        "levers.single_forum": 1,
      }),
      "tells at most 8 apart",
    ],
  ])("cannot be told of %s", (_, other, sentence) => {
    expect(() => changesBetween(acquired, other)).toThrow(sentence);
  });
});

describe("a mixture", () => {
  const changes = changesBetween(acquired, advised);

  it("with no change is the first scenario, with all of them the second", () => {
    expect(mixOf(acquired, changes, 0).job.scenario).toEqual(acquired.job.scenario);
    const { scenario, assumptions } = mixOf(acquired, changes, 7).job;
    expect(scenario.partnership).toEqual(advised.job.scenario.partnership);
    expect(scenario.levers.mandate).toBe(1);
    expect(assumptions).toEqual({ loss_ratio: 3 });
  });

  it("with some of them has those, and leaves the first as it was", () => {
    const { name, job: mixed } = mixOf(acquired, changes, 2);
    expect(name).toBe("struggling-trust/group with partnership.form");
    expect(mixed.scenario.partnership?.form).toBe("buddying");
    expect(mixed.scenario.levers.mandate).toBe(acquired.job.scenario.levers.mandate);
    expect(acquired.job.scenario.partnership?.form).toBe("hospital_group");
  });
});
