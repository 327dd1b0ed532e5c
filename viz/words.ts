import type { DifferenceRow } from "../sim/analysis/differences.ts";
import { signed } from "./format.ts";
import { listed } from "./names.ts";

/** Below this many paired futures a chance is not put in words. */
const ENOUGH = 20;

/** “better in 87 of 100”, “much the same”, or what is still missing. */
export function chance(row: DifferenceRow | undefined): string {
  if (!row || row.n === 0) return "not there at that time";
  if (row.n < ENOUGH) return "too few futures yet";
  if (isSame(row)) return "no difference";
  if (row.p_better === null) return "no better or worse, only different";
  return `better in ${hundred(row.p_better)} of 100`;
}

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

/** One scenario's paired difference for one entity, outcome and moment, with the scenario's name. */
export interface NamedRow {
  readonly label: string;
  readonly row: DifferenceRow | undefined;
}

/**
 * “better than not partnering in 87 of 100 paired futures with Acquisition (typically by +0.40), 40
 * with Buddying (−0.01)”, for as many scenarios as have an answer; the empty text where none has.
 * The typical size is said too: under the same luck a tiny difference can be a sure one.
 */
export function comparedInWords(rows: readonly NamedRow[], digits: number): string {
  const known = rows.filter(({ row }) => row && row.n >= ENOUGH && row.p_better !== null);
  const moved = known.filter(({ row }) => row && !isSame(row));
  const same = known.filter(({ row }) => row && isSame(row)).map(({ label }) => label);
  const chances = moved.map(({ label, row }, i) => {
    const of100 = hundred(row?.p_better ?? 0);
    const typically = signed(row?.q50 ?? Number.NaN, digits);
    return i === 0
      ? `${of100} of 100 paired futures with ${label} (typically by ${typically})`
      : `${of100} with ${label} (${typically})`;
  });
  const parts = [
    ...(chances.length > 0 ? [`better than not partnering in ${listed(chances)}`] : []),
    ...(same.length > 0 ? [`no different with ${listed(same)}`] : []),
  ];
  return parts.join("; ");
}
