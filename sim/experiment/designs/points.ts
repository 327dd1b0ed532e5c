import { InputError } from "../../core/error.ts";
import { plainText } from "../../core/reading.ts";
import { cellsOf, type Line } from "../../import/cells.ts";
import { canonicalPath, pathsOverlap } from "../../model.ts";
import { readSetting, type Settings, type SettingValue } from "../settings.ts";

/** Most points a list may have. */
export const MOST_POINTS = 1_000_000;
/** The most characters of a value, as in an experiment file. */
const LONGEST_VALUE = 200;
const SEPARATORS = [",", ";", "\t"] as const;
const PATH = /^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)*$/;
const LEAVE_OUT = "leave it out (index=False in pandas, row.names = FALSE in R)";

/** Points with the line of the table that each stands in, counted from 1. */
export interface PointTable {
  readonly points: readonly Settings[];
  readonly lines: readonly number[];
}

/**
 * A list of points from CSV text: the first row names the paths, every further row is a point. An
 * empty cell leaves the scenario's own value. Commas, semicolons or tabs part the cells, as the first
 * row has them; decimals have a point. Paths come back in full. Throws InputError, naming `where`
 * and the line, where a path comes twice or is none, a row has more or fewer cells, a number has a
 * comma, or there is no point at all.
 */
export const pointsFromCsv = (text: string, where: string): Settings[] => [
  ...readPoints(text, where).points,
];

/** The same, with lines. */
export function readPoints(text: string, where: string): PointTable {
  const clean = text.replace(/^\uFEFF/, "");
  const { lines, unclosed } = cellsOf(clean, separatorOf(clean, where));
  if (unclosed.length > 0) {
    throw new InputError(`${where}, line ${unclosed[0]}: a quotation mark is never closed.`);
  }
  const [head, ...rows] = withoutEnds(lines);
  const paths = pathsOf(head, where);
  if (rows.length === 0 || rows.length > MOST_POINTS) {
    throw new InputError(
      `${where} has ${rows.length} points; expected a row of paths and then 1 to ${MOST_POINTS} rows of values.`,
    );
  }
  return {
    points: rows.map((row) => pointOf(row, paths, where)),
    lines: rows.map(({ line }) => line),
  };
}

/** The mark between the paths of the first row; no path has one of these in it. */
function separatorOf(text: string, where: string): string {
  const first = text.trimStart().split(/[\r\n]/, 1)[0];
  const found = SEPARATORS.filter((mark) => first.includes(mark));
  if (found.length <= 1) return found[0] ?? ",";
  throw new InputError(
    `${where}, line 1: the paths are parted by different marks; expected commas, semicolons or tabs alone.`,
  );
}

const isBlank = ({ cells }: Line) => cells.length === 1 && cells[0] === "";

/** Without the empty lines before the first row and after the last. */
function withoutEnds(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return [];
  let end = lines.length;
  while (end > first && isBlank(lines[end - 1])) end -= 1;
  return lines.slice(first, end);
}

function pathsOf(head: Line | undefined, where: string): readonly string[] {
  if (!head) throw new InputError(`${where} is empty; expected a row of paths and rows of values.`);
  const full = head.cells.map(canonicalPath);
  head.cells.forEach((path, i) => {
    const at = `${where}, line ${head.line}: column ${i + 1}`;
    if (path === "") {
      throw new InputError(
        `${at} has no name; if it only counts the rows, ${LEAVE_OUT}, or name the path of its values.`,
      );
    }
    if (!PATH.test(path)) {
      throw new InputError(
        `${at} (${plainText(path.slice(0, 60))}) is no path; expected one such as levers.mandate or organisations.ID.quality.`,
      );
    }
    const before = full.findIndex((other) => pathsOverlap(other, full[i]));
    if (before === i) return;
    const like =
      head.cells[before] === path ? "" : ` and sets the same thing as ${head.cells[before]}`;
    throw new InputError(
      `${at} (${path}) is twice${like}; expected the path of a value, each once.`,
    );
  });
  return full;
}

function pointOf(row: Line, paths: readonly string[], where: string): Settings {
  const { line, cells } = row;
  const at = `${where}, line ${line}`;
  if (isBlank(row)) throw new InputError(`${at} is empty; expected a point, so remove the line.`);
  if (cells.length !== paths.length) {
    const more =
      cells.length === paths.length + 1
        ? `; if there is a column without a name that only counts the rows, ${LEAVE_OUT}`
        : "";
    throw new InputError(
      `${at}: ${cells.length} cells; expected ${paths.length}, one for each path${more}.`,
    );
  }
  const set = cells.flatMap((cell, i): [string, SettingValue][] =>
    cell === "" ? [] : [[paths[i], readValue(cell, paths[i], at)]],
  );
  return Object.fromEntries(set);
}

function readValue(cell: string, path: string, at: string): SettingValue {
  if (/^[-+]?[\d.]*\d,[\d,.]+$/.test(cell)) {
    throw new InputError(
      `${at}: ${path} is ${cell}; expected a number without commas, with a point before decimals.`,
    );
  }
  if (cell.length > LONGEST_VALUE) {
    throw new InputError(
      `${at}: ${path} is longer than ${LONGEST_VALUE} characters; expected a shorter text.`,
    );
  }
  const read = readSetting(cell);
  if ("value" in read) return read.value;
  throw new InputError(
    `${at}: ${path} is ${cell}, which ${read.problem}; expected a finite number.`,
  );
}
