import { describe, expect, it } from "vitest";
import { bootstrapMean } from "../../../sim/analysis/bootstrap.ts";
import { pairedComparison } from "../../../sim/analysis/paired.ts";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";

const draws = (n: number, seed: string) => {
  const uniform = uniformsOf(seed, "pairs");
  return Float64Array.from({ length: n }, uniform);
};

describe("a paired comparison", () => {
  it("knows the difference well although both sides vary much", () => {
    const base = draws(200, "base");
    const other = base.map((x, i) => x + 0.1 + 0.01 * (i % 3));
    const found = pairedComparison(base, other, 1);
    expect(found?.mean).toBeCloseTo(0.11, 3);
    expect(found?.meanInterval.low).toBeGreaterThan(0.105);
    expect(found?.meanInterval.high).toBeLessThan(0.115);
    expect(found?.better).toBe(1);
    expect(found?.betterInterval).toEqual({ low: 1, high: 1 });
  });

  it("counts ties one half, leaves gaps out and turns round where less is better", () => {
    const found = pairedComparison([1, 1, 1, Number.NaN], [1, 2, 0, 9], -1);
    expect(found).toMatchObject({ n: 3, mean: 0, median: 0, better: 0.5 });
    expect(pairedComparison([1], [2], 0)).toMatchObject({ better: null, betterInterval: null });
    expect(pairedComparison([Number.NaN], [2], 1)).toBeNull();
  });

  it("is the same every time", () => {
    const [a, b] = [draws(50, "a"), draws(50, "b")];
    expect(pairedComparison(a, b, 1)).toEqual(pairedComparison(a, b, 1));
  });
});

it("a bootstrap interval of a mean holds it about 95 times in 100", () => {
  let held = 0;
  for (let trial = 0; trial < 200; trial += 1) {
    const { low, high } = bootstrapMean(draws(60, `trial ${trial}`), { resamples: 300 });
    if (low <= 0.5 && 0.5 <= high) held += 1;
  }
  expect(held).toBeGreaterThan(178);
  expect(held).toBeLessThan(199);
});
