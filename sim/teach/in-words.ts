/** “in 8 of 10 futures”: a count among futures as a person says it, never more exact than it is. */
export function inFutures(count: number, n: number): string {
  if (n === 0) return "in no future";
  if (count === 0) return `in none of ${n} futures`;
  if (count === n) return `in all ${n} futures`;
  const tenths = Math.round((10 * count) / n);
  if (tenths === 0) return "in fewer than 1 of 10 futures";
  if (tenths === 10) return "in more than 9 of 10 futures";
  return tenths === 5 ? "in about half of the futures" : `in ${tenths} of 10 futures`;
}
