import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { quantile7 } from "../../../sim/analysis/statistics.ts";
import { openResult } from "../../../sim/host/result-reader.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { bytesOf, experimentFile, rowsOf, small } from "./experiment-files.ts";
import { cli } from "./terminal.ts";

async function ran(content: unknown, ...more: string[]) {
  const dir = join(temporaryFolder(), "out");
  const ended = await cli("experiment", experimentFile(content), "--out", dir, ...more);
  return { ...ended, dir };
}

it("runs replicate by replicate through scenarios and points, and writes every table", async () => {
  const { dir, code, err } = await ran(small);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(Object.keys(bytesOf(dir))).toEqual([
    "differences.parquet",
    "events.parquet",
    "manifest.json",
    "passport.json",
    "runs.parquet",
    "series.parquet",
    "summary.parquet",
  ]);
  const runs = await rowsOf(dir, "runs");
  expect(runs).toHaveLength(30);
  expect(runs.slice(0, 7).map(({ run_id }) => run_id)).toEqual([
    "case-c@0#0",
    "case-c@1#0",
    "case-c@2#0",
    "case-c/no-money@0#0",
    "case-c/no-money@1#0",
    "case-c/no-money@2#0",
    "case-c@0#1",
  ]);
  expect(runs[4]).toMatchObject({ scenario: "case-c/no-money", point: 1, luck: 0.5, status: "ok" });
  const series = await rowsOf(dir, "series");
  expect(new Set(series.map(({ month }) => month))).toEqual(new Set([12, 24]));
  expect(series).toHaveLength(30 * 2 * 4);
  const differences = await rowsOf(dir, "differences");
  expect(differences[0]).toMatchObject({
    scenario: "case-c/no-money",
    baseline: "case-c",
    mean: -2,
    p_better: 0,
    luck: 0,
  });
  const manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ runs: 30, failed: 0, replicates: 5, points: 3, seed: "1" });
  expect(manifest.files["series.parquet"].rows).toBe(240);
  expect(JSON.stringify(manifest)).not.toContain("seconds");
});

it("gives the same fingerprints as run, and the same bytes again", async () => {
  const plain = { ...small, vary: [] };
  const first = await ran(plain);
  expect(bytesOf((await ran(plain)).dir)).toEqual(bytesOf(first.dir));
  const { fingerprints } = JSON.parse(readFileSync(join(first.dir, "manifest.json"), "utf8"));
  const run = await cli(
    "run",
    ...plain.scenarios,
    ..."--replicates 5 --months 24 --json".split(" "),
  );
  const { scenarios } = JSON.parse(run.out) as { scenarios: { fingerprint: string }[] };
  expect(fingerprints).toEqual(scenarios.map(({ fingerprint }) => fingerprint));
});

it("keeps a run that fails as a row with its error and seed, and ends with 1", async () => {
  const { dir, code, err } = await ran({ ...small, scenarios: ["case-c", "breaks"] });
  expect(code).toBe(1);
  expect(err).toBe("partnerscape: 6 runs failed, the first being breaks@0#1: replicate 1 broke\n");
  const failed = (await rowsOf(dir, "runs")).filter(({ status }) => status === "failed");
  expect(failed).toHaveLength(6);
  expect(failed[0]).toMatchObject({ error: "replicate 1 broke", fingerprint: "", seed: "1" });
  const counted = (await rowsOf(dir, "summary")).filter(({ scenario }) => scenario === "breaks");
  expect(new Set(counted.map(({ n }) => n))).toEqual(new Set([3]));
});

it("takes a combination of values that the model refuses for a failed run", async () => {
  const vary = [{ path: "start", values: [0, 100] }];
  const { dir, code } = await ran({ ...small, scenarios: ["case-c"], vary });
  expect(code).toBe(1);
  const runs = await rowsOf(dir, "runs");
  expect(runs.map(({ status }) => status).slice(0, 4)).toEqual(["ok", "failed", "ok", "failed"]);
  expect(runs[1].error).toContain("start is out of range");
});

