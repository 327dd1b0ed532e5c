import { describe, expect, it } from "vitest";
import {
  LEAD,
  OTHER,
  type Pair,
  type PairFuture,
  simulatePair,
} from "../../../sim/evidence/pairs/simulate.ts";
import { attributesOf, lifeFrom, NOBODY } from "../../../sim/world/build.ts";
import { formSpecs } from "../../../sim/world/forms.ts";
import { spunPopulation } from "../../../sim/world/spun.ts";

const population = spunPopulation();
const FUTURES = 40;

const ordinary = { quality: 0, staff_experience: 0, surplus: -3, stability: 0.6 };
const equals: Pair = {
  lead: { facts: ordinary, income: 400 },
  other: { facts: ordinary, income: 400 },
  wish: 0.8,
  receptivity: 0.8,
  legitimacy: 0.8,
  complementarity: 0,
  between: { km: 10, distance: 0.2, trust: 0.6 },
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
  it.each(["buddying", "contractual_agreement", "hospital_group", "merger", "acquisition"])(
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

  it("whoever is said to be so begins so", () => {
    const facts = { quality: -2.2, staff_experience: -1.3, surplus: -8, stability: 0.05 };
    const pair = { ...equals, other: { facts, income: 250, labelled: true } };
    const { other } = simulatePair({ pair, form: null, population, months: 1, seed: "1" }, 0);
    // Three rounds of adjusting leave less than a hundredth of what is worth the name.
    expect(other.care[0]).toBeCloseTo(-2.2, 3);
    expect(other.staff[0]).toBeCloseTo(-1.3, 3);
    expect(other.surplus[0]).toBeCloseTo(-8, 2);
  });

  it("one board over two sites has the hours of one board, whatever is shared", () => {
    const income = Float64Array.from([250, 600]);
    // Nothing else that claims hours may differ, and joint posts go to both sides by size. Who shares
    // what out is settled in the first month.
    const hours = (joint: number): number => {
      const deal = { ...equals, id: "lead~other", lead: LEAD, other: OTHER, form: 0, interim: -1 };
      const nation = {
        ...NOBODY,
        ids: ["other", "lead"],
        income,
        clinical: new Uint8Array(2).fill(1),
        site: new Uint8Array(2),
        closed: false,
        x: new Float64Array(2),
        y: new Float64Array(2),
        forms: attributesOf([{ ...formOf("none"), attributes: { ties: 2, joint } }]),
        deals: [{ ...deal, start: 0, scale: 1, delay: 0 }],
      };
      const said = [0, 1].map(() => ({ facts: ordinary, labelled: false }));
      const still = {
        coordinating: 0,
        improving: 0,
        learning: 0.3,
        firefighting_slope: 0,
        deficit_hours: 0,
      };
      const life = lifeFrom({ nation, said, population }, { ...still, post_share: 0.5 });
      life.begin("1", 0);
      life.month();
      life.month();
      const { free } = life.world.organisations;
      return free[OTHER] * income[OTHER] + free[LEAD] * income[LEAD];
    };
    // Sums of a few products of doubles near 1,000: one part in 10^12 is more than their rounding.
    for (const joint of [0.1, 0.5, 1]) expect(Math.abs(hours(joint) - hours(0))).toBeLessThan(1e-9);
  });
});
