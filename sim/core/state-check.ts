import {
  type ColumnSpec,
  columnOf,
  type Stretch,
  type TableBase,
  type WorldBase,
} from "./world.ts";

/** Numbers that are watched together: how far each may be from the middle. */
interface Watched extends Stretch {
  readonly table: TableBase;
  readonly middle: number;
  readonly half: number;
}

/** Every finite number is at most so far from 0. */
const ANY = Number.MAX_VALUE;

/** A mean of what lies at an end of its range may come to lie beyond it by rounding: this part of the range. */
const ROUNDING = 1e-12;

/**
 * Watches the state of a world. The function it returns throws one sentence, naming the month, the
 * entity and the column, where a number is not finite or outside the range its column declares: what
 * went wrong in a run must end as an error and never as a number in its results.
 */
export function watchState(world: WorldBase): () => void {
  const watched = world.tables.flatMap((table) =>
    table.stretches.map((stretch) => watch(table, stretch)),
  );
  return () => {
    for (const one of watched) {
      if (leaves(one)) lookClosely(world, one);
    }
  };
}

function watch(table: TableBase, stretch: Stretch): Watched {
  const { range } = stretch;
  const [middle, half] = range
    ? [(range[0] + range[1]) / 2, (0.5 + ROUNDING) * (range[1] - range[0])]
    : [0, ANY];
  return { ...stretch, table, middle, half };
}

/**
 * Whether any number of a stretch is not where it may be. One comparison says both, finite and in
 * range: it is false for NaN. Four are looked at in a turn, which takes half as long.
 */
function leaves({ values, middle, half }: Watched): boolean {
  const fours = values.length - (values.length % 4);
  for (let i = 0; i < fours; i += 4) {
    const within =
      Math.abs(values[i] - middle) <= half &&
      Math.abs(values[i + 1] - middle) <= half &&
      Math.abs(values[i + 2] - middle) <= half &&
      Math.abs(values[i + 3] - middle) <= half;
    if (!within) return true;
  }
  for (let i = fours; i < values.length; i += 1) {
    if (!(Math.abs(values[i] - middle) <= half)) return true;
  }
  return false;
}

/** The columns of a stretch one by one, in the rows in use only. */
function lookClosely(world: WorldBase, one: Watched): void {
  const { table, columns, values, middle, half, absent } = one;
  let from = 0;
  for (const name of columns) {
    const width = table.columns[name].width ?? 1;
    for (let i = from; i < from + table.count * width; i += 1) {
      if (absent && Number.isNaN(values[i])) continue;
      if (!(Math.abs(values[i] - middle) <= half)) refuse(world, table, name, i - from);
    }
    from += table.capacity * width;
  }
}

function refuse(world: WorldBase, table: TableBase, name: string, i: number): void {
  const { about, unit, range, owner, width = 1 }: ColumnSpec = table.columns[name];
  const value = columnOf(table, name)[i];
  const row = Math.floor(i / width);
  if (!exists(table, row)) return;
  const of = table.ids[row] === "" ? `row ${row}` : table.ids[row];
  const place = width > 1 ? `${name}[${i % width}]` : name;
  const bounds = range ? `a number from ${range[0]} to ${range[1]}` : "a finite number";
  const whose = owner === undefined ? "" : `; it belongs to the rule "${owner}"`;
  throw new Error(
    `In month ${world.month} ${table.name} ${of} has ${place} (${about}) ${value}; expected ${bounds} (${unit})${whose}.`,
  );
}

const exists = (table: TableBase, row: number): boolean =>
  table.liveColumn === undefined || columnOf(table, table.liveColumn)[row] !== 0;
