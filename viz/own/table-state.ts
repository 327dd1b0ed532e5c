import type { PageModel } from "../../sim/host/page-protocol.ts";
import { type Column, columnsOf, hasHeader, type Mapping } from "../../sim/import/columns.ts";
import { decodeTable } from "../../sim/import/decode.ts";
import { type Field, fieldsFor, type Turn } from "../../sim/import/fields.ts";
import { guessMapping } from "../../sim/import/guess.ts";
import { readTable, type Table } from "../../sim/import/table.ts";
import { readTrusts, type Trusts } from "../../sim/import/trusts.ts";
import { standingLabel } from "./standing-words.ts";

/** A table that was opened, with what its columns are taken to mean. */
export interface OpenTable {
  readonly file: string;
  /** How its letters were coded, where it was not plain UTF-8. */
  readonly remark: string | null;
  readonly table: Table;
  readonly header: boolean;
  readonly columns: readonly Column[];
  readonly fields: readonly Field[];
  readonly mapping: Mapping;
  readonly period: string | null;
}

/** Opens the bytes of a table and guesses what its columns mean. Never throws. */
export function openTable(
  file: string,
  bytes: Uint8Array,
  model: PageModel,
): OpenTable | { readonly problem: string } {
  const decoded = decodeTable(bytes);
  if ("problem" in decoded) return decoded;
  const table = readTable(decoded.text);
  if (table.lines.length === 0)
    return { problem: "The file has no rows; expected a table in CSV." };
  const fields = fieldsFor(model.standings.map(({ id }) => ({ id, label: standingLabel(id) })));
  const opened = { file, remark: decoded.remark, table, fields, period: null };
  return withHeader(
    { ...opened, header: false, columns: [], mapping: {} },
    hasHeader(table, fields),
  );
}

/** The same table with its first row taken as names of the columns, or not; guesses anew. */
export function withHeader(open: OpenTable, header: boolean): OpenTable {
  const columns = columnsOf(open.table, header);
  const guess = guessMapping(open.table, columns, open.fields, header);
  const mapping = guess.name || guess.code ? guess : { ...open.mapping, ...guess };
  return { ...open, header, columns, mapping };
}

/** The same table with a column, or none, said to mean something. */
export function withColumn(open: OpenTable, field: string, column: number | null): OpenTable {
  const { [field]: before, ...rest } = open.mapping;
  if (column === null) return { ...open, mapping: rest };
  const turns = open.fields.find(({ id }) => id === field)?.turns ?? [];
  const turn = before?.turn ?? turns[0] ?? "as-is";
  return { ...open, mapping: { ...rest, [field]: { column, turn } } };
}

/** The same table with the numbers of a field taken otherwise. */
export function withTurn(open: OpenTable, field: string, turn: Turn): OpenTable {
  const before = open.mapping[field];
  if (!before) return open;
  return { ...open, mapping: { ...open.mapping, [field]: { ...before, turn } } };
}

/** The trusts of an open table. `now` decides what has closed. */
export function trustsOf(open: OpenTable, model: PageModel, now: Date): Trusts {
  const today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
  const bounds = model.standings.map(({ id, range }) => ({ id, label: standingLabel(id), range }));
  const { table, mapping, header, period } = open;
  return readTrusts(table, mapping, bounds, { header, today, period });
}
