import { outcomes } from "../model.ts";

/** Columns of the tables, and outcomes, which are columns of any wide table made of them. */
const TAKEN: ReadonlySet<string> = new Set([
  ..."run_id scenario replicate seed status error fingerprint month entity outcome value".split(
    " ",
  ),
  ..."point baseline n mean sd mcse q05 q10 q25 q50 q75 q90 q95".split(" "),
  ..."p_better p_same p_worse threshold event cause detail".split(" "),
  ...outcomes.map(({ id }) => id),
]);

/**
 * A name for the column of each path: as many of its last parts as make it the only one of that
 * name, so that `levers.mandate` is `mandate` and two organisations' `quality` both say whose.
 * No name is that of a column or an outcome, nor differs from another by capitals alone. The names
 * do not depend on the order of the paths, which must all differ.
 */
export function columnNames(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.split("."));
  const used = parts.map(() => 1);
  const nameOf = (i: number) => parts[i].slice(-used[i]).join("_");
  for (;;) {
    const clashing = parts
      .map((_, i) => i)
      .filter((i) =>
        isShared(
          nameOf(i),
          parts.map((_, j) => nameOf(j)),
        ),
      );
    const longer = clashing.filter((i) => used[i] < parts[i].length);
    if (longer.length === 0) return distinct(paths, nameOf, new Set(clashing));
    for (const i of longer) used[i] += 1;
  }
}

/** A name must begin with a letter, too, or no program takes it without quotes. */
const isShared = (name: string, all: readonly string[]): boolean =>
  /^\d/.test(name) ||
  TAKEN.has(name.toLowerCase()) ||
  all.filter((one) => one.toLowerCase() === name.toLowerCase()).length > 1;

/** What clashes even in full gets a mark that no other name begins with, and a number. */
function distinct(
  paths: readonly string[],
  nameOf: (i: number) => string,
  clashing: ReadonlySet<number>,
): string[] {
  const order = [...paths].sort();
  const all = paths.map((_, i) => nameOf(i).toLowerCase());
  let mark = "varied_";
  while (all.some((name) => name.startsWith(mark))) mark += "varied_";
  return paths.map((path, i) =>
    clashing.has(i) ? `${mark}${order.indexOf(path) + 1}_${nameOf(i)}` : nameOf(i),
  );
}
