import { type Column, type Mapping, wordsOf } from "./columns.ts";
import type { Field, Turn } from "./fields.ts";
import { isMissing, numberIn } from "./numbers.ts";
import type { Table } from "./table.ts";

/** What the columns seem to say: by their names, or, without a header, by what is in them. */
export function guessMapping(
  table: Table,
  columns: readonly Column[],
  fields: readonly Field[],
  header: boolean,
): Mapping {
  const found = header ? byName(columns, fields) : byContent(table, columns);
  const entries = Object.entries(found).map(([id, column]) => {
    const field = fields.find((one) => one.id === id) as Field;
    return [id, { column, turn: turnFor(field, table, columns[column], header) }] as const;
  });
  return Object.fromEntries(entries);
}

function byName(columns: readonly Column[], fields: readonly Field[]): Record<string, number> {
  const taken = new Set<number>();
  const found: Record<string, number> = {};
  for (const { id, headers, turns } of fields) {
    const usable = columns.filter(
      ({ index, filled, numeric }) =>
        !taken.has(index) && filled > 0 && (turns.length === 0 || numeric > 0.5),
    );
    const first = headers
      .flatMap((one) => usable.filter(({ name }) => one.test(wordsOf(name))))
      .at(0);
    if (first) {
      found[id] = first.index;
      taken.add(first.index);
    }
  }
  return found;
}

/** Codes are short and all different, names long and all different, closing dates mostly missing. */
function byContent(table: Table, columns: readonly Column[]): Record<string, number> {
  const valuesOf = ({ index }: Column) =>
    table.lines.map(({ cells }) => cells[index] ?? "").filter((cell) => !isMissing(cell));
  const most = (column: Column, test: RegExp) => {
    const values = valuesOf(column);
    return values.length > 0 && values.filter((one) => test.test(one)).length > 0.9 * values.length;
  };
  const code = columns.find((one) => one.distinct > 0.95 && most(one, /^[A-Z0-9]{3,5}$/));
  const name = columns
    .filter(
      (one) =>
        one !== code && one.distinct > 0.9 && most(one, /^(?=.*[A-Za-z]{3}.* .*[A-Za-z]{3}).{8,}/),
    )
    .at(0);
  const region = columns.find((one) => one.distinct < 0.3 && most(one, /^(Y\d\d|E4\d+)$/));
  const dates = columns.filter((one) => one.dates > 0.9);
  const closed = dates.length > 1 ? dates.find((one) => one.filled < dates[0].filled) : undefined;
  const found = { code, name, region, closed };
  return Object.fromEntries(
    Object.entries(found).flatMap(([id, column]) => (column ? [[id, column.index]] : [])),
  );
}

/** What has to be done with the numbers of a column, by its name and their size. */
function turnFor({ turns, id }: Field, table: Table, column: Column, header: boolean): Turn {
  if (turns.length === 0) return "as-is";
  const values = (header ? table.lines.slice(1) : table.lines)
    .map(({ cells }) => numberIn(cells[column.index] ?? "", table.separator))
    .filter((value) => !Number.isNaN(value));
  const size = middle(values.map(Math.abs));
  const name = wordsOf(column.name);
  if (turns.includes("reversed")) {
    if (/shmi|mortality|hsmr|death|harm|wait/.test(name)) return "reversed";
    return isStandard(values) ? "as-is" : "standardised";
  }
  if (turns.includes("per-cent")) return size > 1 ? "per-cent" : "as-is";
  if (turns.includes("of-income")) {
    return /£|\bm\b|million/.test(column.name.toLowerCase()) ? "of-income" : "as-is";
  }
  if (id !== "income") return "as-is";
  return size > 5e6 ? "pounds" : size > 5e3 ? "thousands" : "as-is";
}

/** Whether numbers look as if they were in standard deviations already. */
function isStandard(values: readonly number[]): boolean {
  if (values.length === 0) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const low = Math.min(...values.slice(0, 5000));
  return Math.abs(mean) < 0.75 && low < 0 && values.every((value) => Math.abs(value) <= 4);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
