import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { temporaryFolder } from "../host/temporary.ts";
import { bytesOf } from "./experiment-files.ts";
import { cli } from "./terminal.ts";

const few = ["--replicates", "3", "--months", "12"];
const text = (dir: string, name: string) => readFileSync(join(dir, name), "utf8");
const header = (dir: string, name: string) => text(dir, name).split("\n")[0];
const statistics = "n,mean,sd,mcse,q05,q10,q25,q50,q75,q90,q95";

it("holds the tables that interfaces promise, with their columns", async () => {
  const dir = join(temporaryFolder(), "out");
  const csv = ["--format", "csv", "--out", dir, "--set", "luck=0.5"];
  expect(await cli("compare", "none", "case-c", ...few, ...csv)).toMatchObject({
    code: 0,
    err: "",
  });
  expect(readdirSync(dir)).toEqual([
    ..."differences events".split(" ").map((name) => `${name}.csv`),
    "manifest.json",
    "passport.json",
    "result.json",
    ..."runs series summary".split(" ").map((name) => `${name}.csv`),
    "timing.json",
  ]);
  expect(header(dir, "runs.csv")).toBe(
    "run_id,scenario,replicate,seed,status,error,fingerprint,luck",
  );
  expect(header(dir, "series.csv")).toBe("run_id,scenario,replicate,month,entity,outcome,value");
  expect(header(dir, "summary.csv")).toBe(`scenario,month,entity,outcome,${statistics}`);
  expect(header(dir, "differences.csv")).toBe(
    `scenario,baseline,month,entity,outcome,${statistics},p_better,p_same,p_worse,threshold`,
  );
  expect(header(dir, "events.csv")).toBe("run_id,month,entity,event,cause,detail");
  expect(text(dir, "events.csv")).toContain('none#0,1,a,leaves,"strain, label","said ""no"""');
  expect(text(dir, "runs.csv").split("\n")).toHaveLength(2 + 6);
});

it("says in the manifest what was run, and nothing of when and with how many threads", async () => {
  const base = temporaryFolder();
  const [one, two] = ["one", "two"].map((name) => join(base, name));
  for (const dir of [one, two]) await cli("run", "case-c", ...few, "--out", dir);
  expect(text(one, "manifest.json")).toBe(text(two, "manifest.json"));
  const manifest = JSON.parse(text(one, "manifest.json"));
  expect(manifest).toMatchObject({
    seed: "1",
    replicates: 3,
    months: 12,
    command: "run",
    failed: 0,
  });
  expect(manifest.scenarios[0].scenario).toMatchObject({ id: "case-c" });
  expect(manifest.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.parse(text(one, "timing.json"))).toHaveProperty("workers", 1);
  for (const name of readdirSync(one).filter((file) => file.endsWith(".parquet"))) {
    expect(readFileSync(join(one, name)).equals(readFileSync(join(two, name))), name).toBe(true);
  }
});

it("holds the same numbers in Parquet", async () => {
  const dir = join(temporaryFolder(), "out");
  await cli("run", "breaks", ...few, "--out", dir);
  const read = async (name: string) =>
    parquetReadObjects({ file: await asyncBufferFromFile(join(dir, `${name}.parquet`)) });
  const runs = await read("runs");
  expect(runs[1]).toMatchObject({
    run_id: "breaks#1",
    status: "failed",
    error: "replicate 1 broke",
  });
  expect(runs[0]).toMatchObject({ replicate: 0, seed: "1", status: "ok", error: "" });
  // One good replicate: three series from month 0, one absent before month 2.
  expect(await read("series")).toHaveLength(13 * 3 + 11);
  expect((await read("summary")).length).toBe(4);
});

it("writes over an older result only when asked to, and never into anything else", async () => {
  const dir = temporaryFolder();
  expect((await cli("run", "case-c", ...few, "--out", dir)).code).toBe(0);
  const before = bytesOf(dir);
  const refused = await cli("run", "far", ...few, "--out", dir);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.err).toContain(
    `${dir} holds another finished result: its scenarios.0.id is "case-c", and "far" is asked for; choose another folder, or add --replace`,
  );
  expect(bytesOf(dir)).toEqual(before);
  const replaced = await cli("run", "far", ...few, "--out", dir, "--replace");
  expect(replaced).toMatchObject({ code: 0, err: "" });
  expect(text(dir, "manifest.json")).toContain('"id": "far"');
  const other = temporaryFolder();
  writeFileSync(join(other, "thesis.docx"), "");
  const { code, err } = await cli("run", "case-c", ...few, "--out", other);
  expect(code).toBe(2);
  expect(err).toContain("not empty and not a result folder");
  expect(readdirSync(other)).toEqual(["thesis.docx"]);
});

it("says in one sentence when the disk refuses", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  const { code, err } = await cli("run", "case-c", ...few, "--out", join(file, "out"));
  expect(code).toBe(1);
  expect(err).toMatch(/^partnerscape: .*part of the path is not a folder\.\n$/);
});

it("says that a result is there already, and writes and simulates nothing", async () => {
  const dir = join(temporaryFolder(), "out");
  const ask = (...more: string[]) => cli("run", "case-c", ...few, "--out", dir, "--json", ...more);
  const first = await ask("--resume");
  const before = text(dir, "timing.json");
  for (const how of [[], ["--resume"]]) {
    const again = await ask(...how);
    expect(again).toMatchObject({ code: 0, out: first.out });
    expect(again.err).toContain("already holds this result");
    expect(text(dir, "timing.json")).toBe(before);
  }
  await ask("--replace");
  expect(text(dir, "timing.json")).not.toBe(before);
  const other = await ask("--resume", "--seed", "2");
  expect(other).toMatchObject({ code: 2, out: "" });
  expect(other.err).toContain('was begun with seed "1", and now it is "2"');
});

it("runs again with --resume when a file of the result is missing or cut short", async () => {
  const dir = join(temporaryFolder(), "out");
  const ask = () => cli("run", "case-c", ...few, "--out", dir, "--json", "--resume");
  const first = await ask();
  writeFileSync(join(dir, "series.parquet"), "PAR1");
  const again = await ask();
  expect(again).toEqual(first);
  expect(text(dir, "series.parquet").length).toBeGreaterThan(100);
});

it("leaves nothing behind when a batch cannot start", async () => {
  const dir = join(temporaryFolder(), "out");
  expect((await cli("run", "case-c", "--set", "start=100", "--out", dir)).code).toBe(2);
  expect(existsSync(dir)).toBe(false);
});
