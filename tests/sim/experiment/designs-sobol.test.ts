import { describe, expect, it } from "vitest";
import { saltelliDesign } from "../../../sim/experiment/designs/saltelli.ts";
import { MOST_SOBOL_DIMENSIONS, sobolSequence } from "../../../sim/experiment/designs/sobol.ts";

describe("a Sobol sequence", () => {
  it("begins as in the published tables", () => {
    // Joe and Kuo (2008); the same numbers that scipy.stats.qmc.Sobol (1.17.1) gives unscrambled.
    expect(sobolSequence(8, 5)).toEqual([
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625],
      [0.125, 0.625, 0.375, 0.125, 0.125],
    ]);
  });

  it("has the values of another implementation far out and in high dimensions", () => {
    // scipy.stats.qmc.Sobol(160, scramble=False, bits=32), as whole numbers of 2^-32.
    const points = sobolSequence(1024, 160);
    const at = (n: number) => [1, 7, 29, 59, 99, 159].map((d) => points[n][d] * 4294967296);
    expect([5, 100, 1023].map(at)).toEqual([
      [3758096384, 1610612736, 2684354560, 1610612736, 1610612736, 536870912],
      [1107296256, 2046820352, 3120562176, 704643072, 3791650816, 2248146944],
      [3233808384, 2654994432, 1866465280, 1514143744, 2277507072, 1832910848],
    ]);
  });

  it.each([
    ["plain", undefined],
    ["shifted", "7"],
  ])("puts one of 2^k points into each slice of every dimension (%s)", (_, seed) => {
    const points = sobolSequence(512, MOST_SOBOL_DIMENSIONS, seed);
    for (const [from, size] of [
      [0, 512],
      [256, 256],
      [320, 64],
    ]) {
      for (let d = 0; d < MOST_SOBOL_DIMENSIONS; d += 1) {
        const slices = new Set(
          points.slice(from, from + size).map((point) => Math.floor(point[d] * size)),
        );
        expect(slices.size).toBe(size);
      }
    }
  });

  it("fills every elementary box of the first two dimensions once", () => {
    // The first two dimensions are a (0, m, 2)-net: Sobol' (1967).
    const points = sobolSequence(64, 2, "net");
    for (let k = 0; k <= 6; k += 1) {
      const boxes = points.map(
        ([x, y]) => `${Math.floor(x * 2 ** k)} ${Math.floor(y * 2 ** (6 - k))}`,
      );
      expect(new Set(boxes).size).toBe(64);
    }
  });

  it("is the same under the same seed, inside the open cube, and another under another", () => {
    const points = sobolSequence(64, 9, "1");
    expect(sobolSequence(64, 9, "1")).toEqual(points);
    expect(sobolSequence(64, 9, "2")).not.toEqual(points);
    expect(points.flat().every((x) => x > 0 && x < 1)).toBe(true);
    expect(sobolSequence(16, 9, "1")).toEqual(points.slice(0, 16));
  });

  it("refuses more dimensions than there are numbers for", () => {
    expect(MOST_SOBOL_DIMENSIONS).toBe(160);
    expect(() => sobolSequence(1, 161)).toThrow("160");
  });
});

describe("a Saltelli design", () => {
  it("is A, A with one coordinate after another from B, and B", () => {
    const dimensions = 4;
    const points = saltelliDesign(8, dimensions, "1");
    expect(points.length).toBe(8 * 6);
    for (let n = 0; n < 8; n += 1) {
      const block = points.slice(n * 6, n * 6 + 6);
      const [a, b] = [block[0], block[5]];
      for (let d = 0; d < dimensions; d += 1) {
        expect(block[1 + d]).toEqual(a.map((x, e) => (e === d ? b[e] : x)));
      }
      expect(a.every((x, d) => x !== b[d])).toBe(true);
    }
  });
});
