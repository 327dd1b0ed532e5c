import type { Line } from "./cells.ts";
import type { Mapping } from "./columns.ts";
import { isMissing } from "./marks.ts";
import { plainCell } from "./numbers.ts";

/** A row of a table that is read by what its columns mean. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** The words of a field; the empty text where it is missing or no column says it. */
  of(field: string): string;
  /** The cell of a field as it is written, marks for missing values too. */
  written(field: string): string;
}

/** Rows read by a mapping. */
export function rowsOf(lines: readonly Line[], mapping: Mapping): Row[] {
  return lines.map(({ line, cells }) => {
    const written = (field: string) =>
      mapping[field] ? plainCell(cells[mapping[field].column] ?? "") : "";
    return {
      line,
      cells,
      written,
      of: (field) => {
        const cell = written(field);
        return isMissing(cell) ? "" : cell;
      },
    };
  });
}

/** A row that is not taken for a trust, and why: “stands above the names of the columns”. */
export interface LeftOut {
  readonly line: number;
  /** The beginning of what the row says. */
  readonly text: string;
  readonly reason: string;
  /** Whether a person may say that it is a trust after all. */
  readonly open: boolean;
}

/** A row that is left out. */
export const leftOut = ({ line, cells }: Line, reason: string, open: boolean): LeftOut => ({
  line,
  text: shown(cells.filter((cell) => cell !== "").join(", ")),
  reason,
  open,
});

/** A cell as a sentence quotes it: short, on one line. */
export const shown = (cell: string): string => {
  const text = oneLine(cell);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** Text without control characters and invisible marks, at most 80 characters. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 80);
