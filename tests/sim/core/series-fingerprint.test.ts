import { expect, it } from "vitest";
import { seriesFingerprint } from "../../../sim/core/series-fingerprint.ts";
import type { Trajectory } from "../../../sim/core/trajectory.ts";

/** Three months of some lines. */
function trajectoryOf(lines: Readonly<Record<string, readonly number[]>>): Trajectory {
  const names = Object.keys(lines);
  const values = Float64Array.from([0, 1, 2].flatMap((month) => names.map((n) => lines[n][month])));
  const series = names.map((outcome) => ({ entity: "pond", outcome, unit: "1" }) as const);
  return { months: 2, series, values, events: [], fingerprint: "" };
}

it("an outcome that is added moves the fingerprint of no other line", () => {
  const before = trajectoryOf({ fish: [1, 2, 3], frogs: [4, Number.NaN, 6] });
  const after = trajectoryOf({ fish: [1, 2, 3], newts: [7, 8, 9], frogs: [4, Number.NaN, 6] });
  expect(seriesFingerprint(after, 0)).toBe(seriesFingerprint(before, 0));
  expect(seriesFingerprint(after, 2)).toBe(seriesFingerprint(before, 1));
});

it("a number that moves moves the fingerprint of its line", () => {
  const before = trajectoryOf({ fish: [1, 2, 3] });
  const after = trajectoryOf({ fish: [1, 2, 3 + 2 ** -50] });
  expect(seriesFingerprint(after, 0)).not.toBe(seriesFingerprint(before, 0));
});
