import { describe, expect, it } from "vitest";
import { type Pair, simulatePair } from "../../../sim/evidence/pairs/simulate.ts";
import { lifeFrom, NOBODY } from "../../../sim/world/build.ts";
import { form } from "../../../sim/world/form.ts";
import { spunPopulation } from "../../../sim/world/spun.ts";
import { BOARD } from "../../../sim/world/world.ts";

const population = spunPopulation();
const FUTURES = 200;

const friends: Pair = {
  lead: { facts: { quality: 1.2 }, income: 300 },
  other: { facts: { quality: 0.3 }, income: 350 },
  wish: 0.9,
  receptivity: 0.8,
  legitimacy: 0.8,
  complementarity: 0.5,
  between: { km: 50, distance: 0.15, trust: 0.75 },
};

/** Futures of a shared pathway that rests on so many people on each side. */
function pathway(ties: number, values: Record<string, number> = {}) {
  const shared = form({
    id: "shared",
    label: "Shared",
    summary: "",
    attributes: { breadth: 0.05, hours: 0.01, ties },
  });
  const run = { pair: friends, form: shared, population, months: 24, seed: "1", values };
  return Array.from({ length: FUTURES }, (_, r) => simulatePair(run, r));
}

const alive = (futures: ReturnType<typeof pathway>) =>
  futures.filter(({ stage }) => stage[24] === 2).length / FUTURES;

describe("individuals matter where they are said to", () => {
  it("a pathway that rests on two people on each side ends where one on twelve goes on", () => {
    // With at least 0.2 between two shares of 200, chance explains 0.1 at two standard errors.
    expect(alive(pathway(12)) - alive(pathway(2))).toBeGreaterThan(0.2);
  });

  it("what few carry over differs more from future to future than what many do", () => {
    const spread = (ties: number) => {
      const kept = pathway(ties, { mandate: 1 }).map(({ trust }) => trust[24]);
      const mean = kept.reduce((sum, x) => sum + x, 0) / FUTURES;
      return Math.sqrt(kept.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (FUTURES - 1));
    };
    // The error of a spread over 200 futures is a twentieth of it; of two, two errors are a seventh.
    expect(spread(2)).toBeGreaterThan((1 + 1 / 7) * spread(12));
  });

  it.each([
    ["excellent", 3],
    ["bad", -3],
  ])("one %s member changes the hours of a board by more than is worth the name", (_, ability) => {
    const hours = (own: number) => {
      const nation = {
        ...NOBODY,
        ids: ["alone"],
        income: Float64Array.of(400),
        clinical: Uint8Array.of(1),
        site: Uint8Array.of(0),
        closed: false,
        x: Float64Array.of(0),
        y: Float64Array.of(0),
      };
      const said = [{ facts: { quality: -1 }, labelled: false }];
      const life = lifeFrom({ nation, said, population });
      life.begin("1", 0);
      life.world.posts.filled.fill(1, 0, BOARD);
      life.world.posts.ability.fill(0, 0, BOARD);
      life.world.posts.ability[0] = own;
      life.month();
      return life.world.organisations.supply[0];
    };
    expect(Math.abs(hours(ability) - hours(0))).toBeGreaterThan(0.02);
  });
});
