import type { Field, Turn } from "./fields.ts";
import { dateIn, isMissing, numberIn } from "./numbers.ts";
import type { Table } from "./table.ts";

/** A column of a table as a person sees it before saying what it means. */
export interface Column {
  readonly index: number;
  readonly name: string;
  /** The first few different values. */
  readonly samples: readonly string[];
  /** Shares of the rows that have a value, and of those values that are numbers or dates. */
  readonly filled: number;
  readonly numeric: number;
  readonly dates: number;
  /** Share of the values that no other row has. */
  readonly distinct: number;
}

/** Which column says what, and what is done with its numbers. Fields without a column are left out. */
export type Mapping = Readonly<Record<string, { readonly column: number; readonly turn: Turn }>>;

const SAMPLES = 3;

/** Words of a header: lower case, one space between. */
export const wordsOf = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Whether the first row names the columns: it holds no number or date, and names something known. */
export function hasHeader({ lines, separator }: Table, fields: readonly Field[]): boolean {
  const [first, ...rest] = lines;
  if (!first || rest.length === 0) return false;
  const data = (cell: string) => !Number.isNaN(numberIn(cell, separator)) || dateIn(cell) > 0;
  if (first.cells.some(data)) return false;
  const known = first.cells.some((cell) =>
    fields.some(({ headers }) => headers.some((header) => header.test(wordsOf(cell)))),
  );
  const numbersBelow = first.cells.some((cell, i) => {
    const below = rest.map(({ cells }) => cells[i] ?? "").filter((one) => !isMissing(one));
    return cell !== "" && below.length > 0 && below.filter(data).length > 0.8 * below.length;
  });
  return known || numbersBelow;
}

/** The columns of a table, named by its first row or by their number. */
export function columnsOf(table: Table, header: boolean): readonly Column[] {
  const body = header ? table.lines.slice(1) : table.lines;
  return Array.from({ length: table.width }, (_, index) => {
    const values = body.map(({ cells }) => cells[index] ?? "").filter((cell) => !isMissing(cell));
    const different = [...new Set(values)];
    const part = (test: (cell: string) => boolean) =>
      values.length === 0 ? 0 : values.filter(test).length / values.length;
    return {
      index,
      name: (header && table.lines[0]?.cells[index]) || `Column ${index + 1}`,
      samples: different.slice(0, SAMPLES),
      filled: body.length === 0 ? 0 : values.length / body.length,
      numeric: part((cell) => !Number.isNaN(numberIn(cell, table.separator))),
      dates: part((cell) => dateIn(cell) > 0),
      distinct: values.length === 0 ? 0 : different.length / values.length,
    };
  });
}
