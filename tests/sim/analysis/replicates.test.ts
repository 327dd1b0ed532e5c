import { describe, expect, it } from "vitest";
import { replicatesNeeded, studentQuantile } from "../../../sim/analysis/replicates.ts";
import { statistics } from "../../../sim/analysis/statistics.ts";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";

const noise = (n: number, seed = "1") => {
  const uniform = uniformsOf(seed, "noise");
  return Float64Array.from({ length: n }, uniform);
};

describe("how many replicates are enough", () => {
  it("follows the running mean to that of all values", () => {
    const values = noise(230);
    const { steps, mean, sd, n } = replicatesNeeded(values, 0.01);
    expect(steps.map((step) => step.n)).toEqual([5, 10, 20, 50, 100, 200, 230]);
    const all = statistics(values.slice(), 230);
    expect(n).toBe(230);
    expect(mean).toBeCloseTo(all.mean, 12);
    expect(sd).toBeCloseTo(all.sd, 12);
  });

  it("asks for four times as many for half the width", () => {
    const values = noise(500);
    const wide = replicatesNeeded(values, 0.02).needed;
    const narrow = replicatesNeeded(values, 0.01).needed;
    expect(wide).toBeCloseTo((1.96 ** 2 / 12) * 2500, -2);
    expect(narrow / wide).toBeCloseTo(4, 1);
  });

  it("says from when on the mean stays that well known", () => {
    const values = noise(1000);
    const found = replicatesNeeded(values, 0.05);
    expect(found.steadyFrom).toBe(200);
    expect(found.needed).toBeGreaterThan(100);
    expect(found.needed).toBeLessThan(200);
    expect(replicatesNeeded(values, 0.001).steadyFrom).toBeNull();
  });

  it("has an interval that holds the truth about 95 times in 100", () => {
    let held = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const { mean, within } = replicatesNeeded(noise(12, `trial ${trial}`), 1);
      if (Math.abs(mean - 0.5) <= within) held += 1;
    }
    expect(held).toBeGreaterThan(366);
    expect(held).toBeLessThan(396);
  });

  it("bears constants, gaps and nothing", () => {
    expect(replicatesNeeded([2, 2, Number.NaN, 2, 2, 2], 0.1)).toMatchObject({
      n: 5,
      needed: 2,
      sd: 0,
      steadyFrom: 5,
    });
    expect(replicatesNeeded([], 0.1).n).toBe(0);
  });
});

it("knows Student's t as the tables have it", () => {
  // Abramowitz and Stegun (1964), table 26.10.
  const table: [number, number][] = [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [9, 2.262],
    [30, 2.042],
    [120, 1.98],
  ];
  for (const [freedom, t] of table) {
    expect(Math.abs(studentQuantile(freedom) / t - 1)).toBeLessThan(0.005);
  }
});
