import { type DayOrder, dateIn } from "./dates.ts";
import { periodIn, periodsIn } from "./periods.ts";
import { type LeftOut, leftOut, type Row, shown } from "./rows.ts";
import type { RowProblem } from "./table.ts";

/** The rows of one period, which periods there are, and how many trusts have rows of others only. */
interface InPeriod {
  readonly rows: readonly Row[];
  readonly periods: readonly string[];
  readonly period: string | null;
  readonly elsewhere: number;
}

/** Takes the rows of the period asked for, or of the last. Rows without any are left out by name. */
export function inPeriod(all: readonly Row[], asked: string | null, left: LeftOut[]): InPeriod {
  const found = periodsIn(all.map((row) => row.of("period")).filter(Boolean));
  const periods = [...found.odd, ...found.known];
  if (periods.length === 0) return { rows: all, periods, period: null, elsewhere: 0 };
  const period = asked !== null && periods.includes(asked) ? asked : (periods.at(-1) as string);
  const rows = all.filter((row) => found.of(row.of("period")) === period);
  for (const row of all) {
    if (row.of("period") === "") left.push(leftOut(row, "says no period", false));
  }
  const here = new Set(rows.map(idOf));
  const there = new Set(all.filter((row) => row.of("period") !== "").map(idOf));
  return { rows, periods, period, elsewhere: [...there].filter((id) => !here.has(id)).length };
}

const idOf = (row: Row): string => (row.of("code") || row.of("name")).toUpperCase();

interface Day {
  readonly today: number;
  readonly order: DayOrder;
}

/** Whether a trust is open on a day, YYYYMMDD. A date that cannot be read counts as open and is told. */
export function isOpen(row: Row, { today, order }: Day, problems: RowProblem[]): boolean {
  const cell = row.of("closed");
  if (cell === "") return true;
  const date = dateIn(cell, order);
  if (!Number.isNaN(date)) return date > today;
  const period = periodIn(cell);
  // A year or month ends with its last day.
  if (period)
    return (
      Math.floor((period.end - 1) / 12) * 100 + ((period.end - 1) % 12) + 1 >=
      Math.floor(today / 100)
    );
  const text = `its closing date is “${shown(cell)}”; expected a date such as 2020-04-01, so it counts as open`;
  problems.push({ line: row.line, text });
  return true;
}

/** The rows of different trusts, the first of each; the others are left out by row. */
export function identified(rows: readonly Row[], left: LeftOut[], problems: RowProblem[]): Row[] {
  const seen = new Map<string, Row>();
  const first = rows.filter((row) => {
    const id = idOf(row);
    const before = seen.get(id);
    if (before === undefined) {
      seen.set(id, row);
      return true;
    }
    const same = row.cells.join("\n").toUpperCase() === before.cells.join("\n").toUpperCase();
    const what = same ? "in every cell" : "and says something else; the first is kept";
    left.push(leftOut(row, `is about “${shown(id)}” like row ${before.line} ${what}`, false));
    return false;
  });
  if (rows.length - first.length > MANY_REPEATED * rows.length) {
    const text = `trusts have several rows (${rows.length} rows of ${first.length} trusts), and the first of each is kept; if they are years or other periods, say which column tells them; if they are different measures, put each in a column of its own`;
    problems.push({ line: 0, text });
  }
  return first;
}

/** Where so large a part of the rows repeats others, it is no slip. */
const MANY_REPEATED = 0.1;
