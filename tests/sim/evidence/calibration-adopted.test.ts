import { expect, it } from "vitest";
import accepted from "../../../sim/evidence/calibration/accepted.json" with { type: "json" };
import { acceptedSets } from "../../../sim/evidence/calibration/accepted.ts";
import { otherRows } from "../../../sim/evidence/calibration/others.ts";
import { CALIBRATION_ROWS } from "../../../sim/evidence/calibration/rows.ts";
import { rows } from "../../../sim/evidence/index.ts";
import { isTestable } from "../../../sim/evidence/pattern.ts";
import { parameters } from "../../../sim/model.ts";

const defaultOf = new Map(parameters.map((one) => [one.id, one]));

it("has the chosen of the accepted sets as its defaults", () => {
  const [chosen] = acceptedSets;
  if (!chosen) throw new Error("no set is accepted: run npm run calibrate, then -- --adopt");
  const today = Object.fromEntries(
    Object.keys(chosen).map((id) => [id, defaultOf.get(id)?.default]),
  );
  expect(today).toEqual(chosen);
});

it("accepts sets of the same assumptions, each within its range", () => {
  for (const set of acceptedSets) {
    expect(Object.keys(set)).toEqual(Object.keys(acceptedSets[0]));
    for (const [id, value] of Object.entries(set)) {
      const [low, high] = defaultOf.get(id)?.range ?? [1, 0];
      expect(defaultOf.get(id)?.role).toBe("uncertain");
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  }
});

it("chooses by the rule that it states: the values of today, then the least implausible", () => {
  const sets = (accepted as { sets: readonly { worst: number | null }[] }).sets;
  // A set of which some measure cannot be told is the least plausible.
  const others = sets.slice(1).map(({ worst }) => worst ?? Number.MAX_VALUE);
  expect(others).toEqual([...others].sort((a, b) => a - b));
});

it("calibrates on rows that can be simulated, and leaves others out of sample", () => {
  for (const id of CALIBRATION_ROWS) {
    expect(rows.some((row) => row.id === id && isTestable(row))).toBe(true);
  }
  expect(otherRows(rows, CALIBRATION_ROWS, []).length).toBeGreaterThan(CALIBRATION_ROWS.length);
});
