import { InputError } from "../../core/error.ts";
import type { BootstrapOptions } from "../bootstrap.ts";
import { pairedComparison } from "../paired.ts";
import type { Yardstick } from "../yardstick.ts";
import { noneHas } from "./presence.ts";
import {
  baseOf,
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  ofScenario,
  type Study,
  yardsticksOf,
} from "./study.ts";

/** What is asked of a comparison. */
export interface StudyCompareChoice extends MeasureChoice, BootstrapOptions {
  /** Every other scenario is compared with this one; none is its own twin. The baseline, or else the first. */
  readonly against?: string | undefined;
}

/** Paired differences of one scenario, with bootstrap intervals. */
export interface ComparedScenario {
  readonly id: string;
  /** What it is compared with. */
  readonly baseline: string;
  /** Pairs: futures in which both have a value. */
  readonly n: number;
  readonly mean: number;
  readonly mean_low: number;
  readonly mean_high: number;
  readonly median: number;
  readonly median_low: number;
  readonly median_high: number;
  readonly q10: number;
  readonly q90: number;
  /** Shares of the pairs that are better, make no real difference, are worse; null without counts. */
  readonly p_better: number | null;
  readonly p_better_low: number | null;
  readonly p_better_high: number | null;
  readonly p_same: number | null;
  readonly p_same_low: number | null;
  readonly p_same_high: number | null;
  readonly p_worse: number | null;
  readonly p_worse_low: number | null;
  readonly p_worse_high: number | null;
  /** Smallest difference counted as a real one; null where unknown, or not the same at all points. */
  readonly threshold: number | null;
}

/** Every scenario against one, pair by pair. */
export interface StudyComparison extends MeasureHead {
  readonly against: string;
  /** What is drawn anew for the intervals. */
  readonly resampled: "replicates" | "points";
  /** Pairs that there would be if every run had a value. */
  readonly pairs: number;
  readonly scenarios: readonly ComparedScenario[];
  /** Scenarios without a single whole pair, besides those that others are compared with. */
  readonly without: readonly string[];
}

/**
 * Paired differences from one scenario, at the same point and under the same luck. Runs of one
 * replicate share luck across points, and runs of one point share what varied; so the intervals draw
 * whole replicates anew, or whole points where there are more of them. Throws InputError.
 */
export async function comparisonOf(
  study: Study,
  choice: StudyCompareChoice = {},
): Promise<StudyComparison> {
  const measure = measureOf(study, choice);
  const values = await measured(study, measure);
  const against = choice.against ?? study.baseline ?? study.scenarios[0];
  const points = study.points.length;
  const resampled = points > study.replicates ? "points" : "replicates";
  const groups = groupsOf(study.replicates, points, resampled);
  const scenarios = study.scenarios.flatMap((id, s): ComparedScenario[] => {
    const base = baseOf(study, s, against);
    if (base === null) return [];
    const [left, right] = [base, s].map((one) => ofScenario(study, values, one));
    const yardsticks = yardsticksOf(study, measure, s);
    const judge = (pair: number) => yardsticks[pair % points];
    const found = pairedComparison(left, right, judge, { ...choice, groups });
    if (!found) return [];
    const { n, mean, median, q10, q90, shares } = found;
    return [
      {
        id,
        baseline: study.scenarios[base],
        n,
        mean,
        mean_low: found.meanInterval.low,
        mean_high: found.meanInterval.high,
        median,
        median_low: found.medianInterval.low,
        median_high: found.medianInterval.high,
        q10,
        q90,
        p_better: shares?.better ?? null,
        p_better_low: shares?.betterInterval.low ?? null,
        p_better_high: shares?.betterInterval.high ?? null,
        p_same: shares?.same ?? null,
        p_same_low: shares?.sameInterval.low ?? null,
        p_same_high: shares?.sameInterval.high ?? null,
        p_worse: shares?.worse ?? null,
        p_worse_low: shares?.worseInterval.low ?? null,
        p_worse_high: shares?.worseInterval.high ?? null,
        threshold: commonThreshold(yardsticks),
      },
    ];
  });
  const compared = study.scenarios.filter((_, s) => baseOf(study, s, against) !== null);
  const without = compared.filter((id) => !scenarios.some((one) => one.id === id));
  if (scenarios.length === 0) throw nothingCompared(study, measure, { against, without });
  const pairs = study.replicates * points;
  return { ...measure, against, resampled, pairs, scenarios, without };
}

function commonThreshold(yardsticks: readonly Yardstick[]): number | null {
  const [first, ...others] = yardsticks.map(({ threshold }) => threshold);
  if (first === undefined || Number.isNaN(first)) return null;
  return others.every((one) => one === first) ? first : null;
}

function nothingCompared(
  { scenarios }: Study,
  measure: MeasureHead,
  { against, without }: { readonly against: string; readonly without: readonly string[] },
): InputError {
  if (without.length > 0) return noneHas(measure, without, against);
  return new InputError(
    `nothing can be compared with ${against}: the result has ${scenarios.join(", ")} and no other.`,
  );
}

/** For values [replicate][point] the number of the group that each belongs to. */
function groupsOf(replicates: number, points: number, by: "replicates" | "points"): Int32Array {
  return Int32Array.from({ length: replicates * points }, (_, i) =>
    by === "points" ? i % points : Math.floor(i / points),
  );
}
