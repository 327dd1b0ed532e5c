import { InputError } from "../../core/error.ts";
import { didYouMean } from "../../experiment/nearest.ts";
import type { StudyAbout } from "../../experiment/study-about.ts";
import { type OutcomeInfo, outcomes } from "../../model.ts";
import type { Passport } from "../../passport/passport.ts";
import { type Yardstick, yardstickOf } from "../yardstick.ts";
import { monthsOf, needKept, noneHas } from "./presence.ts";
import type { StudySummaryRow } from "./summary.ts";

/** A value that varied: null where the scenario's own value stayed. */
export type Varied = string | number | boolean | null;

/** Something that varied between points. */
export interface StudyColumn {
  /** Its column in the tables. */
  readonly name: string;
  readonly path: string;
  readonly label: string;
  /** From where to where; null where it had a list of values. */
  readonly range: readonly [number, number] | null;
}

/**
 * A designed batch as the analyses read it, from a folder or from memory. Run number
 * (replicate × scenarios + scenario) × points + point.
 */
export interface Study {
  readonly title: string;
  /** Where it comes from and whether runs failed, in a sentence; empty where there is nothing to say. */
  readonly note: string;
  readonly scenarios: readonly string[];
  /** The scenario the others are compared with; null where none was named. */
  readonly baseline: string | null;
  readonly columns: readonly StudyColumn[];
  /** [point][column]. */
  readonly points: readonly (readonly Varied[])[];
  /** What was run, in words; absent where nothing says it. */
  readonly about?: StudyAbout | undefined;
  /** What kind of design the points are. */
  readonly design: string;
  readonly replicates: number;
  /** Months that were kept, ascending. */
  readonly months: readonly number[];
  /** Months before which a table of headlines makes little sense; the horizon. */
  readonly horizon: number;
  /** Measures by run number, all in one go; NaN where a run has none. */
  values(measures: readonly Measure[]): Promise<readonly Float64Array[]>;
  /** What of whom was kept. */
  kept(): Promise<readonly Kept[]>;
  /** What makes the runs again; absent where nobody asks. */
  readonly passport?: (() => Promise<Passport>) | undefined;
  /** What a threshold that is a part of income is a part of, in one scenario at one point. */
  readonly scaleOf?:
    | ((scenario: number, point: number, of: Kept) => number | undefined)
    | undefined;
  /**
   * What the summary of a folder says of somebody, in every month that it has: also where no single
   * run was kept. Absent where there is no folder.
   */
  readonly summarised?: ((entity: string) => Promise<readonly StudySummaryRow[]>) | undefined;
}

/** An outcome of an entity. */
export type Kept = Pick<Measure, "outcome" | "entity">;

/** What is looked at. */
export interface Measure {
  readonly outcome: string;
  readonly entity: string;
  readonly month: number;
}

/** What is looked at, and how to read it. */
export interface MeasureHead extends Measure {
  readonly label: string;
  readonly unit: string;
  readonly better: OutcomeInfo["better"];
}

/** What a person chose of a measure; what is left out is filled in. */
export type MeasureChoice = { readonly [K in keyof Measure]?: Measure[K] | undefined };

/** The whole system, whose outcomes every scenario has. */
const SYSTEM = "system";

/**
 * A measure with what was left out filled in: quality of care, of the whole system, in the last
 * month kept. Throws InputError where the outcome is unknown or the month was not kept.
 */
export function measureOf(study: Study, choice: MeasureChoice = {}): MeasureHead {
  const { outcome = "quality", entity = SYSTEM, month = study.months.at(-1) } = choice;
  const { label, unit, better } = outcomeOf(outcome);
  if (month === undefined) {
    throw new InputError(
      "this result keeps no months of single runs; run it with keep.series to analyse it.",
    );
  }
  if (!study.months.includes(month)) {
    throw new InputError(
      `month ${month} was not kept; expected one of ${monthList(study.months)}.`,
    );
  }
  return { outcome, entity, month, label, unit, better };
}

/** An outcome of the model by its id. Throws InputError with the nearest names. */
export function outcomeOf(id: string): OutcomeInfo {
  const found = outcomes.find((one) => one.id === id);
  if (found) return found;
  const hint = didYouMean(
    id,
    outcomes.map((one) => one.id),
    "partnerscape list shows the names.",
  );
  throw new InputError(`"${id}" is not an outcome; ${hint}`);
}

