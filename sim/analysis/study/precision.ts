import { stepOfDisplay } from "../precision.ts";
import { type ReplicatesNeeded, type RunningMean, replicatesNeeded } from "../replicates.ts";
import { noneHas } from "./presence.ts";
import {
  lookedAt,
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  type Study,
} from "./study.ts";

/** What is asked of precision. */
export interface PrecisionChoice extends MeasureChoice {
  /** Half the width the mean's interval may have; one step of display where left out. */
  readonly within?: number | undefined;
  /** Look at the difference from this scenario instead of the outcome itself. */
  readonly against?: string | undefined;
}

/** How well one scenario is known. */
export interface PrecisionScenario {
  readonly id: string;
  /** The point known least well, which everything here is about. */
  readonly point: number;
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly within: number;
  readonly needed: number;
  readonly steady_from: number | null;
  /** Share of points at which there are enough replicates. */
  readonly enough: number;
  readonly steps: readonly RunningMean[];
}

/** How many replicates are enough. */
export interface PrecisionAnswer extends MeasureHead {
  readonly against: string | null;
  /** Half the width asked for. */
  readonly asked: number;
  readonly replicates: number;
  readonly scenarios: readonly PrecisionScenario[];
  /** Scenarios of which no run has a value, or none that can be paired. */
  readonly without: readonly string[];
}

/**
 * How many replicates are enough for the mean of a measure, or of its paired difference, in every
 * scenario at the point where it is known least well. Throws InputError.
 */
export async function precisionAnswer(
  study: Study,
  choice: PrecisionChoice = {},
): Promise<PrecisionAnswer> {
  const measure = measureOf(study, choice);
  const values = await measured(study, measure);
  const asked = choice.within ?? stepOfDisplay(measure.outcome);
  const without: string[] = [];
  const scenarios = study.scenarios.flatMap((id, s): PrecisionScenario[] => {
    const looked = lookedAt(study, values, s, choice.against);
    if (!looked) return [];
    if (looked.some((value) => !Number.isNaN(value))) {
      return [{ id, ...worstPoint(looked, study.points.length, asked) }];
    }
    without.push(id);
    return [];
  });
  if (scenarios.length === 0) throw noneHas(measure, without, choice.against);
  return {
    ...measure,
    against: choice.against ?? null,
    asked,
    replicates: study.replicates,
    scenarios,
    without,
  };
}

function worstPoint(
  values: Float64Array,
  points: number,
  asked: number,
): Omit<PrecisionScenario, "id"> {
  let worst: { point: number; found: ReplicatesNeeded } | null = null;
  let enough = 0;
  for (let point = 0; point < points; point += 1) {
    const own = Float64Array.from(
      { length: values.length / points },
      (_, r) => values[r * points + point],
    );
    const found = replicatesNeeded(own, asked);
    if (found.within <= asked) enough += 1;
    if (!worst || !(found.within <= worst.found.within)) worst = { point, found };
  }
  const { point, found } = worst ?? { point: 0, found: replicatesNeeded([], asked) };
  const { steadyFrom, ...rest } = found;
  return { point, ...rest, steady_from: steadyFrom, enough: enough / points };
}
