import type { DifferenceRow } from "../sim/analysis/differences.ts";
import { FEWEST_FOR_A_BAND } from "../sim/analysis/fewest.ts";
import { signed } from "./format.ts";
import { listed } from "./names.ts";

/** “better in 87 of 100”, “worse in 60 of 100”, “much the same”, or what is still missing. */
export function chance(row: DifferenceRow | undefined, digits: number): string {
  if (!row || row.n === 0) return "not there at that time";
  if (row.n < FEWEST_FOR_A_BAND) return "too few futures yet";
  if (isSame(row)) return "no difference";
  if (isMuchTheSame(row, digits)) return "much the same";
  if (row.p_better === null) return "no better or worse, only different";
  return `${sideOf(row)} in ${likelier(row)} of 100`;
}

/** The likelier side of a row, of the pairs that really differ. */
export const sideOf = ({ p_better, p_worse }: DifferenceRow): "better" | "worse" =>
  (p_better ?? 0) < (p_worse ?? 0) ? "worse" : "better";

/** The chance of the likelier side, out of a hundred. */
export const likelier = ({ p_better, p_worse }: DifferenceRow): number =>
  hundred(Math.max(p_better ?? 0, p_worse ?? 0));

/** A chance out of a hundred; only a chance of exactly none or all is said as 0 or 100. */
export function hundred(p: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 100;
  return Math.max(1, Math.min(99, Math.round(p * 100)));
}

/** True where the paired futures do not differ at all. */
export function isSame(row: DifferenceRow): boolean {
  return row.q05 === 0 && row.q95 === 0;
}

/** True where the median and the 10th and 90th percentile all read 0 in the digits shown. */
export function isMuchTheSame(row: DifferenceRow, digits: number): boolean {
  return [row.q10, row.q50, row.q90].every((q) => Number(Math.abs(q).toFixed(digits)) === 0);
}

/** One scenario's paired difference for one entity, outcome and moment, with the scenario's name. */
export interface NamedRow {
  readonly label: string;
  readonly row: DifferenceRow | undefined;
}

/**
 * “better than not partnering in 87 of 100 paired futures with Acquisition (typical difference
 * +0.40); worse in 60 of 100 with Buddying (−0.10)”, for as many scenarios as have an answer; the
 * empty text where none has. The typical size is said too: under the same luck a tiny difference
 * can be a sure one.
 */
export function comparedInWords(rows: readonly NamedRow[], digits: number): string {
  const known = rows.flatMap(({ label, row }) =>
    row && row.n >= FEWEST_FOR_A_BAND && row.p_better !== null ? [{ label, row }] : [],
  );
  const same = known.filter(({ row }) => isSame(row));
  const alike = known.filter(({ row }) => !isSame(row) && isMuchTheSame(row, digits));
  const moved = known.filter(({ row }) => !isSame(row) && !isMuchTheSame(row, digits));
  // The first chance says what is compared with what and what the numbers are; the others follow it.
  const first = moved.find(({ row }) => sideOf(row) === "better") ?? moved[0];
  const chanceOf = (one: (typeof moved)[number], i: number) => {
    const of100 = `${likelier(one.row)}${i === 0 ? " of 100" : ""}`;
    const paired = one === first ? " paired futures" : "";
    const typical = one === first ? "typical difference " : "";
    return `${of100}${paired} with ${one.label} (${typical}${signed(one.row.q50, digits)})`;
  };
  const sided = (["better", "worse"] as const).flatMap((side) => {
    const those = moved.filter(({ row }) => sideOf(row) === side);
    const than = first && those.includes(first) ? " than not partnering" : "";
    return those.length > 0 ? [`${side}${than} in ${listed(those.map(chanceOf))}`] : [];
  });
  const labels = (those: typeof known) => listed(those.map(({ label }) => label));
  const parts = [
    ...sided,
    ...(alike.length > 0 ? [`much the same with ${labels(alike)}`] : []),
    ...(same.length > 0 ? [`no different with ${labels(same)}`] : []),
  ];
  return parts.join("; ");
}
