import { fileWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { Cell, ColumnSpec, TableSpec, TableWriter } from "./files-table.ts";

// Row groups end after so many rows and nowhere else, so that the bytes depend on the rows alone.
const GROUP_ROWS = 100_000;

/** A Parquet file written one row group at a time: text as UTF-8, integers as INT32, numbers as DOUBLE. */
export function createParquetWriter(file: string, { columns }: TableSpec): TableWriter {
  const writer = new ParquetWriter({ writer: fileWriter(file), schema: parquetSchema(columns) });
  return groupedRows(writer, columns);
}

/** Gathers rows into the row groups of `writer`; closing finishes it. */
export function groupedRows(
  writer: ParquetWriter,
  columns: readonly ColumnSpec[],
  more: { readonly offsetIndex?: boolean } = {},
): TableWriter {
  let buffer: Cell[][] = columns.map(() => []);
  let rows = 0;
  const flush = () => {
    const columnData = columns.map(({ name, type }, i) => ({
      name,
      data: prepare(buffer[i], type),
      ...more,
    }));
    buffer = columns.map(() => []);
    if (columnData[0].data.length > 0) writer.write({ columnData, rowGroupSize: GROUP_ROWS });
  };
  return {
    row(cells) {
      for (let i = 0; i < cells.length; i += 1) buffer[i].push(cells[i]);
      rows += 1;
      if (rows % GROUP_ROWS === 0) flush();
    },
    close() {
      flush();
      writer.finish();
      return rows;
    },
  };
}

/** The schema of a table, as the format wants it. */
export function parquetSchema(columns: readonly ColumnSpec[]): SchemaElement[] {
  return [{ name: "root", num_children: columns.length }, ...columns.map(schemaElement)];
}

function schemaElement({ name, type }: ColumnSpec): SchemaElement {
  if (type === "text") {
    return { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" };
  }
  if (type === "integer") return { name, type: "INT32", repetition_type: "REQUIRED" };
  return { name, type: "DOUBLE", repetition_type: "OPTIONAL" };
}

function prepare(cells: Cell[], type: ColumnSpec["type"]): Cell[] {
  return type === "number" ? cells.map((cell) => (Number.isNaN(cell) ? null : cell)) : cells;
}
