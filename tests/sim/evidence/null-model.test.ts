import { describe, expect, it } from "vitest";
import { createBench } from "../../../sim/evidence/collect.ts";
import { type Design, designOf } from "../../../sim/evidence/design.ts";
import type { Future } from "../../../sim/evidence/future.ts";

const MONTHS = 60;
const world = designOf("case-c", { months: MONTHS });
const asBuddying = designOf("case-c/buddying", { months: MONTHS });

const futures = (design: Design, kind: "none" | "noise", seed = "1", count = 20): Future[] => {
  const bench = createBench(design);
  return Array.from({ length: count }, (_, r) => bench.futures(seed, r, [kind])[0]);
};

const TARGET = "rowheath_park";
const effects = (list: readonly Future[], month = MONTHS) =>
  list.map((future) => future.effect(TARGET, "quality", month));

describe("none", () => {
  it("is the twin in every line and month, and no partnership begins", () => {
    for (const future of futures(world, "none", "1", 3)) {
      for (const outcome of ["quality", "rating", "surplus"]) {
        expect(future.line(TARGET, outcome)).toEqual(future.twinLine(TARGET, outcome));
      }
      expect(future.month("agreed")).toBe(Number.POSITIVE_INFINITY);
    }
  });
});

describe("noise", () => {
  const some = futures(world, "noise");

  it("is the twin until the partnership starts, and not afterwards", () => {
    for (const future of some) {
      const start = future.month("started");
      expect(start).toBeGreaterThan(0);
      expect(Math.max(...effects([future], start).map(Math.abs))).toBe(0);
    }
    expect(new Set(effects(some)).size).toBe(some.length);
  });

  it("draws its effects by form and master seed", () => {
    const mean = (list: readonly Future[]) =>
      effects(list).reduce((sum, x) => sum + x, 0) / list.length;
    // Replicates differ with half the SD that forms do (0.3): 0.15. Two means of 20 of the same
    // form would differ by more than 3 x 0.15 x sqrt(2 / 20) = 0.14 once in 400 times.
    const apart = 3 * 0.15 * Math.sqrt(2 / 20);
    const other = futures(asBuddying, "noise");
    const seeds = ["2", "3", "4"].map((seed) => mean(futures(world, "noise", seed)));
    expect(Math.abs(mean(some) - mean(other))).toBeGreaterThan(apart);
    expect(seeds.some((value) => Math.abs(value - mean(some)) > apart)).toBe(true);
  });

  it("stays within the range of every outcome and is the same every time", () => {
    for (const future of some) {
      const ratings = future.line(TARGET, "rating");
      expect(ratings.every((rating) => Number.isInteger(rating) && rating <= 4)).toBe(true);
    }
    expect(effects(futures(world, "noise"))).toEqual(effects(some));
  });
});

describe("a world in which nothing can partner", () => {
  it("is the same under every model, and simulated once", () => {
    const alone = designOf("case-c", { months: 24, set: { "partnership.form": "none" } });
    const { partnership: _partnership, ...rest } = alone.scenario(0);
    const bench = createBench({ ...alone, alone: true, scenario: () => rest as never });
    const all = bench.futures("1", 0, ["model", "none", "noise"]);
    const lines = all.map((future) => future.line(TARGET, "quality"));
    expect(lines[1]).toEqual(lines[0]);
    expect(lines[2]).toEqual(lines[0]);
    expect(all[0].twinLine(TARGET, "quality")).toEqual(lines[0]);
  });
});
