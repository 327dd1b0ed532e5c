import { cellsOf, type Line, LONGEST_CELL } from "./cells.ts";

/** Something wrong in a row, or, with line 0, in the table as a whole. */
export interface RowProblem {
  readonly line: number;
  readonly text: string;
}

/** A table as it was read: every row that has anything in it, with what went wrong. */
export interface Table {
  readonly separator: string;
  /** Number of columns that most rows have. */
  readonly width: number;
  readonly lines: readonly Line[];
  readonly problems: readonly RowProblem[];
}

/** What may part the cells of a row. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;

/** Most rows and columns that are read. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** Words for a separator. */
export const separatorName = (separator: string): string =>
  ({ ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" })[separator] ?? separator;

/**
 * Reads delimited text: separator, quotes, line ends and blank lines as they come; the separator is
 * the one asked for, or the one the text names or shows. Never throws.
 */
export function readTable(text: string, asked?: string): Table {
  const { body, named, skipped } = withoutHint(text.replace(/^\uFEFF/, ""));
  const separator = asked ?? named ?? guessSeparator(body);
  const { lines: all, unclosed, shortened } = cellsOf(body, separator);
  const filled = all.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const lines = filled
    .slice(0, MOST_ROWS)
    .map(({ line, cells }) => ({ line: line + skipped, cells: cells.slice(0, MOST_COLUMNS) }));
  const width = usual(lines.map(({ cells }) => cells.length));
  const problems: RowProblem[] = [
    ...unclosed.map((line) => ({
      line: line + skipped,
      text: "a quotation mark is opened and never closed; it is taken as part of the text",
    })),
    ...shortened.map((line) => ({
      line: line + skipped,
      text: `has a cell of more than ${LONGEST_CELL} characters; only its beginning is read`,
    })),
    ...cutShort(filled),
  ];
  return { separator, width, lines, problems };
}

function cutShort(lines: readonly Line[]): RowProblem[] {
  const found: RowProblem[] = [];
  if (lines.length > MOST_ROWS) {
    found.push({ line: 0, text: `the table is long; only its first ${MOST_ROWS} rows are read` });
  }
  if (lines.some(({ cells }) => cells.length > MOST_COLUMNS)) {
    found.push({
      line: 0,
      text: `the table is wide; only its first ${MOST_COLUMNS} columns are read`,
    });
  }
  return found;
}

/** A first line “sep=;” names the separator, as some spreadsheets write it. */
function withoutHint(text: string): { body: string; named?: string; skipped: number } {
  const hint = /^"?sep=(.)"?\r?\n/.exec(text);
  if (!hint) return { body: text, skipped: 0 };
  return { body: text.slice(hint[0].length), named: hint[1], skipped: 1 };
}

/** The separator with which most of the first rows have equally many columns. */
function guessSeparator(text: string): string {
  const head = text.slice(0, 50_000);
  let best = ",";
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = cellsOf(head, separator)
      .lines.filter(({ cells }) => cells.some((cell) => cell !== ""))
      .slice(0, 200)
      .map(({ cells }) => cells.length);
    const width = usual(counts);
    const score = width > 1 ? counts.filter((count) => count === width).length + width / 1000 : 0;
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/** The most frequent number. */
function usual(numbers: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const n of numbers) seen.set(n, (seen.get(n) ?? 0) + 1);
  let best = 0;
  for (const [n, times] of seen) if (times > (seen.get(best) ?? 0)) best = n;
  return best;
}
