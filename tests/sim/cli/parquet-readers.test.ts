import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { joinPieces } from "../../../sim/host/files-pieces.ts";
import { openTable, type TableSpec } from "../../../sim/host/files-table.ts";
import { fakeScenario } from "../experiment/fake-model.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { experimentFile, small } from "./experiment-files.ts";
import { readWithBoth } from "./parquet-readers.ts";
import { cli } from "./terminal.ts";

const spec: TableSpec = {
  name: "t",
  columns: [
    { name: "hyparquet", type: "text" },
    { name: "month", type: "integer" },
    { name: "value", type: "number" },
  ],
};

/** A folder's Parquet files by name, with how many rows each has; both readers agree on all of it. */
async function rowsIn(dir: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of readdirSync(dir).filter((one) => one.endsWith(".parquet"))) {
    const { rows, duckdb, arrow } = await readWithBoth(join(dir, name));
    expect(arrow, name).toEqual(duckdb);
    expect(rows, name).toBe(duckdb.length);
    found[name.replace(".parquet", "")] = rows;
  }
  return found;
}

describe("DuckDB and arrow-rs read", () => {
  it("a table without rows, with its columns", async () => {
    const dir = temporaryFolder();
    openTable(join(dir, "once.parquet"), spec, "parquet").close();
    joinPieces(join(dir, "joined.parquet"), spec, "parquet").close();
    for (const name of ["once.parquet", "joined.parquet"]) {
      const { rows, duckdb, arrow, columns } = await readWithBoth(join(dir, name));
      expect({ rows, duckdb, arrow, columns }).toEqual({
        rows: 0,
        duckdb: [],
        arrow: [],
        columns: ["hyparquet", "month", "value"],
      });
    }
  });

  it("numbers that are all missing, texts that are all empty, and several row groups", async () => {
    const dir = temporaryFolder();
    const missing = openTable(join(dir, "missing.parquet"), spec, "parquet");
    for (let i = 0; i < 3; i += 1) missing.row(["", -i, Number.NaN]);
    missing.close();
    const { duckdb, arrow } = await readWithBoth(join(dir, "missing.parquet"));
    expect(duckdb[2]).toEqual({ hyparquet: "", month: -2, value: null });
    expect(arrow).toEqual(duckdb);
    const large = openTable(join(dir, "large.parquet"), spec, "parquet");
    for (let i = 0; i < 100_001; i += 1) large.row([`𝒳 "é"\n${i % 7}`, i, i / 3]);
    large.close();
    expect((await readWithBoth(join(dir, "large.parquet"))).rows).toBe(100_001);
  });

  it("every file of run and compare, of runs that failed too", async () => {
    const few = ["--replicates", "3", "--months", "12"];
    const one = join(temporaryFolder(), "one");
    await cli("run", "case-c", ...few, "--out", one);
    expect(await rowsIn(one)).toMatchObject({ runs: 3, series: 150, summary: 4 });
    const two = join(temporaryFolder(), "two");
    await cli("compare", "none", "case-c", ...few, "--set", "luck=0.5", "--out", two);
    expect(Object.keys(await rowsIn(two))).toEqual([
      "differences",
      "events",
      "runs",
      "series",
      "summary",
    ]);
    const broken = join(temporaryFolder(), "broken");
    expect((await cli("run", "breaks", ...few, "--out", broken)).code).toBe(1);
    expect(await rowsIn(broken)).toMatchObject({ runs: 3, summary: 4 });
  });

  it("every file of an experiment, without events and without a series as well", async () => {
    const whole = join(temporaryFolder(), "whole");
    await cli("experiment", experimentFile(small), "--out", whole);
    const rows = await rowsIn(whole);
    expect(rows.runs).toBe(30);
    expect(rows.events).toBeGreaterThan(0);
    const bare = join(temporaryFolder(), "bare");
    const content = { ...small, keep: { series: "none", events: false } };
    await cli("experiment", experimentFile(content), "--out", bare);
    expect(await rowsIn(bare)).toMatchObject({ runs: 30, series: 0, events: 0 });
  });

  it("every file of an experiment all of whose runs failed: no table but the runs has a row", async () => {
    const dir = join(temporaryFolder(), "failed");
    const content = {
      scenarios: [{ id: "never", scenario: fakeScenario("never", { fails: [0, 1] }) }],
      replicates: 2,
    };
    expect((await cli("experiment", experimentFile(content), "--out", dir)).code).toBe(1);
    expect(await rowsIn(dir)).toEqual({ runs: 2, series: 0, events: 0, summary: 0 });
  });
});
