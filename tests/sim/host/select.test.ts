import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile7 } from "../../../sim/analysis/statistics.ts";
import { quantileInPlace } from "../../../sim/host/select.ts";

test("selecting gives what sorting gives, bit for bit, ties and all", () => {
  const value = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (list) => {
      const values = Float64Array.from(list);
      const sorted = Float64Array.from(list).sort();
      for (const p of [0.5, 0.1, 0.9, 0, 1]) {
        expect(quantileInPlace(values, list.length, p) + 0).toBe(quantile7(sorted, p) + 0);
      }
    }),
  );
});

test("only the first n values count", () => {
  expect(quantileInPlace(Float64Array.from([1, 2, 3, 1000]), 3, 0.5)).toBe(2);
});
