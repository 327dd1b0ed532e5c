import { describe, expect, it } from "vitest";
import { builtins } from "../../../scenarios/index.ts";
import { InputError } from "../../../sim/core/error.ts";
import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { type Experiment, parseExperiment } from "../../../sim/experiment/experiment-file.ts";
import { planExperiment } from "../../../sim/experiment/experiment-plan.ts";
import { designPoints, pointCount } from "../../../sim/experiment/experiment-points.ts";
import { resolveExperiment } from "../../../sim/experiment/experiment-resolve.ts";

const sources = {
  builtins: catalogue(builtins),
  accepted: [{ trust_gain: 0.05 }],
  readFile: () => null,
};

const read = (json: object) => parseExperiment(json, "e.json");
const resolve = (json: object) => resolveExperiment(read(json), "e.json", sources);
const mandate = { path: "levers.mandate", range: [0, 1] };
const kind = { path: "partnership.form", values: ["merger", "buddying"] };

describe("an experiment file", () => {
  it("needs scenarios and nothing else", () => {
    expect(read({ scenarios: ["case-c"] })).toEqual({
      version: 1,
      scenarios: ["case-c"],
      vary: [],
      design: { kind: "factorial", levels: 3 },
      replicates: 200,
      seed: "1",
      months: 120,
      keep: { series: "every-month", events: false },
      uncertainty: "defaults",
    });
  });

  it("becomes a whole experiment that changes no more", () => {
    const whole = resolve({
      scenarios: ["case-c", { id: "mine", scenario: "case-c/no-money", set: { loss_ratio: 2 } }],
      uncertainty: "accepted",
      seed: 7,
    });
    expect(whole).toMatchObject({ baseline: "case-c", seed: "7", uncertainty: sources.accepted });
    expect(whole.scenarios[1]).toMatchObject({ id: "mine", set: { "assumptions.loss_ratio": 2 } });
    const again = resolve(JSON.parse(JSON.stringify(whole)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(whole));
  });

  it("compares with nothing where the scenarios begin in different worlds", () => {
    expect(resolve({ scenarios: ["case-c", "case-d"] }).baseline).toBeNull();
    expect(resolve({ scenarios: ["case-c"] }).baseline).toBeNull();
    expect(() => resolve({ scenarios: ["case-c", "case-d"], baseline: "case-c" })).toThrow(
      "begins in another world",
    );
    const twins = resolve({ scenarios: ["case-c", "case-d"], baseline: "none" });
    expect(twins.scenarios.map(({ id }) => id)).toEqual([
      "case-c/none",
      "case-d/none",
      "case-c",
      "case-d",
    ]);
    expect(planExperiment(twins, "e.json").pairs).toEqual([
      { scenario: 2, base: 0 },
      { scenario: 3, base: 1 },
    ]);
  });
});

describe("its points", () => {
  const points = (vary: object[], design: object) => {
    const experiment = read({ scenarios: ["case-c"], vary, design }) as Experiment;
    const found = designPoints(experiment);
    expect(pointCount(experiment)).toBe(found.length);
    return found;
  };

  it("are one that changes nothing where nothing varies", () => {
    expect(designPoints(read({ scenarios: ["case-c"] }))).toEqual([{}]);
  });

  it("are all combinations, the last path changing fastest", () => {
    const found = points([kind, mandate], { kind: "factorial", levels: 3 });
    expect(found.slice(0, 4)).toEqual([
      { "partnership.form": "merger", "levers.mandate": 0 },
      { "partnership.form": "merger", "levers.mandate": 0.5 },
      { "partnership.form": "merger", "levers.mandate": 1 },
      { "partnership.form": "buddying", "levers.mandate": 0 },
    ]);
    expect(found).toHaveLength(6);
  });

  it("change one thing at a time, after the scenario as it is", () => {
    expect(points([kind, mandate], { kind: "one-at-a-time" })).toEqual([
      {},
      { "partnership.form": "merger" },
      { "partnership.form": "buddying" },
      { "levers.mandate": 0 },
      { "levers.mandate": 1 },
    ]);
  });

  it("fill the ranges in the other designs, whole numbers where they should", () => {
    const limit = { path: "partner_limit", range: [1, 4], whole: true };
    const designs = [
      { kind: "latin-hypercube", points: 8 },
      { kind: "sobol", points: 8 },
      { kind: "saltelli", base: 2 },
      { kind: "morris", trajectories: 2 },
    ];
    for (const design of designs) {
      for (const point of points([mandate, limit, kind], design)) {
        expect(point["levers.mandate"]).toBeGreaterThanOrEqual(0);
        expect(point["levers.mandate"]).toBeLessThanOrEqual(1);
        expect([1, 2, 3, 4]).toContain(point.partner_limit);
        expect(["merger", "buddying"]).toContain(point["partnership.form"]);
      }
    }
    const latin = points([limit], { kind: "latin-hypercube", points: 8 });
    expect(latin.map(({ partner_limit }) => partner_limit).sort()).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it("have columns named after the paths, each with a name of its own", () => {
    const vary = [
      { path: "organisations.st_phillips.quality", range: [0, 1] },
      { path: "organisations.rowheath_park.quality", range: [0, 1] },
      { path: "levers.seed", values: [1] },
      kind,
    ];
    const whole = { ...resolve({ scenarios: ["case-c"] }), vary: vary as Experiment["vary"] };
    expect(planExperiment(whole, "e").columns.map(({ name, numeric }) => [name, numeric])).toEqual([
      ["st_phillips_quality", true],
      ["rowheath_park_quality", true],
      ["levers_seed", true],
      ["form", false],
    ]);
  });

  it("are refused in words where there would be too many", () => {
    const vary = Array.from({ length: 13 }, (_, i) => ({ path: `levers.l${i}`, range: [0, 1] }));
    const experiment = read({ scenarios: ["case-c"], vary });
    expect(() => designPoints(experiment)).toThrow(InputError);
    expect(() => designPoints(experiment)).toThrow("design has 1594323 points");
  });
});
