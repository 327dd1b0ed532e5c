/**
 * One dimension at a time: first the point at which nothing is changed, then for every dimension in
 * turn each of its levels while the others stay. Null where a dimension stays as the scenario has it.
 */
export function oneAtATime(levels: readonly number[]): (number | null)[][] {
  const nothing = levels.map(() => null);
  const changed = levels.flatMap((count, d) =>
    Array.from({ length: count }, (_, level) => nothing.map((none, e) => (e === d ? level : none))),
  );
  return [nothing, ...changed];
}
