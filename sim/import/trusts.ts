import type { Line } from "./cells.ts";
import type { Column, Mapping } from "./columns.ts";
import { type DayOrder, dateIn } from "./dates.ts";
import type { Field } from "./fields.ts";
import type { Header } from "./header.ts";
import { type KindSaid, kindOf } from "./kind.ts";
import { noTrusts } from "./no-trust.ts";
import { type Decimal, readFigure } from "./numbers.ts";
import { type Bounds, type Readings, readingsOf } from "./readings.ts";
import { type LeftOut, leftOut, oneLine, type Row, rowsOf } from "./rows.ts";
import { identified, inPeriod, isOpen } from "./rows-that-count.ts";
import type { RowProblem, Table } from "./table.ts";

/** A trust of a table: what its row says of it. What it does not say is left open. */
export interface Trust extends KindSaid {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** £m a year, or null. */
  readonly income: number | null;
  readonly standings: Readonly<Record<string, number>>;
}

/** Which rows count, and what a person decided where the table leaves something open. */
export interface Choice {
  readonly header: Header;
  /** Today as YYYYMMDD: what closed before is left out. */
  readonly today: number;
  /** The period whose rows are taken; null takes the last. */
  readonly period: string | null;
  /** Decimal marks by column. */
  readonly decimals?: Readonly<Record<number, Decimal>>;
  /** The order of day and month in dates. */
  readonly dayOrder?: DayOrder | null;
  /** Lines that are trusts after all. */
  readonly kept?: ReadonlySet<number>;
}

/** The trusts of a table, and what was left out and why. */
export interface Trusts {
  readonly trusts: readonly Trust[];
  /** How many had closed. */
  readonly closed: number;
  /** How many trusts have rows of other periods only. */
  readonly elsewhere: number;
  readonly periods: readonly string[];
  readonly period: string | null;
  /** Whether the order of day and month decides who has closed and nothing tells it. */
  readonly asksDayOrder: boolean;
  /** Rows that are no trusts or that do not count, in their order. */
  readonly left: readonly LeftOut[];
  /** What was odd in rows that count, and, with line 0, in the whole table. */
  readonly problems: readonly RowProblem[];
  /** What became of the cells of each mapped field. */
  readonly readings: Readonly<Record<string, Readings>>;
}

/** What reading needs to know of a table that was opened. */
export interface Opened {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly fields: readonly Field[];
  readonly mapping: Mapping;
}

const INCOME: Bounds = { id: "income", label: "Yearly income in £m", range: [0.1, 5000] };

/** Reads trusts from a table by what its columns mean. Never throws; what is odd is listed by row. */
export function readTrusts(opened: Opened, standings: readonly Bounds[], choice: Choice): Trusts {
  const { table, mapping } = opened;
  const problems: RowProblem[] = [...table.problems];
  if (!mapping.name && !mapping.code) {
    return nothing("no column is said to hold names or codes; choose one");
  }
  const counted = countedRows(opened, choice, problems);
  const { rows } = counted;
  if (rows.length === 0) problems.push({ line: 0, text: emptyText(counted.left.length > 0) });
  const read = (bounds: Bounds, incomes: readonly number[]) =>
    readingsOf(
      {
        ...{ bounds, rows, mapping, incomes, columns: opened.columns },
        field: opened.fields.find(({ id }) => id === bounds.id) as Field,
        decimal: decimalOf(opened, bounds.id, choice),
      },
      problems,
    );
  const income = read(INCOME, []);
  const readings = Object.fromEntries(
    standings.map((bounds) => [bounds.id, read(bounds, income.values)] as const),
  );
  const trusts = named(
    rows.map((row, i) => {
      const said = standings.flatMap(({ id }) => {
        const value = readings[id].values[i];
        return Number.isNaN(value) ? [] : [[id, value] as const];
      });
      return trustOf(row, income.values[i], Object.fromEntries(said));
    }),
    problems,
  );
  problems.sort((a, b) => a.line - b.line);
  return { ...counted, trusts, problems, readings: { income, ...readings } };
}

const emptyText = (left: boolean): string =>
  left ? "no row of it is left as a trust" : "it names columns and has no rows below them";

const nothing = (text: string): Trusts => ({
  ...{ trusts: [], closed: 0, elsewhere: 0, periods: [], period: null, asksDayOrder: false },
  ...{ left: [], problems: [{ line: 0, text }], readings: {} },
});

/** The decimal mark of the column of a field: the one a person chose, or the one it shows. */
const decimalOf = (
  { columns, mapping }: Opened,
  id: string,
  { decimals }: Choice,
): Decimal | null => {
  const column = mapping[id] ? columns[mapping[id].column] : undefined;
  return column ? (decimals?.[column.index] ?? column.decimal) : null;
};

