import type { Column } from "./columns.ts";
import type { Decimal } from "./numbers.ts";
import { readFigure } from "./numbers.ts";
import type { Choice, Opened } from "./trusts.ts";

/** A decimal mark that a column leaves open, with what its cells are with either. */
export interface MarkQuestion {
  readonly column: number;
  readonly name: string;
  /** Whether some cells can be read with one mark only and others with the other only. */
  readonly mixed: boolean;
  readonly options: readonly MarkOption[];
}

/** One answer: the mark, some cells with what they then are, and how many cannot be read. */
export interface MarkOption {
  readonly decimal: Decimal;
  readonly preview: readonly (readonly [cell: string, value: number | null])[];
  readonly unread: number;
}

const PREVIEWED = 3;

/** The columns that are used as numbers and whose decimal mark only a person can tell. */
export function markQuestions(
  { table, columns, fields, mapping }: Opened,
  { header }: Pick<Choice, "header">,
): readonly MarkQuestion[] {
  const body = table.lines.slice(header.first + header.rows);
  const used = fields.flatMap(({ id, scale }) =>
    scale !== null && mapping[id] ? [columns[mapping[id].column]] : [],
  );
  return [...new Set(used)].flatMap((column) => {
    if (column.decimal !== null || !needsMark(column)) return [];
    const cells = body
      .map(({ cells: all }) => all[column.index] ?? "")
      .filter((cell) => /[.,]/.test(cell));
    const telling = [...new Set(cells)].sort((a, b) => b.length - a.length).slice(0, PREVIEWED);
    const options = ([".", ","] as const).map((decimal) => ({
      decimal,
      preview: telling.map((cell) => [cell, valueIn(cell, decimal)] as const),
      unread: cells.filter((cell) => "odd" in readFigure(cell, decimal)).length,
    }));
    const { point, comma } = column.evidence;
    return [{ column: column.index, name: column.name, mixed: point > 0 && comma > 0, options }];
  });
}

/** Whether the figures of a column change with the decimal mark. */
export const needsMark = ({ evidence }: Column): boolean =>
  evidence.either > 0 || (evidence.point > 0 && evidence.comma > 0);

function valueIn(cell: string, decimal: Decimal): number | null {
  const reading = readFigure(cell, decimal);
  return "figure" in reading ? reading.figure.value : null;
}
