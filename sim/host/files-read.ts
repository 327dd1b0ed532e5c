import { createReadStream } from "node:fs";
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from "hyparquet";
import { fromPlainText } from "../analysis/plain-text.ts";
import { InputError } from "../core/error.ts";
import { systemReason } from "./files-scenario.ts";
import type { Cell, TableSpec } from "./files-table.ts";

/** Some rows of a table, column by column: `columns[name][i]` is the cell of the i-th of them. */
export interface RowBlock {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ArrayLike<Cell>>>;
}

const CSV_BLOCK = 50_000;

/**
 * Reads the columns `names` of a table that {@link openTable} wrote, a block of rows at a time; a
 * missing number is null. Without names, all columns. Throws InputError, naming the file, where it
 * is missing, damaged or has no such column.
 */
export async function* readTable(
  file: string,
  spec: TableSpec,
  names?: readonly string[],
): AsyncGenerator<RowBlock> {
  try {
    yield* file.endsWith(".csv") ? readCsv(file, spec, names) : readParquet(file, names);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${file} cannot be read: ${systemReason(error).replace(/\.$/, "")}; write the result again.`,
    );
  }
}

async function* readParquet(file: string, names?: readonly string[]): AsyncGenerator<RowBlock> {
  const source = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(source);
  const all = metadata.schema.slice(1).map(({ name }) => name);
  const wanted = names ?? all;
  const missing = wanted.find((name) => !all.includes(name));
  if (missing !== undefined) throw new InputError(`${file} has no column ${missing}.`);
  let from = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const columns: Record<string, Cell[]> = Object.fromEntries(
      wanted.map((name) => [name, new Array<Cell>(rows)]),
    );
    const start = from;
    await parquetRead({
      file: source,
      metadata,
      rowStart: start,
      rowEnd: start + rows,
      columns: [...wanted],
      onChunk: ({ columnName, columnData, rowStart }) => {
        const target = columns[columnName];
        for (let i = 0; i < columnData.length; i += 1) target[rowStart - start + i] = columnData[i];
      },
    });
    yield { rows, columns };
    from += rows;
  }
}

async function* readCsv(
  file: string,
  { columns: specs }: TableSpec,
  names?: readonly string[],
): AsyncGenerator<RowBlock> {
  const types = new Map(specs.map(({ name, type }) => [name, type]));
  let head: string[] | undefined;
  let places: { readonly name: string; readonly at: number }[] = [];
  let block = emptyBlock([]);
  for await (const cells of csvRows(file)) {
    if (!head) {
      head = cells;
      places = (names ?? head).map((name) => ({ name, at: cells.indexOf(name) }));
      const missing = places.find(({ at }) => at < 0);
      if (missing) throw new InputError(`${file} has no column ${missing.name}.`);
      block = emptyBlock(places);
      continue;
    }
    for (const { name, at } of places) {
      const text = cells[at];
      const isText = (types.get(name) ?? "text") === "text";
      block.columns[name].push(isText ? text : text === "" ? null : Number(text));
    }
    block.rows += 1;
    if (block.rows < CSV_BLOCK) continue;
    yield block;
    block = emptyBlock(places);
  }
  if (block.rows > 0) yield block;
}

function emptyBlock(places: readonly { readonly name: string }[]) {
  const columns: Record<string, Cell[]> = Object.fromEntries(places.map(({ name }) => [name, []]));
  return { rows: 0, columns };
}

/** The rows of a CSV file as RFC 4180 has it, with line feeds. */
async function* csvRows(file: string): AsyncGenerator<string[]> {
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let closed = false;
  for await (const chunk of createReadStream(file, "utf8")) {
    for (const char of chunk as string) {
      if (quoted) {
        if (char !== '"') cell += char;
        else {
          quoted = false;
          closed = true;
        }
      } else if (char === '"') {
        // A quote right after a closing one is a quote in the text.
        if (closed) cell += char;
        quoted = true;
        closed = false;
      } else if (char === "," || char === "\n") {
        cells.push(fromPlainText(cell));
        cell = "";
        closed = false;
        if (char === "\n") {
          yield cells;
          cells = [];
        }
      } else cell += char;
    }
  }
}
