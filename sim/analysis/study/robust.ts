import { type OptionRobustness, robustness } from "../robustness.ts";
import { meansOverLuck, optionsOf } from "./options.ts";
import {
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  needDirection,
  type Study,
} from "./study.ts";

/** What is asked of robustness. */
export interface RobustChoice extends MeasureChoice {
  /** Path whose values are the options; scenarios where left out. */
  readonly options?: string | undefined;
  /** What is good enough. */
  readonly threshold?: number | undefined;
  /** Whether a future is a context with one luck, or a context on average over its luck. */
  readonly by?: "future" | "context" | undefined;
}

/** Options judged over many futures. */
export interface RobustAnswer extends MeasureHead {
  readonly by: "future" | "context";
  readonly threshold: number | null;
  /** Futures, or contexts, in which every option has a value. */
  readonly n: number;
  readonly options: readonly ({ readonly id: string } & Snake)[];
  readonly highest_mean: string;
  readonly least_regret: string;
  readonly best_worst_case: string;
}

interface Snake extends Pick<OptionRobustness, "mean" | "median" | "q10" | "q90" | "worst"> {
  readonly worst_tenth: number;
  readonly mean_regret: number;
  readonly q90_regret: number;
  readonly max_regret: number;
  readonly p_best: number;
  readonly p_satisfied: number | null;
}

/** Regret, worst case and how often each option is best. Throws InputError. */
export async function robustOf(study: Study, choice: RobustChoice = {}): Promise<RobustAnswer> {
  const measure = measureOf(study, choice);
  const good = needDirection(measure);
  const { by = "future", threshold = null } = choice;
  const all = optionsOf(study, await measured(study, measure), choice.options ?? null);
  const { names, values } = by === "future" ? all : meansOverLuck(all);
  const found = robustness(values, good, threshold);
  return {
    ...measure,
    by,
    threshold,
    n: found?.n ?? 0,
    options: (found?.options ?? []).map((one, i) => ({ id: names[i], ...snake(one) })),
    highest_mean: found ? names[found.byMean] : "",
    least_regret: found ? names[found.byRegret] : "",
    best_worst_case: found ? names[found.byWorst] : "",
  };
}

function snake(one: OptionRobustness): Snake {
  const { mean, median, q10, q90, worst } = one;
  return {
    mean,
    median,
    q10,
    q90,
    worst,
    worst_tenth: one.worstTenth,
    mean_regret: one.meanRegret,
    q90_regret: one.q90Regret,
    max_regret: one.maxRegret,
    p_best: one.best,
    p_satisfied: one.satisfied,
  };
}
