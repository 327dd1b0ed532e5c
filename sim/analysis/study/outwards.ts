/** Digits with which every number is told exactly. */
const ALL_DIGITS = 17;

/**
 * The shortest number that parts the same values as `limit` does: not further in than it is, and not
 * as far out as the next of `values` beyond it. `side` is 1 for an upper limit and -1 for a lower one.
 */
export function outwards(limit: number, values: Float64Array, side: 1 | -1): number {
  let beyond = side * Number.POSITIVE_INFINITY;
  for (const value of values) {
    if ((value - limit) * side > 0 && (beyond - value) * side > 0) beyond = value;
  }
  for (let digits = 1; digits < ALL_DIGITS; digits += 1) {
    const short = Number(limit.toPrecision(digits));
    if ((short - limit) * side >= 0 && (beyond - short) * side > 0) return short;
  }
  return limit;
}
