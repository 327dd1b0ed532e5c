import { type OutcomeInfo, outcomes } from "../model.ts";
import { thresholdIn } from "./threshold.ts";

/** How a difference is judged: which direction is good, 0 for neither, and what is worth the name. */
export interface Yardstick {
  readonly good: -1 | 0 | 1;
  /** Smallest difference worth the name, in the outcome's unit; NaN where it is not known. */
  readonly threshold: number;
}

/** What of a series its yardstick depends on. */
export interface Judged {
  readonly outcome: string;
  /** What those concerned earn in a year, £m; only for thresholds that are a part of it. */
  readonly scale?: number | undefined;
}

const byId: ReadonlyMap<string, OutcomeInfo> = new Map(outcomes.map((one) => [one.id, one]));

/** The good direction as the model declares it; unknown outcomes have none. */
export function goodDirection(outcome: string): -1 | 0 | 1 {
  const better = byId.get(outcome)?.better;
  return better === "higher" ? 1 : better === "lower" ? -1 : 0;
}

/** The smallest difference of a series worth the name in a month, in the outcome's unit. */
export const thresholdOf = ({ outcome, scale }: Judged, month: number): number =>
  thresholdIn(byId.get(outcome)?.threshold ?? 0, scale, month);

/** How the differences of a series are judged in a month, as the model declares it. */
export function yardstickOf(series: Judged, month: number): Yardstick {
  return { good: goodDirection(series.outcome), threshold: thresholdOf(series, month) };
}
