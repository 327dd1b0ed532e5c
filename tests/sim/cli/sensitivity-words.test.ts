import { describe, expect, it } from "vitest";
import type { SensitivityScenario, SobolRow } from "../../../sim/analysis/study/sensitivity.ts";
import { shareDoubts, stillLuck } from "../../../sim/cli/analyse-sensitivity-words.ts";

/** A scenario with Sobol indices as they were estimated: [first, total] of each input, ± 0.02. */
const scenario = (
  indices: readonly (readonly [number, number])[],
  more: Partial<SensitivityScenario> = {},
): SensitivityScenario => ({
  id: "case-c",
  n: 100,
  mean: 0,
  variance: 1,
  luck: 0.1,
  luck_low: 0.05,
  luck_high: 0.2,
  lost: 0,
  base: 256,
  convergence: null,
  morris: null,
  tornado: null,
  given: null,
  sobol: indices.map(
    ([first, total], i): SobolRow => ({
      path: `x${i}`,
      label: `Input ${i}`,
      first,
      first_low: first - 0.02,
      first_high: first + 0.02,
      total,
      total_low: total - 0.02,
      total_high: total + 0.02,
    }),
  ),
  ...more,
});

describe("what true indices cannot be is told with its interval", () => {
  it.each([
    ["nothing odd", [[0.3, 0.4]], []],
    ["first above total", [[0.4, 0.3]], ["above total order", "Input 0 0.400 (0.380 to 0.420)"]],
    ["below zero", [[-0.03, 0.1]], ["below zero", "Input 0 −0.030 (−0.050 to −0.010)"]],
    ["above one", [[0.5, 1.2]], ["a total order is above 1", "1.200 (1.180 to 1.220)"]],
    [
      "too much in all",
      [
        [0.6, 0.7],
        [0.7, 0.8],
      ],
      ["add up to 1.300"],
    ],
  ] as [string, [number, number][], string[]][])("%s", (_, indices, told) => {
    const words = shareDoubts(scenario(indices)).join(" ");
    if (told.length === 0) expect(words).toBe("");
    for (const part of told) expect(words).toContain(part);
  });

  it("few base points, and intervals too wide for an order", () => {
    expect(shareDoubts(scenario([[0.3, 0.4]], { base: 4 })).join()).toContain("only 4 base points");
    const wide = scenario([[0.3, 0.4]]);
    const sobol = wide.sobol?.map((row) => ({ ...row, total_low: 0, total_high: 0.8 })) ?? [];
    expect(shareDoubts({ ...wide, sobol }).join()).toContain("± 0.400");
  });
});

describe("what is still luck", () => {
  it("has its interval, and a sentence where it may be all", () => {
    expect(stillLuck([scenario([])]).join(" ")).toContain("case-c: 10 in 100 (5 to 20)");
    expect(stillLuck([scenario([])]).join(" ")).not.toContain("may be all");
    const lucky = scenario([], { luck: 0.7, luck_low: 0.4, luck_high: 1 });
    expect(stillLuck([lucky]).join(" ")).toContain("It may be all of it for case-c");
    expect(stillLuck([scenario([], { luck: null })])).toEqual([]);
  });
});
