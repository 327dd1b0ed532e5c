import {
  ByteWriter,
  fileWriter,
  ParquetWriter,
  type SchemaElement,
  type Writer,
} from "hyparquet-writer";
import type { Cell, ColumnSpec, TableSpec, TableWriter } from "./files-table.ts";

// Row groups end after so many rows and nowhere else, so that the bytes depend on the rows alone.
const GROUP_ROWS = 100_000;
/** Most cells of a row group: a table of thousands of columns is to fit in memory too. */
const GROUP_CELLS = 4_000_000;

/** A Parquet file written one row group at a time: text as UTF-8, integers as INT32, numbers as DOUBLE. */
export function createParquetWriter(file: string, { columns }: TableSpec): TableWriter {
  const target = fileWriter(file);
  const writer = new ParquetWriter({ writer: target, schema: parquetSchema(columns) });
  return groupedRows(writer, columns, () => endParquet(writer, target));
}

/** The bytes every Parquet file begins with. */
export const MAGIC = 4;
/** A list in Thrift's compact protocol: the head of a field, and what an empty one of structs says. */
const LIST_FIELD = 0x19;
const NO_STRUCTS = 0x0c;
/** The head of the field after the row groups, which names the program. */
const PROGRAM_FIELD = 0x28;

/**
 * Ends a Parquet file. hyparquet-writer gives the empty list of row groups of a table without rows
 * no type of element, and readers that are strict about it (arrow-rs) then refuse the file.
 */
export function endParquet(writer: ParquetWriter, target: Writer): void {
  if (writer.row_groups.length > 0) return void writer.finish();
  const bytes = new ByteWriter();
  const { schema, createdBy } = writer;
  new ParquetWriter({ writer: bytes, schema, createdBy }).finish();
  const whole = Buffer.from(bytes.getBytes());
  const name = Buffer.from(createdBy, "utf8");
  const at = whole.lastIndexOf(name) - 4;
  const found = whole.subarray(at, at + 4);
  if (!found.equals(Buffer.from([LIST_FIELD, 0, PROGRAM_FIELD, name.length]))) {
    throw new Error("an empty table could not be written: hyparquet-writer lays it out anew");
  }
  whole[at + 1] = NO_STRUCTS;
  target.appendBytes(whole.subarray(MAGIC));
  target.finish();
}

/** Gathers rows into the row groups of `writer`; closing writes the last of them and then does `end`. */
export function groupedRows(
  writer: ParquetWriter,
  columns: readonly ColumnSpec[],
  end: () => void,
  more: { readonly offsetIndex?: boolean } = {},
): TableWriter {
  let buffer: Cell[][] = columns.map(() => []);
  let rows = 0;
  const size = Math.max(1, Math.min(GROUP_ROWS, Math.floor(GROUP_CELLS / columns.length)));
  const flush = () => {
    const columnData = columns.map(({ name, type }, i) => ({
      name,
      data: prepare(buffer[i], type),
      ...more,
    }));
    buffer = columns.map(() => []);
    if (columnData[0].data.length > 0) writer.write({ columnData, rowGroupSize: size });
  };
  return {
    row(cells) {
      for (let i = 0; i < cells.length; i += 1) buffer[i].push(cells[i]);
      rows += 1;
      if (rows % size === 0) flush();
    },
    close() {
      flush();
      end();
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
