import { createCsvWriter } from "./files-csv.ts";
import { createParquetWriter } from "./files-parquet.ts";

/** A column of a result table. Text may be empty; numbers may be absent (NaN or null). */
export interface ColumnSpec {
  readonly name: string;
  readonly type: "text" | "integer" | "number";
}

/** A result table: the file is named after it. */
export interface TableSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
}

/** What a cell may hold; null and NaN are written as missing. */
export type Cell = string | number | null;

/** Takes a table row by row, so that a table never has to fit in memory. */
export interface TableWriter {
  /** One row, a cell per column in order. Throws where the disk refuses. */
  row(cells: readonly Cell[]): void;
  /** Ends the file; returns the number of rows. */
  close(): number;
}

/** The formats a result folder can have. */
export const FORMATS = ["parquet", "csv"] as const;
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** Opens a new file for a table. The bytes depend only on the rows, not on how fast they came. */
export function openTable(file: string, spec: TableSpec, format: Format): TableWriter {
  return format === "csv" ? createCsvWriter(file, spec) : createParquetWriter(file, spec);
}
