import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { fakeScenario } from "../experiment/fake-model.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { bytesOf, experimentFile, rowsOf, small } from "./experiment-files.ts";
import { readWithBoth } from "./parquet-readers.ts";
import { cli } from "./terminal.ts";

/** An experiment with runs that fail, a seed that looks like a formula and a name that is taken. */
const content = {
  ...small,
  scenarios: ["case-c", "breaks"],
  seed: "=1+1",
  vary: [{ path: "luck", values: [0, 0.5] }],
};

async function simulated(format: string, from: object = content): Promise<string> {
  const dir = join(temporaryFolder(), "result");
  await cli("experiment", experimentFile(from), "--out", dir, "--format", format);
  return dir;
}

const text = (dir: string, name: string) => readFileSync(join(dir, name), "utf8");

describe("a result in another format", () => {
  it("is the bytes of the same request in that format, and so is verified and found again", async () => {
    const [parquet, csv] = [await simulated("parquet"), await simulated("csv")];
    const out = join(temporaryFolder(), "out");
    const { code, out: said, err } = await cli("export", parquet, "--format", "csv", "--out", out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(said).toContain(`Written to ${out}: runs.csv`);
    expect(bytesOf(out)).toEqual(bytesOf(csv));
    expect((await cli("verify", out)).code).toBe(0);
    const asked = await cli("experiment", experimentFile(content), "--out", out, "--format", "csv");
    expect(asked.err).toContain("already holds this result");
  });

  it("comes back to the same rows", async () => {
    const parquet = await simulated("parquet");
    const root = temporaryFolder();
    const [there, back] = [join(root, "there"), join(root, "back")];
    await cli("export", parquet, "--out", there);
    await cli("export", there, "--format", "parquet", "--out", back);
    for (const name of ["runs", "series", "summary", "differences", "events"]) {
      const before = await readWithBoth(join(parquet, `${name}.parquet`));
      const after = await readWithBoth(join(back, `${name}.parquet`));
      expect(after.duckdb, name).toEqual(before.duckdb);
      expect(after.arrow, name).toEqual(after.duckdb);
    }
    expect((await cli("verify", back)).code).toBe(0);
  });

  it("works for run and compare as well", async () => {
    const root = temporaryFolder();
    const few = ["--replicates", "3", "--months", "12", "--set", "luck=0.5"];
    for (const [name, format] of [
      ["p", "parquet"],
      ["c", "csv"],
    ]) {
      const out = join(root, name);
      await cli("compare", "none", "case-c", ...few, "--format", format, "--out", out);
    }
    // Left out, the name is that of the result and the format.
    const { code, out } = await cli("export", join(root, "p"), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      out: join(root, "p-csv"),
      fingerprint: expect.any(String),
    });
    expect(bytesOf(join(root, "p-csv"))).toEqual(bytesOf(join(root, "c")));
  });
});

