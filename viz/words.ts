import { type Counts, countsOf, outOf, type Shares } from "../sim/analysis/counts.ts";
import type { DifferenceRow } from "../sim/analysis/differences.ts";
import { FEWEST_FOR_A_BAND } from "../sim/analysis/fewest.ts";
import {
  countsText,
  gapSpread,
  gapText,
  NO_DIFFERENCE,
  sizeWord,
  type Written,
} from "../sim/analysis/size-words.ts";
import type { Effect } from "../sim/analysis/tradeoff.ts";
import type { Objective } from "../sim/analysis/tradeoff-terms.ts";
import { counted } from "../sim/analysis/words.ts";
import type { OutcomeInfo } from "../sim/model.ts";
import { listed } from "./names.ts";

/** What of an outcome its differences are said by. */
export type Told = Written & Pick<OutcomeInfo, "better">;

const GOOD = { higher: 1, lower: -1, neutral: 0 } as const;

/** Which direction of an outcome is good: 1 up, -1 down, 0 neither. */
export const goodOf = ({ better }: Pick<OutcomeInfo, "better">): -1 | 0 | 1 => GOOD[better];

/** Out of how many futures a sentence says a chance: as fine as a few hundred futures bear. */
const SPOKEN = 20;

/** What of a difference is said: its typical size and its shares. */
export type Sized = Pick<DifferenceRow, "n" | "q50" | "threshold"> & Shares;

/** Whether a difference rests on futures enough to be told. */
export const isTold = (row: DifferenceRow | undefined): row is DifferenceRow =>
  row !== undefined && row.n >= FEWEST_FOR_A_BAND;

/** The typical difference and its word: “+17 places, much better”, “no real difference (0.0 places)”. */
export function sizeSaid({ q50, threshold }: Sized, info: Told): string {
  const size = gapText(q50, info, threshold ?? 0);
  if (threshold === null) return size;
  const word = sizeWord(q50, { good: goodOf(info), threshold });
  return word === NO_DIFFERENCE ? `${word} (${size})` : `${size}, ${word}`;
}

/**
 * A difference in a sentence, its size first and then all three counts: “+17 places, much better:
 * better in 16, no real difference in 3, worse in 1 of 20 futures”. Where it rests on fewer than
 * `all` futures, it says on how many.
 */
export function differenceSaid(row: DifferenceRow | undefined, info: Told, all = row?.n): string {
  if (!row || row.n === 0) return "not there at that time";
  if (!isTold(row)) return "too few futures yet";
  return `${sizedSaid(row, info)}${thoseOf(row, all)}`;
}

/** On how many futures a difference rests, where what it is about is not there in all of them. */
const thoseOf = ({ n }: Sized, all = n): string =>
  n < all ? `, counted in the ${n} of ${all} in which it is there` : "";

/** The same of what rests on futures enough. */
function sizedSaid(row: Sized, info: Told): string {
  const counts = countsOf(row, row.n);
  return `${sizeSaid(row, info)}${counts ? `: ${countsText(counts, SPOKEN)}` : ""}`;
}

/** What a scenario does to somebody in an objective, in the same words. */
export function effectSaid(effect: Effect, { unit, digits, good }: Objective): string {
  const { n, median, threshold, better, same, worse } = effect;
  const shares = { p_better: better, p_same: same, p_worse: worse };
  const info: Told = { unit, digits, better: good === 1 ? "higher" : "lower" };
  return sizedSaid({ n, q50: median, threshold, ...shares }, info);
}

/** “82 / 16 / 2”, under a heading that says what they are; of how many only where it is not 100. */
export function countsShown(counts: Counts): string {
  const { n, better, same, worse } = outOf(counts, 100);
  return `${better} / ${same} / ${worse}${n === 100 ? "" : ` of ${n}`}`;
}

/** The heading of {@link countsShown} where there are `n` futures; more than 100 are told as of 100. */
export const countsHeading = (n: number): string =>
  `of ${counted(Math.min(n, 100), "future")}: better / ${NO_DIFFERENCE} / worse`;

/** A difference in a cell of a table: “+17 (0 to +31); 82 / 16 / 2”; empty where there is none. */
export function differenceCell(row: DifferenceRow | undefined, info: Told): string {
  if (!isTold(row)) return "";
  const counts = countsOf(row, row.n);
  const size = gapSpread(row, info, row.threshold);
  return counts ? `${size}; ${countsShown(counts)}` : size;
}

/** One scenario's paired difference for one entity, outcome and moment, with the scenario's name. */
export interface NamedRow {
  readonly label: string;
  readonly row: DifferenceRow | undefined;
}

/**
 * The differences of some scenarios from what they are measured from, each with its size and its
 * three counts; those that never make a real difference come last. Empty where none has an answer.
 */
export function comparedInWords(rows: readonly NamedRow[], info: Told, all?: number): string {
  const known = rows.flatMap(({ label, row }) => (isTold(row) ? [{ label, row }] : []));
  const idle = known.filter(({ row }) => row.p_same === 1);
  const parts = known
    .filter((one) => !idle.includes(one))
    .map(({ label, row }) => `${label} ${differenceSaid(row, info, all)}`);
  if (idle.length > 0) {
    parts.push(`${NO_DIFFERENCE} in any future with ${listed(idle.map(({ label }) => label))}`);
  }
  return parts.join("; ");
}
