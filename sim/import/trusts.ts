import type { Mapping } from "./columns.ts";
import { kindOf } from "./kind.ts";
import { type Bounds, readingsOf } from "./readings.ts";
import { hasClosed, identified, oneLine, periodsOf, type Row, rowsOf } from "./rows.ts";
import type { RowProblem, Table } from "./table.ts";

/** A trust of a table: what its row says of it. What it does not say is left open. */
export interface Trust {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly region: string;
  /** £m a year, or null. */
  readonly income: number | null;
  readonly standings: Readonly<Record<string, number>>;
}

/** Which rows count. */
export interface Choice {
  readonly header: boolean;
  /** Today as YYYYMMDD: what closed before is left out. */
  readonly today: number;
  /** The period whose rows are taken; null takes the last. */
  readonly period: string | null;
}

/** The trusts of a table, and what was left out and why. */
export interface Trusts {
  readonly trusts: readonly Trust[];
  /** How many had closed. */
  readonly closed: number;
  readonly periods: readonly string[];
  readonly period: string | null;
  readonly problems: readonly RowProblem[];
}

const INCOME: Bounds = { id: "income", label: "Yearly income in £m", range: [0.1, 5000] };

/** Reads trusts from a table by what its columns mean. Never throws; what is odd is listed by row. */
export function readTrusts(
  table: Table,
  mapping: Mapping,
  standings: readonly Bounds[],
  { header, today, period: asked }: Choice,
): Trusts {
  const problems: RowProblem[] = [...table.problems];
  if (!mapping.name && !mapping.code) {
    const text = "no column is said to hold names or codes; choose one";
    return { trusts: [], closed: 0, periods: [], period: null, problems: [{ line: 0, text }] };
  }
  const all = rowsOf(table, mapping, header);
  const periods = periodsOf(all);
  const period = asked !== null && periods.includes(asked) ? asked : (periods.at(-1) ?? null);
  const present = all.filter((row) => period === null || row.of("period") === period);
  const open = present.filter((row) => !hasClosed(row, today, problems));
  const rows = identified(open, problems);
  const read = (bounds: Bounds, incomes: readonly number[] = []) =>
    readingsOf(bounds, rows, mapping, table.separator, incomes, problems);
  const incomes = read(INCOME);
  const columns = standings.map((bounds) => ({ id: bounds.id, values: read(bounds, incomes) }));
  const trusts = rows.map((row, i) => {
    const said = columns.flatMap(({ id, values }) =>
      Number.isNaN(values[i]) ? [] : [[id, values[i]] as const],
    );
    return trustOf(row, incomes[i], Object.fromEntries(said));
  });
  problems.sort((a, b) => a.line - b.line);
  return { trusts, closed: present.length - open.length, periods, period, problems };
}

function trustOf(row: Row, income: number, standings: Trust["standings"]): Trust {
  return {
    line: row.line,
    code: oneLine(row.of("code")),
    name: withoutShouting(oneLine(row.of("name") || row.of("code"))),
    kind: kindOf(row.of("kind"), row.of("name")),
    region: oneLine(row.of("region")),
    income: Number.isNaN(income) ? null : income,
    standings,
  };
}

const SMALL = new Set(["AND", "OF", "THE", "FOR", "IN", "ON"]);

/** A name all in capitals as it is usually written; codes and NHS stay as they are. */
function withoutShouting(name: string): string {
  if (name !== name.toUpperCase() || !name.includes(" ")) return name;
  return name.replace(/[A-Z][A-Z']+/g, (word, at: number) => {
    if (word === "NHS") return word;
    if (SMALL.has(word) && at > 0) return word.toLowerCase();
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}
