/** Cases with their inputs. */
export interface PrimData {
  /** [dimension][case]: a number, or for a named input the number of its name. */
  readonly inputs: readonly Float64Array[];
  /** Dimensions whose numbers are names, without an order. */
  readonly named: readonly boolean[];
  /** 1 for a case of interest, 0 for another. */
  readonly interest: Uint8Array;
}

/** What a box demands of one dimension: at least `low`, at most `high`, or none of `without`. */
export interface Limit {
  readonly dimension: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Numbers of names that are left out; empty where the dimension has an order. */
  readonly without: readonly number[];
}

/** A box and the cases in it, 1 for each. */
export interface Box {
  readonly limits: readonly Limit[];
  readonly mask: Uint8Array;
}

/** The cases among `left` that meet every limit. */
export function boxMask(data: PrimData, limits: readonly Limit[], left: Uint8Array): Uint8Array {
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
export function peeled(data: PrimData, left: Uint8Array, alpha: number, fewest: number): Box[] {
  const orders = data.inputs.map((values) =>
    Int32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b]),
  );
  const way: Box[] = [{ limits: [], mask: left.slice() }];
  for (;;) {
    const box = way[way.length - 1];
    const next = bestPeel(data, orders, box, alpha, fewest);
    if (!next) return way;
    const limits = withLimit(box.limits, next);
    way.push({ limits, mask: boxMask(data, limits, left) });
  }
}

/** A peel: what it demands beyond the limits there are. */
interface Peel {
  readonly dimension: number;
  readonly low?: number;
  readonly high?: number;
  readonly without?: number;
}

function bestPeel(
  data: PrimData,
  orders: readonly Int32Array[],
  box: Box,
  alpha: number,
  fewest: number,
): Peel | null {
  let best: Peel | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const consider = (peel: Peel, kept: number, hits: number, cases: number, all: number) => {
    if (kept < fewest || kept === cases || kept === 0) return;
    const gain = (hits / kept - all / cases) / (cases - kept);
    if (gain > most) [best, most] = [peel, gain];
  };
  data.inputs.forEach((values, dimension) => {
    const rows = orders[dimension].filter((i) => box.mask[i] === 1);
    const cases = rows.length;
    const hitsBefore = new Int32Array(cases + 1);
    rows.forEach((row, k) => {
      hitsBefore[k + 1] = hitsBefore[k] + data.interest[row];
    });
    const all = hitsBefore[cases];
    if (data.named[dimension]) {
      for (const { from, to, value } of runsOf(rows, values)) {
        const hits = all - (hitsBefore[to] - hitsBefore[from]);
        consider({ dimension, without: value }, cases - (to - from), hits, cases, all);
      }
      return;
    }
    const slice = Math.max(1, Math.floor(alpha * cases));
    const low = lowEdge(rows, values, slice);
    consider({ dimension, low: values[rows[low]] }, cases - low, all - hitsBefore[low], cases, all);
    const high = highEdge(rows, values, cases - slice);
    consider({ dimension, high: values[rows[high - 1]] }, high, hitsBefore[high], cases, all);
  });
  return best;
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

/** The first place from `at` up where the value changes, so that equal cases stay together. */
function lowEdge(rows: Int32Array, values: Float64Array, at: number): number {
  let edge = at;
  while (edge < rows.length - 1 && values[rows[edge]] === values[rows[edge - 1]]) edge += 1;
  return edge;
}

/** The last place from `at` down where the value changes. */
function highEdge(rows: Int32Array, values: Float64Array, at: number): number {
  let edge = at;
  while (edge > 1 && values[rows[edge]] === values[rows[edge - 1]]) edge -= 1;
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
export function pasted(data: PrimData, box: Box, left: Uint8Array, alpha: number): Box {
  let held = box;
  for (;;) {
    const wider = widerBoxes(data, held, left, alpha)
      .map((limits): Box => ({ limits, mask: boxMask(data, limits, left) }))
      .filter(({ mask }) => count(mask) > count(held.mask))
      .sort((a, b) => density(data, b) - density(data, a))[0];
    if (!wider || density(data, wider) < density(data, held)) return held;
    held = wider;
  }
}

function widerBoxes(data: PrimData, box: Box, left: Uint8Array, alpha: number): Limit[][] {
  return box.limits.flatMap((limit) => {
    const others = box.limits.filter((one) => one !== limit);
    const replaced = (next: Limit) =>
      others.concat(
        next.low === null && next.high === null && next.without.length === 0 ? [] : next,
      );
    const step = Math.max(1, Math.floor(alpha * count(box.mask)));
    const outside = outsideValues(data, others, limit, left);
    const below = outside.filter((value) => limit.low !== null && value < limit.low);
    const above = outside.filter((value) => limit.high !== null && value > limit.high);
    return [
      others,
      ...(limit.low === null ? [] : [replaced({ ...limit, low: below.at(-step) ?? null })]),
      ...(limit.high === null ? [] : [replaced({ ...limit, high: above[step - 1] ?? null })]),
      ...limit.without.map((name) =>
        replaced({ ...limit, without: limit.without.filter((one) => one !== name) }),
      ),
    ];
  });
}

/** Values in a dimension of the cases that only this limit keeps out, ascending. */
function outsideValues(
  data: PrimData,
  others: readonly Limit[],
  limit: Limit,
  left: Uint8Array,
): number[] {
  const mask = boxMask(data, others, left);
  const values = data.inputs[limit.dimension];
  return Array.from(values)
    .filter((value, i) => mask[i] === 1 && !meets(value, limit))
    .sort((a, b) => a - b);
}

function count(mask: Uint8Array): number {
  let total = 0;
  for (const one of mask) total += one;
  return total;
}

function density(data: PrimData, { mask }: Box): number {
  let hits = 0;
  for (let i = 0; i < mask.length; i += 1) hits += mask[i] & data.interest[i];
  return hits / count(mask);
}
