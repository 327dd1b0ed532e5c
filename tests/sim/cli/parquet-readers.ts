import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { readParquet, writeParquet } from "parquet-wasm";

/** A Parquet file as two strict readers have it. */
export interface Read {
  /** Rows as arrow-rs (parquet-wasm) counts them. */
  readonly rows: number;
  /** All of the file in DuckDB, row by row. */
  readonly duckdb: readonly Record<string, unknown>[];
  /** The same after arrow-rs has read it and written it again: what it has read is what is there. */
  readonly arrow: readonly Record<string, unknown>[];
  readonly columns: readonly string[];
}

/** Reads a file with both. Throws what they say where one of them cannot. */
export async function readWithBoth(file: string): Promise<Read> {
  const table = readParquet(readFileSync(file));
  const rows = table.recordBatches().reduce((sum, { numRows }) => sum + numRows, 0);
  const again = `${file}.again`;
  writeFileSync(again, writeParquet(table));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    const ask = async (name: string) => {
      const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${name}')`);
      return { rows: reader.getRowObjectsJson(), columns: reader.columnNames() };
    };
    const [one, two] = [await ask(file), await ask(again)];
    return {
      rows,
      columns: one.columns,
      duckdb: one.rows as Record<string, unknown>[],
      arrow: two.rows as Record<string, unknown>[],
    };
  } finally {
    connection.closeSync();
    rmSync(again, { force: true });
  }
}
