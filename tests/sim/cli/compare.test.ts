import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { cli } from "./terminal.ts";

const json = async (...argv: string[]) => {
  const { code, out } = await cli("compare", ...argv, "--json", "--replicates", "8");
  expect(code).toBe(0);
  return JSON.parse(out);
};

it("compares a scenario with its twin, replicate by replicate", async () => {
  const result = await json("none", "case-c");
  expect(result).toMatchObject({ baseline: "none", note: null });
  expect(result.scenarios[0]).toMatchObject({ id: "case-c", baseline: "none" });
  const quality = result.scenarios[0].differences[0];
  expect(Object.keys(quality)).toEqual([
    ..."entity outcome unit month n mean sd mcse q05 q10 q25 q50 q75 q90 q95 p_better p_same p_worse threshold".split(
      " ",
    ),
  ]);
  expect(quality).toMatchObject({ entity: "a", outcome: "quality", month: 12, n: 8 });
});

it("subtracts a common baseline from every scenario of the same world", async () => {
  const result = await json("case-c", "case-c/no-money");
  expect(result).toMatchObject({ baseline: "case-c", note: null });
  expect(result.scenarios).toHaveLength(1);
  expect(result.scenarios[0].differences[0]).toMatchObject({
    ...{ mean: -2, threshold: 0.05 },
    ...{ p_better: 0, p_same: 0, p_worse: 1 },
  });
});

it("compares scenarios of different worlds with their own twins, and says so", async () => {
  const result = await json("case-c", "far");
  expect(result.baseline).toBe("none");
  expect(result.note).toContain("different worlds");
  expect(
    result.scenarios.map(({ id, baseline }: Record<string, string>) => [id, baseline]),
  ).toEqual([
    ["case-c", "case-c/none"],
    ["far", "far/none"],
  ]);
});

it("says the size of a difference, and in how many futures it is better, none and worse", async () => {
  const { out } = await cli("compare", "none", "case-c", "--replicates", "8");
  expect(out).toContain("Title of case-c (case-c) minus not partnering");
  // A partner makes the fake's waits shorter by (luck - 0.2) 60 weeks in five years; luck is 0.57, 0.94, 0.30,
  // 0.67, 0.03, 0.40, 0.77 and 0.13 in turn, so that six futures are better and two are worse.
  expect(out).toMatch(/Waits, weeks\n {2}a .* −17\.1 \(−37\.3 to \+6\.0\): 6 \/ 0 \/ 2 of 8/);
});