/** The values of a measure by run number. Throws InputError where no run has it. */
export async function measured(study: Study, measure: Measure): Promise<Float64Array> {
  await needKept(study, measure);
  const [values] = await study.values([measure]);
  if (values.some((value) => !Number.isNaN(value))) return values;
  throw noneHas(measure, [], undefined, await monthsOf(study, measure));
}

/**
 * The scenario that scenario `s` is compared with, by number: `against`, or with none its own twin.
 * Null for that scenario itself, for twins, and where there is no twin.
 */
export function baseOf(study: Study, s: number, against: string): number | null {
  const own = study.scenarios.indexOf(against);
  if (own >= 0) return own === s ? null : own;
  if (against !== NONE) scenarioOf(study, against);
  const twin = study.scenarios.indexOf(`${study.scenarios[s]}/${NONE}`);
  return twin < 0 ? null : twin;
}

/** The name under which each scenario's twin without the partnership is asked for. */
const NONE = "none";

/** The number of a scenario. Throws InputError where the study has none of that name. */
export function scenarioOf(study: Study, id: string): number {
  const at = study.scenarios.indexOf(id);
  if (at >= 0) return at;
  throw new InputError(
    `"${id}" is not a scenario of this result; it has ${study.scenarios.join(", ")}.`,
  );
}

/** The values of one scenario as [replicate][point], one after another. */
export function ofScenario(study: Study, values: Float64Array, scenario: number): Float64Array {
  const points = study.points.length;
  const all = study.scenarios.length;
  return Float64Array.from({ length: study.replicates * points }, (_, i) => {
    const replicate = Math.floor(i / points);
    return values[(replicate * all + scenario) * points + (i % points)];
  });
}

/**
 * What is looked at in one scenario, [replicate][point]: its values, or with `against` their paired
 * differences. Null where it has nothing to be compared with.
 */
export function lookedAt(
  study: Study,
  values: Float64Array,
  scenario: number,
  against: string | undefined,
): Float64Array | null {
  const own = ofScenario(study, values, scenario);
  if (against === undefined) return own;
  const base = baseOf(study, scenario, against);
  if (base === null) return null;
  const other = ofScenario(study, values, base);
  return own.map((value, i) => value - other[i]);
}

/** How differences of a measure from another scenario are judged in one scenario, point by point. */
export function yardsticksOf(study: Study, measure: Measure, scenario: number): Yardstick[] {
  const { outcome, entity, month } = measure;
  return study.points.map((_, point) => {
    const scale = study.scaleOf?.(scenario, point, { outcome, entity });
    return yardstickOf({ outcome, scale }, month);
  });
}

/** The smallest difference of a measure worth the name, in the first scenario; 0 where unknown. */
export function realFrom(study: Study, measure: Measure): number {
  const [first] = yardsticksOf(study, measure, 0);
  return first === undefined || Number.isNaN(first.threshold) ? 0 : first.threshold;
}

/** Mean over replicates at each point, of values [replicate][point]; NaN where none is there. */
export function pointMeans(values: Float64Array, points: number): Float64Array {
  const sums = new Float64Array(points);
  const counts = new Float64Array(points);
  values.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    sums[i % points] += value;
    counts[i % points] += 1;
  });
  return sums.map((sum, p) => (counts[p] > 0 ? sum / counts[p] : Number.NaN));
}

/** The good direction of an outcome; 0 for neither. */
export function directionOf(measure: Pick<MeasureHead, "better">): -1 | 0 | 1 {
  return measure.better === "higher" ? 1 : measure.better === "lower" ? -1 : 0;
}

/** The good direction where a question needs one. Throws InputError for an outcome without. */
export function needDirection(measure: MeasureHead): -1 | 1 {
  const good = directionOf(measure);
  if (good !== 0) return good;
  throw new InputError(
    `of ${measure.outcome} neither more nor less is better; choose an outcome that has a good direction.`,
  );
}

function monthList(months: readonly number[]): string {
  if (months.length <= 12) return months.join(", ");
  return `${months.slice(0, 3).join(", ")} … ${months.at(-1)}`;
}
