import { isInside } from "../judge.ts";
import { isTestable, type Pattern, type Row } from "../pattern.ts";
import type { Budget } from "./budget.ts";
import { DOUBT } from "./candidates.ts";
import type { Measuring } from "./simulate.ts";
import type { Measured } from "./targets.ts";

/** How a row does out of sample: in its band, clearly out of it, or so near that chance decides. */
export type Standing = "inside" | "outside" | "open";

/** A row that had no say in the calibration, judged on few replicates. */
export interface OtherRow {
  readonly row: string;
  readonly kind: Row["kind"];
  readonly must: boolean;
  readonly standing: Standing;
}

/** A row with so few replicates at most has a whole nation in each of them. */
const NATION = 100;

const clearlyOut = ({ value, se, low = -Infinity, high = Infinity }: Measured): boolean =>
  Math.max(low - value, value - high) > DOUBT * se;

/** The standing of a row by its measures; no value where one is needed is not inside. */
export function standingOf(measures: readonly Measured[]): Standing {
  const bound = measures.filter(({ low = -Infinity, high = Infinity }) =>
    [low, high].some(Number.isFinite),
  );
  if (bound.some(clearlyOut)) return "outside";
  return bound.every(isInside) ? "inside" : "open";
}

/** Rows that can be judged out of sample: what they say emerges, and few replicates tell. */
export function otherRows(
  rows: readonly Row[],
  calibrated: readonly string[],
  skipped: readonly string[],
): Pattern[] {
  return rows
    .filter(isTestable)
    .filter(({ id, kind }) => kind !== "input" && ![...calibrated, ...skipped].includes(id));
}

/** Rows in groups that share worlds, so that each world is simulated once. */
export function sharing(rows: readonly Pattern[]): Pattern[][] {
  const groups: { readonly worlds: Set<string>; readonly rows: Pattern[] }[] = [];
  for (const row of rows) {
    const worlds = Object.values(row.samples).map(({ design }) => design.id);
    const mine = groups.find((group) => worlds.some((id) => group.worlds.has(id)));
    const group = mine ?? { worlds: new Set<string>(), rows: [] };
    if (!mine) groups.push(group);
    for (const id of worlds) group.worlds.add(id);
    group.rows.push(row);
  }
  return groups.map((group) => group.rows);
}

/** Judges rows at some values of the parameters. */
export async function judgeOthers(
  rows: readonly Pattern[],
  values: Readonly<Record<string, number>>,
  seed: string,
  measure: Measuring,
  budget: Budget,
): Promise<OtherRow[]> {
  const isNational = ({ most = Number.POSITIVE_INFINITY }: Pattern) => most <= NATION;
  const parts = [
    { rows: rows.filter(isNational), replicates: budget.nationReplicates },
    { rows: rows.filter((row) => !isNational(row)), replicates: budget.otherReplicates },
  ];
  const asks = parts.flatMap(({ rows: some, replicates }) =>
    sharing(some).map((group) =>
      measure({ values, rows: group.map(({ id }) => id), seed, replicates }),
    ),
  );
  const measures = (await Promise.all(asks)).flat();
  return rows.map(({ id, kind, must = false }) => ({
    row: id,
    kind,
    must,
    standing: standingOf(measures.filter(({ row }) => row === id)),
  }));
}
