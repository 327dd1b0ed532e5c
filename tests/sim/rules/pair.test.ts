import { describe, expect, it } from "vitest";
import {
  type PairFuture,
  simulatePair,
  spunPopulation,
} from "../../../sim/evidence/pairs/simulate.ts";
import { lifeOf } from "../../../sim/world/build.ts";
import { formSpecs } from "../../../sim/world/forms.ts";
import { LEAD, OTHER, type Pair, propose } from "../../../sim/world/pair.ts";

const population = spunPopulation();
const FUTURES = 40;

const ordinary = { quality: 0, staff_experience: 0, surplus: -3, stability: 0.6 };
const equals: Pair = {
  lead: { facts: ordinary, income: 400 },
  other: { facts: ordinary, income: 400 },
  mandate: 0,
  wish: 0.8,
  receptivity: 0.8,
  legitimacy: 0.8,
  distance: 0.2,
  trust: 0.6,
  complement: 0,
  overlap: 0.5,
};

const formOf = (id: string) => {
  const found = formSpecs.find((form) => form.id === id);
  if (!found) throw new Error(`There is no form ${id}.`);
  return found;
};

/** What a form changes for a party in each future, and the mean with its standard error. */
function effect(pair: Pair, form: string, read: (future: PairFuture) => number) {
  const run = { pair, population, months: 60, seed: "1" };
  const gaps = Array.from({ length: FUTURES }, (_, r) => {
    const without = simulatePair({ ...run, form: null }, r);
    return read(simulatePair({ ...run, form: formOf(form) }, r)) - read(without);
  });
  const mean = gaps.reduce((sum, x) => sum + x, 0) / FUTURES;
  const variance = gaps.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (FUTURES - 1);
  return { mean, error: Math.sqrt(variance / FUTURES) };
}

/** Smallest difference in care that is worth the name, SD. */
const WORTH = 0.05;
const helped = ({ other }: PairFuture) => other.care[60];

describe("partners", () => {
  it.each(["buddying", "hospital_group", "merger", "acquisition"])(
    "equals with nothing complementary gain nothing from %s",
    (form) => {
      const { mean, error } = effect(equals, form, helped);
      expect(mean - 2 * error).toBeLessThan(WORTH);
    },
  );

  it("a worse lead with authority does harm", () => {
    const lead = { facts: { ...ordinary, quality: -1.5 }, income: 400 };
    const other = { facts: { ...ordinary, quality: 1 }, income: 400 };
    const { mean, error } = effect({ ...equals, lead, other }, "acquisition", helped);
    expect(mean + 2 * error).toBeLessThan(-WORTH);
  });

  it("a better lead with authority helps the one it takes over", () => {
    const lead = { facts: { ...ordinary, quality: 1.5 }, income: 400 };
    const other = { facts: { ...ordinary, quality: -1 }, income: 400 };
    const { mean, error } = effect({ ...equals, lead, other }, "acquisition", helped);
    expect(mean - 2 * error).toBeGreaterThan(WORTH);
  });

  it("one board over two sites has the hours of one board, whatever is shared", () => {
    const nation = {
      ids: ["other", "lead"],
      pairs: ["lead~other"],
      income: Float64Array.from([250, 600]),
      medianIncome: 400,
    };
    // Hours that being apart claims are switched off, so that only the sharing is seen.
    const hours = (joint: number): number => {
      const life = lifeOf(nation, { coordinating: 0 });
      life.begin("1", 0);
      life.world.reference = population.reference;
      propose(life.world, equals, { ...formOf("hospital_group"), attributes: { ties: 2, joint } });
      life.month();
      const { free } = life.world.organisations;
      return free[OTHER] * nation.income[OTHER] + free[LEAD] * nation.income[LEAD];
    };
    // Sums of a few products of doubles near 1,000: one part in 10^12 is more than their rounding.
    for (const joint of [0.1, 0.5, 1]) expect(Math.abs(hours(joint) - hours(0))).toBeLessThan(1e-9);
  });
});
