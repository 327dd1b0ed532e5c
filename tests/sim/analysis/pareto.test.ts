import { expect, it } from "vitest";
import { crowding, dominates, frontsOf, spreadOrder } from "../../../sim/analysis/pareto.ts";

const of = (values: readonly number[], violation = 0) => ({ values, violation });

it("prefers what is nowhere worse and somewhere better", () => {
  expect(dominates(of([2, 1]), of([1, 1]))).toBe(true);
  expect(dominates(of([2, 0]), of([1, 1]))).toBe(false);
  expect(dominates(of([1, 1]), of([1, 1]))).toBe(false);
});

it("prefers what keeps to the limits, and of two that do not the one that breaks them less", () => {
  expect(dominates(of([0, 0]), of([9, 9], 0.1))).toBe(true);
  expect(dominates(of([0, 0], 0.1), of([9, 9], 0.2))).toBe(true);
  expect(dominates(of([9, 9], 0.2), of([0, 0], 0.2))).toBe(false);
});

it("parts a list into fronts", () => {
  const all = [of([0, 0]), of([3, 1]), of([1, 3]), of([2, 2]), of([2, 1]), of([5, 5], 1)];
  expect(frontsOf(all)).toEqual([[1, 2, 3], [4], [0], [5]]);
  expect(frontsOf([])).toEqual([]);
});

it("says who is far from the others on a front: both ends, then the widest gaps", () => {
  const all = [of([0, 10]), of([1, 9]), of([6, 4]), of([10, 0])];
  const front = [0, 1, 2, 3];
  // Between 0 and 6 of 10, and between 10 and 4 of 10; between 1 and 10, and between 9 and 0.
  expect(crowding(all, front)).toEqual([
    Number.POSITIVE_INFINITY,
    1.2,
    1.8,
    Number.POSITIVE_INFINITY,
  ]);
  expect(spreadOrder(all)).toEqual([0, 3, 2, 1]);
});

it("is not confused by equals: they stand in their order", () => {
  expect(spreadOrder([of([1, 1]), of([1, 1]), of([1, 1])])).toEqual([0, 2, 1]);
});
