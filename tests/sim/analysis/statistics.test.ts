import fc from "fast-check";
import { expect, it } from "vitest";
import { quantile7, statistics } from "../../../sim/analysis/statistics.ts";

it("gives the type 7 quantiles of a worked example", () => {
  const sorted = Float64Array.of(1, 2, 3, 4, 10);
  const quantiles = [0, 0.1, 0.25, 0.5, 0.75, 1].map((p) => quantile7(sorted, p));
  expect(quantiles).toEqual([1, 1.4, 2, 3, 4, 10]);
});

it("gives mean, standard deviation with n - 1 and the error of the mean", () => {
  const { n, mean, sd, mcse } = statistics(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9), 8);
  expect([n, mean]).toEqual([8, 5]);
  expect(sd).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(mcse).toBeCloseTo(sd / Math.sqrt(8), 12);
});

it("works on negative numbers, on one number and on none", () => {
  expect(statistics(Float64Array.of(-3, -1, -2), 3)).toMatchObject({
    mean: -2,
    q50: -2,
    q05: -2.9,
  });
  expect(statistics(Float64Array.of(7), 1)).toMatchObject({
    mean: 7,
    sd: Number.NaN,
    q05: 7,
    q95: 7,
  });
  expect(statistics(new Float64Array(3), 0)).toMatchObject({
    n: 0,
    mean: Number.NaN,
    q50: Number.NaN,
  });
});

it("never leaves the range of the values and never orders quantiles wrongly", () => {
  const values = fc.float64Array({ minLength: 1, noNaN: true, min: -1e6, max: 1e6 });
  fc.assert(
    fc.property(values, (array) => {
      const s = statistics(array.slice(), array.length);
      const list = [s.q05, s.q10, s.q25, s.q50, s.q75, s.q90, s.q95];
      expect(list).toEqual([...list].sort((a, b) => a - b));
      expect(s.q05).toBeGreaterThanOrEqual(Math.min(...array));
      expect(s.q95).toBeLessThanOrEqual(Math.max(...array));
    }),
    { numRuns: 200, seed: 1 },
  );
});
