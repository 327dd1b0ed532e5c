import { cellsOf, type Line } from "./cells.ts";

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

const SEPARATORS = [",", ";", "\t", "|"] as const;

/** Most rows and columns that are read. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** Words for a separator. */
export const separatorName = (separator: string): string =>
  ({ ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" })[separator] ?? separator;

/** Reads delimited text: separator, quotes, line ends and blank lines as they come. Never throws. */
export function readTable(text: string): Table {
  const { body, named, skipped } = withoutHint(text.replace(/^\uFEFF/, ""));
  const separator = named ?? guessSeparator(body);
  const { lines: all, unclosed } = cellsOf(body, separator);
  const lines = all
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .slice(0, MOST_ROWS)
    .map(({ line, cells }) => ({ line: line + skipped, cells: cells.slice(0, MOST_COLUMNS) }));
  const width = usual(lines.map(({ cells }) => cells.length));
  const problems = [
    ...unclosed.map((line) => ({
      line: line + skipped,
      text: "a quotation mark is opened and never closed; it is taken as part of the text",
    })),
    ...lines.flatMap(({ line, cells }) => odd(line, cells.length, width)),
    ...cutShort(all),
  ];
  return { separator, width, lines, problems };
}

function odd(line: number, found: number, width: number): RowProblem[] {
  if (found === width) return [];
  const what = found < width ? "what is missing is left open" : "the rest is left out";
  return [{ line, text: `has ${found} columns instead of ${width}; ${what}` }];
}

function cutShort(all: readonly Line[]): RowProblem[] {
  const found: RowProblem[] = [];
  if (all.length > MOST_ROWS) {
    found.push({ line: 0, text: `the table is long; only its first ${MOST_ROWS} rows are read` });
  }
  if (all.some(({ cells }) => cells.length > MOST_COLUMNS)) {
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
  const head = text.slice(0, 20_000);
  let best = ",";
  let most = 0;
  for (const separator of SEPARATORS) {
    const counts = cellsOf(head, separator)
      .lines.slice(0, 20)
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
