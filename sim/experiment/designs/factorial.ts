/**
 * Every combination of levels: row after row the number of the level of each dimension, the last
 * dimension changing fastest. `levels` says how many levels each dimension has.
 */
export function fullFactorial(levels: readonly number[]): number[][] {
  return levels.reduce<number[][]>(
    (rows, count) => rows.flatMap((row) => Array.from({ length: count }, (_, i) => [...row, i])),
    [[]],
  );
}
