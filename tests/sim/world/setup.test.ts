import { describe, expect, it } from "vitest";
import { builtins } from "../../../scenarios/index.ts";
import {
  applySettings,
  assumptions,
  parseScenario,
  prepare,
  type Scenario,
  simulate,
} from "../../../sim/model.ts";

import { lifeOf, nationOf } from "../../../sim/world/build.ts";
import { membersOf } from "../../../sim/world/population.ts";
import { spunPopulation } from "../../../sim/world/spun.ts";

/** Rules that do nothing where nobody has a partner. */
const PARTNERING = ["commitments", "culture", "deals", "posts", "reviews", "seeking"];

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

describe("what is not said of a trust", () => {
  /** Care and staff experience of one trust at the start of 60 futures. */
  const startsOf = (said: object) => {
    const { plan } = prepare(
      parseScenario(
        { version: 2, id: "one", title: "One trust", organisations: { one: said } },
        "one",
      ),
    );
    return Array.from({ length: 60 }, (_, replicate) => {
      const { organisations: o } = plan.start("unsaid", replicate, { months: 0 }).world;
      return { care: o.care[0], surplus: o.surplus[0] };
    });
  };
  const ordered = (values: readonly number[]) => [...values].sort((a, b) => a - b);

  it("is drawn anew in each future, and from the worst tenth where that is said", () => {
    const any = ordered(startsOf({}).map(({ care }) => care));
    const worst = ordered(startsOf({ drawn: { quality: [0, 0.1] } }).map(({ care }) => care));
    expect(new Set(any).size).toBeGreaterThan(30);
    // Of 60 drawn from everybody, six are expected in the worst tenth; the chance of 16 is below 1 in 5000.
    expect(worst[59]).toBeLessThan(any[16]);
  });

  it("is drawn from there also where something else is said, and holds with it", () => {
    const worst = startsOf({ drawn: { quality: [0, 0.1] }, surplus: 1 });
    for (const { care, surplus } of worst) {
      expect(care).toBeLessThan(-0.8);
      expect(surplus).toBeCloseTo(1, 1);
    }
  });

  it("gives way to quality that is said", () => {
    for (const { care } of startsOf({ drawn: { quality: [0, 0.1] }, quality: 1 })) {
      expect(care).toBeCloseTo(1, 2);
    }
  });

  it("stays what trusts are like where what is said is like no trust", () => {
    for (const { care } of startsOf({ surplus: -60 })) expect(Math.abs(care)).toBeLessThan(6);
  });
});

describe("the layout of a scenario", () => {
  const layout = (settings: Record<string, string | number>) =>
    prepare(applySettings(struggling, settings).scenario).setup;

  it("puts two as far from one another as is said of them", () => {
    const { nation } = layout({});
    const [dx, dy] = [nation.x[0] - nation.x[1], nation.y[0] - nation.y[1]];
    expect(Math.sqrt(dx * dx + dy * dy)).toBeCloseTo(30, 9);
  });

  it("lets a programme of one's own have its name and nobody else", () => {
    const [deal] = layout({ "partnership.form": "internal_improvement" }).nation.deals;
    expect(deal).toMatchObject({ id: "northfield~harbour", lead: deal.other, interim: -1 });
    const alone = { ...struggling.partnership, form: "internal_improvement", lead: "harbour" };
    const own = parseScenario({ ...struggling, partnership: alone }, "own");
    expect(prepare(own).setup.partnershipIds).toEqual(["harbour~harbour"]);
  });

  it("has no act of which nothing is done", () => {
    const act = (amount: number) => ({
      "acts.one.month": 3,
      "acts.one.do": "replace_board",
      "acts.one.organisation": "harbour",
      "acts.one.amount": amount,
    });
    expect(layout(act(0.5)).nation.acts).toHaveLength(1);
    expect(layout(act(0)).nation.acts).toEqual([]);
  });
});

