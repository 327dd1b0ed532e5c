import { InputError } from "../../core/error.ts";
import { cellsOf, type Line } from "../../import/cells.ts";
import type { Settings, SettingValue } from "../settings.ts";

/** Most points a list may have. */
export const MOST_POINTS = 1_000_000;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * A list of points from CSV text: the first row names the paths, every further row is a point. An
 * empty cell leaves the scenario's own value. Throws InputError, naming `where` and the line, where
 * a path comes twice or is missing, a row has more or fewer cells, or there is no point at all.
 */
export function pointsFromCsv(text: string, where: string): Settings[] {
  const { lines, unclosed } = cellsOf(text.replace(/^\uFEFF/, ""), ",");
  if (unclosed.length > 0) {
    throw new InputError(`${where}, line ${unclosed[0]}: a quotation mark is never closed.`);
  }
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const paths = pathsOf(head, where);
  if (rows.length === 0 || rows.length > MOST_POINTS) {
    throw new InputError(
      `${where} has ${rows.length} points; expected a row of paths and then 1 to ${MOST_POINTS} rows of values.`,
    );
  }
  return rows.map((row) => pointOf(row, paths, where));
}

function pathsOf(head: Line | undefined, where: string): readonly string[] {
  if (!head) throw new InputError(`${where} is empty; expected a row of paths and rows of values.`);
  head.cells.forEach((path, i) => {
    const problem = path === "" ? "has no name" : head.cells.indexOf(path) < i ? "is twice" : null;
    if (problem === null) return;
    throw new InputError(
      `${where}, line ${head.line}: column ${i + 1}${path && ` (${path})`} ${problem}; expected the path of a value, each once.`,
    );
  });
  return head.cells;
}

function pointOf({ line, cells }: Line, paths: readonly string[], where: string): Settings {
  if (cells.length !== paths.length) {
    throw new InputError(
      `${where}, line ${line}: ${cells.length} cells; expected ${paths.length}, one for each path.`,
    );
  }
  const set = cells.flatMap((cell, i): [string, SettingValue][] =>
    cell === "" ? [] : [[paths[i], readValue(cell, paths[i], `${where}, line ${line}`)]],
  );
  return Object.fromEntries(set);
}

function readValue(cell: string, path: string, where: string): SettingValue {
  if (cell === "true" || cell === "false") return cell === "true";
  if (!NUMBER.test(cell)) return cell;
  const number = Number(cell);
  if (Number.isFinite(number)) return number;
  throw new InputError(`${where}: ${path} is ${cell}; expected a finite number.`);
}
