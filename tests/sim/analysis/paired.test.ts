import { describe, expect, it } from "vitest";
import { bootstrapMean } from "../../../sim/analysis/bootstrap.ts";
import { pairedComparison } from "../../../sim/analysis/paired.ts";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";

const draws = (n: number, seed: string) => {
  const uniform = uniformsOf(seed, "pairs");
  return Float64Array.from({ length: n }, uniform);
};

/** Any difference counts. */
const any = (good: -1 | 0 | 1) => () => ({ good, threshold: 0 });

describe("a paired comparison", () => {
  it("knows the difference well although both sides vary much", () => {
    const base = draws(200, "base");
    const other = base.map((x, i) => x + 0.1 + 0.01 * (i % 3));
    const found = pairedComparison(base, other, any(1));
    expect(found?.mean).toBeCloseTo(0.11, 3);
    expect(found?.meanInterval.low).toBeGreaterThan(0.105);
    expect(found?.meanInterval.high).toBeLessThan(0.115);
    expect(found?.shares).toMatchObject({ better: 1, same: 0, worse: 0 });
    expect(found?.shares?.betterInterval).toEqual({ low: 1, high: 1 });
  });

  it("counts in three, leaves gaps out and turns round where less is better", () => {
    const base = [1, 1, 1, 1, Number.NaN];
    const found = pairedComparison(base, [1, 3, 0, 1.4, 9], () => ({ good: -1, threshold: 0.5 }));
    expect(found).toMatchObject({ n: 4, mean: 0.35 });
    expect(found?.shares).toMatchObject({ better: 0.25, same: 0.5, worse: 0.25 });
    expect(pairedComparison([1], [2], any(0))).toMatchObject({ shares: null });
    expect(pairedComparison([Number.NaN], [2], any(1))).toBeNull();
  });

  it("counts each pair by its own yardstick, as points of other incomes need it", () => {
    const judge = (pair: number) => ({ good: 1, threshold: pair === 0 ? 1 : 3 }) as const;
    const found = pairedComparison([0, 0], [2, 2], judge);
    expect(found?.shares).toMatchObject({ better: 0.5, same: 0.5, worse: 0 });
  });

  it("is the same every time", () => {
    const [a, b] = [draws(50, "a"), draws(50, "b")];
    expect(pairedComparison(a, b, any(1))).toEqual(pairedComparison(a, b, any(1)));
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
