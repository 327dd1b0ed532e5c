import { describe, expect, it } from "vitest";
import { prepare, type Scenario, simulate, type Trajectory } from "../../../sim/model.ts";
import { lineOf, scenarioOf } from "../../contract/worlds.ts";

const scenario: Scenario = scenarioOf("case-c");
const [LEAD, OTHER] = ["st_phillips", "rowheath_park"];
const JOINT = `${LEAD}+${OTHER}`;
const SHARE = scenario.organisations[LEAD].income / (350 + scenario.organisations[OTHER].income);

const run = (counterfactual: boolean): Trajectory =>
  simulate(prepare(scenario, { counterfactual }), "1", 0, 60);
const told = run(false);
const twin = run(true);
const completed = told.events.find(({ event }) => event === "joint body begins")?.month ?? 0;

/** Whether two numbers agree but for rounding. */
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a));

describe("the row of a joint body", () => {
  it("is absent, never zero, before completion", () => {
    expect(completed).toBeGreaterThan(0);
    for (const { entity, outcome } of told.series) {
      if (entity !== JOINT) continue;
      const line = lineOf(told, entity, outcome);
      expect(line.slice(0, completed).every(Number.isNaN), outcome).toBe(true);
      expect(line.slice(completed).every(Number.isFinite), outcome).toBe(true);
    }
  });

  it.each([
    ["the scenario", told, completed],
    ["its twin, from the first month", twin, 0],
  ])(
    "is in %s the mean of its sites weighted by income, and the sum of their money",
    (_, one, from) => {
      const check = (outcome: string, a: number, b: number) => {
        const joint = lineOf(one, JOINT, outcome);
        const [lead, other] = [lineOf(one, LEAD, outcome), lineOf(one, OTHER, outcome)];
        for (let month = from; month <= 60; month++) {
          expect(close(joint[month], a * lead[month] + b * other[month]), outcome).toBe(true);
        }
      };
      for (const rate of ["quality", "staff_experience", "waits", "surplus", "free_capacity"]) {
        check(rate, SHARE, 1 - SHARE);
      }
      for (const money of [
        "transition_cost",
        "running_cost",
        "savings_realised",
        "funding_received",
      ]) {
        check(money, 1, 1);
      }
    },
  );

  it("leaves the rows of its sites in place, for ever", () => {
    for (const site of [LEAD, OTHER]) {
      expect(lineOf(told, site, "quality").every(Number.isFinite)).toBe(true);
    }
  });
});

describe("the row of the system", () => {
  it("is the mean of those who treat patients, weighted by income", () => {
    const { organisations } = scenarioOf("case-b");
    const world = simulate(prepare(scenarioOf("case-b")), "1", 0, 24);
    const trusts = ["green_bay", "regency_vale"];
    const income = trusts.map((id) => organisations[id].income);
    const [a, b] = trusts.map((id) => lineOf(world, id, "quality")[24]);
    const expected = (a * income[0] + b * income[1]) / (income[0] + income[1]);
    expect(close(lineOf(world, "system", "quality")[24], expected)).toBe(true);
  });
});

it("the stage of a partnership only goes up: proposed, agreed, first steps, full, ended", () => {
  for (const id of ["case-a", "case-b", "case-c", "case-d", "case-e"]) {
    const one = simulate(prepare(scenarioOf(id)), "1", 2, 120);
    const pairs = new Set(one.series.map(({ entity }) => entity).filter((e) => e.includes("~")));
    for (const pair of pairs) {
      const line = lineOf(one, pair, "partnership_stage");
      expect(line).toEqual([...line].sort((a, b) => a - b));
      expect(line[0]).toBe(0);
    }
  }
});
