import { number } from "./format.ts";

/** The year of a month: the first twelve months are year 1. */
export const yearOf = (month: number): number => Math.max(1, Math.ceil(month / 12));

/** A month as people say it, the same in charts and stories: “year 3, month 2”, “at the start”. */
export const dateText = (month: number): string =>
  month === 0 ? "at the start" : `year ${yearOf(month)}, month ${month - 12 * (yearOf(month) - 1)}`;

/** Time since the start: “1 year”, “5 years”, “2.5 years”. */
export const yearsText = (months: number): string =>
  months === 12 ? "1 year" : `${number(months / 12, months % 12 === 0 ? 0 : 1)} years`;

/** How long something takes or lasts: “8 months”, “2½ years”; no finer than anybody should believe. */
export function spanText(months: number): string {
  if (months < 2) return "a month";
  if (months < 18) return `${Math.round(months)} months`;
  const halves = Math.round(months / 6);
  const years = `${Math.floor(halves / 2)}${halves % 2 === 1 ? "½" : ""}`;
  return `${years} years`;
}
