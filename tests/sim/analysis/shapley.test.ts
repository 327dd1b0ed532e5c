import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapleyShares } from "../../../sim/analysis/shapley.ts";
import { setsOf } from "../../../sim/experiment/mixes.ts";

/** Values of every set of some changes in one future. */
const valuesOf = (changes: number, value: (made: readonly boolean[]) => number) =>
  setsOf(changes).map((set) =>
    Float64Array.of(value(Array.from({ length: changes }, (_, i) => ((set >> i) & 1) === 1))),
  );
const first = (arrays: readonly Float64Array[]) => arrays.map(([value]) => value);

describe("shares of a difference", () => {
  it("are what each change makes where they do not touch one another", () => {
    const values = valuesOf(3, ([a, b, c]) => 10 + (a ? 4 : 0) + (b ? -1 : 0) + (c ? 0 : 0));
    const { shares, together, whole } = shapleyShares(values);
    expect(first(shares)).toEqual([4, -1, 0]);
    expect(together[0]).toBe(0);
    expect(whole[0]).toBe(3);
  });

  it("are halves of what two changes make only together", () => {
    const { shares, together } = shapleyShares(valuesOf(2, ([a, b]) => (a && b ? 6 : 0)));
    expect(first(shares)).toEqual([3, 3]);
    expect(together[0]).toBe(6);
  });

  it("are less than nothing together where two changes do the same", () => {
    const { shares, together } = shapleyShares(valuesOf(2, ([a, b]) => (a || b ? 6 : 0)));
    expect(first(shares)).toEqual([3, 3]);
    expect(together[0]).toBe(-6);
  });

  it("add up to the whole, whatever the values, and do not hang on the order of the changes", () => {
    const cube = fc
      .integer({ min: 1, max: 5 })
      .chain((n) =>
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** n, maxLength: 2 ** n }),
      );
    fc.assert(
      fc.property(cube, (numbers) => {
        const values = numbers.map((x) => Float64Array.of(x));
        const { shares, whole } = shapleyShares(values);
        expect(first(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(whole[0], 8);
        // The changes named the other way round.
        const n = Math.log2(values.length);
        const turned = (set: number) =>
          Array.from({ length: n }, (_, i) => ((set >> i) & 1) << (n - 1 - i)).reduce(
            (a, b) => a + b,
            0,
          );
        const back = shapleyShares(values.map((_, set) => values[turned(set)]));
        first(back.shares).forEach((share, i) => {
          expect(share).toBeCloseTo(shares[n - 1 - i][0], 8);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("need the value of every set", () => {
    expect(() =>
      shapleyShares([Float64Array.of(1), Float64Array.of(2), Float64Array.of(3)]),
    ).toThrow("Shares of n changes need 2^n sets of values; there are 3.");
  });
});
