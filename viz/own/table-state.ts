import type { PageModel } from "../../sim/host/page-protocol.ts";
import { type Column, columnsOf } from "../../sim/import/columns.ts";
import type { DayOrder } from "../../sim/import/dates.ts";
import { decodeTable } from "../../sim/import/decode.ts";
import { fieldsFor } from "../../sim/import/fields.ts";
import { figuresOf, guessMapping } from "../../sim/import/guess.ts";
import { type Header, headerOf } from "../../sim/import/header.ts";
import type { Decimal } from "../../sim/import/numbers.ts";
import { readTable } from "../../sim/import/table.ts";
import { type Opened, readTrusts, type Trusts } from "../../sim/import/trusts.ts";
import type { Turn } from "../../sim/import/turns.ts";
import { guessTurn } from "../../sim/import/unit-guess.ts";
import { standingLabel } from "./standing-words.ts";

/** A table that was opened, with what its columns are taken to mean and what a person decided. */
export interface OpenTable extends Opened {
  readonly file: string;
  /** How its letters were coded, where it was not plain UTF-8. */
  readonly remark: string | null;
  readonly text: string;
  readonly header: Header;
  /** Sentences about columns that are called like something and are not taken for it. */
  readonly remarks: readonly string[];
  readonly period: string | null;
  /** Decimal marks by column, where a person was asked. */
  readonly decimals: Readonly<Record<number, Decimal>>;
  readonly dayOrder: DayOrder | null;
  /** Lines that are trusts after all. */
  readonly kept: ReadonlySet<number>;
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
  const open = { file, ...decoded, table, fields, columns: [], mapping: {} };
  return withHeader({ ...open, ...UNDECIDED }, headerOf(table, fields));
}

/** What a person has not decided yet. */
const UNDECIDED = {
  header: { first: 0, rows: 0 },
  remarks: [],
  period: null,
  decimals: {},
  dayOrder: null,
  kept: new Set<number>(),
};

/** The same file with its cells parted by another mark; guesses anew. */
export function withSeparator(open: OpenTable, separator: string): OpenTable {
  const table = readTable(open.text, separator);
  return withHeader({ ...open, ...UNDECIDED, table, mapping: {} }, headerOf(table, open.fields));
}

/** The same table with other rows taken as names of the columns, or none; guesses anew. */
export function withHeader(open: OpenTable, header: Header): OpenTable {
  const columns = columnsOf(open.table, header);
  const guess = guessMapping(open.table, columns, open.fields, header);
  const found = guess.mapping.name || guess.mapping.code;
  const mapping = found ? guess.mapping : { ...fitting(open, columns), ...guess.mapping };
  return { ...open, ...UNDECIDED, header, columns, mapping, remarks: guess.remarks };
}

/** What was said of columns that are still there. */
const fitting = ({ mapping }: OpenTable, columns: readonly Column[]) =>
  Object.fromEntries(Object.entries(mapping).filter(([, { column }]) => column < columns.length));

/** The same table with a column, or none, said to mean something. */
export function withColumn(open: OpenTable, id: string, column: number | null): OpenTable {
  const { [id]: _before, ...rest } = open.mapping;
  if (column === null) return { ...open, mapping: rest };
  return { ...open, mapping: { ...rest, [id]: { column, turn: turnIn(open, id, column) } } };
}

/** What the numbers of a column seem to be for a field, given the decimal mark that was said. */
function turnIn({ table, header, columns, fields, decimals }: OpenTable, id: string, at: number) {
  const field = fields.find((one) => one.id === id);
  const column = { ...columns[at], decimal: decimals[at] ?? columns[at].decimal };
  const body = table.lines.slice(header.first + header.rows);
  return field ? guessTurn(field, column, figuresOf(body, column)) : null;
}

/** The same table with the numbers of a field taken otherwise. */
export function withTurn(open: OpenTable, field: string, turn: Turn): OpenTable {
  const before = open.mapping[field];
  if (!before) return open;
  return { ...open, mapping: { ...open.mapping, [field]: { ...before, turn } } };
}

/** The same table with the decimal mark of a column said, and what its numbers are guessed anew. */
export function withDecimal(before: OpenTable, column: number, decimal: Decimal): OpenTable {
  const open = { ...before, decimals: { ...before.decimals, [column]: decimal } };
  const mapping = Object.fromEntries(
    Object.entries(open.mapping).map(([id, to]) => [
      id,
      to.column === column ? { ...to, turn: turnIn(open, id, column) } : to,
    ]),
  );
  return { ...open, mapping };
}

/** The same table with a row taken as a trust after all. */
export const withKept = (open: OpenTable, line: number): OpenTable => ({
  ...open,
  kept: new Set([...open.kept, line]),
});

/** The trusts of an open table. `now` decides what has closed. */
export function trustsOf(open: OpenTable, model: PageModel, now: Date): Trusts {
  const today = now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
  const bounds = model.standings.map(({ id, range }) => ({ id, label: standingLabel(id), range }));
  return readTrusts(open, bounds, { ...open, today });
}
