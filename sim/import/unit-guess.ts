import type { Column } from "./columns.ts";
import type { Field } from "./fields.ts";
import type { Figure } from "./numbers.ts";
import type { Scale, Turn } from "./turns.ts";

const LOWER =
  /shmi|mortality|hsmr|death|harm|\bwait|infection|mrsa|difficile|readmission|complaint|\bfalls?\b|error|incident|sickness|absence|vacanc|stress|burn ?out|bully|\brank|late|cancel/i;
const HIGHER =
  /quality|score|experience|engage|recommend|satisf|positive|good|survival|compliance|safe|care/i;

const PERCENT = /%|per ?cent|\bpct\b/i;
const THOUSANDS = /£ ?['’]?000|['’]000|thousand|£ ?k\b|\bk\b/i;
const MILLIONS = /£ ?m\b|\bm\b|million|\bmn\b/i;
const BILLIONS = /£ ?bn\b|\bbn\b|billion/i;

/** Typical incomes of trusts are some hundred million pounds: numbers this large are no millions. */
const THOUSANDS_FROM = 5e3;
const POUNDS_FROM = 5e6;
/** And numbers this small are none either. */
const MILLIONS_FROM = 5;
/** Mean waits are some ten weeks: numbers larger than this may be days. */
const LONG_WAIT = 40;

/**
 * What has to be done with the numbers of a column, by its headings, the units in its cells and
 * their size; null where these leave it open or contradict each other, so that it is asked.
 */
export function guessTurn(
  { scale }: Field,
  column: Column,
  figures: readonly Figure[],
): Turn | null {
  if (scale === null) return "as-is";
  const bare = figures.filter(({ measure }) => measure === null).map(({ value }) => value);
  return GUESSES[scale](column.headings.join(" "), bare, figures);
}

type Guess = (heading: string, bare: readonly number[], figures: readonly Figure[]) => Turn | null;

const GUESSES: Readonly<Record<Scale, Guess>> = {
  income: (heading, bare) => {
    if (bare.length === 0) return "as-is";
    const size = middle(bare.map(Math.abs));
    const bySize = size > POUNDS_FROM ? "pounds" : size > THOUSANDS_FROM ? "thousands" : "as-is";
    if (BILLIONS.test(heading)) return size < MILLIONS_FROM ? "billions" : null;
    const said = THOUSANDS.test(heading) ? "thousands" : MILLIONS.test(heading) ? "as-is" : null;
    if (said === null) return size < MILLIONS_FROM ? null : bySize;
    return said === bySize ? said : null;
  },
  compared: (heading, bare, figures) => {
    if (LOWER.test(heading)) return "reversed";
    if (figures.length === bare.length && isStandard(bare)) return "as-is";
    return HIGHER.test(heading) ? "standardised" : null;
  },
  share: (heading, bare) => {
    const sizes = bare.map(Math.abs).filter((size) => size > 0);
    if (PERCENT.test(heading) || sizes.every((size) => size > 1)) return "per-cent";
    return sizes.every((size) => size <= 1) ? "as-is" : null;
  },
  money: (heading, bare, figures) => {
    if (/deficit/i.test(heading) && !/surplus/i.test(heading)) {
      if (figures.some(({ value }) => value < 0)) return null;
      if (bare.length === 0) return "deficit";
      return PERCENT.test(heading)
        ? "deficit"
        : MILLIONS.test(heading)
          ? "deficit-of-income"
          : null;
    }
    if (bare.length === 0) return "as-is";
    if (PERCENT.test(heading)) return "as-is";
    if (THOUSANDS.test(heading)) return "thousands-of-income";
    if (MILLIONS.test(heading)) return "of-income";
    if (/margin/i.test(heading)) return middle(bare.map(Math.abs)) > 1 ? "as-is" : null;
    return null;
  },
  waits: (heading, bare) => {
    if (/\bdays?\b/i.test(heading)) return "days";
    if (/\bmonths?\b/i.test(heading)) return "months";
    if (/\bw(ee)?ks?\b/i.test(heading) || bare.length === 0) return "as-is";
    return middle(bare) > LONG_WAIT ? null : "as-is";
  },
};

/** Whether the headings of a column name the unit of its numbers. */
export const namesUnit = ({ headings }: Column): boolean =>
  [PERCENT, THOUSANDS, MILLIONS, BILLIONS, /£|\b(days?|w(ee)?ks?|months?)\b/i].some((unit) =>
    unit.test(headings.join(" ")),
  );

/** Whether numbers look as if they were in standard deviations already. */
function isStandard(values: readonly number[]): boolean {
  if (values.length === 0) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const below = values.some((value) => value < 0);
  return Math.abs(mean) < 0.75 && below && values.every((value) => Math.abs(value) <= 4);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
