import { densityIn, type PrimCells, sumWhere } from "./prim-cells.ts";

/** What a box demands of one dimension: at least `low`, at most `high`, or none of `without`. */
export interface Limit {
  readonly dimension: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Numbers of names that are left out; empty where the dimension has an order. */
  readonly without: readonly number[];
}

/** A box and the cells in it, 1 for each. */
export interface Box {
  readonly limits: readonly Limit[];
  readonly mask: Uint8Array;
}

/** The cells among `left` that meet every limit. */
export function boxMask(
  data: Pick<PrimCells, "inputs">,
  limits: readonly Limit[],
  left: Uint8Array,
): Uint8Array {
  const mask = left.slice();
  for (const limit of limits) {
    const values = data.inputs[limit.dimension];
    for (let i = 0; i < mask.length; i += 1) if (!meets(values[i], limit)) mask[i] = 0;
  }
  return mask;
}

function meets(value: number, { low, high, without }: Limit): boolean {
  return !(
    (low !== null && value < low) ||
    (high !== null && value > high) ||
    without.includes(value)
  );
}

/**
 * The boxes from everything to the smallest that still holds `fewest` cases. Each peel takes away
 * about a share `alpha` of the cases, at the low or the high end of one dimension, or one of its
 * names. Of the peels that are possible the one is made that raises the density most for each case it
 * costs (Kwakkel and Jaxa-Rozen 2016, since inputs with few values cannot give equal slices).
 */
export function peeled(data: PrimCells, left: Uint8Array, alpha: number, fewest: number): Box[] {
  const way: Box[] = [{ limits: [], mask: left.slice() }];
  let rows = data.orders.map((order) => inMask(order, left));
  for (;;) {
    const box = way[way.length - 1];
    const next = bestPeel(data, rows, alpha, fewest);
    if (!next) return way;
    const limits = withLimit(box.limits, next);
    const mask = boxMask(data, limits, left);
    rows = rows.map((one) => inMask(one, mask));
    way.push({ limits, mask });
  }
}

/** The cells of a mask in the order of `rows`. */
function inMask(rows: Int32Array, mask: Uint8Array): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let k = 0; k < rows.length; k += 1) {
    if (mask[rows[k]] === 1) {
      kept[count] = rows[k];
      count += 1;
    }
  }
  return kept.subarray(0, count);
}

/** A peel: what it demands beyond the limits there are. */
interface Peel {
  readonly dimension: number;
  readonly low?: number;
  readonly high?: number;
  readonly without?: number;
}

/** The best peel of the cells in a box, given by their order in each dimension; null where none is possible. */
function bestPeel(
  data: PrimCells,
  orders: readonly Int32Array[],
  alpha: number,
  fewest: number,
): Peel | null {
  const all = added(data, orders[0] ?? new Int32Array(), 0, orders[0]?.length ?? 0);
  const slice = Math.max(1, Math.floor(alpha * all.cases));
  let best: Peel | null = null;
  let most = Number.NEGATIVE_INFINITY;
  /** Takes away sorted rows of one dimension from one place to another. */
  const consider = (peel: Peel, from: number, to: number) => {
    const away = added(data, orders[peel.dimension], from, to);
    const kept = all.cases - away.cases;
    if (kept < fewest || kept === 0 || away.cases === 0) return;
    const gain = ((all.hits - away.hits) / kept - all.hits / all.cases) / away.cases;
    if (gain > most) [best, most] = [peel, gain];
  };
  data.inputs.forEach((values, dimension) => {
    const rows = orders[dimension];
    if (data.named[dimension]) {
      for (const { from, to, value } of runsOf(rows, values)) {
        consider({ dimension, without: value }, from, to);
      }
      return;
    }
    const low = edgeOf(data, rows, values, slice);
    if (low < rows.length) consider({ dimension, low: values[rows[low]] }, 0, low);
    const backwards = rows.slice().reverse();
    const high = rows.length - edgeOf(data, backwards, values, slice);
    if (high > 0) consider({ dimension, high: values[rows[high - 1]] }, high, rows.length);
  });
  return best;
}

/** What rows from one place to another add up to. */
function added({ cases, hits }: PrimCells, rows: Int32Array, from: number, to: number) {
  const sum = { cases: 0, hits: 0 };
  for (let k = from; k < to; k += 1) {
    sum.cases += cases[rows[k]];
    sum.hits += hits[rows[k]];
  }
  return sum;
}

