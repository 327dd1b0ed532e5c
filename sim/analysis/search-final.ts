import { joinedArrays } from "../core/arrays.ts";
import type { SearchPlan } from "../experiment/search-plan.ts";
import { brokenBy, type PolicyWorth } from "./search-worth.ts";
import { meanAndError } from "./statistics.ts";
import { partsOf, rankOf, type Verdict, weightedSum } from "./tradeoff-rank.ts";

/** What an objective comes to under fresh luck, in differences worth the name from not partnering. */
export interface ObjectiveFigure {
  readonly mean: number;
  readonly error: number;
  /** Mean of the context where it is least. */
  readonly worst_context: number;
}

/** What a limit comes to under fresh luck, in the context where it is nearest to being broken. */
export interface LimitVerdict {
  readonly context: string;
  /** Null where no future has a value. */
  readonly figure: number | null;
  readonly error: number;
  readonly holds: boolean;
}

/** One policy under luck that the search has not seen. */
export interface FinalVerdict extends Verdict {
  readonly objectives: readonly ObjectiveFigure[];
  readonly limits: readonly LimitVerdict[];
  /** Whether it keeps to every limit in every context. */
  readonly holds: boolean;
  /** Mean regret in the context where that is most. */
  readonly worst_regret: number;
}

/** All policies beside one another, and not partnering as the last. */
export interface FinalRanking {
  readonly n: number;
  readonly verdicts: readonly FinalVerdict[];
  /** From the highest mean score to the lowest. */
  readonly order: readonly number[];
  /** [policy][future of every context in turn]. */
  readonly scores: readonly Float64Array[];
}

/**
 * Judges policies, and not partnering, on the same fresh futures. Regret is what is missing to the best
 * of them in the same future. Null where there is no future in which all have a value.
 */
export function judgeFinalists(
  worths: readonly PolicyWorth[],
  { objectives, limits, contexts }: Pick<SearchPlan, "objectives" | "limits" | "contexts">,
): FinalRanking | null {
  const parts = partsOf(objectives.map(({ weight }) => weight));
  const inContext = ({ gains }: PolicyWorth, context: number) =>
    gains[0][context].map((_, r) => weightedSum(parts, (k) => gains[k][context][r]));
  const byContext = contexts.map((_, context) => {
    const scores = worths.map((worth) => inContext(worth, context));
    return [...scores, new Float64Array(scores[0]?.length ?? 0)];
  });
  const whole = byContext[0].map((_, policy) => joinedArrays(byContext.map((one) => one[policy])));
  const ranking = rankOf(whole);
  if (!ranking) return null;
  const regrets = byContext.map((scores) => rankOf(scores)?.verdicts.map(({ regret }) => regret));
  return {
    ...ranking,
    scores: whole,
    verdicts: ranking.verdicts.map((verdict, policy) => {
      const worth = worths[policy];
      const figures = worth ? worth.gains.map(objectiveFigure) : [];
      const kept = worth
        ? worth.limits.map((_, l) => limitVerdict(worth, l, limits, contexts))
        : [];
      return {
        ...verdict,
        objectives: figures,
        limits: kept,
        holds: kept.every(({ holds }) => holds),
        worst_regret: Math.max(...regrets.map((one) => one?.[policy] ?? 0)),
      };
    }),
  };
}

function objectiveFigure(gains: readonly Float64Array[]): ObjectiveFigure {
  const means = gains.map((one) => meanAndError(one).mean);
  return { ...meanAndError(joinedArrays(gains)), worst_context: Math.min(...means) };
}

function limitVerdict(
  worth: PolicyWorth,
  l: number,
  limits: SearchPlan["limits"],
  contexts: SearchPlan["contexts"],
): LimitVerdict {
  const figures = worth.limits[l];
  const edge = figures.map((one) => nearness(limits[l], one));
  const context = edge.indexOf(Math.max(...edge));
  const { figure, error } = figures[context];
  const holds = figures.every((one) => brokenBy(limits[l], one, 0) === 0);
  return { context: contexts[context].name, figure, error, holds };
}

/** The higher, the nearer to being broken. */
function nearness(limit: SearchPlan["limits"][number], { figure }: { figure: number | null }) {
  if (figure === null) return Number.POSITIVE_INFINITY;
  return limit.at_least === undefined ? figure : -figure;
}
