import { expect, it } from "vitest";
import { latinHypercube } from "../../../sim/experiment/designs/latin.ts";
import { morrisDesign, morrisEffects } from "../../../sim/experiment/designs/morris.ts";

it("puts one point of a Latin hypercube into every slice of every dimension", () => {
  const points = latinHypercube(23, 4, "1");
  for (let d = 0; d < 4; d++) {
    const slices = points.map((point) => Math.floor(point[d] * 23)).sort((a, b) => a - b);
    expect(slices).toEqual(Array.from({ length: 23 }, (_, i) => i));
  }
  expect(latinHypercube(23, 4, "1")).toEqual(points);
  expect(latinHypercube(23, 4, "2")).not.toEqual(points);
});

it("moves one dimension at a time, each once in a trajectory, within the cube", () => {
  const { points, steps } = morrisDesign(3, 5, "1");
  expect(points.length).toBe(18);
  for (const { from, to, dimension, by } of steps) {
    points[to].forEach((x, d) => {
      expect(x - points[from][d]).toBeCloseTo(d === dimension ? by : 0, 12);
      expect(x).toBeGreaterThanOrEqual(-1e-12);
      expect(x).toBeLessThanOrEqual(1 + 1e-12);
    });
  }
  for (let t = 0; t < 3; t++) {
    const moved = steps.slice(5 * t, 5 * t + 5).map(({ dimension }) => dimension);
    expect(moved.sort()).toEqual([0, 1, 2, 3, 4]);
  }
});

it("finds the slopes of a plane, and that of a product to depend on the rest", () => {
  const design = morrisDesign(20, 4, "1");
  const outputs = design.points.map(([a, b, c, d]) => 3 * a - 2 * b + 4 * (c - 0.5) * (d - 0.5));
  const [a, b, c] = morrisEffects(design, 4, outputs);
  expect(a.mu).toBeCloseTo(3, 10);
  expect(a.sigma).toBeCloseTo(0, 10);
  expect(b.mu).toBeCloseTo(-2, 10);
  expect(b.muStar).toBeCloseTo(2, 10);
  expect(c.sigma).toBeGreaterThan(0.5);
  expect(c.muStar).toBeGreaterThan(Math.abs(c.mu));
});

it("leaves out steps that lead from or to nothing", () => {
  const design = morrisDesign(1, 2, "1");
  const [first] = design.steps;
  const outputs = design.points.map((_, i) => (i === first.from ? Number.NaN : 1));
  const effects = morrisEffects(design, 2, outputs);
  expect(effects[first.dimension].count).toBe(0);
  expect(effects[1 - first.dimension]).toMatchObject({ mu: 0, count: 1 });
});
