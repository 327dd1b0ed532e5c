import { counted } from "../../../sim/analysis/words.ts";
import type { OutcomeInfo } from "../../../sim/model.ts";
import { digitsOf, number, withUnit } from "../../format.ts";
import { ratingWord } from "../../story/scene-words.ts";

/** A value that means something by itself, such as zero, and what is above and below it. */
export interface Reference {
  readonly value: number;
  /** What the line at this value stands for. */
  readonly is: string;
  readonly above: string;
  readonly below: string;
}

/** How an outcome is shown to a learner. */
export interface Reading {
  readonly label: string;
  /** The unit as it stands beside an axis; empty where there is none. */
  readonly unit: string;
  /** What a value is multiplied by before it is shown: shares are shown of a hundred. */
  readonly factor: number;
  /** Digits of what is shown. */
  readonly digits: number;
  readonly good: -1 | 0 | 1;
  readonly reference: Reference | null;
  /** A value with its unit: “−0.4 SD”. */
  readonly say: (value: number) => string;
  /** A distance between two values with its unit. */
  readonly size: (distance: number) => string;
}

const AVERAGE: Reference = {
  value: 0,
  is: "the average trust of 2016",
  above: "above the average trust of 2016",
  below: "below the average trust of 2016",
};

const REFERENCES: Readonly<Record<string, Reference>> = {
  surplus: {
    value: 0,
    is: "income and spending are equal",
    above: "a surplus",
    below: "a deficit",
  },
  savings_realised: {
    value: 0,
    is: "nothing is saved",
    above: "money is saved",
    below: "it costs more than before",
  },
  activity: {
    value: 100,
    is: "as many patients as at the start",
    above: "more patients than at the start",
    below: "fewer patients than at the start",
  },
};

type Shown = Pick<OutcomeInfo, "id" | "label" | "unit" | "better" | "digits">;

/** How an outcome is shown. With `step`, with as many digits as that step needs. */
export function readingOf(info: Shown, step?: number): Reading {
  const factor = info.unit === "share" ? 100 : 1;
  const own = factor === 100 ? Math.max(0, info.digits - 2) : info.digits;
  const digits = step === undefined ? own : digitsOf(step * factor);
  const unit = factor === 100 ? "%" : axisUnit(info.unit);
  return {
    label: info.label,
    unit,
    factor,
    digits,
    good: info.better === "neutral" ? 0 : info.better === "higher" ? 1 : -1,
    reference: REFERENCES[info.id] ?? (info.unit === "SD" ? AVERAGE : null),
    say: (value) => {
      if (info.unit === "rating") return `${number(value, digits)} (${ratingWord(value)})`;
      if (factor === 100) return `${number(value * 100, digits)}%`;
      return withUnit(value, info.unit, digits);
    },
    size: (distance) => {
      if (factor === 100) return `${number(distance * 100, digits)} percentage points`;
      return withUnit(distance, info.unit, digits);
    },
  };
}

const UNITLESS = ["1", "index", "code", "rating", "stage"];
const axisUnit = (unit: string): string => (UNITLESS.includes(unit) ? "" : unit);

/** What a value means: where it is from a value that everybody knows, or from the start. */
export function standingOf(value: number, reading: Reading, start: number | null): string {
  const { reference } = reading;
  const [from, above, below, is] = reference
    ? [reference.value, reference.above, reference.below, reference.is]
    : [start, "higher than at the start", "lower than at the start", "as at the start"];
  if (from === null) return "";
  const gap = Number((value - from).toFixed(6));
  return gap === 0 ? is : gap > 0 ? above : below;
}

const STEPS_ACROSS = 100;

/**
 * A sensible step for choosing a value in a range: 1, 2 or 5 times a power of ten, and no finer
 * than the outcome is shown.
 */
export function stepOf([low, high]: readonly [number, number], digits = 2): number {
  const fine = Math.max((high - low) / STEPS_ACROSS, 10 ** -digits) * 0.999;
  const power = 10 ** Math.floor(Math.log10(fine));
  const times = [1, 2, 5, 10].find((one) => one * power >= fine) ?? 10;
  return Number((times * power).toPrecision(6));
}

/** The nearest value that can be chosen. */
export function snapped(
  value: number,
  [low, high]: readonly [number, number],
  step: number,
): number {
  const near = Math.round(value / step) * step;
  return Number(Math.max(low, Math.min(high, near)).toFixed(6));
}

/** “the start”, “6 months”, “1 year”, “3½ years”. */
export function timeText(month: number): string {
  if (month === 0) return "the start";
  if (month === 12) return "1 year";
  if (month > 12 && month % 6 === 0) {
    return `${Math.floor(month / 12)}${month % 12 === 6 ? "½" : ""} years`;
  }
  return counted(month, "month");
}

/** What is measured, which way is better and what the line across means. */
export function axisText({ label, unit, good, reference }: Reading): string {
  const what = `${label}${unit === "" ? "" : `, in ${unit}`}.`;
  const way = ["Lower is better.", "Neither up nor down is better in itself.", "Higher is better."];
  const line = reference ? ` The line at ${reference.value}: ${reference.is}.` : "";
  return `${what} ${way[good + 1]}${line}`;
}
