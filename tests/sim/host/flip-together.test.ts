import { expect, it } from "vitest";
import { rankOf, scoresOf, type Weights, type Worth } from "../../../sim/analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../../../sim/analysis/tradeoff-terms.ts";
import { flipTogether, type Setting } from "../../../sim/host/flip-together.ts";
import { EVEN } from "../../../sim/host/rank-forms.ts";

const settings = ["x", "y", "z"].map((path): Setting => ({ path, label: path, range: [0, 1] }));
const usual = { x: 0.3, y: 0.3, z: 0.5 };

/** Worth the same in everything, with a little luck. */
const worth = (size: number): Worth =>
  OBJECTIVES.map(() => Float64Array.from({ length: 20 }, (_, r) => size + (r % 2 ? 0.1 : -0.1)));

const firstOf = (worths: readonly Worth[], weights: Weights) => {
  const ranking = rankOf(worths.map((one) => scoresOf(one, weights)));
  return ranking && ranking.lead > 0 ? ranking.order[0] : null;
};

/** Pairs that are found where the second of two scenarios is worth so much. */
const pairsWhere = (
  second: (at: typeof usual) => Worth,
  alone = (_: string, __: number) => false,
) =>
  flipTogether(settings, {
    ...{ names: ["first", "second"], now: 0, weights: EVEN, seed: "s", alone, first: firstOf },
    worths: (set) => [worth(4), second({ ...usual, ...set })],
    onPoint: () => {},
  });

it("finds the two that bring another to the front together, and says where", () => {
  // 10 x y is more than 4 only where both are high; alone each brings 3 at most.
  const { found, pairs } = pairsWhere(({ x, y }) => worth(10 * x * y));
  expect(pairs).toBe(3 + 3 * 5 + 10);
  expect(found).toHaveLength(1);
  const [{ paths, leader, density, limits, words }] = found;
  expect({ paths, leader }).toEqual({ paths: ["x", "y"], leader: "second" });
  expect(density).toBeGreaterThan(0.8);
  for (const { low } of limits) expect(low).toBeGreaterThan(0.3);
  expect(words).toMatch(/^x (at least|between) [\d.]+.* and y (at least|between) [\d.]+/);
});

it("does not tell of two what one of them does alone", () => {
  const second = ({ x }: typeof usual) => worth(10 * x);
  const alone = (path: string, value: number) => path === "x" && value > 0.4;
  expect(pairsWhere(second, alone).found).toEqual([]);
});

it("finds nothing where nothing brings another to the front", () => {
  expect(pairsWhere(() => worth(1)).found).toEqual([]);
});

it("pairs a setting with what counts", () => {
  // Worth nothing but care, and of that much only where x is high: 25 x of five things is 5 x of each.
  const care = (size: number): Worth => worth(0).map((one, k) => (k === 0 ? worth(size)[0] : one));
  const { found } = pairsWhere(({ x }) => care(18 * x));
  expect(found.map(({ paths }) => paths.join(" "))).toContain("x care");
});
