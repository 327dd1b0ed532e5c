import type { DifferenceRow } from "../sim/analysis/differences.ts";

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

/** A short judgement that goes with a chance, for a glance. */
export function verdict(row: DifferenceRow | undefined): Verdict {
  if (!row || row.n < ENOUGH || row.p_better === null) return "unknown";
  if (isSame(row)) return "same";
  if (row.p_better >= 0.8) return "mostly better";
  if (row.p_better <= 0.2) return "mostly worse";
  return "either way";
}

export type Verdict = "mostly better" | "mostly worse" | "either way" | "same" | "unknown";
