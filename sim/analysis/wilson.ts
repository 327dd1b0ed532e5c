/** Standard errors of a 95 % interval. */
const Z = 1.959964;

/** The 95 % interval of a chance that was seen `count` times in `all` (Wilson 1927). */
export function wilson(count: number, all: number): readonly [low: number, high: number] {
  const p = count / all;
  const middle = p + (Z * Z) / (2 * all);
  const half = Z * Math.sqrt((p * (1 - p)) / all + (Z * Z) / (4 * all * all));
  const scale = 1 + (Z * Z) / all;
  return [(middle - half) / scale, (middle + half) / scale];
}
