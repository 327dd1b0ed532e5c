import type { SearchPlan } from "../experiment/search-plan.ts";
import { spreadOrder, type Weighed } from "./pareto.ts";
import { overContexts, type PolicyWorth, violationOf } from "./search-worth.ts";
import { partsOf, weightedSum } from "./tradeoff-rank.ts";

/** Policies of a round in the two orders in which they are kept. */
export interface RoundRanking {
  /** What each is worth: objective by objective, and all limits together. */
  readonly weighed: readonly Weighed[];
  /** The weighted mean of the objectives, by policy. */
  readonly scores: readonly number[];
  /** Those that break limits least first, then by score. */
  readonly byScore: readonly number[];
  /** Front by front of those that nothing dominates, the most different first. */
  readonly bySpread: readonly number[];
}

/** Ranks the policies of a round by what they are worth under its luck; ties in their order. */
export function rankRound(
  worths: readonly PolicyWorth[],
  { objectives, limits, file }: Pick<SearchPlan, "objectives" | "limits" | "file">,
): RoundRanking {
  const parts = partsOf(objectives.map(({ weight }) => weight));
  const weighed = worths.map((worth): Weighed => {
    const values = worth.gains.map((gains) => overContexts(gains, file.over_contexts));
    return { values, violation: violationOf(worth, limits) };
  });
  const scores = weighed.map(({ values }) => weightedSum(parts, (k) => values[k]));
  const less = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  const byScore = weighed
    .map((_, i) => i)
    .sort(
      (a, b) =>
        less(weighed[a].violation, weighed[b].violation) || less(scores[b], scores[a]) || a - b,
    );
  return { weighed, scores, byScore, bySpread: spreadOrder(weighed) };
}

/** Alternately the next by score and the next by spread, each once, until there are so many. */
export function kept({ byScore, bySpread }: RoundRanking, count: number): number[] {
  const found = new Set<number>();
  for (let i = 0; i < byScore.length && found.size < count; i += 1) {
    found.add(byScore[i]);
    if (found.size < count) found.add(bySpread[i]);
  }
  return [...found];
}
