import { describe, expect, it } from "vitest";
import { compare } from "../../../sim/library.ts";
import type { Scenario, Trajectory } from "../../../sim/model.ts";
import { lineOf, runOf, scenarioOf } from "../../contract/worlds.ts";

const LEAD = "st_phillips";
const OTHER = "rowheath_park";
const JOINT = `${LEAD}+${OTHER}`;

/** The sum of surplus times income less outside money, month by month, from what is written down. */
function booked(run: Trajectory, entity: string, income: number, from = 1): number[] {
  const surplus = lineOf(run, entity, "surplus");
  const outside = lineOf(run, entity, "funding_received");
  let sum = 0;
  return surplus.map((share, month) => {
    if (month >= from) sum += ((share / 100) * income - outside[month]) / 12;
    return sum;
  });
}

const incomeOf = (scenario: Scenario, ...ids: string[]) =>
  ids.reduce((sum, id) => sum + scenario.organisations[id].income, 0);

describe("money of its own since the start", () => {
  const scenario = scenarioOf("case-c");
  const told = runOf(scenario, 120);
  const twin = runOf(scenario, 120, { counterfactual: true });

  it("is the sum of the yearly balances without outside money, for both parties", () => {
    for (const run of [told, twin]) {
      for (const id of [LEAD, OTHER]) {
        const money = lineOf(run, id, "money");
        booked(run, id, incomeOf(scenario, id)).forEach((sum, month) => {
          expect(money[month]).toBeCloseTo(sum, 8);
        });
      }
    }
  });

  it("of a merged body is that of its sites, in both worlds", () => {
    for (const run of [told, twin]) {
      const joint = lineOf(run, JOINT, "money");
      const [lead, other] = [LEAD, OTHER].map((id) => lineOf(run, id, "money"));
      joint.forEach((sum, month) => {
        if (!Number.isNaN(sum)) expect(sum).toBeCloseTo(lead[month] + other[month], 8);
      });
      expect(joint[120]).toBeCloseTo(lead[120] + other[120], 8);
    }
    // And in the twin the balance of the two as one gives the same sum.
    const sum = booked(twin, JOINT, incomeOf(scenario, LEAD, OTHER));
    expect(lineOf(twin, JOINT, "money")[120]).toBeCloseTo(sum[120], 6);
  });

  it("has what funders gave beside it, transition money, grants and capital apart", () => {
    const outside = lineOf(told, OTHER, "outside_money");
    const received = lineOf(told, OTHER, "funding_received");
    let sum = 0;
    received.forEach((yearly, month) => {
      if (month > 0) sum += yearly / 12;
      expect(outside[month]).toBeCloseTo(sum, 8);
    });
    expect(sum).toBeGreaterThan(0);
    const { capital_funding } = scenario.levers;
    const capital = lineOf(told, OTHER, "outside_capital");
    expect(capital[120]).toBeGreaterThan(0);
    expect(capital[120]).toBeLessThanOrEqual(
      ((capital_funding as number) / 100) * incomeOf(scenario, OTHER),
    );
    expect(lineOf(twin, OTHER, "outside_capital").every((sum) => sum === 0)).toBe(true);
  });

  it("of a granted sum is no money of its own", () => {
    const acts = { aid: { month: 2, do: "grant", organisation: OTHER, amount: 12, months: 12 } };
    const granted = runOf({ ...scenario, acts } as unknown as Scenario, 24, {
      counterfactual: true,
      assumptions: { committing: 0 },
    });
    const plain = runOf(scenario, 24, { counterfactual: true, assumptions: { committing: 0 } });
    const gap = (outcome: string) =>
      lineOf(granted, OTHER, outcome)[24] - lineOf(plain, OTHER, outcome)[24];
    expect(gap("outside_money")).toBeCloseTo(12, 8);
    expect(Math.abs(gap("money"))).toBeLessThan(1);
  });
});

it("says of acquisition what it costs the helper, not what this month's balance is", () => {
  const { scenarios } = compare(["none", "struggling-trust"], {
    replicates: 60,
    months: 60,
    set: { "partnership.form": "acquisition" },
  });
  const row = (outcome: string) => {
    const found = scenarios[0].differences.find(
      (one) => one.entity === "northfield" && one.outcome === outcome && one.month === 60,
    );
    if (!found) throw new Error(`no ${outcome}`);
    return found;
  };
  // The balance of month 60 may be above that of going it alone while millions are gone.
  expect(row("money").q50).toBeLessThan(-(row("money").threshold as number));
  expect(row("money").p_worse).toBeGreaterThan(0.5);
  expect(row("money").p_better).toBeLessThan(0.1);
});
