import { cellMeasure, moments } from "./check.ts";
import type { Futures } from "./futures.ts";
import type { Grid } from "./lesson-file.ts";

/** How a cell stands in its column. */
export type CellStanding = "best" | "level" | "behind";

/** One cell of a table of worlds. */
export interface GridCell {
  /** Mean over the futures that have a value; NaN where none has. */
  readonly mean: number;
  /** Standard error of the mean. */
  readonly error: number;
  readonly n: number;
  /** Best by two standard errors, level with the best, or behind it, future by future. */
  readonly standing: CellStanding;
}

/** Standard errors by which one must be ahead to be called better. */
const CLEAR = 2;

/** The cells by column, then row; null while a world of the column is missing. */
export function gridCells(
  grid: Grid,
  world: (id: string) => Futures | undefined,
): (GridCell[] | null)[] {
  return grid.columns.map(({ id: column }) => {
    let missing = false;
    const found = (id: string): Futures => {
      const futures = world(id);
      if (futures) return futures;
      missing = true;
      return { series: [], months: 0, replicates: 0, values: new Float64Array() };
    };
    const rows = grid.rows.map(({ id }) => cellMeasure(grid.measure, id, column, found));
    return missing ? null : columnCells(rows, grid.better === "higher" ? 1 : -1);
  });
}

/** Cells of one column from the values of each row, future by future. */
export function columnCells(rows: readonly Float64Array[], good: 1 | -1): GridCell[] {
  const sums = rows.map(momentsOf);
  const best = sums.reduce(
    (a, { mean }, i) => (Number.isNaN(sums[a].mean) || good * mean > good * sums[a].mean ? i : a),
    0,
  );
  const level = rows.map((row, i) => {
    if (i === best) return true;
    const { mean, error } = momentsOf(rows[best].map((value, j) => good * (value - row[j])));
    return mean - CLEAR * error <= 0;
  });
  const alone = level.filter((one) => one).length === 1;
  return sums.map((sum, i) => ({
    ...sum,
    standing: !level[i] || sum.n === 0 ? "behind" : alone ? "best" : "level",
  }));
}

function momentsOf(values: Float64Array): Omit<GridCell, "standing"> {
  const there = values.filter((value) => !Number.isNaN(value));
  return { ...moments(there), n: there.length };
}
