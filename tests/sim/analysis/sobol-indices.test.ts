import { describe, expect, it } from "vitest";
import { sobolConvergence, sobolIndices } from "../../../sim/analysis/sobol-indices.ts";
import { saltelliDesign } from "../../../sim/experiment/designs/saltelli.ts";
import { G, ISHIGAMI, ishigami, sobolG, sobolGIndices } from "./test-functions.ts";

const few = { resamples: 300 };

it("knows the published values of the Ishigami function", () => {
  const four = (values: readonly number[]) => values.map((x) => Number(x.toFixed(4)));
  expect(four(ISHIGAMI.first)).toEqual([0.3139, 0.4424, 0]);
  expect(four(ISHIGAMI.total)).toEqual([0.5576, 0.4424, 0.2437]);
});

const cases = [
  { name: "Ishigami", dimensions: 3, f: ishigami, known: ISHIGAMI, base: 2048 },
  { name: "Sobol g", dimensions: G.length, f: sobolG, known: sobolGIndices(), base: 2048 },
];

describe.each(cases)("Sobol indices of $name", ({ dimensions, f, known, base }) => {
  const outputs = saltelliDesign(base, dimensions, "1").map(f);
  const { indices, lost } = sobolIndices(outputs, dimensions, few);

  it("hold the known values in their intervals", () => {
    expect(lost).toBe(0);
    indices.forEach(({ first, firstInterval, total, totalInterval }, d) => {
      expect(firstInterval.low).toBeLessThanOrEqual(known.first[d]);
      expect(firstInterval.high).toBeGreaterThanOrEqual(known.first[d]);
      expect(totalInterval.low).toBeLessThanOrEqual(known.total[d]);
      expect(totalInterval.high).toBeGreaterThanOrEqual(known.total[d]);
      expect(Math.abs(first - known.first[d])).toBeLessThan(0.02);
      expect(Math.abs(total - known.total[d])).toBeLessThan(0.02);
    });
  });

  it("come nearer with every doubling, and say so", () => {
    const rows = sobolConvergence(outputs, dimensions, few);
    expect(rows.map((row) => row.base)).toEqual([base / 8, base / 4, base / 2, base]);
    expect(rows[3].first).toEqual(indices.map(({ first }) => first));
    expect(rows[3].firstWithin).toBeLessThan(rows[0].firstWithin / 2);
    expect(rows[3].totalWithin).toBeLessThan(rows[0].totalWithin / 1.5);
  });
});

it("holds the known values as often as an interval should", () => {
  let held = 0;
  for (let trial = 0; trial < 20; trial += 1) {
    const outputs = saltelliDesign(256, 3, `trial ${trial}`).map(ishigami);
    const { indices } = sobolIndices(outputs, 3, { resamples: 200 });
    indices.forEach(({ firstInterval: { low, high } }, d) => {
      if (low <= ISHIGAMI.first[d] && ISHIGAMI.first[d] <= high) held += 1;
    });
  }
  // 60 intervals of 95 %; a low-discrepancy design only makes them hold more often.
  expect(held).toBeGreaterThanOrEqual(54);
});

it("leaves out a block that lacks an output, and says so", () => {
  const outputs = saltelliDesign(64, 3, "1").map(ishigami);
  const whole = sobolIndices(outputs.slice(5), 3, few);
  outputs[2] = Number.NaN;
  const { base, lost, indices } = sobolIndices(outputs, 3, few);
  expect([base, lost]).toEqual([63, 1]);
  expect(indices).toEqual(whole.indices);
});

it("knows no share of a variance that is not there", () => {
  const { indices, variance } = sobolIndices(new Float64Array(5 * 16).fill(3), 3, few);
  expect(variance).toBe(0);
  expect(indices[0].first).toBeNaN();
  expect(indices[0].totalInterval.low).toBeNaN();
});

it("is not moved by a large constant: 1e6 added to the output", () => {
  const outputs = saltelliDesign(256, 3, "1").map((x) => ishigami(x));
  const plain = sobolIndices(outputs, 3, few).indices;
  const moved = sobolIndices(
    outputs.map((y) => y + 1e6),
    3,
    few,
  ).indices;
  moved.forEach(({ first, total }, d) => {
    expect(first).toBeCloseTo(plain[d].first, 6);
    expect(total).toBeCloseTo(plain[d].total, 6);
  });
});
