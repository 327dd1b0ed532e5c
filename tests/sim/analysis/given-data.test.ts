import { describe, expect, test } from "vitest";
import { givenIndices } from "../../../sim/analysis/given-data.ts";
import { latinHypercube } from "../../../sim/experiment/designs/latin.ts";

const RESAMPLES = { resamples: 200 };

/** Indices of a function of inputs from 0 to 1, at the points of a Latin hypercube. */
function indicesOf(
  f: (x: readonly number[]) => number,
  { points, dimensions, seed = "1" }: { points: number; dimensions: number; seed?: string },
) {
  const cube = latinHypercube(points, dimensions, seed);
  const inputs = Array.from({ length: dimensions }, (_, d) => ({
    values: cube.map((x) => x[d]),
    ordered: true,
  }));
  return givenIndices(inputs, cube.map(f), RESAMPLES);
}

describe("first-order indices from given points", () => {
  test("of a sum are the shares of its parts", () => {
    // Variances 16/12, 1/12 and 0, so shares 16/17, 1/17 and 0.
    const found = indicesOf(([a, b]) => 4 * a - b, { points: 1000, dimensions: 3 });
    [16 / 17, 1 / 17, 0].forEach((share, d) => {
      const { first, firstInterval } = found[d];
      // Groups of a thirtieth of a range lose a thousandth of its variance.
      expect(Math.abs(first - share)).toBeLessThan(0.02);
      expect(firstInterval.low).toBeLessThan(share + 0.005);
      expect(firstInterval.high).toBeGreaterThan(share - 0.005);
    });
    expect(found[0].rank).toBeGreaterThan(0.9);
    expect(found[1].rank).toBeLessThan(0);
  });

  test("of Ishigami's function are those that Homma and Saltelli (1996) give", () => {
    const angle = (u: number) => Math.PI * (2 * u - 1);
    const ishigami = ([a, b, c]: readonly number[]) =>
      Math.sin(angle(a)) + 7 * Math.sin(angle(b)) ** 2 + 0.1 * angle(c) ** 4 * Math.sin(angle(a));
    const found = indicesOf(ishigami, { points: 4000, dimensions: 3 });
    [0.3139, 0.4424, 0].forEach((share, d) => {
      expect(Math.abs(found[d].first - share), `input ${d}`).toBeLessThan(0.03);
    });
    // The second goes up and down alike: it matters, and has no direction.
    expect(Math.abs(found[1].rank as number)).toBeLessThan(0.1);
  });

  test("of an input that does nothing lie on both sides of nothing", () => {
    const runs = Array.from({ length: 40 }, (_, i) =>
      indicesOf(([a]) => a, { points: 100, dimensions: 2, seed: String(i) }),
    );
    const mean = runs.reduce((sum, [, still]) => sum + still.first, 0) / runs.length;
    // Without what chance gives, ten groups of ten points would explain nine in 99.
    expect(Math.abs(mean)).toBeLessThan(9 / 99 / 2);
    const holds = runs.filter(
      ([, { firstInterval }]) => firstInterval.low <= 0 && firstInterval.high >= 0,
    );
    // Nineteen in twenty of 40 are 38; fewer than 32 would come once in many thousand times.
    expect(holds.length).toBeGreaterThanOrEqual(32);
  });

  test("of names are the variance between them, and have no direction", () => {
    const names = Array.from({ length: 60 }, (_, i) => i % 3);
    const [{ first, rank, rankInterval }] = givenIndices(
      [{ values: names, ordered: false }],
      names.map((name) => [5, 1, 3][name]),
      RESAMPLES,
    );
    expect(first).toBeCloseTo(1, 10);
    expect({ rank, rankInterval }).toEqual({ rank: null, rankInterval: null });
  });

  test("leave out points without an output", () => {
    const values = Array.from({ length: 100 }, (_, i) => i);
    const outputs = values.map((x) => (x % 10 === 0 ? Number.NaN : 2 * x));
    const [{ first, rank }] = givenIndices([{ values, ordered: true }], outputs, RESAMPLES);
    expect(first).toBeGreaterThan(0.95);
    expect(rank).toBeCloseTo(1, 10);
  });
});
