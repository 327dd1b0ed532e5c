import { deserialize, serialize } from "node:v8";
import { ByteWriter, fileWriter, ParquetWriter } from "hyparquet-writer";
import { createCsvWriter, csvLine } from "./files-csv.ts";
import { endParquet, groupedRows, MAGIC, parquetSchema } from "./files-parquet.ts";
import type { Format, TableSpec, TableWriter } from "./files-table.ts";

/** Some rows of a table as they will stand in its file, encoded in another thread or long before. */
export interface Piece {
  readonly rows: number;
  readonly bytes: Uint8Array;
  /** Where the row groups and columns lie in `bytes`; empty for CSV. */
  readonly layout: Uint8Array;
}

/** Encodes rows one by one; `end` gives the piece. */
export interface PieceEncoder {
  readonly row: TableWriter["row"];
  end(): Piece;
}

/** Puts pieces together into the file of a table. */
export interface PieceJoiner {
  add(piece: Piece): void;
  /** Ends the file; returns the number of rows. */
  close(): number;
}

type RowGroups = ParquetWriter["row_groups"];

const NOTHING = new Uint8Array(0);

/** Begins a piece of a table. */
export function encodePiece(spec: TableSpec, format: Format): PieceEncoder {
  return format === "csv" ? csvPiece() : parquetPiece(spec);
}

/** Opens the file that pieces of a table go into. The bytes depend on the pieces alone. */
export function joinPieces(file: string, spec: TableSpec, format: Format): PieceJoiner {
  return format === "csv" ? csvJoiner(file, spec) : parquetJoiner(file, spec);
}

function csvPiece(): PieceEncoder {
  const parts: string[] = [];
  let rows = 0;
  return {
    row(cells) {
      parts.push(csvLine(cells));
      rows += 1;
    },
    end: () => ({ rows, bytes: Buffer.from(parts.join(""), "utf8"), layout: NOTHING }),
  };
}

function csvJoiner(file: string, spec: TableSpec): PieceJoiner {
  const writer = createCsvWriter(file, spec);
  let rows = 0;
  return {
    add(piece) {
      writer.lines(piece.bytes);
      rows += piece.rows;
    },
    close() {
      writer.close();
      return rows;
    },
  };
}

function parquetPiece({ columns }: TableSpec): PieceEncoder {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: parquetSchema(columns) });
  // What ends a whole file is no part of a piece, and its indexes would stand away from the piece.
  const rows = groupedRows(writer, columns, () => {}, { offsetIndex: false });
  return {
    row: rows.row,
    end() {
      const count = rows.close();
      return {
        rows: count,
        bytes: bytes.getBytes().subarray(MAGIC),
        layout: serialize(writer.row_groups),
      };
    },
  };
}

function parquetJoiner(file: string, { columns }: TableSpec): PieceJoiner {
  const target = fileWriter(file);
  const writer = new ParquetWriter({ writer: target, schema: parquetSchema(columns) });
  return {
    add({ bytes, layout, rows }) {
      if (rows === 0) return;
      const by = BigInt(target.offset - MAGIC);
      target.appendBytes(bytes);
      for (const group of deserialize(layout) as RowGroups) {
        writer.row_groups.push(shifted(group, by));
        writer.num_rows += group.num_rows;
      }
    },
    close() {
      endParquet(writer, target);
      return Number(writer.num_rows);
    },
  };
}

/** A row group whose columns stand `by` bytes further on. */
function shifted(group: RowGroups[number], by: bigint): RowGroups[number] {
  const columns = group.columns.map((column) => {
    const meta = column.meta_data;
    if (!meta) return column;
    const { dictionary_page_offset: dictionary } = meta;
    return {
      ...column,
      file_offset: column.file_offset + by,
      meta_data: {
        ...meta,
        data_page_offset: meta.data_page_offset + by,
        ...(dictionary === undefined ? {} : { dictionary_page_offset: dictionary + by }),
      },
    };
  });
  return { ...group, columns };
}
