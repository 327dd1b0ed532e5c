import { expect, it } from "vitest";
import { morrisIndices } from "../../../sim/analysis/morris-indices.ts";
import { morrisDesign } from "../../../sim/experiment/designs/morris.ts";
import { G, ishigami, sobolG } from "./test-functions.ts";

const LEVELS = [0, 1 / 3, 2 / 3, 1];

/** Every point of the grid of four levels on which Morris's trajectories walk. */
const grid = (dimensions: number): number[][] =>
  dimensions === 0
    ? [[]]
    : grid(dimensions - 1).flatMap((row) => LEVELS.map((level) => [...row, level]));

it("finds the exact mu star of the g function in its intervals", () => {
  // A step of 2/3 on four levels changes |4 x - 2| by 4/3 wherever it starts, so an effect is 2 / (1 + a)
  // times the other factors, whose mean over the grid is (4/3 + a) / (1 + a).
  const factor = (a: number) => (4 / 3 + a) / (1 + a);
  const product = G.reduce((p, a) => p * factor(a), 1);
  const exact = G.map((a) => (2 / (1 + a)) * (product / factor(a)));
  const { points } = morrisDesign(200, G.length, "1");
  const indices = morrisIndices(points, points.map(sobolG), G.length);
  indices.forEach(({ muStar, muStarInterval: { low, high }, mu, sigma, count }, d) => {
    expect(count).toBe(200);
    expect(low).toBeLessThanOrEqual(exact[d]);
    expect(high).toBeGreaterThanOrEqual(exact[d]);
    expect(Math.abs(muStar - exact[d])).toBeLessThan(0.15 * exact[d]);
    expect(Math.abs(mu)).toBeLessThan(0.35 * exact[d]);
    expect(sigma).toBeGreaterThan(0.9 * exact[d]);
  });
  const ranks = indices.map(({ muStar }) => muStar);
  expect(ranks.slice(0, 4)).toEqual([...ranks.slice(0, 4)].sort((a, b) => b - a));
});

it("finds the exact mu star of the Ishigami function in its intervals", () => {
  const exact = [0, 1, 2].map((d) => {
    const effects = grid(3).map((from) => {
      const by = from[d] < 0.5 ? 2 / 3 : -2 / 3;
      const to = from.map((x, e) => (e === d ? x + by : x));
      return Math.abs((ishigami(to) - ishigami(from)) / by);
    });
    return effects.reduce((sum, x) => sum + x, 0) / effects.length;
  });
  const { points } = morrisDesign(300, 3, "2");
  morrisIndices(points, points.map(ishigami), 3).forEach(({ muStarInterval }, d) => {
    expect(muStarInterval.low).toBeLessThanOrEqual(exact[d] + 1e-9);
    expect(muStarInterval.high).toBeGreaterThanOrEqual(exact[d] - 1e-9);
  });
});

it("leaves out effects from or to nothing", () => {
  const { points, steps } = morrisDesign(2, 2, "1");
  const outputs = points.map((_, i) => (i === steps[0].from ? Number.NaN : 1));
  const indices = morrisIndices(points, outputs, 2);
  expect(indices[steps[0].dimension].count).toBe(1);
  expect(indices[1 - steps[0].dimension]).toMatchObject({ count: 2, mu: 0, sigma: 0 });
});
