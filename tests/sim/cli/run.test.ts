import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { cli } from "./terminal.ts";

const json = async (...argv: string[]) => {
  const { code, out, err } = await cli("run", ...argv, "--json");
  return { code, err, result: JSON.parse(out) };
};

it("prints the result of each scenario as JSON, with seed, versions and fingerprint", async () => {
  const { code, err, result } = await json("case-c", "case-c/no-money", "--replicates", "10");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(result).toMatchObject({
    product: "partnerscape",
    model_version: "fake-1",
    seed: "1",
    replicates: 10,
    months: 120,
    reported_months: [12, 24, 36, 60, 120],
    failures: [],
  });
  expect(result.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(result.scenarios.map(({ id }: { id: string }) => id)).toEqual([
    "case-c",
    "case-c/no-money",
  ]);
  expect(result.scenarios[0].fingerprint).toMatch(/^[0-9a-f]{32}$/);
  expect(Object.keys(result.scenarios[0].outcomes[0])).toEqual([
    ..."entity outcome unit month n mean sd mcse q05 q10 q25 q50 q75 q90 q95".split(" "),
  ]);
});

it("gives the same bytes twice, other bytes under another seed", async () => {
  const print = async (seed: string) =>
    (await cli("run", "case-c", "--replicates", "5", "--seed", seed, "--json")).out;
  expect(await print("x")).toBe(await print("x"));
  expect(await print("x")).not.toBe(await print("longer"));
});

it("reports as far as the horizon reaches, and every k months", async () => {
  const short = ["case-c", "--replicates", "2", "--months", "30"];
  expect((await json(...short)).result.reported_months).toEqual([12, 24, 30]);
  expect((await json(...short, "--every", "10")).result.reported_months).toEqual([
    0, 10, 12, 20, 24, 30,
  ]);
});

it("leaves out outcomes that are absent in every replicate", async () => {
  const { result } = await json("case-c", "--months", "1", "--replicates", "2");
  const entities = result.scenarios[0].outcomes.map(({ entity }: { entity: string }) => entity);
  expect(new Set(entities)).toEqual(new Set(["a"]));
});

it("changes the scenario by --set", async () => {
  const mean = async (...set: string[]) =>
    (await json("case-c", "--replicates", "3", ...set)).result.scenarios[0].outcomes[0].mean;
  expect((await mean("--set", "start=5")) - (await mean())).toBeCloseTo(5, 10);
});

it("ends with 1 when runs failed, and names them", async () => {
  const { code, err, result } = await json("breaks", "--replicates", "4");
  expect(code).toBe(1);
  expect(err).toContain("2 runs failed, the first being breaks replicate 1: replicate 1 broke");
  expect(result.failures).toEqual([
    { scenario: "breaks", replicate: 1, error: "replicate 1 broke" },
    { scenario: "breaks", replicate: 2, error: "replicate 2 broke" },
  ]);
  expect(result.scenarios[0].outcomes[0].n).toBe(2);
});

it("prints a short table for people", async () => {
  const { out } = await cli("run", "case-c", "--replicates", "10");
  expect(out).toContain("10 simulated futures of 120 months, seed 1");
  expect(out).toMatch(/Waits, weeks\n {2}a +[−\d]/);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThan(120);
});

it("runs the twin of a scenario by name", async () => {
  const { result } = await json("case-c/none", "--replicates", "2");
  expect(result.scenarios[0].id).toBe("case-c/none");
});

it("estimates instead of running with --dry-run", async () => {
  const { code, out } = await cli("run", "case-c", "--dry-run", "--json", "--out", "/nowhere/x");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ dry_run: true, runs: 200, series_rows: 96_400 });
  expect((await cli("run", "case-c", "--dry-run")).out).toMatch(/^200 runs, about \d+ s\./);
});