describe("a wide table", () => {
  const lines = (dir: string) => text(dir, "wide.csv").trimEnd().split("\n");

  it("has one row a run, a column an outcome, entity and month, and the values of the series", async () => {
    const parquet = await simulated("parquet");
    const out = join(temporaryFolder(), "wide");
    expect((await cli("export", parquet, "--wide", "--out", out)).code).toBe(0);
    expect(readdirSync(out)).toEqual(["columns.csv", "manifest.json", "passport.json", "wide.csv"]);
    const runs = await rowsOf(parquet, "runs");
    const series = await rowsOf(parquet, "series");
    const wide = await rowsOf(out, "wide");
    const columns = await rowsOf(out, "columns");
    expect(wide.map(({ run_id }) => run_id)).toEqual(runs.map(({ run_id }) => run_id));
    // Four series in two months; the fake body "a+b" is there in both.
    expect(columns).toHaveLength(8);
    expect(columns.map(({ name }) => name)).toContain("quality_a_and_b_24");
    let compared = 0;
    for (const row of wide) {
      for (const { name, outcome, entity, month } of columns) {
        const value = series.find(
          (one) =>
            one.run_id === row.run_id &&
            one.outcome === outcome &&
            one.entity === entity &&
            one.month === Number(month),
        )?.value;
        const cell = row[String(name)];
        expect(cell === "" || cell === null ? undefined : Number(cell)).toBe(value);
        if (value !== undefined) compared += 1;
      }
    }
    expect(compared).toBe(series.length);
    expect(wide.some(({ status }) => status === "failed")).toBe(true);
  });

  it("can be narrowed, and says so where nothing is left", async () => {
    const parquet = await simulated("parquet");
    const out = join(temporaryFolder(), "wide");
    const ask = (...more: string[]) => cli("export", parquet, "--wide", "--out", out, ...more);
    const narrow = ["--outcome", "quality", "--entity", "a", "--month", "24"];
    expect((await ask(...narrow)).code).toBe(0);
    expect(lines(out)[0]).toBe(
      "run_id,scenario,replicate,seed,status,error,fingerprint,point,luck,quality_a_24",
    );
    expect((await ask(...narrow)).err).toContain("already holds this export");
    const other = await ask("--outcome", "quality");
    expect(other.code).toBe(2);
    expect(other.err).toContain("add --replace");
    expect((await ask("--outcome", "quality", "--replace")).code).toBe(0);
    for (const [option, value] of [
      ["--outcome", "nothing"],
      ["--entity", "nobody"],
      ["--month", "13"],
    ]) {
      const { code, err } = await ask("--replace", option, value);
      expect(code).toBe(2);
      expect(err).toContain(`has nothing of ${value} as asked`);
    }
    expect((await cli("export", parquet, "--month", "12")).err).toContain("add --wide");
    const none = await simulated("parquet", { ...content, keep: { series: "none" } });
    expect((await cli("export", none, "--wide")).err).toContain("keeps no series");
  });

  it("keeps every name once, also where something that varied has the name of a column", async () => {
    const world = fakeScenario("case-c");
    const parquet = await simulated("parquet", {
      ...small,
      scenarios: [{ id: "c", scenario: world }],
      vary: [{ path: "start", values: [0, 1], label: "quality_a_12" }],
    });
    const manifest = JSON.parse(text(parquet, "manifest.json"));
    expect(manifest.columns[0].name).toBe("start");
    const out = join(temporaryFolder(), "wide");
    await cli("export", parquet, "--wide", "--format", "parquet", "--out", out);
    const { columns, duckdb, arrow } = await readWithBoth(join(out, "wide.parquet"));
    expect(new Set(columns).size).toBe(columns.length);
    expect(duckdb).toHaveLength(10);
    expect(arrow).toEqual(duckdb);
  });

  it("is no result that can be analysed or exported again", async () => {
    const parquet = await simulated("parquet");
    const out = join(temporaryFolder(), "wide");
    await cli("export", parquet, "--wide", "--out", out);
    for (const command of ["verify", "summary", "export"]) {
      const { code, err } = await cli(command, out);
      expect(code).toBe(2);
      expect(err).toContain("is a wide table made from a result by partnerscape export");
    }
  });
});

describe("what cannot be exported is refused", () => {
  it("a damaged result, a folder that is none, and the result onto itself", async () => {
    const parquet = await simulated("parquet");
    const refused = async (...argv: string[]) => {
      const { code, err } = await cli("export", ...argv);
      expect(code).toBe(2);
      expect(err).toMatch(/^partnerscape: [^\n]+\n$/);
      return err;
    };
    expect(await refused(parquet, "--out", parquet)).toContain("is the result itself");
    expect(await refused(temporaryFolder())).toContain("is not a result folder");
    const series = join(parquet, "series.parquet");
    writeFileSync(series, readFileSync(series).subarray(0, 100));
    expect(await refused(parquet)).toContain("is damaged");
  });
});

describe("text that a spreadsheet would take for a formula", () => {
  it("is plain text in CSV, and itself again when it is read", async () => {
    const csv = await simulated("csv");
    expect(text(csv, "runs.csv").split("\n")[1]).toContain(",'=1+1,");
    expect((await rowsOf(csv, "runs"))[0].seed).toBe("=1+1");
    expect((await cli("verify", csv)).code).toBe(0);
  });
});
