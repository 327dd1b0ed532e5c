import { describe, expect, it } from "vitest";
import { builtins } from "../../../scenarios/next/index.ts";
import {
  applySettings,
  parseScenario,
  prepare,
  type Scenario,
  simulate,
} from "../../../sim/next.ts";

type Variants = Readonly<Record<string, { readonly set: Record<string, string | number> }>>;

const files = builtins as readonly { readonly id: string; readonly variants?: Variants }[];
const scenarioOf = (id: string): Scenario => {
  const file = files.find((one) => one.id === id);
  return parseScenario(file, id);
};
const struggling = scenarioOf("struggling-trust");

describe("every built-in scenario and variant", () => {
  const all = files.flatMap((file) => {
    const variants = Object.entries(file.variants ?? {}).map(([name, { set }]) => ({ name, set }));
    return [{ name: "", set: {} }, ...variants].map((variant) => ({ id: file.id, ...variant }));
  });

  it.each(all)("$id/$name conserves hours, posts, patients and money for two years", (one) => {
    const { scenario } = applySettings(scenarioOf(one.id), one.set);
    const run = prepare(scenario).plan.start("built-in", 0, { months: 24, check: true });
    expect(run.finish().fingerprint).toMatch(/^[0-9a-f]+$/);
  });
});

describe("the twin", () => {
  const twin = simulate(prepare(struggling, { counterfactual: true }), "twin", 3, 60);

  it("is the same whichever form is not used", () => {
    const { scenario } = applySettings(struggling, { "partnership.form": "acquisition" });
    const other = simulate(prepare(scenario, { counterfactual: true }), "twin", 3, 60);
    const of = (trajectory: typeof twin, entity: string, outcome: string) => {
      const at = trajectory.series.findIndex(
        (line) => line.entity === entity && line.outcome === outcome,
      );
      const { length } = trajectory.series;
      return Array.from({ length: 61 }, (_, m) => trajectory.values[m * length + at]);
    };
    for (const outcome of ["quality", "surplus", "waits", "rating"]) {
      expect(of(other, "harbour", outcome)).toEqual(of(twin, "harbour", outcome));
    }
  });

  it("is what happens where the form is none", () => {
    const { scenario } = applySettings(struggling, { "partnership.form": "none" });
    expect(simulate(prepare(scenario), "twin", 3, 60).values).toEqual(twin.values);
  });
});

describe("what is said of a trust", () => {
  it("holds in month 0, whoever is drawn for the rest", () => {
    const { setup, plan } = prepare(struggling);
    for (let replicate = 0; replicate < 20; replicate++) {
      const { world } = plan.start("said", replicate, { months: 0 });
      const { organisations: o } = world;
      const harbour = setup.organisationIds.indexOf("harbour");
      expect(o.care[harbour]).toBeCloseTo(-1.4, 2);
      expect(o.staff[harbour]).toBeCloseTo(-0.9, 2);
      expect(o.surplus[harbour]).toBeCloseTo(-6, 1);
    }
  });
});

describe("a scenario that cannot be", () => {
  const refusal = (change: object): string => {
    try {
      parseScenario({ ...struggling, ...change }, "file.json");
    } catch (error) {
      return (error as Error).message;
    }
    return "accepted";
  };

  it.each([
    ["an older version", { version: 1 }, /version is 1; this version of the model reads files of/],
    [
      "a partner that is nobody",
      { partnership: { ...struggling.partnership, lead: "nobody" } },
      /partnership\.lead is "nobody"; expected one of/,
    ],
    [
      "a partner of itself",
      { partnership: { ...struggling.partnership, lead: "harbour" } },
      /are both "harbour"/,
    ],
    [
      "no organisation",
      { organisations: {}, relations: [], partnership: undefined },
      /at least one organisation/,
    ],
    ["a field that nothing stands behind", { environment: { competition: 1 } }, /competition/],
    [
      "a form that there is not",
      { partnership: { ...struggling.partnership, form: "club" } },
      /partnership\.form/,
    ],
    [
      "an act without a place",
      { acts: { one: { month: 3, do: "grant" } } },
      /acts\.one\.organisation is missing/,
    ],
    ["a lever out of range", { levers: { mandate: 2 } }, /levers\.mandate.*0 to 1/],
  ])("is refused in one sentence: %s", (_, change, sentence) => {
    const said = refusal(change);
    expect(said).toMatch(sentence);
    expect(said).not.toContain("\n");
  });
});

describe("a run", () => {
  it("goes on from a snapshot as if it had never stopped, in another plan too", () => {
    const whole = prepare(struggling).plan.start("on", 1, { months: 40 });
    const first = prepare(struggling).plan.start("on", 1, { months: 40 });
    for (let m = 0; m < 17; m++) {
      whole.step();
      first.step();
    }
    const second = prepare(struggling).plan.start("on", 1, { months: 40, from: first.snapshot() });
    const tail = (trajectory: { values: Float64Array; series: readonly unknown[] }) =>
      trajectory.values.slice(18 * trajectory.series.length);
    expect(tail(second.finish())).toEqual(tail(whole.finish()));
  });
});
