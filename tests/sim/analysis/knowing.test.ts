import { expect, it } from "vitest";
import { valueOfKnowing } from "../../../sim/analysis/knowing.ts";
import { uniformsOf } from "../../../sim/experiment/designs/uniforms.ts";

/** Two options in 600 futures with ten unknowns from -1 to 1; `lead` is how far the second is ahead. */
function planted(seed: string, lead: (unknowns: readonly number[]) => number) {
  const uniform = uniformsOf(seed, "planted");
  const futures = Array.from({ length: 600 }, () =>
    Array.from({ length: 10 }, () => 2 * uniform() - 1),
  );
  const luck = futures.map(() => 6 * uniform() - 3);
  const shared = futures.map(() => 20 * uniform() - 10);
  return valueOfKnowing(
    futures[0].map((_, i) => Float64Array.from(futures, (one) => one[i])),
    [
      Float64Array.from(shared),
      Float64Array.from(futures, (one, f) => shared[f] + lead(one) + luck[f]),
    ],
    { deals: 49 },
  );
}

it("finds the unknown that decides, and what it is worth", () => {
  // The second is ahead by twice the third unknown: chosen where that is above 0, it gains
  // 2 E[max(x, 0)] = 0.5 on either option alone, which are level.
  const found = planted("one", (x) => 2 * x[2]);
  const { value, error, quasiP } = found[2];
  expect(Math.abs(value - 0.5)).toBeLessThan(3 * error);
  expect(quasiP).toBeLessThan(0.05);
  expect(found.map((one) => one.value).indexOf(Math.max(...found.map((one) => one.value)))).toBe(2);
  for (const other of found.filter((_, i) => i !== 2)) expect(other.quasiP).toBeGreaterThan(0.05);
});

it("says that nothing is worth knowing where no unknown changes who is better", () => {
  // Ahead everywhere, if by more or less: to know by how much changes no choice.
  const sure = planted("two", (x) => 4 + 2 * x[2]);
  for (const { value, quasiP } of sure) {
    expect(value).toBeCloseTo(0, 10);
    expect(quasiP).toBe(1);
  }
  const nothing = planted("three", () => 0);
  for (const { quasiP } of nothing) expect(quasiP).toBeGreaterThan(0.05);
});

it("follows what rises and falls again", () => {
  // Ahead in the middle of the range: worth E[max(1 - 3x², 0)] = 4 / (3 √27) · √3 less nothing.
  const found = planted("four", (x) => 3 * (1 - 3 * x[5] * x[5]));
  const worth = (3 * 2) / (3 * Math.sqrt(3));
  expect(Math.abs(found[5].value - worth)).toBeLessThan(3 * found[5].error);
  expect(found[5].quasiP).toBeLessThan(0.05);
});

it("counts nothing twice: with a single option there is nothing to choose", () => {
  const one = Float64Array.from({ length: 40 }, (_, i) => i);
  expect(valueOfKnowing([one], [one], { deals: 9 })).toEqual([{ value: 0, error: 0, quasiP: 1 }]);
});
