import { describe, expect, it } from "vitest";
import { hashNumbers } from "../../../sim/core/hash.ts";
import {
  clamp,
  clamp01,
  exp,
  expm1,
  fastLogistic,
  log,
  log1p,
  logistic,
  normalCdf,
  normalQuantile,
  pow,
  sqrt,
  tanh,
} from "../../../sim/core/math.ts";

/** `count` evenly spaced numbers from low to high. */
function grid(low: number, high: number, count = 20_001): number[] {
  return Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
}

/** Largest distance between two functions in units of the spacing of doubles at the second's value. */
function worstUlp(
  ours: (x: number) => number,
  theirs: (x: number) => number,
  xs: number[],
): number {
  let worst = 0;
  for (const x of xs) {
    const truth = theirs(x);
    const ulp = 2 ** Math.max(Math.floor(Math.log2(Math.abs(truth))) - 52, -1074);
    worst = Math.max(worst, Math.abs(ours(x) - truth) / ulp);
  }
  return worst;
}

function worstGap(
  ours: (x: number) => number,
  theirs: (x: number) => number,
  xs: number[],
): number {
  return xs.reduce((worst, x) => Math.max(worst, Math.abs(ours(x) - theirs(x))), 0);
}

// The engine's own functions are themselves off by up to one unit, so bounds carry one unit more
// than the error stated in the documentation of each function.
describe("accuracy against the engine's own functions", () => {
  it.each([
    ["exp, everyday range", exp, Math.exp, grid(-20, 20), 1.7],
    ["exp, whole range", exp, Math.exp, grid(-745, 709.7), 1.7],
    ["log near one", log, Math.log, grid(0.5, 2), 2],
    ["log, wide", log, Math.log, grid(-700, 700).map(Math.exp), 2],
    ["expm1", expm1, Math.expm1, grid(-1, 1, 20_000), 4],
    ["log1p", log1p, Math.log1p, grid(-0.9, 3, 20_000), 3],
    ["tanh", tanh, Math.tanh, grid(-10, 10, 20_000), 4],
    ["logistic", logistic, (x: number) => 1 / (1 + Math.exp(-x)), grid(-40, 40), 4],
  ] as const)("%s", (_name, ours, theirs, xs, bound) => {
    expect(worstUlp(ours, theirs, [...xs])).toBeLessThan(bound);
  });

  it("pow keeps its stated relative error", () => {
    for (const x of grid(0.01, 30, 301)) {
      for (const y of grid(-5, 5, 41)) {
        const truth = x ** y;
        const allowed = 3e-16 * (1 + Math.abs(y * Math.log(x))) + 2.3e-16;
        expect(Math.abs(pow(x, y) - truth) / truth).toBeLessThan(allowed);
      }
    }
  });

  it("the table logistic is within 4e-10 of the precise one", () => {
    expect(worstGap(fastLogistic, logistic, grid(-9, 9, 200_003))).toBeLessThan(4e-10);
  });
});

describe("normal distribution", () => {
  it("matches published values of the distribution function", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1)).toBeCloseTo(0.8413447460685429, 15);
    expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 15);
    expect(normalCdf(-10) / 7.619853024160527e-24).toBeCloseTo(1, 7);
    expect(normalCdf(-50)).toBe(0);
    expect(normalCdf(50)).toBe(1);
  });

  it("matches the check values of algorithm AS 241", () => {
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13);
  });

  it("the quantile inverts the distribution function", () => {
    for (const x of grid(-6, 6, 401)) {
      const p = normalCdf(x);
      const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
      // Rounding of p alone moves x by 1.1e-16 / density.
      expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-14 + 6e-16 / density);
    }
  });
});

describe("ends and exceptions", () => {
  it("exp", () => {
    expect([exp(0), exp(-0), exp(710), exp(-746)]).toEqual([1, 1, Number.POSITIVE_INFINITY, 0]);
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(-745.1)).toBe(Math.exp(-745.1));
  });

  it("log", () => {
    expect([log(1), log(0)]).toEqual([0, Number.NEGATIVE_INFINITY]);
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 12);
  });

  it("pow", () => {
    expect([pow(0, 0), pow(0, 2), pow(3, 0), pow(7, 1), pow(1, 99)]).toEqual([1, 0, 1, 7, 1]);
    expect(pow(0, -1)).toBe(Number.POSITIVE_INFINITY);
    expect(pow(-2, 2)).toBeNaN();
  });

  it("tanh and logistic saturate and are symmetric", () => {
    expect([tanh(0), tanh(50), tanh(-50)]).toEqual([0, 1, -1]);
    for (const x of grid(0.1, 30, 301)) expect(tanh(-x)).toBe(-tanh(x));
    expect([logistic(800), logistic(-800), fastLogistic(800)]).toEqual([1, 0, 1]);
    expect(fastLogistic(Number.NaN)).toBeNaN();
  });

  it("quantile", () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    for (const p of [-1, 2, Number.NaN]) expect(normalQuantile(p)).toBeNaN();
  });

  it("clamps", () => {
    expect([clamp(5, 1, 3), clamp(0, 1, 3), clamp(2, 1, 3)]).toEqual([3, 1, 2]);
    expect([clamp01(-0.1), clamp01(0.4), clamp01(1.1)]).toEqual([0, 0.4, 1]);
    expect(clamp01(Number.NaN)).toBeNaN();
    expect(sqrt(2)).toBe(Math.SQRT2);
  });
});

describe("the same bits everywhere", () => {
  it.each([
    ["exp", exp, -745, 709, "69c3910822de217d103d28f7de83f198"],
    ["expm1", expm1, -2, 2, "64e3ebb7851818593a7a112ff1313d0a"],
    ["log", log, 1e-300, 1e5, "42d140f9f23772db568bb57606ef48d1"],
    ["log1p", log1p, -0.99, 9, "627b0ba8f56eb78f068716d38622f913"],
    ["tanh", tanh, -25, 25, "1aec7bc0ad1e900763f7c69a9781f3b5"],
    ["logistic", logistic, -40, 40, "dd79affc41de2c1632574142b687d583"],
    ["fastLogistic", fastLogistic, -9, 9, "499267161d4c8d8c7c100bef897eff4d"],
    ["normalCdf", normalCdf, -12, 12, "75593af3938823e09fe1c59d62235919"],
    ["normalQuantile", normalQuantile, 1e-12, 1, "d7aaed87d6027e487cc167dbc8afc45a"],
    ["pow", (x: number) => pow(x, 2.7 - x), 0, 12, "e73cc1ed02e5d26054791be1aedbceac"],
  ] as const)("%s", (_name, f, low, high, digest) => {
    expect(hashNumbers(Float64Array.from(grid(low, high), (x) => f(x)))).toBe(digest);
  });
});
