import { type Futures, seriesIndex, valueAt } from "./futures.ts";
import type { Check, Grid, Lesson, Measure, Statement } from "./lesson-file.ts";

/** What a check found. */
export interface Finding {
  /** The share of futures, the mean, or for a best row by how much it is ahead. */
  readonly estimate: number;
  /** Standard error of the estimate. */
  readonly error: number;
  readonly n: number;
  /** True where the estimate is on the side it should be on by at least two standard errors. */
  readonly holds: boolean;
  /** True where it is beyond a bound by so much: the statement is false here. */
  readonly fails: boolean;
}

/** Standard errors by which a statement must be on its side. */
const CLEAR = 2;

/** The futures of a world by its id; a cell of a grid has the id {@link cellId}. */
export type Worlds = (world: string) => Futures;

/**
 * The id of a world in a cell of a grid: of the grid's own world by its row, and of another world
 * (such as the twin) by its name. The latter takes on the change of the column alone.
 */
export const cellId = (rowOrWorld: string, column: string): string => `${rowOrWorld}/${column}`;

/** A measure in each future; NaN where the series is absent in all of its months. */
export function measured(measure: Measure, worlds: Worlds): Float64Array {
  const { minus, ...first } = measure;
  const one = summedUp(first, worlds);
  if (!minus) return one;
  const given = Object.entries(minus).filter(([, value]) => value !== undefined);
  const other = summedUp({ ...first, ...Object.fromEntries(given) }, worlds);
  return one.map((value, i) => value - other[i]);
}

function summedUp(place: Omit<Measure, "minus">, worlds: Worlds): Float64Array {
  const futures = worlds(place.world);
  const at = seriesIndex(futures, place.entity, place.outcome);
  if (at < 0) return new Float64Array(futures.replicates).fill(Number.NaN);
  return Float64Array.from({ length: futures.replicates }, (_, replicate) =>
    stat(place, (month) => valueAt(futures, replicate, month, at), futures.months),
  );
}

function stat(
  { stat: kind, from, to }: Omit<Measure, "minus">,
  value: (month: number) => number,
  months: number,
): number {
  const all = Array.from({ length: Math.min(to, months) - from + 1 }, (_, i) => from + i);
  const present = all.filter((month) => !Number.isNaN(value(month)));
  if (present.length === 0) return Number.NaN;
  if (kind === "mean")
    return present.reduce((sum, month) => sum + value(month), 0) / present.length;
  const sign = kind === "lowest" || kind === "when_lowest" ? 1 : -1;
  const best = present.reduce((a, b) => (sign * value(b) < sign * value(a) ? b : a));
  return kind.startsWith("when") ? best : value(best);
}

/** Whether a statement about the simulation holds in these futures. */
export function checkStatement(
  { check }: Pick<Statement, "check">,
  worlds: Worlds,
  grid: Grid | undefined,
): Finding {
  if ("best" in check) return bestRow(check.best, worlds, grid as Grid);
  if ("mean" in check) return bounded(measured(check.mean, worlds), check);
  const { is, than, ...measure } = check.share;
  const sign = is === "above" ? 1 : -1;
  // A future without a value is one in which it is not so.
  const hits = measured(measure, worlds).map((value) => (sign * value > sign * than ? 1 : 0));
  return boundedShare(hits, check);
}

type Bounds = { readonly at_least?: number | undefined; readonly at_most?: number | undefined };

const clear = (estimate: number, error: number, { at_least, at_most }: Bounds): boolean =>
  (at_least === undefined || estimate - CLEAR * error >= at_least) &&
  (at_most === undefined || estimate + CLEAR * error <= at_most);

/** Whether the estimate is on the wrong side of a bound by at least two standard errors. */
const beyond = (estimate: number, error: number, { at_least, at_most }: Bounds): boolean =>
  (at_least !== undefined && estimate + CLEAR * error < at_least) ||
  (at_most !== undefined && estimate - CLEAR * error > at_most);

function bounded(values: Float64Array, bounds: Bounds): Finding {
  const present = values.filter((value) => !Number.isNaN(value));
  const { mean, error } = moments(present);
  return {
    estimate: mean,
    error,
    n: present.length,
    holds: present.length > 1 && clear(mean, error, bounds),
    fails: present.length === 0 || (present.length > 1 && beyond(mean, error, bounds)),
  };
}

/** The error of a share by Agresti and Coull's rule, so that it is not none where all agree. */
function boundedShare(hits: Float64Array, bounds: Bounds): Finding {
  const n = hits.length;
  const yes = hits.reduce((sum, hit) => sum + hit, 0);
  const adjusted = (yes + 2) / (n + 4);
  const error = Math.sqrt((adjusted * (1 - adjusted)) / (n + 4));
  const estimate = yes / n;
  return {
    ...{ estimate, error, n },
    holds: clear(estimate, error, bounds),
    fails: beyond(estimate, error, bounds),
  };
}

/** How far a row is ahead of the next best in a column, future by future. */
function bestRow(
  { column, row }: Extract<Check, { best: unknown }>["best"],
  worlds: Worlds,
  { rows, measure, better }: Grid,
): Finding {
  const sign = better === "higher" ? 1 : -1;
  const of = (id: string) => cellMeasure(measure, id, column, worlds).map((value) => sign * value);
  const one = of(row);
  const leads = rows
    .filter(({ id }) => id !== row)
    .map(({ id }) => {
      const other = of(id);
      return moments(one.map((value, i) => value - other[i]));
    });
  const least = leads.reduce((a, b) => (b.mean < a.mean ? b : a));
  const holds = leads.every(({ mean, error }) => mean - CLEAR * error > 0);
  const fails = leads.some(({ mean, error }) => mean + CLEAR * error < 0);
  return { estimate: least.mean, error: least.error, n: one.length, holds, fails };
}

/** The measure of a grid in the world of one of its cells. */
export function cellMeasure(
  measure: Measure,
  row: string,
  column: string,
  worlds: Worlds,
): Float64Array {
  return measured(measure, (world) =>
    worlds(cellId(world === measure.world ? row : world, column)),
  );
}

/** Mean of some numbers and its standard error. */
export function moments(values: Float64Array): { mean: number; error: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, n - 1) / n) };
}

/** Everything that a lesson says about the simulation. */
export const statementsOf = ({
  surprises,
  vary,
}: Pick<Lesson, "surprises" | "vary">): Statement[] => [...surprises, ...vary.statements];
