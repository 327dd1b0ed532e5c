import { sizeWord } from "../../sim/analysis/size-words.ts";
import type { Effect, Lasting } from "../../sim/analysis/tradeoff.ts";
import type { Objective } from "../../sim/analysis/tradeoff-terms.ts";
import { spanText } from "../calendar.ts";
import { number } from "../format.ts";
import { listed } from "../names.ts";

/** A share of the futures as a person says it: “8 of 10”, “all”, “fewer than 1 in 20”, “none”. */
export function ofTen(share: number): string {
  if (share <= 0) return "none";
  if (share >= 1) return "all";
  if (share < 0.05) return "fewer than 1 in 20";
  if (share >= 0.95) return "more than 19 in 20";
  return `${Math.round(share * 10)} of 10`;
}

/** The same of the futures: “8 of 10 simulated futures”, “none of the simulated futures”. */
export const futures = (share: number): string => ofFutures(ofTen(share));

const ofFutures = (text: string): string =>
  text === "none" ? "none of the simulated futures" : `${text} simulated futures`;

/** How large a typical difference is, in words: “a little better”, “no real difference”. */
export const sizeOf = ({ median, threshold }: Effect, { good }: Objective): string =>
  sizeWord(median, { good, threshold });

/** A score as it is shown, in words; 1 is the smallest change worth the name. */
export const scoreWords = (score: number): string =>
  sizeWord(Math.round(score * 10) / 10, { good: 1, threshold: 1 });

/** The unit of an objective, to be read on its own. */
export const unitOf = ({ unit }: Objective): string => unit;

/** The smallest change worth the name: “2 places”, “0.5 weeks”, “0.2 % of income so far”. */
export function thresholdText({ threshold, unit }: Objective): string {
  if (typeof threshold === "number") return `${threshold} ${unit}`;
  return `${threshold.size} % of ${threshold.per}`;
}

/** When a gain has come to stay: “after 2½ years”, “not in most futures”, “in no future”. */
export function lastingText(lasting: Lasting | null): string {
  if (!lasting) return "–";
  if (lasting.never >= 1) return "in no future";
  if (!Number.isFinite(lasting.median)) {
    return `not in most futures (never in ${ofTen(lasting.never)})`;
  }
  const never = lasting.never >= 0.05 ? ` (never in ${ofTen(lasting.never)})` : "";
  return `after ${spanText(lasting.median)}${never}`;
}

/** A sum of money in millions: “£3.2m”, “£14m”, “nothing”. */
export function pounds(millions: number): string {
  if (Math.abs(millions) < 0.05) return "nothing";
  return `${millions < 0 ? "−" : ""}£${number(Math.abs(millions), Math.abs(millions) < 10 ? 1 : 0)}m`;
}

/** A label and what is said of it. */
export interface Said {
  readonly label: string;
  readonly text: string;
}

/** Labels that share a text, the text once: “8 of 10 with A and B, none with C”. */
export function grouped(
  items: readonly Said[],
  say: (text: string, first: boolean) => string = asSaid,
): string {
  const texts = [...new Set(items.map(({ text }) => text))];
  return texts
    .map((text, i) => {
      const labels = items.filter((item) => item.text === text).map(({ label }) => label);
      const names = labels.some((label) => label !== "") ? ` with ${listed(labels)}` : "";
      return `${say(text, i === 0)}${names}`;
    })
    .join(", ");
}

const asSaid = (text: string) => text;

/** The same of chances, the first of which says what they are chances of. */
export const groupedChances = (items: readonly Said[]): string =>
  grouped(items, (text, first) => (first ? ofFutures(text) : text));
