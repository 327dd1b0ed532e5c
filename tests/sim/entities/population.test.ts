import { describe, expect, it } from "vitest";
import { fillNormals } from "../../../sim/core/fill.ts";
import { normalCdf } from "../../../sim/core/math.ts";
import { deriveKey, masterKey } from "../../../sim/core/random.ts";
import type { DrawnOrganisation } from "../../../sim/entities/organisation-input.ts";
import { drawTraits, TRAIT_COUNT } from "../../../sim/entities/population.ts";
import { TRAIT_IDS, TRAITS, type Trait, traitCorrelation } from "../../../sim/entities/traits.ts";
import type { Scenario } from "../../../sim/model.ts";
import { differing, linesOf, outcomesOutOfRange, runOf, sketch } from "../../contract/worlds.ts";

const MANY = 20_000;

/** The organisation of a sketch that says this much of it. */
const organisationOf = (written: Record<string, unknown>): DrawnOrganisation =>
  sketch({ organisations: { one: written } }).organisations.one as DrawnOrganisation;

/** Many organisations drawn by the same words. */
function drawMany(written: Record<string, unknown>, many = MANY): Record<Trait, number>[] {
  const given = organisationOf(written);
  const keys = { lo: Uint32Array.from({ length: many }, (_, i) => i), hi: new Uint32Array(many) };
  const luck = new Float64Array(many * TRAIT_COUNT);
  fillNormals(deriveKey(masterKey("population"), "test"), 0, keys, many, TRAIT_COUNT, luck);
  return Array.from({ length: many }, (_, i) => drawTraits(given, luck, i * TRAIT_COUNT));
}

const standardised = (id: Trait, value: number) => (value - TRAITS[id].mean) / TRAITS[id].sd;
const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;

/** Traits whose bounds are more than three SD away: cutting them off moves no moment. */
const free = TRAIT_IDS.filter((id) => {
  const { mean: m, sd, low, high } = TRAITS[id];
  return m - 3 * sd > low && m + 3 * sd < high;
});

describe("an organisation drawn anywhere in the population", () => {
  const drawn = drawMany({ drawn: {} });

  it.each(free)("has the mean and spread of %s", (id) => {
    const z = drawn.map((one) => standardised(id, one[id]));
    // Four standard errors: 1 / sqrt(n) of a mean, 1 / sqrt(2 n) of a standard deviation; luck is
    // looked up in a table of normals, which costs its SD up to half a hundredth.
    expect(Math.abs(mean(z))).toBeLessThan(4 / Math.sqrt(MANY));
    const sd = Math.sqrt(mean(z.map((x) => x * x)));
    expect(Math.abs(sd - 1)).toBeLessThan(4 / Math.sqrt(2 * MANY) + 0.005);
  });

  it("has the correlations stated, quality with staff experience 0.1 to 0.4 among them (R4)", () => {
    for (const a of free) {
      for (const b of free) {
        const r = mean(drawn.map((one) => standardised(a, one[a]) * standardised(b, one[b])));
        // Standard error of a product of two standard normals: sqrt((1 + r^2) / n) <= sqrt(2 / n).
        expect(Math.abs(r - traitCorrelation(a, b)), `${a}, ${b}`).toBeLessThan(
          4 * Math.sqrt(2 / MANY) + 0.01,
        );
      }
    }
    expect(traitCorrelation("quality", "staff_experience")).toBeGreaterThan(0.1);
    expect(traitCorrelation("quality", "staff_experience")).toBeLessThan(0.4);
  });

  it("is in deficit as often, and by as much, as trusts were in 2015/16 (X39)", () => {
    const deficits = drawn.filter(({ surplus }) => surplus < 0).length / MANY;
    expect(deficits).toBeGreaterThan(0.6);
    expect(deficits).toBeLessThan(0.7);
  });
});

describe("an organisation drawn between quantiles", () => {
  it("lies between them, whatever else is asked of it", () => {
    const drawn = drawMany({ drawn: { quality: [0, 0.1], board_stability: [0.6, 0.9] } }, 2000);
    for (const one of drawn) {
      // Rounding at the end of a range, in units of probability.
      expect(normalCdf(one.quality)).toBeLessThanOrEqual(0.1 + 1e-9);
      const rank = normalCdf(standardised("board_stability", one.board_stability));
      expect(rank).toBeGreaterThanOrEqual(0.6 - 1e-9);
      expect(rank).toBeLessThanOrEqual(0.9 + 1e-9);
    }
  });

  it("is uniform between them where only one is asked for", () => {
    const ranks = drawMany({ drawn: { quality: [0.5, 0.9] } }).map(({ quality }) =>
      normalCdf(quality),
    );
    // Mean of a uniform on [0.5, 0.9], four standard errors 0.4 / sqrt(12 n).
    expect(Math.abs(mean(ranks) - 0.7)).toBeLessThan((4 * 0.4) / Math.sqrt(12 * MANY));
  });

  it("is refused with quantiles in the wrong order", () => {
    expect(() => organisationOf({ drawn: { quality: [0.5, 0.1] } })).toThrow(
      "organisations.one.drawn.quality",
    );
  });
});

describe("what is written of a drawn organisation", () => {
  it("stays, and moves what goes with it", () => {
    const drawn = drawMany({ drawn: {}, quality: -2, leadership: 0.5 });
    for (const one of drawn) expect([one.quality, one.leadership]).toEqual([-2, 0.5]);
    const reputation = mean(drawn.map((one) => standardised("reputation", one.reputation)));
    // Most of a standing two SD below the mean shows in what the public thinks.
    expect(reputation).toBeLessThan(-1);
  });

  it("wins over a quantile range", () => {
    const drawn = drawMany({ drawn: { quality: [0.9, 1] }, quality: -1 }, 10);
    for (const { quality } of drawn) expect(quality).toBe(-1);
  });
});

const PAIR = {
  organisations: { a: { quality: 1 }, b: { drawn: {} } },
  relations: [{ between: ["a", "b"] }],
};

const lines = (scenario: Scenario, replicate = 0) =>
  linesOf(runOf(scenario, 12, {}, replicate), ({ entity }) => entity === "a" || entity === "b");

describe("a world with drawn organisations", () => {
  it("begins anew in each replicate, and the same in the same", () => {
    const scenario = sketch(PAIR);
    expect(differing(lines(scenario), lines(scenario))).toEqual([]);
    expect(differing(lines(scenario), lines(scenario, 1))).not.toEqual([]);
  });

  it("leaves all rows as they are when an unconnected drawn organisation is added", () => {
    const more = { ...PAIR.organisations, c: { drawn: { quality: [0, 0.1] } } };
    const wider = sketch({ ...PAIR, organisations: more });
    expect(differing(lines(sketch(PAIR)), lines(wider))).toEqual([]);
  });

  it("stays finite and in range", () => {
    const worst = {
      drawn: { quality: [0, 0.001], surplus: [0, 0.001], free_capacity: [0, 0.001] },
    };
    expect(outcomesOutOfRange(runOf(sketch({ organisations: { a: worst } }), 60))).toEqual([]);
  });
});