it("summarises with exact quantiles, which the values in the series table bear out", async () => {
  const { dir } = await ran({ ...small, replicates: 37 });
  const result = await openResult(dir);
  const values = await result.values("quality", "a", 24);
  expect(values).toHaveLength(37 * 6);
  const cell = values.filter((_, run) => run % 6 === 4).sort();
  const row = (await rowsOf(dir, "summary")).find(
    ({ scenario, point, month, outcome, entity }) =>
      `${scenario} ${point} ${month} ${outcome} ${entity}` === "case-c/no-money 1 24 quality a",
  );
  expect(row).toMatchObject({
    n: 37,
    luck: 0.5,
    q05: quantile7(cell, 0.05),
    q50: quantile7(cell, 0.5),
  });
});

it("reads CSV folders and Parquet folders alike", async () => {
  const [parquet, csv] = [await ran(small), await ran(small, "--format", "csv")];
  const read = async (dir: string) => {
    const result = await openResult(dir);
    const runs = [];
    for await (const run of result.runs()) runs.push(run);
    return { runs, values: await result.values("waits", "a", 12) };
  };
  expect(await read(csv.dir)).toEqual(await read(parquet.dir));
  await expect((await openResult(csv.dir)).values("waits", "a", 13)).rejects.toThrow(
    "month 13 was not kept",
  );
});

it("adds each scenario's twin where the baseline is none", async () => {
  const { dir } = await ran({ ...small, scenarios: ["case-c"], baseline: "none" });
  const differences = await rowsOf(dir, "differences");
  expect(differences[0]).toMatchObject({ scenario: "case-c", baseline: "case-c/none" });
  expect((await openResult(dir)).scenarios).toEqual(["case-c/none", "case-c"]);
});

it("stops by itself when the precision is reached, at the same number every time", async () => {
  const precise = (half_width: number) => ({
    ...small,
    vary: [],
    baseline: null,
    precision: { outcome: "quality", entity: "a", month: 12, half_width, most: 60 },
  });
  const replicates = async (half_width: number) =>
    JSON.parse((await ran(precise(half_width), "--json")).out).replicates;
  expect(await replicates(1000)).toBe(5);
  const enough = await replicates(2);
  expect(enough).toBeGreaterThan(5);
  expect(enough).toBeLessThan(60);
  expect(await replicates(2)).toBe(enough);
  expect(JSON.parse((await ran(precise(0.001), "--json")).out)).toMatchObject({
    replicates: 60,
    precision: { reached: false },
  });
});

it("says beforehand how many runs, how long and how large, and simulates nothing", async () => {
  const dir = join(temporaryFolder(), "out");
  const file = experimentFile(small);
  const { out } = await cli("experiment", file, "--out", dir, "--dry-run", "--json");
  expect(JSON.parse(out)).toMatchObject({ dry_run: true, runs: 30, points: 3, series_rows: 240 });
  expect(() => readFileSync(dir)).toThrow("ENOENT");
  expect((await cli("experiment", file, "--dry-run")).out).toContain("30 runs (2 scenarios");
});

it("takes replicates, seed, months and settings from the command line instead", async () => {
  const more = ["--replicates", "2", "--months", "12", "--seed", "x", "--set", "start=3"];
  const { dir } = await ran(small, ...more);
  const runs = await rowsOf(dir, "runs");
  expect(runs).toHaveLength(12);
  expect(runs[0].seed).toBe("x");
  expect(new Set((await rowsOf(dir, "series")).map(({ month }) => month))).toEqual(new Set([12]));
});

it("reads points from a CSV file beside the experiment, and runs a manifest again", async () => {
  const file = experimentFile({ ...small, vary: [], design: { kind: "points", file: "p.csv" } });
  writeFileSync(join(file, "..", "p.csv"), "luck,start\n0.5,1\n,2\n");
  const [dir, again] = [join(temporaryFolder(), "a"), join(temporaryFolder(), "b")];
  expect((await cli("experiment", file, "--out", dir)).code).toBe(0);
  const runs = await rowsOf(dir, "runs");
  expect(runs.slice(0, 2)).toMatchObject([
    { luck: 0.5, start: 1 },
    { luck: 1, start: 2 },
  ]);
  await cli("experiment", join(dir, "manifest.json"), "--out", again);
  expect(bytesOf(again)).toEqual(bytesOf(dir));
});

