import { expect, test } from "vitest";
import type { Future } from "../../../sim/evidence/future.ts";
import { seedRows } from "../../../sim/evidence/patterns/seeds.ts";
import {
  CELLS,
  CONTEXTS,
  factorial,
  KINDS,
} from "../../../sim/evidence/patterns/seeds-contexts.ts";
import { PER_CELL, sharesOfWins } from "../../../sim/evidence/patterns/seeds-winners.ts";
import { passage, turnsGood } from "../../../sim/evidence/terms.ts";

/** An arm whose value in a context is `of(cell)`, with a little luck that all arms share. */
const arm = (cells: number, of: (cell: number) => number) =>
  Float64Array.from({ length: cells * PER_CELL }, (_, r) => of(r % cells) + Math.sin(r));

test("a context is won only where an arm beats the next by more than two standard errors", () => {
  const first = arm(4, (cell) => (cell === 0 ? 1 : 0));
  const second = arm(4, (cell) => (cell === 1 ? 1 : 0));
  const { most, fewest, unclear } = sharesOfWins([first, second], 4);
  expect(most.value).toBe(0.25);
  expect(fewest.value).toBe(0.25);
  expect(unclear.value).toBe(0.5);
});

test("nothing is said about winners before every context has its replicates", () => {
  const few = new Float64Array(4 * PER_CELL - 1);
  expect(sharesOfWins([few, few], 4).most.se).toBe(Number.POSITIVE_INFINITY);
});

test("a passage counts from the first month of a run above the level that lasts", () => {
  const line = [0, 1, 0, 1, 1, 1, 0];
  const future = { months: line.length - 1 } as Future;
  expect(passage(future, (month) => line[month], 0.5, 3)).toBe(3);
  expect(passage(future, (month) => line[month], 0.5, 4)).toBe(Number.POSITIVE_INFINITY);
});

const rated = (ratings: readonly number[], completed: number) =>
  ({
    months: ratings.length - 1,
    scenario: { partnership: { lead: "a", other: "b" } },
    month: () => completed,
    line: () => Float64Array.from(ratings),
  }) as unknown as Future;

test("turning good counts after completion, never for who was good, and 0 without completion", () => {
  expect(turnsGood(rated([1, 1, 1, 3], 1), 2)).toBe(1);
  expect(turnsGood(rated([1, 1, 1, 2], 1), 2)).toBe(0);
  expect(turnsGood(rated([3, 3, 3, 3], 1), 2)).toBeNaN();
  expect(turnsGood(rated([1, 3, 3, 3], Number.POSITIVE_INFINITY), 2)).toBe(0);
});

test("the factorial holds every combination of its conditions once, for each arm in the same order", () => {
  const world = (kind: Parameters<typeof factorial>[0]) =>
    factorial(kind).map(({ organisations, relations }) =>
      JSON.stringify([organisations, relations]),
    );
  const buddies = world(KINDS["mandated, individual"]);
  expect(buddies).toHaveLength(CELLS);
  const whole = factorial(KINDS["mandated, individual"]).map((one) => JSON.stringify(one));
  expect(new Set(whole).size).toBe(CELLS);
  expect(world(undefined)).toEqual(buddies);
});

test("helpful and opposite contexts of a kind set the same things", () => {
  for (const { helpful, opposite } of Object.values(CONTEXTS)) {
    const shared = Object.keys(opposite).filter((path) => !(path in helpful));
    expect(shared).toEqual([]);
  }
});

test("the rows that must hold are marked, and no id is used twice", () => {
  const ids = seedRows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const must = seedRows.filter((row) => row.must).map(({ id }) => id);
  expect(must).toEqual(["S2", "S4", "S6", "S9", "S12", "S14"]);
});
