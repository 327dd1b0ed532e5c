import { describe, expect, it } from "vitest";
import { discoverBoxes } from "../../../sim/analysis/prim.ts";
import { sobolSequence } from "../../../sim/experiment/designs/sobol.ts";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";
import { binomialTail } from "./binomial.ts";

/** 1,000 cases in five dimensions, the last of them four names. */
function cases(of: (x: readonly number[]) => boolean) {
  const points = sobolSequence(1000, 5, "prim").map((x) => [
    ...x.slice(0, 4),
    Math.floor(4 * x[4]),
  ]);
  return {
    inputs: [0, 1, 2, 3, 4].map((d) => Float64Array.from(points, (x) => x[d])),
    named: [false, false, false, false, true],
    interest: Uint8Array.from(points, (x) => (of(x) ? 1 : 0)),
  };
}

describe("PRIM", () => {
  it("recovers a planted box", () => {
    const data = cases(([a, b]) => a > 0.3 && a < 0.7 && b < 0.4);
    const [box] = discoverBoxes(data);
    expect(box.coverage).toBeGreaterThan(0.9);
    expect(box.density).toBeGreaterThan(0.9);
    expect(box.limits.map(({ dimension }) => dimension)).toEqual([0, 1]);
    const [a, b] = box.limits;
    expect(a.low).toBeCloseTo(0.3, 1);
    expect(a.high).toBeCloseTo(0.7, 1);
    expect(b.low).toBeNull();
    expect(b.high).toBeCloseTo(0.4, 1);
    // As telling a limit as these was never there by luck in 99 searches.
    expect([a.quasiP, b.quasiP]).toEqual([1 / 100, 1 / 100]);
  });

  it("recovers it under noise, and calls nothing certain that is luck", () => {
    const noise = uniformsOf("noise", "prim");
    const data = cases(([, , c, d]) => (c > 0.6 && d > 0.5) !== noise() < 0.1);
    const [box] = discoverBoxes(data);
    const sure = box.limits.filter(({ quasiP }) => quasiP < 0.05);
    expect(sure.map(({ dimension }) => dimension)).toEqual([2, 3]);
    expect(sure[0].low).toBeCloseTo(0.6, 1);
    expect(sure[1].low).toBeCloseTo(0.5, 1);
    expect(box.density).toBeGreaterThan(0.8);
  });

  it("peels names away one by one", () => {
    const data = cases(([a, , , , name]) => (name === 1 || name === 3) && a < 0.5);
    const [box] = discoverBoxes(data);
    const names = box.limits.find(({ dimension }) => dimension === 4);
    expect([...(names?.without ?? [])].sort()).toEqual([0, 2]);
    expect(box.coverage).toBeGreaterThan(0.95);
    expect(box.density).toBeGreaterThan(0.95);
  });

  it("finds a second box among what the first left", () => {
    const data = cases(([a, b, c, d]) => (a < 0.3 && b < 0.5) || (c > 0.7 && d > 0.5));
    const boxes = discoverBoxes(data, { boxes: 2, density: 0.9 });
    expect(boxes).toHaveLength(2);
    expect(boxes[0].coverage + boxes[1].coverage).toBeGreaterThan(0.9);
    expect(Math.min(boxes[0].density, boxes[1].density)).toBeGreaterThan(0.85);
  });

  it("keeps cases with equal values together", () => {
    const data = cases(([a]) => a > 0.5);
    const rounded = {
      ...data,
      inputs: data.inputs.map((v) => v.map((x) => Math.round(x * 4) / 4)),
    };
    const [box] = discoverBoxes(rounded);
    expect(box.limits).toMatchObject([{ dimension: 0, low: 0.5, high: null }]);
    expect(box.coverage).toBe(1);
  });

  it("shows the way from everything to little", () => {
    const [{ trajectory, chosen }] = discoverBoxes(
      cases(([a]) => a > 0.8),
      { minimum: 0.1 },
    );
    expect(trajectory[0]).toMatchObject({ coverage: 1, mass: 1, restricted: 0 });
    const masses = trajectory.map(({ mass }) => mass);
    expect(masses).toEqual([...new Set(masses)].sort((a, b) => b - a));
    expect(trajectory.every(({ mass }) => mass >= 0.1)).toBe(true);
    expect(chosen).toBeGreaterThan(0);
  });

  it.each([
    ["nothing is of interest", () => false],
    ["everything is", () => true],
  ])("finds no box where %s", (_, of) => {
    expect(discoverBoxes(cases(of))).toEqual([]);
  });
});

it("tells a limit that matters from one that does not, in one box", () => {
  const luck = uniformsOf("both", "prim");
  const rows = Array.from({ length: 60 }, () => [luck(), luck()]).flatMap((row) =>
    Array.from({ length: 5 }, () => row),
  );
  const data = {
    inputs: [0, 1].map((d) => Float64Array.from(rows, (row) => row[d])),
    named: [false, false],
    interest: Uint8Array.from(rows, ([x]) => (luck() < (x > 0.5 ? 0.8 : 0.2) ? 1 : 0)),
  };
  const [box] = discoverBoxes(data, { density: 0.95 });
  const judged = new Map(box.limits.map(({ dimension, quasiP }) => [dimension, quasiP]));
  expect(judged.get(0)).toBeLessThan(0.05);
  expect(judged.get(1)).toBeGreaterThan(0.05);
  // Without the second limit the box holds more and is less dense.
  expect(box.sure?.restricted).toBe(1);
  expect(box.sure?.coverage).toBeGreaterThan(box.coverage);
});

describe("the tail of a binomial distribution", () => {
  it("is what the sum says", () => {
    expect(binomialTail(10, 0.5, 8)).toBeCloseTo((45 + 10 + 1) / 1024, 12);
    expect(binomialTail(3, 0.2, 1)).toBeCloseTo(1 - 0.8 ** 3, 12);
    expect(binomialTail(5, 0.3, 0)).toBe(1);
    expect(binomialTail(5, 0, 1)).toBe(0);
    expect(binomialTail(20000, 0.5, 10000)).toBeCloseTo(0.5028, 3);
  });
});
