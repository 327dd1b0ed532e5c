import type { Measure, MeasureHead } from "../analysis/study/study.ts";
import { plainNumber } from "../analysis/words.ts";
import { fileName } from "../figures/svg.ts";
import { outcomes } from "../model.ts";

/** Writes values of an outcome with one digit more than the page shows. */
export function writerOf({ outcome }: Pick<Measure, "outcome">) {
  const digits = (outcomes.find(({ id }) => id === outcome)?.digits ?? 1) + 1;
  return {
    value: (x: number | null) => plainNumber(x, digits),
    signed: (x: number | null) => plainNumber(x, digits, true),
    interval: (low: number | null, high: number | null, signed = false) =>
      low === null || high === null || !Number.isFinite(low)
        ? ""
        : `${plainNumber(low, digits, signed)} to ${plainNumber(high, digits, signed)}`,
  };
}

/** A share as "23 in 100". */
export const inHundred = (share: number | null): string =>
  share === null || !Number.isFinite(share) ? "–" : `${Math.round(share * 100)} in 100`;

/**
 * A name for a figure of a measure: what it shows, outcome, entity and month, and what it is compared
 * with where it is, so that no figure is written over another.
 */
export const figureName = (
  what: readonly string[],
  { outcome, entity, month }: Measure,
  against: string | null = null,
): string =>
  fileName(
    ...what,
    outcome,
    entity,
    `month${month}`,
    ...(against === null ? [] : ["from", against]),
  );

/** "quality of care of system, month 60, SD": what a table or figure is about. */
export function aboutOf({ label, entity, month, unit }: MeasureHead): string {
  const measured = unit === "1" ? "" : `, ${unit}`;
  return `${label} of ${entity}, month ${month}${measured}`;
}
