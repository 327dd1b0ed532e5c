import { InputError } from "../core/error.ts";
import type { Cell, ColumnSpec, TableSpec } from "./files-table.ts";
import type { StoredResult } from "./result-reader.ts";
import { rowsOf, type StoredTable } from "./stored-tables.ts";

/** What of the series becomes columns; what is left out is not narrowed. */
export interface WideChoice {
  readonly outcomes?: readonly string[] | undefined;
  readonly entities?: readonly string[] | undefined;
  readonly months: readonly number[];
}

/** A column of a wide table: an outcome of somebody in a month. */
export interface WideColumn {
  readonly name: string;
  readonly outcome: string;
  readonly entity: string;
  readonly month: number;
  readonly unit: string;
  readonly label: string;
}

/** A wide table that can be written: its columns are known, and its rows come one by one. */
export interface WideTable {
  readonly spec: TableSpec;
  readonly columns: readonly WideColumn[];
  rows(): AsyncGenerator<Cell[]>;
}

/** What the wide columns are, as a table of its own. */
export const wideColumnsTable: TableSpec = {
  name: "columns",
  columns: [
    { name: "name", type: "text" },
    { name: "outcome", type: "text" },
    { name: "entity", type: "text" },
    { name: "month", type: "integer" },
    { name: "unit", type: "text" },
    { name: "label", type: "text" },
  ],
};

/** Most columns of a wide table: what common programs can still open. */
export const MOST_WIDE = 10_000;

interface Tables {
  readonly runs: StoredTable;
  readonly series: StoredTable;
}

/**
 * Prepares one row a run: what the runs table says of it and, for everything chosen that some run
 * has, a column. Reads the series once for the columns and once for the rows, and never holds more
 * than one run. Throws InputError where nothing is found or there would be too many columns.
 */
export async function wideTable(
  result: StoredResult,
  { runs, series }: Tables,
  choice: WideChoice,
): Promise<WideTable> {
  const found = await columnsIn(result, series, choice);
  const named = namesFor(found, new Set(runs.spec.columns.map(({ name }) => name)));
  const more = named.map(({ name }): ColumnSpec => ({ name, type: "number" }));
  return {
    spec: { name: "wide", columns: [...runs.spec.columns, ...more] },
    columns: named,
    rows: () => wideRows({ runs, series }, named),
  };
}

type Unnamed = Omit<WideColumn, "name">;

const SERIES = ["run_id", "month", "entity", "outcome", "value"];
const keyOf = (month: number, entity: string, outcome: string) => `${month} ${entity} ${outcome}`;

/** What of the series table is needed here, row by row. */
async function* seriesRows({ spec, ...table }: StoredTable) {
  const at = SERIES.map((name) => spec.columns.findIndex((one) => one.name === name));
  for await (const cells of rowsOf({ spec, ...table })) {
    const [run, month, entity, outcome, value] = at.map((i) => cells[i]);
    yield {
      run: String(run),
      key: keyOf(Number(month), String(entity), String(outcome)),
      month: Number(month),
      entity: String(entity),
      outcome: String(outcome),
      value,
    };
  }
}

/** Everything chosen that some run has: by outcome, then as entities appear, then by month. */
async function columnsIn(
  { dir, manifest }: StoredResult,
  series: StoredTable,
  { outcomes, entities, months }: WideChoice,
): Promise<Unnamed[]> {
  const found = new Map<string, Unnamed>();
  const entityOrder = new Map<string, number>();
  const listed = manifest.outcomes as { id: string; unit: string; label: string }[];
  for await (const { key, month, entity, outcome } of seriesRows(series)) {
    if (found.has(key) || !months.includes(month)) continue;
    if (outcomes && !outcomes.includes(outcome)) continue;
    if (entities && !entities.includes(entity)) continue;
    const { unit, label } = listed.find(({ id }) => id === outcome) ?? { unit: "", label: outcome };
    if (!entityOrder.has(entity)) entityOrder.set(entity, entityOrder.size);
    found.set(key, { outcome, entity, month, unit, label });
    if (found.size <= MOST_WIDE) continue;
    throw new InputError(
      `${dir}: the wide table would have more than ${MOST_WIDE} columns; choose with --outcome, --entity or --month.`,
    );
  }
  checkFound(dir, [...found.values()], { outcomes, entities, months });
  const place = ({ outcome }: Unnamed) => listed.findIndex(({ id }) => id === outcome);
  const who = ({ entity }: Unnamed) => entityOrder.get(entity) ?? 0;
  return [...found.values()].sort(
    (a, b) => place(a) - place(b) || who(a) - who(b) || a.month - b.month,
  );
}

/** Whatever was asked for by name has to be there. */
function checkFound(dir: string, found: readonly Unnamed[], choice: WideChoice): void {
  const missing =
    choice.outcomes?.find((id) => !found.some(({ outcome }) => outcome === id)) ??
    choice.entities?.find((id) => !found.some(({ entity }) => entity === id)) ??
    choice.months.find((one) => !found.some(({ month }) => month === one));
  if (missing === undefined && found.length > 0) return;
  throw new InputError(
    missing === undefined
      ? `${dir} keeps no series, so there is nothing to put side by side; see keep.series in the experiment.`
      : `${dir}: the series table has nothing of ${missing} as asked; partnerscape summary shows what there is.`,
  );
}

/** Names in lower case and underscores; where two are the same, or one is taken, it is numbered. */
function namesFor(found: readonly Unnamed[], taken: ReadonlySet<string>): WideColumn[] {
  // Some programs take large and small letters for the same.
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return found.map((one) => {
    const base = `${one.outcome}_${plain(one.entity)}_${one.month}`;
    let name = base;
    for (let i = 2; used.has(name.toLowerCase()); i += 1) name = `${base}_${i}`;
    used.add(name.toLowerCase());
    return { name, ...one };
  });
}

const plain = (entity: string): string =>
  entity.replaceAll("+", "_and_").replaceAll("~", "_with_").replace(/\W/g, "_");

/** Goes through runs and series side by side: both are in the order of the runs. */
async function* wideRows(
  { runs, series }: Tables,
  columns: readonly WideColumn[],
): AsyncGenerator<Cell[]> {
  const places = new Map(
    columns.map(({ month, entity, outcome }, i) => [keyOf(month, entity, outcome), i]),
  );
  const id = runs.spec.columns.findIndex(({ name }) => name === "run_id");
  const values = seriesRows(series);
  let next = await values.next();
  for await (const run of rowsOf(runs)) {
    const wide = new Array<Cell>(columns.length).fill(null);
    while (!next.done && next.value.run === run[id]) {
      const at = places.get(next.value.key);
      if (at !== undefined) wide[at] = next.value.value;
      next = await values.next();
    }
    yield [...run, ...wide];
  }
  if (next.done) return;
  throw new InputError(
    `${series.file} has rows of run ${next.value.run} where the runs table has none; partnerscape verify says what is damaged.`,
  );
}
