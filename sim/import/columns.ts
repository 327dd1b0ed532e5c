import { type DayOrder, dateIn, dayOrderOf } from "./dates.ts";
import { type Header, headingsOf, namesOf } from "./header.ts";
import { isWithoutFigure } from "./marks.ts";
import { type Decimal, type Evidence, evidenceIn, plainCell, readFigure } from "./numbers.ts";
import type { Table } from "./table.ts";
import type { Turn } from "./turns.ts";

/** A column of a table as a person sees it before saying what it means. */
export interface Column {
  readonly index: number;
  readonly name: string;
  /** What the rows of the header say of it, from above to below. */
  readonly headings: readonly string[];
  /** The first few different values. */
  readonly samples: readonly string[];
  /** Shares of the rows that have a value, and of those values that are figures or dates. */
  readonly filled: number;
  readonly numeric: number;
  readonly dates: number;
  /** Share of the values that no other row has. */
  readonly distinct: number;
  /** Whether its numbers look like codes or grades: whole, and only a few different ones. */
  readonly coded: boolean;
  /** The decimal mark of its figures; null where it stays open or its cells contradict each other. */
  readonly decimal: Decimal | null;
  /** How many of its cells show one mark or the other. */
  readonly evidence: Evidence;
  /** The order of day and month of its dates; null where it stays open. */
  readonly dayOrder: DayOrder | null;
}

/**
 * Which column says what, and what is done with its numbers, or null where that stays open and is
 * asked. Fields without a column are left out.
 */
export type Mapping = Readonly<
  Record<string, { readonly column: number; readonly turn: Turn | null }>
>;

const SAMPLES = 3;
/** So many different whole numbers at most are codes, in a column of so many figures at least. */
const FEW_CODES = 6;
const MANY_FIGURES = 12;

/** The columns of a table, named by the rows of its header or by their number. */
export function columnsOf(table: Table, header: Header): readonly Column[] {
  const headings = headingsOf(table, header);
  const names = namesOf(headings);
  const body = table.lines.slice(header.first + header.rows);
  const found = headings.map((said, index) => {
    const cells = body.map(({ cells: all }) => all[index] ?? "").filter((cell) => cell !== "");
    return { headings: said, name: names[index], index, ...countsOf(cells, body.length), cells };
  });
  const common = markOfFile(table, found);
  return found.map(({ cells: _cells, ...column }) => ({
    ...column,
    decimal: markOf(column.evidence) ?? (isMixed(column.evidence) ? null : common),
  }));
}

function countsOf(cells: readonly string[], rows: number) {
  const values = cells.filter((cell) => !isWithoutFigure(plainCell(cell)));
  const different = [...new Set(values)];
  const part = (test: (cell: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  return {
    samples: different.slice(0, SAMPLES),
    filled: rows === 0 ? 0 : values.length / rows,
    numeric: part((cell) => "figure" in readFigure(cell, ".") || "figure" in readFigure(cell, ",")),
    dates: part(
      (cell) => !Number.isNaN(dateIn(cell)) || !Number.isNaN(dateIn(cell, "month-first")),
    ),
    distinct: values.length === 0 ? 0 : different.length / values.length,
    coded:
      values.length >= MANY_FIGURES &&
      different.length <= FEW_CODES &&
      different.every((cell) => /^-?\d{1,2}$/.test(cell)),
    evidence: evidenceIn(values),
    dayOrder: dayOrderOf(different),
  };
}

const isMixed = ({ point, comma }: Evidence): boolean => point > 0 && comma > 0;

/** The mark that the cells of a column show; null where they show none or both. */
function markOf({ point, comma }: Evidence): Decimal | null {
  if (point > 0 === comma > 0) return null;
  return point > 0 ? "." : ",";
}

/**
 * The mark of a whole file, for columns that leave it open: the one that its other columns show, or
 * the point where commas part the cells; null where both or neither is shown.
 */
function markOfFile(
  { separator }: Table,
  columns: readonly { readonly evidence: Evidence; readonly numeric: number }[],
): Decimal | null {
  const shown = columns.flatMap(({ evidence, numeric }) => {
    const mark = numeric > 0.5 ? markOf(evidence) : null;
    return mark ? [mark] : [];
  });
  if (shown.length > 0) return shown.every((mark) => mark === shown[0]) ? shown[0] : null;
  return separator === "," ? "." : null;
}
