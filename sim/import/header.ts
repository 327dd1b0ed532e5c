import type { Line } from "./cells.ts";
import { dateIn } from "./dates.ts";
import type { Field } from "./fields.ts";
import { isMissing } from "./marks.ts";
import { readFigure } from "./numbers.ts";
import { periodIn } from "./periods.ts";
import type { Table } from "./table.ts";

/** Which rows name the columns: the first of them among the rows of the table, and how many. */
export interface Header {
  readonly first: number;
  /** None where the table begins with its data. */
  readonly rows: number;
}

export const NO_HEADER: Header = { first: 0, rows: 0 };

/** Titles are seldom higher than this. */
export const SEARCHED = 30;
/** A longer cell is a sentence. */
const LONGEST_NAME = 60;

/** Words of a header: lower case, one space between. */
export const wordsOf = (header: string): string =>
  header
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * The rows that name the columns: the one whose cells name most of what is known, wherever it
 * stands; or else the first full row of words above numbers.
 */
export function headerOf(table: Table, fields: readonly Field[]): Header {
  const head = table.lines.slice(0, SEARCHED);
  const known = head.map((line) => knownIn(line, fields));
  const most = Math.max(0, ...known);
  const at = known.indexOf(most);
  const enough =
    most > 1 || (most === 1 && !hasData(head[at]) && (table.width < 2 || filledIn(head[at]) > 1));
  const named = enough ? at : namesAboveNumbers(table);
  if (named < 0 || (table.lines.length === 1 && most < 2)) return NO_HEADER;
  const above = named > 0 && isUpper(table.lines[named - 1], table.lines[named]);
  const below = isLower(table, named);
  return { first: above ? named - 1 : named, rows: 1 + Number(above) + Number(below) };
}

const filledIn = ({ cells }: Line): number => cells.filter((cell) => cell !== "").length;

const knownIn = ({ cells }: Line, fields: readonly Field[]): number => {
  const found = new Set<string>();
  for (const cell of cells) {
    if (cell.length > LONGEST_NAME) continue;
    const words = wordsOf(cell);
    const field = fields.find(({ headers }) => headers.some((header) => header.test(words)));
    if (field) found.add(field.id);
  }
  return found.size;
};

const isFigure = (cell: string): boolean =>
  "figure" in readFigure(cell, ".") || "figure" in readFigure(cell, ",");
/** Whether a cell is a figure or a date and no year or period, which columns are named by as well. */
const isData = (cell: string): boolean =>
  periodIn(cell) === null && (isFigure(cell) || !Number.isNaN(dateIn(cell)));
const hasData = ({ cells }: Line): boolean => cells.some(isData);

/** The first row that is full and all words, above a column of numbers or dates; −1 without one. */
function namesAboveNumbers({ lines, width }: Table): number {
  const at = lines
    .slice(0, SEARCHED)
    .findIndex((line) => filledIn(line) >= Math.max(1, 0.6 * width));
  if (at < 0 || hasData(lines[at]) || lines[at].cells.some((cell) => cell.length > LONGEST_NAME)) {
    return -1;
  }
  const rest = lines.slice(at + 1, at + 1 + 200);
  const above = lines[at].cells.some((cell, i) => {
    const below = rest.map(({ cells }) => cells[i] ?? "").filter((one) => !isMissing(one));
    const numbers = below.filter((one) => isFigure(one) || !Number.isNaN(dateIn(one)));
    return cell !== "" && below.length > 0 && numbers.length > 0.8 * below.length;
  });
  return above ? at : -1;
}

/** Whether a row above the names groups them: “, , 2018/19, , 2019/20”, as merged cells leave it. */
function isUpper(upper: Line, names: Line): boolean {
  const filled = upper.cells.flatMap((cell, i) => (cell === "" ? [] : [i]));
  const short = upper.cells.every((cell) => cell.length <= LONGEST_NAME);
  const grouped = filled.length > 1 || filled[0] > 0;
  return short && grouped && !hasData(upper) && filled.length < filledIn(names);
}

/** Whether the row below the names says their units or years: “, , £m, %”. */
function isLower({ lines }: Table, at: number): boolean {
  const [names, lower] = [lines[at], lines[at + 1]];
  if (!lower || lines.length < at + 3 || (lower.cells[0] ?? "") !== "") return false;
  const said = lower.cells.flatMap((cell, i) => (cell === "" ? [] : [{ cell, i }]));
  const words = said.every(({ cell }) => isMissing(cell) || !isData(cell));
  const rest = lines.slice(at + 2, at + 202);
  const aboveNumbers = said.some(({ i }) => rest.some(({ cells }) => isFigure(cells[i] ?? "")));
  const units = said.every(({ cell }) => isUnit(cell) || periodIn(cell) !== null);
  return names.cells[0] !== "" && words && units && aboveNumbers;
}

/** Whether a cell names a unit or a kind of figure and nothing else. */
const isUnit = (cell: string): boolean =>
  /^\(?(£|%|£ ?m|£ ?bn|£ ?k|£ ?'?000s?|'?000s?|£ ?million|£ ?thousands?|per ?cent|percentage|weeks?|days?|months?|sd|index|score|ratio|number|count|value|actual|total)\)?$/i.test(
    cell.trim(),
  );

/** What the rows of a header say of a column, from above to below; at least one text, maybe empty. */
export function headingsOf(table: Table, { first, rows }: Header): readonly (readonly string[])[] {
  const head = table.lines.slice(first, first + rows);
  const width = rows === 0 ? table.width : Math.max(...head.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, i) => {
    const said = head.map(({ cells }, row) =>
      row < rows - 1 ? spread(cells, i) : (cells[i] ?? ""),
    );
    return said.filter((word, k) => word !== "" && said.indexOf(word) === k);
  });
}

/** The names of the columns, each its own. */
export function namesOf(headings: readonly (readonly string[])[]): readonly string[] {
  const seen = new Set<string>();
  return headings.map((words, i) => {
    const said = words
      .join(" ")
      .replace(/\s+/g, " ")
      .slice(0, 2 * LONGEST_NAME);
    const name = said || `Column ${i + 1}`;
    const own = seen.has(name) ? `${name} (column ${i + 1})` : name;
    seen.add(own);
    return own;
  });
}

/** The cell of an upper row over a column: a merged cell stands over all columns up to the next. */
function spread(cells: readonly string[], at: number): string {
  for (let i = Math.min(at, cells.length - 1); i >= 0; i -= 1) if (cells[i] !== "") return cells[i];
  return "";
}
