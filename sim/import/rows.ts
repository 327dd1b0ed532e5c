import type { Mapping } from "./columns.ts";
import { dateIn, isMissing } from "./numbers.ts";
import type { RowProblem, Table } from "./table.ts";

/** A row of a table that is read by what its columns mean. */
export interface Row {
  readonly line: number;
  /** The cell of a field; the empty text where it is missing or no column says it. */
  of(field: string): string;
}

/** All rows below the header. */
export function rowsOf(table: Table, mapping: Mapping, header: boolean): Row[] {
  return (header ? table.lines.slice(1) : table.lines).map(({ line, cells }) => ({
    line,
    of: (field) => {
      const cell = mapping[field] ? (cells[mapping[field].column] ?? "") : "";
      return isMissing(cell) ? "" : cell;
    },
  }));
}

/** The different periods of the rows, the last one last: numbers by size, words by their letters. */
export function periodsOf(rows: readonly Row[]): string[] {
  const periods = [...new Set(rows.map((row) => row.of("period")).filter(Boolean))];
  return periods.sort((a, b) => {
    const [x, y] = [Number(a), Number(b)];
    if (x < y || x > y) return x - y;
    return a < b ? -1 : 1;
  });
}

/** Whether a trust had closed by a day, YYYYMMDD. A date that cannot be read counts as open. */
export function hasClosed(row: Row, today: number, problems: RowProblem[]): boolean {
  const cell = row.of("closed");
  if (cell === "") return false;
  const date = dateIn(cell);
  if (!Number.isNaN(date)) return date <= today;
  const text = `its closing date is “${shown(cell)}”; expected a date such as 2020-04-01, so it counts as open`;
  problems.push({ line: row.line, text });
  return false;
}

/** The rows that say whom they are about, each once; what is left out is told of by row. */
export function identified(rows: readonly Row[], problems: RowProblem[]): Row[] {
  const seen = new Map<string, number>();
  return rows.filter((row) => {
    const { line } = row;
    const id = row.of("code") || row.of("name");
    const before = seen.get(id);
    if (id === "") {
      problems.push({ line, text: "has neither a name nor a code; it is left out" });
    } else if (before !== undefined) {
      const text = `“${shown(id)}” is in row ${before} already; the first is kept`;
      problems.push({ line, text });
    } else {
      seen.set(id, line);
      return true;
    }
    return false;
  });
}

/** A cell as a sentence quotes it: short, on one line. */
export const shown = (cell: string): string => oneLine(cell).slice(0, 40);

/** Text without control characters and invisible marks, at most 80 characters. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 80);
