import type { OutcomeInfo } from "../model.ts";
import { type Counts, countsOf, isReal, outOf, type Shares } from "./counts.ts";
import type { Yardstick } from "./yardstick.ts";

/**
 * The words for sizes: the only place that has any. All go by multiples of the outcome's own
 * smallest difference worth the name, so that the same word means the same everywhere.
 */

/** What every difference below the threshold is called. */
export const NO_DIFFERENCE = "no real difference";

/** From so many thresholds on a difference is plainly there, and from so many it is much. */
export const SIZES = { plain: 4, much: 10 } as const;

/** How much of a difference there is, without its direction; "none" below the threshold. */
export type Size = "none" | "little" | "plain" | "much";

/** The size of a difference in multiples of its threshold. */
export function sizeOf(difference: number, threshold: number): Size {
  if (!isReal(difference, threshold)) return "none";
  if (!isReal(difference, SIZES.plain * threshold)) return "little";
  return isReal(difference, SIZES.much * threshold) ? "much" : "plain";
}

/** "no real difference", "a little better", "worse", "much better"; or "more" where nothing is good. */
export function sizeWord(difference: number, { good, threshold }: Yardstick): string {
  const size = sizeOf(difference, threshold);
  if (size === "none") return NO_DIFFERENCE;
  const [up, down] = good === 0 ? ["more", "less"] : ["better", "worse"];
  const side = difference * (good === 0 ? 1 : good) > 0 ? up : down;
  return size === "little" ? `a little ${side}` : size === "much" ? `much ${side}` : side;
}

/** What of an outcome its numbers are written by. */
export type Written = Pick<OutcomeInfo, "unit" | "digits">;

const SUFFIX: Readonly<Partial<Record<OutcomeInfo["unit"], string>>> = {
  "1": "",
  share: "",
  index: "",
  "%": " %",
  rating: " grades",
  stage: " stages",
};

/**
 * A difference with its sign and unit: "+17 places", "−£14m", "−2.5 weeks", "+0.05 SD". Given its
 * threshold, what is no real difference is never rounded up to a size that would be one.
 */
export function gapText(difference: number | null, written: Written, threshold = 0): string {
  const text = bare(difference, written, threshold);
  const { unit } = written;
  if (text === "–") return text;
  if (!unit.startsWith("£m")) return `${text}${SUFFIX[unit] ?? ` ${unit}`}`;
  return `${text.replace(/\d/, "£$&")}m${unit.slice(2)}`;
}

/** A difference with its sign and without its unit; "–" where there is none. */
function bare(difference: number | null, written: Written, threshold: number): string {
  if (difference === null || !Number.isFinite(difference)) return "–";
  const size = sizeText(Math.abs(difference), written, threshold);
  if (Number(size) === 0) return size;
  return `${difference < 0 ? "−" : "+"}${size}`;
}

function sizeText(size: number, written: Written, threshold: number): string {
  const digits = digitsOf(size, written);
  const text = size.toFixed(digits);
  if (isReal(size, threshold) || Number(text) < threshold) return text;
  return Math.max(0, Number(text) - (digits === 0 ? 1 : 1 / Number(`1e${digits}`))).toFixed(digits);
}

/** Millions and places have one digit after the point below ten, and none from there on. */
const digitsOf = (value: number, { unit, digits }: Written): number =>
  unit === "£m" || unit === "places" ? (Math.abs(value) < 9.95 ? 1 : 0) : digits;

/** A level, or a size without direction, with its unit: "£3.5m", "2 places", "0.05 SD". */
export const levelText = (value: number | null, written: Written): string =>
  gapText(value, written).replace(/^\+/, "");

/** The typical size of paired differences, and between what eight of ten futures lie. */
export interface Spread {
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
}

/** "+17 (0 to +31)": the middle, and what eight of ten futures lie between, under a heading. */
export function gapSpread(
  { q10, q50, q90 }: Spread,
  written: Written,
  threshold: number | null = null,
): string {
  const [middle, low, high] = [q50, q10, q90].map((q) => bare(q, written, threshold ?? 0));
  return `${middle} (${low} to ${high})`;
}

/** "58 (40 to 71)": the same of a level. */
export function levelSpread({ q10, q50, q90 }: Spread, written: Written): string {
  const [middle, low, high] = [q50, q10, q90].map((q) => bare(q, written, 0).replace(/^\+/, ""));
  return `${middle} (${low} to ${high})`;
}

/** "better in 82, no real difference in 16, worse in 2 of 100 futures": always all three. */
export function countsText(counts: Counts, total = 100): string {
  const { better, same, worse, n } = outOf(counts, total);
  const futures = n === 1 ? "future" : "futures";
  return `better in ${better}, ${NO_DIFFERENCE} in ${same}, worse in ${worse} of ${n} ${futures}`;
}

/** "82 / 16 / 2 of 100": the same three for a cell of a table whose heading says what they are. */
export function countsCell(shares: Shares, n: number, total = 100): string {
  const counts = countsOf(shares, n);
  if (!counts) return "";
  const { better, same, worse, n: all } = outOf(counts, total);
  return `${better} / ${same} / ${worse} of ${all}`;
}

/**
 * "+17 places (0 to +31), better: better in 82, no real difference in 16, worse in 2 of 100 futures";
 * the size first, its word, and then the three counts, which are never said without it.
 */
export function differenceText(
  row: Spread & Shares & { readonly n: number; readonly threshold: number | null },
  info: Written & Pick<OutcomeInfo, "better">,
): string {
  const good = info.better === "higher" ? 1 : info.better === "lower" ? -1 : 0;
  const [low, high] = [row.q10, row.q90].map((q) => bare(q, info, row.threshold ?? 0));
  const size = `${gapText(row.q50, info, row.threshold ?? 0)} (${low} to ${high})`;
  const word =
    row.threshold === null ? "" : `, ${sizeWord(row.q50, { good, threshold: row.threshold })}`;
  const counts = countsOf(row, row.n);
  return `${size}${word}${counts ? `: ${countsText(counts)}` : ""}`;
}
