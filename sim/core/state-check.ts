import { type ColumnSpec, columnOf, type TableBase, type WorldBase } from "./world.ts";

/** A column that is watched: where its numbers are and how far they may be from the middle. */
interface Watched {
  readonly table: TableBase;
  readonly name: string;
  readonly values: Float64Array;
  readonly width: number;
  readonly middle: number;
  readonly half: number;
}

/** Every finite number is at most so far from 0. */
const ANY = Number.MAX_VALUE;

/**
 * Watches the state of a world. The function it returns throws one sentence, naming the month, the
 * entity and the column, where a number is not finite or outside the range its column declares: what
 * went wrong in a run must end as an error and never as a number in its results.
 */
export function watchState(world: WorldBase): () => void {
  const watched = world.tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([name, spec]) => watch(table, name, spec)),
  );
  return () => {
    for (const one of watched) {
      const { values, middle, half } = one;
      const end = one.table.count * one.width;
      // One comparison says both: it is false for NaN too.
      for (let i = 0; i < end; i += 1) {
        if (!(Math.abs(values[i] - middle) <= half)) refuse(world, one, i);
      }
    }
  };
}

function watch(table: TableBase, name: string, spec: ColumnSpec): Watched[] {
  if (spec.type !== "f64") return [];
  const [low, high] = spec.range ?? [-ANY, ANY];
  const [middle, half] = spec.range ? [(low + high) / 2, (high - low) / 2] : [0, ANY];
  const values = columnOf(table, name) as Float64Array;
  return [{ table, name, values, width: spec.width ?? 1, middle, half }];
}

function refuse(world: WorldBase, { table, name, values, width }: Watched, i: number): void {
  const { about, unit, range, absent }: ColumnSpec = table.columns[name];
  const value = values[i];
  const row = Math.floor(i / width);
  if ((absent && Number.isNaN(value)) || !exists(table, row)) return;
  const of = table.ids[row] === "" ? `row ${row}` : table.ids[row];
  const place = width > 1 ? `${name}[${i % width}]` : name;
  const bounds = range ? `a number from ${range[0]} to ${range[1]}` : "a finite number";
  throw new Error(
    `In month ${world.month} ${table.name} ${of} has ${place} (${about}) ${value}; expected ${bounds} (${unit}).`,
  );
}

const exists = (table: TableBase, row: number): boolean =>
  table.liveColumn === undefined || columnOf(table, table.liveColumn)[row] !== 0;
