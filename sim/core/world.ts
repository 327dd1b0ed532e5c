import type { EntityKeys } from "./random.ts";
import type { Unit } from "./units.ts";

/** What one column holds. Width k > 1 stores k numbers a row, row-major: `column[i * k + j]`. */
export interface ColumnSpec {
  readonly type: "f64" | "i32" | "u8";
  readonly unit: Unit;
  readonly about: string;
  /** What every value is in, both ends among them; a run that leaves it ends with an error. */
  readonly range?: readonly [number, number];
  readonly width?: number;
  /** Whether NaN may stand for "there is none". */
  readonly absent?: true;
  /** The rule that owns it, where one does. */
  readonly owner?: string;
}

/** The columns of a kind of entity, by name. */
export type Columns = Readonly<Record<string, ColumnSpec>>;

/** What every table has beside its columns. A row is an index; `ids` and `keys` are its stable names. */
export interface TableBase {
  readonly name: string;
  readonly columns: Columns;
  readonly capacity: number;
  /** The column that is 0 in a row that does not exist (any more, or yet); all exist without one. */
  readonly liveColumn?: string;
  /** Rows in use, from 0. */
  count: number;
  readonly ids: string[];
  readonly keys: EntityKeys;
  readonly stretches: readonly Stretch[];
}

/** All columns of a table whose numbers keep to the same range: one array, one column after another. */
export interface Stretch {
  readonly columns: readonly string[];
  readonly range?: readonly [number, number];
  readonly absent?: true;
  readonly values: Float64Array;
}

type ArrayOf<S extends ColumnSpec> = S["type"] extends "f64"
  ? Float64Array
  : S["type"] extends "i32"
    ? Int32Array
    : Uint8Array;

/** A table with its columns as typed arrays: `world.organisation.quality[i]`. */
export type Table<C extends Columns> = TableBase & { readonly [K in keyof C]: ArrayOf<C[K]> };

/** The simulated world: its month and its tables. Everything that changes is in the tables. */
export interface WorldBase {
  month: number;
  readonly tables: readonly TableBase[];
}

/** A copy of all that changes in a world. Plain typed arrays: it may cross a worker border. */
export interface WorldSnapshot {
  readonly month: number;
  readonly tables: readonly {
    readonly count: number;
    readonly ids: readonly string[];
    readonly arrays: readonly (Float64Array | Int32Array | Uint8Array | Uint32Array)[];
  }[];
}

type AnyArray = Float64Array | Int32Array | Uint8Array | Uint32Array;

const ARRAYS = { i32: Int32Array, u8: Uint8Array } as const;

/** Allocates a table once, for at most `capacity` rows, all zero. */
export function createTable<const C extends Columns>(
  name: string,
  columns: C,
  capacity: number,
  liveColumn?: keyof C & string,
): Table<C> {
  const stretches = stretchesOf(columns, capacity);
  const numbers = partsOf(stretches, columns, capacity);
  const table: Record<string, unknown> = {
    name,
    columns,
    capacity,
    stretches,
    ...(liveColumn ? { liveColumn } : {}),
    count: 0,
    ids: new Array<string>(capacity).fill(""),
    keys: { lo: new Uint32Array(capacity), hi: new Uint32Array(capacity) },
  };
  for (const [column, spec] of Object.entries(columns)) {
    if (column in table) throw new Error(`Column name "${column}" of table "${name}" is reserved.`);
    table[column] =
      spec.type === "f64"
        ? numbers.get(column)
        : new ARRAYS[spec.type](capacity * (spec.width ?? 1));
  }
  // Growing an object by many keys leaves it a slow dictionary in V8; a copy made at once is fast.
  return { ...table } as unknown as Table<C>;
}

/** Room for all columns of numbers, those of one range side by side so that one loop sees them all. */
function stretchesOf(columns: Columns, capacity: number): Stretch[] {
  const alike = new Map<string, string[]>();
  for (const [name, { type, range, absent }] of Object.entries(columns)) {
    if (type !== "f64") continue;
    const key = JSON.stringify([range, absent]);
    alike.set(key, [...(alike.get(key) ?? []), name]);
  }
  return [...alike.values()].map((names) => {
    const { range, absent } = columns[names[0]];
    const width = names.reduce((sum, name) => sum + (columns[name].width ?? 1), 0);
    const values = new Float64Array(capacity * width);
    return { columns: names, ...(range && { range }), ...(absent && { absent }), values };
  });
}

/** Every column of numbers by name, as the part of its stretch that it is. */
function partsOf(stretches: readonly Stretch[], columns: Columns, capacity: number) {
  const parts = new Map<string, Float64Array>();
  for (const stretch of stretches) {
    let at = 0;
    for (const name of stretch.columns) {
      const length = capacity * (columns[name].width ?? 1);
      parts.set(name, stretch.values.subarray(at, at + length));
      at += length;
    }
  }
  return parts;
}

/** One column of a table by name, untyped: for generic code such as snapshots and descriptions. */
export function columnOf(table: TableBase, name: string): Float64Array | Int32Array | Uint8Array {
  return (table as unknown as Record<string, Float64Array>)[name];
}

function arraysOf(table: TableBase): AnyArray[] {
  const columns = Object.keys(table.columns).map((name) => columnOf(table, name));
  return [...columns, table.keys.lo, table.keys.hi];
}

/** Sets every column and key of a world to zero, so that its buffers can serve another run. */
export function clearWorld(world: WorldBase): void {
  world.month = 0;
  for (const table of world.tables) {
    for (const array of arraysOf(table)) array.fill(0);
  }
}

/** Sets every column of one row to zero, its key left as it is. */
export function clearRow(table: TableBase, row: number): void {
  for (const [name, spec] of Object.entries(table.columns)) {
    const width = spec.width ?? 1;
    columnOf(table, name).fill(0, row * width, (row + 1) * width);
  }
}

/** Copies everything that changes. Restoring it and going on equals never having stopped. */
export function snapshot(world: WorldBase): WorldSnapshot {
  return {
    month: world.month,
    tables: world.tables.map((table) => ({
      count: table.count,
      ids: table.ids.slice(),
      arrays: arraysOf(table).map((array) => array.slice()),
    })),
  };
}

/** Puts a snapshot back into a world of the same shape. Throws when the shape differs. */
export function restore(world: WorldBase, saved: WorldSnapshot): void {
  if (saved.tables.length !== world.tables.length) {
    throw new Error("The snapshot was taken from a world with other tables.");
  }
  world.month = saved.month;
  world.tables.forEach((table, t) => {
    const from = saved.tables[t];
    table.count = from.count;
    from.ids.forEach((id, i) => {
      table.ids[i] = id;
    });
    arraysOf(table).forEach((array, a) => {
      if (array.length !== from.arrays[a].length) {
        throw new Error(`The snapshot's table "${table.name}" has another number of rows.`);
      }
      (array as Float64Array).set(from.arrays[a] as Float64Array);
    });
  });
}

/** One row as an object: column name to number, or to the list of numbers of a wide column. */
export function describe(
  world: WorldBase,
  tableName: string,
  row: number,
): Record<string, string | number | number[]> {
  const table = world.tables.find((candidate) => candidate.name === tableName);
  if (!table) throw new Error(`There is no table "${tableName}" in this world.`);
  const out: Record<string, string | number | number[]> = { id: table.ids[row] };
  for (const [name, spec] of Object.entries(table.columns)) {
    const array = columnOf(table, name);
    const width = spec.width ?? 1;
    out[name] =
      width === 1 ? array[row] : Array.from(array.subarray(row * width, (row + 1) * width));
  }
  return out;
}
