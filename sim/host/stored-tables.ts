import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { experimentTables } from "./experiment-tables.ts";
import { readTable } from "./files-read.ts";
import { type Cell, FORMATS, type Format, type TableSpec } from "./files-table.ts";
import {
  differencesTable,
  eventsTable,
  runsTable,
  seriesTable,
  summaryTable,
} from "./files-tables.ts";
import type { StoredResult } from "./result-reader.ts";

/** A table of a result folder: its columns, its file and how many rows the manifest says it has. */
export interface StoredTable {
  readonly spec: TableSpec;
  readonly file: string;
  readonly rows: number;
}

/** The tables that a result folder has, in the order of its manifest. */
export function storedTables({ dir, manifest, experiment, columns }: StoredResult): StoredTable[] {
  const set = Object.keys((manifest.set ?? {}) as object);
  const specs: Readonly<Record<string, TableSpec>> = experiment
    ? { ...experimentTables({ columns }) }
    : {
        runs: runsTable(set),
        series: seriesTable,
        events: eventsTable,
        summary: summaryTable,
        differences: differencesTable,
      };
  const files = Object.entries((manifest.files ?? {}) as Record<string, { rows: number }>);
  return files.flatMap(([name, { rows }]) => {
    const [table, format] = name.split(".");
    const spec = Object.hasOwn(specs, table) ? specs[table] : undefined;
    if (!spec || !FORMATS.includes(format as Format)) return [];
    return [{ spec, file: join(dir, name), rows }];
  });
}

/** Every row of a table as cells in the order of its columns. Throws InputError where it is damaged. */
export async function* rowsOf({ spec, file, rows }: StoredTable): AsyncGenerator<Cell[]> {
  let found = 0;
  for await (const block of readTable(
    file,
    spec,
    spec.columns.map(({ name }) => name),
  )) {
    const columns = spec.columns.map(({ name }) => block.columns[name]);
    for (let i = 0; i < block.rows; i += 1) yield columns.map((column) => column[i]);
    found += block.rows;
  }
  if (found === rows) return;
  throw new InputError(
    `${file} has ${found} rows, and its manifest says ${rows}; partnerscape verify says what is damaged.`,
  );
}