/** Stretches of equal values in sorted rows. */
function runsOf(rows: Int32Array, values: Float64Array) {
  const runs: { from: number; to: number; value: number }[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && values[rows[to]] === values[rows[from]]) to += 1;
    runs.push({ from, to, value: values[rows[from]] });
    from = to;
  }
  return runs;
}

/** The first place with `slice` cases before it at which the value changes: equals stay together. */
function edgeOf({ cases }: PrimCells, rows: Int32Array, values: Float64Array, slice: number) {
  let edge = 0;
  let before = 0;
  while (edge < rows.length) {
    const same = edge > 0 && values[rows[edge]] === values[rows[edge - 1]];
    if (before >= slice && !same) break;
    before += cases[rows[edge]];
    edge += 1;
  }
  return edge;
}

function withLimit(limits: readonly Limit[], peel: Peel): Limit[] {
  const { dimension } = peel;
  const old = limits.find((limit) => limit.dimension === dimension);
  const changed: Limit = {
    dimension,
    low: peel.low ?? old?.low ?? null,
    high: peel.high ?? old?.high ?? null,
    without:
      peel.without === undefined ? (old?.without ?? []) : [...(old?.without ?? []), peel.without],
  };
  return [...limits.filter((limit) => limit !== old), changed].sort(
    (a, b) => a.dimension - b.dimension,
  );
}

/**
 * The box enlarged step by step as long as that does not lower its density: limits that say nothing
 * are dropped, others moved out by about a share `alpha` of the cases, names let in again.
 */
export function pasted(data: PrimCells, box: Box, left: Uint8Array, alpha: number): Box {
  let held = box;
  for (;;) {
    const size = sumWhere(data.cases, held.mask);
    const wider = widerBoxes(data, held, left, alpha)
      .map((limits): Box => ({ limits, mask: boxMask(data, limits, left) }))
      .filter(({ mask }) => sumWhere(data.cases, mask) > size)
      .map((one) => ({ one, density: densityIn(data, one.mask) }))
      .sort((a, b) => b.density - a.density)[0];
    if (!wider || wider.density < densityIn(data, held.mask)) return held;
    held = wider.one;
  }
}

function widerBoxes(data: PrimCells, box: Box, left: Uint8Array, alpha: number): Limit[][] {
  const step = Math.max(1, Math.floor(alpha * sumWhere(data.cases, box.mask)));
  return box.limits.flatMap((limit) => {
    const { low, high } = limit;
    const others = box.limits.filter((one) => one !== limit);
    const replaced = (next: Limit) =>
      others.concat(
        next.low === null && next.high === null && next.without.length === 0 ? [] : next,
      );
    const outside = outsideCells(data, others, limit, left);
    const values = data.inputs[limit.dimension];
    const below = outside.filter((cell) => low !== null && values[cell] < low).reverse();
    const above = outside.filter((cell) => high !== null && values[cell] > high);
    return [
      others,
      ...(low === null ? [] : [replaced({ ...limit, low: reached(data, below, values, step) })]),
      ...(high === null ? [] : [replaced({ ...limit, high: reached(data, above, values, step) })]),
      ...limit.without.map((name) =>
        replaced({ ...limit, without: limit.without.filter((one) => one !== name) }),
      ),
    ];
  });
}

/** The value of the first of these cells with which they hold `step` cases; null where they hold fewer. */
function reached(
  data: PrimCells,
  cells: readonly number[],
  values: Float64Array,
  step: number,
): number | null {
  let cases = 0;
  for (const cell of cells) {
    cases += data.cases[cell];
    if (cases >= step) return values[cell];
  }
  return null;
}

/** Cells that only this limit keeps out, by their value in its dimension, ascending. */
function outsideCells(
  data: PrimCells,
  others: readonly Limit[],
  limit: Limit,
  left: Uint8Array,
): number[] {
  const mask = boxMask(data, others, left);
  const values = data.inputs[limit.dimension];
  const outside: number[] = [];
  for (let i = 0; i < mask.length; i += 1) {
    if (mask[i] === 1 && !meets(values[i], limit)) outside.push(i);
  }
  return outside.sort((a, b) => values[a] - values[b]);
}
