import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { csvCell } from "../../../sim/host/files-csv.ts";
import { openTable, type TableSpec } from "../../../sim/host/files-table.ts";
import { temporaryFolder } from "./temporary.ts";

const spec: TableSpec = {
  name: "t",
  columns: [
    { name: "run_id", type: "text" },
    { name: "month", type: "integer" },
    { name: "value", type: "number" },
  ],
};

it("writes CSV with header, quotes where needed, and empty cells for missing numbers", () => {
  const file = join(temporaryFolder(), "t.csv");
  const table = openTable(file, spec, "csv");
  table.row(["a,b", 1, 0.1 + 0.2]);
  table.row(['say "no"\nagain', 2, Number.NaN]);
  table.row(["Ü", 3, null]);
  expect(table.close()).toBe(3);
  expect(readFileSync(file, "utf8")).toBe(
    'run_id,month,value\n"a,b",1,0.30000000000000004\n"say ""no""\nagain",2,\nÜ,3,\n',
  );
});

it("writes numbers so that reading gives the same bits", () => {
  for (const value of [1e-320, 1 / 3, -1e21, 123456789.123]) {
    expect(Number(csvCell(value))).toBe(value);
  }
});

it("writes Parquet that reads back, with missing numbers as null", async () => {
  const file = join(temporaryFolder(), "t.parquet");
  const table = openTable(file, spec, "parquet");
  table.row(["a", 1, 0.1]);
  table.row(["", 2, Number.NaN]);
  expect(table.close()).toBe(2);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
  expect(rows).toEqual([
    { run_id: "a", month: 1, value: 0.1 },
    { run_id: "", month: 2, value: null },
  ]);
});

it("writes an empty table, and one of several row groups", async () => {
  const dir = temporaryFolder();
  const empty = openTable(join(dir, "e.parquet"), spec, "parquet");
  expect(empty.close()).toBe(0);
  const large = openTable(join(dir, "l.parquet"), spec, "parquet");
  for (let i = 0; i < 250_000; i += 1) large.row([`r${i % 50}`, i, i / 3]);
  expect(large.close()).toBe(250_000);
  const rows = async (name: string) =>
    parquetMetadataAsync(await asyncBufferFromFile(join(dir, name)));
  expect((await rows("e.parquet")).num_rows).toBe(0n);
  expect((await rows("l.parquet")).row_groups.map((group) => group.num_rows)).toEqual([
    100_000n,
    100_000n,
    50_000n,
  ]);
});
