import { describe, expect, it } from "vitest";
import type { ParamSpec } from "../../sim/core/parameters.ts";
import { prepare, type Scenario } from "../../sim/model.ts";
import { rules } from "../../sim/rules/index.ts";
import { outcomesOutOfRange, outOfRange, scenarioOf } from "./worlds.ts";

const MONTHS = 24;
const MOST = 16;

/**
 * Corners of a box of `k` sides, as lists of 0 (low) and 1 (high): all of them up to 16; else all
 * low, all high and 14 rows of a Walsh matrix, in which every pair of sides takes all four ends.
 */
function corners(k: number): number[][] {
  const rows = 2 ** k <= MOST ? 2 ** k : MOST;
  return Array.from({ length: rows }, (_, c) =>
    Array.from({ length: k }, (_, side) => {
      if (2 ** k <= MOST) return (c >> side) & 1;
      return c === MOST - 1 ? 1 : parity(c & ((side % 15) + 1));
    }),
  );
}

function parity(bits: number): number {
  let odd = 0;
  for (let rest = bits; rest > 0; rest >>= 1) odd ^= rest & 1;
  return odd;
}

function complaintsOf(scenario: Scenario, assumptions: Record<string, number>): string[] {
  const run = prepare(scenario, { assumptions }).plan.start("1", 0, { months: MONTHS });
  const found = outOfRange(run.world);
  while (run.step()) found.push(...outOfRange(run.world));
  return [...found, ...outcomesOutOfRange(run.finish())].slice(0, 5);
}

const uncertain = (params: Readonly<Record<string, ParamSpec>>) =>
  Object.entries(params).filter(([, { role }]) => role === "uncertain");

describe.each(rules.map((one) => [one.id, uncertain(one.params)] as const))("%s", (_, box) => {
  it.each(["case-b", "case-c"])("stays finite and in range at its corners in %s", (caseId) => {
    const scenario = scenarioOf(caseId);
    for (const corner of corners(box.length)) {
      const values = box.map(([id, { range }], side) => [id, range[corner[side]]]);
      const assumptions = Object.fromEntries(values) as Record<string, number>;
      expect(complaintsOf(scenario, assumptions), JSON.stringify(assumptions)).toEqual([]);
    }
  });
});

it("takes all corners of a small box, and both ends of every side of a large one", () => {
  expect(corners(3)).toHaveLength(8);
  expect(new Set(corners(3).map(String)).size).toBe(8);
  const large = corners(14);
  expect(large).toHaveLength(16);
  expect(large[0]).toEqual(Array(14).fill(0));
  expect(large[15]).toEqual(Array(14).fill(1));
  for (let a = 0; a < 14; a++) {
    for (let b = 0; b < a; b++) {
      expect(new Set(large.map((row) => `${row[a]}${row[b]}`)).size).toBe(4);
    }
  }
});
