import { InputError } from "../../core/error.ts";
import { type OptionRobustness, robustness } from "../robustness.ts";
import { meansOverLuck, optionsOf } from "./options.ts";
import {
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  needDirection,
  realFrom,
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
  /** Smallest difference that makes one option better than another. */
  readonly real_from: number;
  /** Share of the futures, or contexts, in which no option is better than every other. */
  readonly p_none_best: number;
  /** Futures, or contexts, in which every option has a value: only these count. */
  readonly n: number;
  /** Futures, or contexts, that there are. */
  readonly all: number;
  /** Each with how many of all have a value of it. */
  readonly options: readonly ({ readonly id: string; readonly n: number } & Snake)[];
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
  const real = realFrom(study, measure);
  const there = values.map((own) => own.filter((value) => !Number.isNaN(value)).length);
  const found = robustness(values, good, threshold, real);
  if (!found) throw noSharedFuture(measure, names, there, by);
  return {
    ...measure,
    by,
    threshold,
    real_from: real,
    p_none_best: found.none,
    n: found.n,
    all: values[0].length,
    options: found.options.map((one, i) => ({ id: names[i], n: there[i], ...snake(one) })),
    highest_mean: names[found.byMean],
    least_regret: names[found.byRegret],
    best_worst_case: names[found.byWorst],
  };
}

/** The error where options cannot be judged by the same futures: which of them has how many. */
function noSharedFuture(
  { outcome, entity, month }: MeasureHead,
  names: readonly string[],
  there: readonly number[],
  by: string,
): InputError {
  const counts = names.map((name, i) => `${name} ${there[i]}`).join(", ");
  return new InputError(
    `there is no ${by} in which every option has ${outcome} of ${entity} in month ${month}: ${counts}; options are judged by the same ones.`,
  );
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
