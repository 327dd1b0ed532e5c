import { describe, expect, it } from "vitest";
import { exp } from "../../../../sim/core/math.ts";
import { nationMeasures } from "../../../../sim/evidence/nation/measures.ts";
import type { NationPanel } from "../../../../sim/evidence/nation/panel.ts";

/** Independent standard normals from a small published generator (Park and Miller), for tests only. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

const TRUSTS = 400;
const MONTHS = 132;

/** A nation in which every series keeps `keep` of itself a month beside a part that lasts. */
function knownNation(lasting: number, keep: number): NationPanel {
  const draw = normals(42);
  const series = (map: (x: number) => number) => {
    const level = Array.from({ length: TRUSTS }, () => Math.sqrt(lasting) * draw());
    let moving = Float64Array.from({ length: TRUSTS }, () => Math.sqrt(1 - lasting) * draw());
    const jump = Math.sqrt((1 - lasting) * (1 - keep * keep));
    return Array.from({ length: MONTHS + 1 }, () => {
      moving = moving.map((x) => keep * x + jump * draw());
      return moving.map((x, i) => map(level[i] + x));
    });
  };
  const plain = (x: number) => x;
  const lines = new Map([
    ["quality", series(plain)],
    ["staff_experience", series(plain)],
    ["work_stress", series(plain)],
    ["surplus", series(plain)],
    ["waits", series((x) => 10 * exp(x / 4))],
  ]);
  const income = Float64Array.from({ length: TRUSTS }, () => 400 * exp(draw() / 2));
  return { trusts: TRUSTS, months: MONTHS, income, of: (name) => lines.get(name) ?? [] };
}

const [LASTING, KEEP] = [0.4, 0.96];
const panel = knownNation(LASTING, KEEP);
const read = (id: string): number => {
  const found = nationMeasures.find((measure) => measure.id === id);
  if (!found) throw new Error(`There is no measure ${id}.`);
  return found.read(panel);
};
/** Four standard errors of a correlation over independent trusts; year ends only lower it. */
const near = (r: number) => (4 * (1 - r * r)) / Math.sqrt(TRUSTS);
const correlationAfter = (months: number) => LASTING + (1 - LASTING) * KEEP ** months;

describe("measures read what was put into a nation", () => {
  it.each([1, 2, 3, 5])("persistence over %i years", (years) => {
    const r = correlationAfter(12 * years);
    expect(Math.abs(read(`W53/${years}`) - r)).toBeLessThan(near(r));
  });

  it("waits keep their persistence as logarithms", () => {
    const r = correlationAfter(24);
    expect(Math.abs(read("W8/24") - r)).toBeLessThan(near(r));
  });

  it("what is drawn apart is uncorrelated, in levels and in changes", () => {
    for (const id of ["W14", "W15", "R4/care", "W19/1", "W34/size"]) {
      expect(Math.abs(read(id)), id).toBeLessThan(near(0));
    }
  });

  it("the distance that a tail keeps is the correlation over its years", () => {
    const r = correlationAfter(36);
    // The worst tenth is 40 trusts a year: its mean has a spread of sqrt(1 - r²) / sqrt(40).
    const error = (4 * Math.sqrt(1 - r * r)) / Math.sqrt(TRUSTS / 10) / 1.75;
    expect(Math.abs(read("W25/worst") - r)).toBeLessThan(error);
    expect(Math.abs(read("W25/best") - r)).toBeLessThan(error);
  });

  it("size plays no part where it was given none", () => {
    // The ratio of two spreads over n surprises each has an error of about 1 / sqrt(n).
    expect(Math.abs(read("W34/care") - 1)).toBeLessThan(4 / Math.sqrt((TRUSTS / 2) * 8));
  });
});