it("describes the result for an archive when asked to", async () => {
  const { dir } = await ran(small, "--crate");
  const crate = JSON.parse(readFileSync(join(dir, "ro-crate-metadata.json"), "utf8"));
  const ids = crate["@graph"].map((one: { "@id": string }) => one["@id"]);
  expect(ids).toEqual(expect.arrayContaining(["./", "runs.parquet", "manifest.json"]));
  const files = crate["@graph"].find((one: { "@id": string }) => one["@id"] === "./").hasPart;
  for (const { "@id": name } of files)
    expect(readFileSync(join(dir, name)).length).toBeGreaterThan(0);
});

it("verifies a result by running some of it again, and finds what is not as it was", async () => {
  const { dir } = await ran(small);
  expect(await cli("verify", dir)).toMatchObject({ code: 0, err: "" });
  const run = join(temporaryFolder(), "run");
  await cli("run", "case-c", "breaks", "--replicates", "4", "--months", "12", "--out", run);
  expect((await cli("verify", run, "--sample", "100")).code).toBe(0);
  const summary = join(dir, "summary.parquet");
  const bytes = readFileSync(summary);
  bytes[20] ^= 255;
  writeFileSync(summary, bytes);
  const changed = await cli("verify", dir, "--json");
  expect(changed.code).toBe(1);
  expect(JSON.parse(changed.out)).toMatchObject({ damaged: ["summary.parquet"], verified: false });
});

/** A copy of a folder in which one text of one file stands for another of the same length. */
function changedCopy(dir: string, name: string, from: string, to: string): string {
  const copy = join(temporaryFolder(), "copy");
  cpSync(dir, copy, { recursive: true });
  const text = readFileSync(join(copy, name), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(copy, name), text.replace(from, to));
  return copy;
}

it("vouches neither for a digit nor for a manifest that was changed, of run or of an experiment", async () => {
  const { dir } = await ran(small, "--format", "csv");
  const run = join(temporaryFolder(), "run");
  const few = ["--replicates", "3", "--months", "12", "--format", "csv", "--out", run];
  await cli("compare", "none", "case-c", ...few);
  for (const folder of [dir, run]) {
    expect((await cli("verify", folder)).code).toBe(0);
    const [, row] = readFileSync(join(folder, "series.csv"), "utf8").split("\n");
    const other = row.replace(/\d(?=,\d+$|$)/, (digit) => String((Number(digit) + 1) % 10));
    const { seed, fingerprint } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    const changes: [string, string, string, RegExp][] = [
      ["series.csv", row, other, /series\.csv/],
      [
        "manifest.json",
        `"seed": "${seed}"`,
        '"seed": "another"',
        /its seed is not that of the runs/,
      ],
      [
        "manifest.json",
        `"fingerprint": "${fingerprint}"`,
        `"fingerprint": "${"0".repeat(32)}"`,
        /its fingerprint is not that of the runs/,
      ],
    ];
    for (const [name, from, to, says] of changes) {
      const { code, out } = await cli("verify", changedCopy(folder, name, from, to));
      expect({ code, out }).toEqual({ code: 1, out: expect.stringMatching(says) });
    }
  }
});

it("refuses a folder that is not for results, and one that cannot be", async () => {
  const other = temporaryFolder();
  mkdirSync(join(other, "parts"));
  const file = experimentFile(small);
  const strange = await cli("experiment", file, "--out", other);
  expect(strange).toMatchObject({ code: 2 });
  expect(strange.err).toContain("is not empty and not a result folder");
  const through = await cli("experiment", file, "--out", join(file, "deep"));
  expect(through.code).toBe(1);
  expect(through.err).toMatch(/^partnerscape: .*experiment\.json.*: [^\n]+\n$/);
  expect((await cli("experiment", file)).err).toContain("experiment needs --out DIR");
  expect((await cli("verify", other)).err).toContain("is not a result folder");
});
