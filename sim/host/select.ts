/**
 * Exact quantile of the first `n` values, type 7 (Hyndman and Fan 1996), without sorting them all:
 * reorders them in place so that what is asked for stands in its place. `n` is at least 1; no NaN.
 * The result is that of sorting, bit for bit.
 */
export function quantileInPlace(values: Float64Array, n: number, p: number): number {
  const place = (n - 1) * p;
  const below = Math.floor(place);
  const low = select(values, below, 0, n - 1);
  if (below >= n - 1) return low;
  return low + (place - below) * (smallest(values, below + 1, n) - low);
}

function smallest(values: Float64Array, from: number, to: number): number {
  let least = values[from];
  for (let i = from + 1; i < to; i += 1) if (values[i] < least) least = values[i];
  return least;
}

/** Hoare's selection: the value that sorting would put at `k`; smaller ones end up left of it. */
function select(values: Float64Array, k: number, left: number, right: number): number {
  let from = left;
  let to = right;
  while (from < to) {
    const pivot = values[(from + to) >> 1];
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i] < pivot) i += 1;
      while (values[j] > pivot) j -= 1;
      if (i <= j) {
        const kept = values[i];
        values[i] = values[j];
        values[j] = kept;
        i += 1;
        j -= 1;
      }
    }
    if (k <= j) to = j;
    else if (k >= i) from = i;
    else break;
  }
  return values[k];
}