describe("the population from which trusts are drawn", () => {
  it("is one for all that does nothing where nobody has a partner, and another for the rest", () => {
    const usual = spunPopulation();
    expect(spunPopulation({ trust_gain: 0.4, approving: 0.4, mixing: 1 })).toBe(usual);
    expect(spunPopulation({ noise: 0.5 })).not.toBe(usual);
  });

  it("has the same members whatever is assumed of partnering", () => {
    const moved = assumptions.filter(({ rule }) => PARTNERING.includes(rule));
    const tops = Object.fromEntries(moved.map(({ id, range }) => [id, range[1]]));
    const life = (values: Record<string, number>) => {
      const one = lifeOf(nationOf(20, "1"), values);
      one.begin("1", 0);
      for (let m = 0; m < 60; m++) one.month();
      return membersOf(one.world);
    };
    expect(moved.length).toBeGreaterThan(8);
    expect(life(tops)).toEqual(life({}));
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
    ["an older version", { version: 1 }, /version 1 was written for an earlier model/],
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
    ["a newer version", { version: 3 }, /version 3 is newer than this program/],
    [
      "an organisation that has the name of the whole",
      { organisations: { ...struggling.organisations, system: {} } },
      /organisations\.system takes the name of the whole/,
    ],
    [
      "a fact that nobody could say",
      { organisations: { ...struggling.organisations, harbour: { waits: 0 } } },
      /organisations\.harbour\.waits is 0; expected a number from 1 to 60 \(weeks\)/,
    ],
    [
      "a label on whom nobody inspects",
      {
        organisations: {
          ...struggling.organisations,
          advisers: { kind: "consultancy", special_measures: true },
        },
      },
      /organisations\.advisers\.special_measures is true, but a consultancy treats no patients/,
    ],
    [
      "a pair of which one is nobody",
      { relations: [{ between: ["harbour", "nobody"] }] },
      /relations\.0\.between is "nobody"/,
    ],
    [
      "a pair with itself",
      { relations: [{ between: ["harbour", "harbour"] }] },
      /relations\.0\.between names "harbour" twice/,
    ],
    [
      "a pair that is told twice",
      { relations: [...struggling.relations, { between: ["harbour", "northfield"] }] },
      /relations\.1\.between repeats the pair harbour, northfield/,
    ],
    [
      "working alone until all approve",
      { partnership: { ...struggling.partnership, interim: "internal_improvement" } },
      /partnership\.interim is "internal_improvement", in which nobody works with a partner/,
    ],
    [
      "being one body before all approve",
      { partnership: { ...struggling.partnership, interim: "merger" } },
      /partnership\.interim is "merger", which makes one body at once/,
    ],
    [
      "an act at a place that there is not",
      { acts: { one: { month: 3, do: "grant", organisation: "nobody" } } },
      /acts\.one\.organisation is "nobody"/,
    ],
    [
      "more of a board replaced than there is",
      { acts: { one: { month: 3, do: "replace_board", organisation: "harbour", amount: 3 } } },
      /acts\.one\.amount is 3; expected a number from 0 to 1 \(share\) for replace_board/,
    ],
    [
      "a grant of more than half an income",
      { acts: { one: { month: 3, do: "grant", organisation: "harbour", amount: 200 } } },
      /acts\.one\.amount is 200; expected at most half of what "harbour" earns in a year, 175/,
    ],
    [
      "projects that lose more than there can be",
      {
        acts: Object.fromEntries(
          ["one", "two"].map((name) => [
            name,
            { month: 3, do: "project_failure", organisation: "harbour", amount: 30 },
          ]),
        ),
      },
      /acts\.two\.amount makes what "harbour" loses by failed projects more than 50 %/,
    ],
    [
      "a pathway with a thousand times the patients",
      {
        acts: Object.fromEntries(
          ["one", "two", "three"].map((name) => [name, { month: 3, do: "volume", amount: 10 }]),
        ),
      },
      /acts\.three\.amount makes the volume more than 100 times/,
    ],
    [
      "a lever that is changed twice in a month",
      {
        later: {
          first: { after: 3, levers: { mandate: 1 } },
          second: { after: 3, levers: { mandate: 0 } },
        },
      },
      /later\.second\.levers\.mandate is changed after month 3 by later\.first too/,
    ],
  ])("is refused in one sentence: %s", (_, change, sentence) => {
    const said = refusal(change);
    expect(said).toMatch(sentence);
    expect(said).not.toContain("\n");
  });
});

describe("a run", () => {
  it("has the same bytes each time", () => {
    const bytes = () => simulate(prepare(struggling), "again", 2, 60).fingerprint;
    expect(bytes()).toBe(bytes());
  });

  it("is what it was until a lever is changed, and something else from then on", () => {
    const changed = { "later.push.after": 20, "later.push.levers.leadership_support": 1 };
    const { scenario } = applySettings(struggling, changed);
    const [plain, later] = [struggling, scenario].map((one) =>
      simulate(prepare(one), "later", 0, 60),
    );
    const upTo = 21 * plain.series.length;
    expect(later.values.slice(0, upTo)).toEqual(plain.values.slice(0, upTo));
    expect(later.fingerprint).not.toBe(plain.fingerprint);
  });

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