/** The rows that count: of trusts, of the period asked for, still open, each trust once. */
function countedRows(opened: Opened, choice: Choice, problems: RowProblem[]) {
  const { table, mapping, columns } = opened;
  const { header, today, kept = new Set() } = choice;
  const body = table.lines.slice(header.first + header.rows);
  const all = rowsOf(body, mapping);
  const names = header.rows > 0 ? table.lines[header.first + header.rows - 1].cells : [];
  const context = { mapping, columns, width: columns.length, header: names };
  const found = noTrusts(all, { ...context, sum: null });
  const apart = new Set(found.map(({ line }) => line));
  const sum = sumOf(
    all.filter(({ line }) => !apart.has(line)),
    opened,
    choice,
  );
  const no = (sum === null ? found : noTrusts(all, { ...context, sum })).filter(
    ({ line, open }) => !(open && kept.has(line)),
  );
  const left: LeftOut[] = [...titles(table.lines, header), ...no];
  const out = new Set(no.map(({ line }) => line));
  const trusts = all.filter(({ line }) => !out.has(line));
  for (const row of trusts) short(row, columns.length, problems);
  const { rows: present, ...when } = inPeriod(trusts, choice.period, left);
  const order = orderOfDates(present, opened, choice);
  const open = present.filter((row) => isOpen(row, { today, order: order.order }, problems));
  const rows = identified(open, left, problems);
  left.sort((a, b) => a.line - b.line);
  return { rows, left, closed: present.length - open.length, asksDayOrder: order.asks, ...when };
}

/** So many others at least make a sum that is no chance, and so near it must be. */
const SUMMANDS = 3;
const SUM_WITHIN = 0.005;

/** The line whose income is the sum of all the others; null without one. */
function sumOf(rows: readonly Row[], opened: Opened, choice: Choice): number | null {
  const decimal = decimalOf(opened, "income", choice) ?? ".";
  const figures = rows.flatMap((row) => {
    const reading = readFigure(row.written("income"), decimal);
    return "figure" in reading ? [{ line: row.line, value: reading.figure.value }] : [];
  });
  if (figures.length <= SUMMANDS) return null;
  const all = figures.reduce((sum, { value }) => sum + value, 0);
  const largest = figures.reduce((most, one) => (one.value > most.value ? one : most));
  const others = all - largest.value;
  return Math.abs(largest.value - others) <= SUM_WITHIN * others ? largest.line : null;
}

const titles = (lines: readonly Line[], { first, rows }: Header): LeftOut[] =>
  rows === 0
    ? []
    : lines
        .slice(0, first)
        .map((one) => leftOut(one, "stands above the names of the columns", false));

function short({ line, cells }: Row, width: number, problems: RowProblem[]): void {
  if (cells.length >= width) return;
  const text = `has ${cells.length} cells instead of ${width}; what is missing is left open`;
  problems.push({ line, text });
}

/** The order of day and month in closing dates; asked where it stays open and decides who has closed. */
function orderOfDates(rows: readonly Row[], { columns, mapping }: Opened, choice: Choice) {
  const known = choice.dayOrder ?? (mapping.closed && columns[mapping.closed.column].dayOrder);
  if (known) return { order: known, asks: false };
  const closedBy = (order: DayOrder) =>
    rows.map((row) => dateIn(row.of("closed"), order) <= choice.today).join();
  return { order: "day-first" as const, asks: closedBy("day-first") !== closedBy("month-first") };
}

function trustOf(row: Row, income: number, standings: Trust["standings"]): Trust {
  return {
    ...kindOf(row.of("kind"), row.of("name")),
    line: row.line,
    code: oneLine(row.of("code")),
    name: withoutShouting(oneLine(row.of("name") || row.of("code"))),
    region: oneLine(row.of("region")),
    income: Number.isNaN(income) ? null : income,
    standings,
  };
}

/** Trusts of the same name are told apart by their codes or rows. */
function named(trusts: readonly Trust[], problems: RowProblem[]): Trust[] {
  const seen = new Map<string, Trust[]>();
  for (const one of trusts) {
    const key = one.name.toLowerCase();
    seen.set(key, [...(seen.get(key) ?? []), one]);
  }
  return trusts.map((trust) => {
    const alike = seen.get(trust.name.toLowerCase()) ?? [];
    if (alike.length < 2) return trust;
    const first = alike[0];
    if (trust !== first) {
      const text = `is called “${trust.name}”, as row ${first.line} is; both are kept and told apart by their codes or rows`;
      problems.push({ line: trust.line, text });
    }
    return { ...trust, name: `${trust.name} (${trust.code || `row ${trust.line}`})` };
  });
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
