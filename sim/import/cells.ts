/** A row of a table with the number of the line it begins on, counted from 1. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a text, the lines on which a quotation mark was opened and never closed, and those
 * with a cell so long that only its beginning is kept.
 */
export interface Cells {
  readonly lines: readonly Line[];
  readonly unclosed: readonly number[];
  readonly shortened: readonly number[];
}

/** A quoted cell that goes on longer than this was never closed. */
const LONGEST_QUOTE = 5000;
/** Most characters of a cell that are kept. */
export const LONGEST_CELL = 500;

/**
 * Splits delimited text into rows and trimmed cells, after RFC 4180 and more forgiving: any line
 * ends, quotes in the middle of a cell, and quotes that are never closed, which a reader that
 * trusts them would let swallow the rest of the file.
 */
export function cellsOf(text: string, separator: string): Cells {
  const lines: Line[] = [];
  const unclosed: number[] = [];
  const shortened: number[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const begun = line;
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at, separator) : undefined;
      if (text[at] === '"' && !cell) unclosed.push(line);
      const { value, end } = cell ?? plain(text, at, separator);
      line += breaksIn(text, at, end);
      const whole = value.trim();
      if (whole.length > LONGEST_CELL) shortened.push(begun);
      cells.push(whole.slice(0, LONGEST_CELL));
      at = end;
      if (text[at] !== separator) break;
      at += 1;
    }
    at = afterBreak(text, at);
    line += 1;
    lines.push({ line: begun, cells });
  }
  return { lines, unclosed, shortened };
}

interface Cell {
  readonly value: string;
  /** Where the separator or line end after it is. */
  readonly end: number;
}

function plain(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && !isBreak(text[end])) end += 1;
  return { value: text.slice(from, end), end };
}

/** The cell whose opening quote is at `from`; undefined where it is never closed. */
function quoted(text: string, from: number, separator: string): Cell | undefined {
  let value = "";
  let at = from + 1;
  while (at < text.length && at - from < LONGEST_QUOTE) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else {
      const rest = plain(text, at + 1, separator);
      return { value: value + rest.value, end: rest.end };
    }
    at += 1;
  }
  return undefined;
}

const isBreak = (character: string | undefined) => character === "\n" || character === "\r";

const afterBreak = (text: string, at: number): number =>
  text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    if (text[i] === "\n" || (text[i] === "\r" && text[i + 1] !== "\n")) count += 1;
  }
  return count;
}
