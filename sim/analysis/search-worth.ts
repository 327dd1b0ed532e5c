import type { SearchLimit, SearchObjective } from "../experiment/search-plan.ts";
import { sideOf } from "./counts.ts";
import { meanAndError } from "./statistics.ts";
import { type Measure, type Study, yardsticksOf } from "./study/study.ts";
import { ERRORS_AHEAD } from "./tradeoff-rank.ts";

/** What a limit comes to in one context. */
export interface LimitFigure {
  /** The mean, or the share of futures that are worse; null where no future has a value. */
  readonly figure: number | null;
  readonly error: number;
}

/** What one policy is worth under the luck of a round. */
export interface PolicyWorth {
  /** [objective][context][future]: gains on not partnering, in differences worth the name; NaN absent. */
  readonly gains: readonly (readonly Float64Array[])[];
  /** [limit][context]. */
  readonly limits: readonly (readonly LimitFigure[])[];
}

/** What a search weighs up. */
export interface Judged {
  readonly objectives: readonly SearchObjective[];
  readonly limits: readonly SearchLimit[];
}

/**
 * What every policy of a round is worth. The first scenario of the study is not partnering, the points
 * are contexts; policies come in the order of the other scenarios.
 */
export async function worthsOf(study: Study, asked: Judged): Promise<PolicyWorth[]> {
  const { objectives, limits } = asked;
  const columns = await study.values([...objectives, ...limits.flatMap(measuresOf)]);
  const contexts = study.points.length;
  const pick = (values: Float64Array, scenario: number, context: number) =>
    Float64Array.from(
      { length: study.replicates },
      (_, r) => values[(r * study.scenarios.length + scenario) * contexts + context],
    );
  const overContexts = <T>(one: (context: number) => T): T[] =>
    Array.from({ length: contexts }, (_, context) => one(context));
  const aims = objectives.map((one, o) => ({
    good: one.good,
    column: columns[o],
    yardsticks: yardsticksOf(study, one, 0),
    twins: overContexts((context) => pick(columns[o], 0, context)),
  }));
  let taken = objectives.length;
  const bounds = limits.map((limit) => {
    const mine = columns.slice(taken, taken + measuresOf(limit).length);
    taken += mine.length;
    const part = limit.added_up ? 1 / 12 : 1;
    const sums = (scenario: number, context: number) => {
      const picked = mine.map((column) => pick(column, scenario, context));
      return picked[0].map((_, r) => picked.reduce((sum, column) => sum + part * column[r], 0));
    };
    const yardsticks = yardsticksOf(study, measureOfLimit(limit), 0);
    return { limit, yardsticks, sums, twins: overContexts((context) => sums(0, context)) };
  });
  return study.scenarios.slice(1).map((_, p) => {
    const scenario = p + 1;
    return {
      gains: aims.map(({ good, column, yardsticks, twins }) =>
        overContexts((context) => {
          const { threshold } = yardsticks[context];
          return pick(column, scenario, context).map(
            (value, r) => (good * (value - twins[context][r])) / threshold,
          );
        }),
      ),
      limits: bounds.map(({ limit, yardsticks, sums, twins }) =>
        overContexts((context) => {
          const own = sums(scenario, context);
          const gaps = () => own.map((value, r) => value - twins[context][r]);
          if (limit.worse_in_at_most === undefined) {
            return meanFigure(limit.of === "difference" ? gaps() : own);
          }
          const worse = (gap: number) => (sideOf(gap, yardsticks[context]) < 0 ? 1 : 0);
          return meanFigure(gaps().map((gap) => (Number.isNaN(gap) ? Number.NaN : worse(gap))));
        }),
      ),
    };
  });
}

const measureOfLimit = ({ outcome, entities, month }: SearchLimit): Measure => ({
  outcome,
  entity: entities[0],
  month,
});

/** The measures that a limit adds up: of each entity, and where it flows of every month. */
function measuresOf({ outcome, entities, month, added_up: flows }: SearchLimit): Measure[] {
  const months = flows ? Array.from({ length: month }, (_, m) => m + 1) : [month];
  return entities.flatMap((entity) => months.map((one) => ({ outcome, entity, month: one })));
}

/** Mean and its Monte Carlo standard error, over what is there. */
function meanFigure(all: Float64Array): LimitFigure {
  const { mean, error } = meanAndError(all);
  return Number.isNaN(mean) ? { figure: null, error: 0 } : { figure: mean, error };
}

/** An objective over all contexts: the mean of the contexts' means, or that of the worst. */
export function overContexts(gains: readonly Float64Array[], how: "mean" | "worst"): number {
  const means = gains.map((one) => meanAndError(one).mean);
  if (means.some(Number.isNaN)) return Number.NEGATIVE_INFINITY;
  if (how === "worst") return Math.min(...means);
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}

/**
 * By how much a limit is broken in a context, 0 where it is kept with `errors` standard errors to
 * spare: as a part of the limit's own size, shares as they are. Infinity where nothing can be told.
 */
export function brokenBy(
  limit: SearchLimit,
  { figure, error }: LimitFigure,
  errors: number,
): number {
  if (figure === null) return Number.POSITIVE_INFINITY;
  const spare = errors === 0 ? 0 : errors * error;
  const { at_most: most, at_least: least, worse_in_at_most: share } = limit;
  if (share !== undefined) return Math.max(0, figure + spare - share);
  const over = most !== undefined ? figure + spare - most : (least ?? 0) - figure + spare;
  return Math.max(0, over) / Math.max(Math.abs(most ?? least ?? 0), 1);
}

/** By how much all limits are broken in all contexts, judged with two standard errors to spare. */
export const violationOf = ({ limits }: PolicyWorth, asked: readonly SearchLimit[]): number =>
  limits.reduce(
    (sum, figures, l) =>
      sum + Math.max(...figures.map((one) => brokenBy(asked[l], one, ERRORS_AHEAD))),
    0,
  );
