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
    ..."entity outcome unit month n mean sd mcse q05 q10 q25 q50 q75 q90 q95 p_better".split(" "),
  ]);
  expect(quality).toMatchObject({ entity: "a", outcome: "quality", month: 12, n: 8 });
});

it("subtracts a common baseline from every scenario of the same world", async () => {
  const result = await json("case-c", "case-c/no-money");
  expect(result).toMatchObject({ baseline: "case-c", note: null });
  expect(result.scenarios).toHaveLength(1);
  expect(result.scenarios[0].differences[0]).toMatchObject({ mean: -2, p_better: 0 });
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

it("says in plain words how many paired futures do better", async () => {
  const { out } = await cli("compare", "case-c", "case-c/no-money", "--replicates", "8");
  expect(out).toContain("No money (case-c/no-money) minus case-c");
  expect(out).toContain("−2.00 (−2.00 to −2.00): 0 of 8");
  expect(out).toContain(
    "Care quality of a, month 120: in 0 of 8 paired futures case-c/no-money does better.",
  );
});
