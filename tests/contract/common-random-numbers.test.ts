import { describe, expect, it } from "vitest";
import { describe as describeRow } from "../../sim/core/world.ts";
import { prepare, type Scenario, type SeriesInfo, type World } from "../../sim/model.ts";
import { rules } from "../../sim/rules/index.ts";
import { BOARD } from "../../sim/world/world.ts";
import { caseIds, differing, linesOf, runOf, scenarioOf, sketch } from "./worlds.ts";

const MONTHS = 36;
const pad = (i: number) => `trust_${String(i).padStart(2, "0")}`;

/** A hundred unlike organisations; 7 and 60 are about to partner. */
function hundred(form: string | undefined): Scenario {
  const of = (i: number, low: number, high: number, step: number) =>
    low + ((high - low) * ((i * step) % 100)) / 99;
  const organisations = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [
      pad(i),
      {
        quality: of(i, -2, 2, 37),
        staff_experience: of(i, -1.5, 1.5, 71),
        surplus: of(i, -10, 4, 13),
        board_stability: of(i, 0.1, 0.95, 59),
      },
    ]),
  );
  const pair = { lead_motivation: 1, other_motivation: 1 };
  return sketch({
    organisations,
    relations: [{ between: [pad(7), pad(60)], trust: 0.6 }],
    ...(form ? { partnership: { form, lead: pad(7), other: pad(60), ...pair } } : {}),
    also: [{ form: "buddying", lead: pad(20), other: pad(21), ...pair }],
    levers: { transition_funding: 5, values_recruitment: 0.5 },
  });
}

const elsewhere = ({ entity }: SeriesInfo) =>
  entity !== "system" && !entity.includes(pad(7)) && !entity.includes(pad(60));

/** Everything that the rows of ninety-eight organisations and their people hold at the end. */
function ninetyEight(scenario: Scenario): Map<string, string> {
  const run = prepare(scenario).plan.start("1", 0, { months: MONTHS });
  run.finish();
  const rows = new Map<string, string>();
  for (const name of ["organisation", "post"]) {
    const ids = run.world.tables.find((table) => table.name === name)?.ids ?? [];
    ids.forEach((id, row) => {
      if (id.includes(pad(7)) || id.includes(pad(60))) return;
      const { body: _row, ...values } = describeRow(run.world, name, row);
      rows.set(id, JSON.stringify(values));
    });
  }
  return rows;
}

describe.each(["acquisition", "buddying", "hospital_group", "operating_franchise"])(
  "a partnership (%s) between two organisations of a hundred",
  (form) => {
    const run = runOf(hundred(form), MONTHS);

    it("takes place", () => {
      expect(run.events.map(({ event }) => event)).toContain("agreed");
    });

    it("changes no value of the other ninety-eight, nor of a partnership among them", () => {
      const lines = linesOf(run, elsewhere);
      expect(lines.size).toBeGreaterThan(98 * 20);
      const apart = linesOf(runOf(hundred(undefined), MONTHS), elsewhere);
      expect(differing(lines, apart)).toEqual([]);
    });

    it("changes nothing that their rows and people hold", () => {
      const rows = ninetyEight(hundred(form));
      expect(rows.size).toBe(98 * (1 + BOARD));
      expect(differing(rows, ninetyEight(hundred(undefined)))).toEqual([]);
    });
  },
);

describe("an unconnected organisation", () => {
  const newcomer = { newcomer: { quality: 0.5 } };
  const others = ({ entity }: SeriesInfo) => entity !== "system" && entity !== "newcomer";

  it.each(caseIds)("changes no row of %s, first or last in the file", (id) => {
    const scenario = scenarioOf(id);
    const rest = scenario.organisations;
    const { newcomer: filled } = sketch({ organisations: newcomer }).organisations;
    const first = { ...scenario, organisations: { newcomer: filled, ...rest } };
    const last = { ...scenario, organisations: { ...rest, newcomer: filled } };
    for (const counterfactual of [false, true]) {
      const alone = linesOf(runOf(scenario, MONTHS, { counterfactual }), others);
      for (const world of [first, last]) {
        const joined = linesOf(runOf(world, MONTHS, { counterfactual }), others);
        expect(differing(joined, alone)).toEqual([]);
      }
    }
  });
});

describe("the twin", () => {
  const organisations = (scenario: Scenario) => (series: SeriesInfo) =>
    Object.hasOwn(scenario.organisations, series.entity);

  it.each(caseIds)("of %s is the file without its partnerships", (id) => {
    const scenario = scenarioOf(id);
    const { partnership: _removed, ...rest } = scenario;
    const keep = organisations(scenario);
    const twin = linesOf(runOf(scenario, MONTHS, { counterfactual: true }), keep);
    expect(differing(twin, linesOf(runOf({ ...rest, also: [] }, MONTHS), keep))).toEqual([]);
    expect(differing(twin, linesOf(runOf(scenario, MONTHS), keep))).not.toEqual([]);
  });

  it.each(caseIds)("of %s is the same as partnering in the form of none", (id) => {
    const scenario = scenarioOf(id);
    const none = <T extends { form: string }>(one: T): T => ({ ...one, form: "none" });
    const { partnership, also } = scenario;
    if (!partnership) throw new Error(`${id} has no partnership`);
    const without = { ...scenario, partnership: none(partnership), also: also.map(none) };
    const keep = organisations(scenario);
    const twin = linesOf(runOf(scenario, MONTHS, { counterfactual: true }), keep);
    expect(differing(linesOf(runOf(without, MONTHS), keep), twin)).toEqual([]);
  });

  it("has the same lines as its scenario, and starts in the same world", () => {
    for (const id of caseIds) {
      const [one, twin] = [false, true].map((counterfactual) =>
        runOf(scenarioOf(id), 12, { counterfactual }),
      );
      expect(twin.series).toEqual(one.series);
      const keep = organisations(scenarioOf(id));
      const start = (run: typeof one) =>
        run.series.filter(keep).map((_, at) => run.values[run.series.findIndex(keep) + at]);
      expect(start(twin)).toEqual(start(one));
    }
  });
});

/** Columns that hold nothing but the luck of one rule, by that rule. */
const OWN_LUCK = { circumstances: "careSlow", patients: "surprise" } as const;

function luckOf(off: string, column: (typeof OWN_LUCK)[keyof typeof OWN_LUCK]): string {
  const { plan } = prepare(scenarioOf("case-c"), { off: off === "" ? [] : [off] });
  const run = plan.start("1", 0, { months: 24 });
  const seen: number[] = [];
  const world: World = run.world;
  while (run.step()) seen.push(...world.organisations[column]);
  return seen.join(" ");
}

describe.each(Object.entries(OWN_LUCK))("the luck of %s", (owner, column) => {
  it("is the same whatever other rule is switched off", () => {
    const all = luckOf("", column);
    for (const { id } of rules) {
      if (id === owner) expect(luckOf(id, column)).not.toBe(all);
      else expect(luckOf(id, column), `without ${id}`).toBe(all);
    }
  });
});
