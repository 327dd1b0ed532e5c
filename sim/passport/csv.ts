import { type PassportReading, passportText, readPassportText } from "./json.ts";
import { digestOfTexts, type Passport } from "./passport.ts";

/** The column of a table that holds the passport. */
export const PASSPORT_COLUMN = "passport";
/** The most characters of a cell that spreadsheets keep is 32,767. */
const LONGEST_CELL = 30_000;

/**
 * A table in CSV with a last column for the passport, whose first row holds all of it, or as many
 * rows as it needs; the other rows are empty there. The table stays one that every program reads:
 * no lines before or after it, and as many fields in every row.
 */
export function passportIntoCsv(csv: string, passport: Passport): string {
  const [head, ...rows] = rowsOf(csv, ",");
  const table = rows.length > 0 ? rows : [head.map(() => "")];
  const pieces = piecesOf(passportText(passport, contentOf([head, ...table])), table.length);
  const lines = table.map((row, i) => [...row, pieces[i] ?? ""]);
  return `${[[...head, PASSPORT_COLUMN], ...lines].map(lineOf).join("\r\n")}\r\n`;
}

/** Reads the passport of a table; null where it has no such column. Never throws. */
export function passportOfCsv(csv: string): PassportReading | null {
  const text = csv.replace(/^\uFEFF/, "");
  for (const separator of [",", ";", "\t"]) {
    const [head = [], ...rows] = rowsOf(text, separator);
    const at = head.indexOf(PASSPORT_COLUMN);
    if (at < 0) continue;
    const written = rows.map((row) => row[at] ?? "").join("");
    const table = [head, ...rows].map((row) => row.filter((_, i) => i !== at));
    return readPassportText(written, contentOf(table));
  }
  return null;
}

const contentOf = (rows: readonly (readonly string[])[]): string =>
  digestOfTexts(rows.flatMap((row) => [String(row.length), ...row]));

/** A text in so many pieces at most; none begins with what a spreadsheet takes for a formula. */
function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = pieces.length === most - 1 ? text.length : Math.min(text.length, from + LONGEST_CELL);
    while (to < text.length && to > from + 1 && !/[A-Za-z]/.test(text[to])) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");

/** The rows of a table by RFC 4180; empty lines at its end are none. */
function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = cellAt(text, at, separator);
    row.push(cell);
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    rows.push(row);
    row = [];
    if (text.startsWith("\r\n", at)) at += 2;
    else at += 1;
  }
  return rows.filter((cells) => cells.length > 1 || cells[0] !== "");
}

/** A cell and where it ends. */
function cellAt(text: string, from: number, separator: string): [string, number] {
  let at = from;
  let cell = "";
  if (text[at] === '"') {
    for (at += 1; at < text.length; at += 1) {
      const end = text.indexOf('"', at);
      if (end < 0) return [cell + text.slice(at), text.length];
      cell += text.slice(at, end);
      at = end + 1;
      if (text[at] !== '"') break;
      cell += '"';
    }
  }
  const rest = at;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r")
    at += 1;
  return [cell + text.slice(rest, at), at];
}
