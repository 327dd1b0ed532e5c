import { effectOf, lastingFrom } from "../../sim/analysis/tradeoff.ts";
import type { Ranking, Weights } from "../../sim/analysis/tradeoff-rank.ts";
import { effectAt, gapsOf, lastingOf } from "../../sim/analysis/tradeoff-stakes.ts";
import { FLOWS, OBJECTIVES, type Objective } from "../../sim/analysis/tradeoff-terms.ts";
import { type CsvLine, csvText } from "../csv.ts";
import type { Choice, Option, Party, Whose } from "./options.ts";

const HEAD = [
  "scenario",
  "party",
  "role",
  "measure",
  "unit",
  "month",
  "n",
  "median",
  "p10",
  "p90",
  "share_better",
  "share_no_real_difference",
  "share_worse",
  "real_from",
  "worst_tenth",
  "lasting_from_month",
  "share_never_lasting",
  "share_best",
  "mean_regret",
  "p90_regret",
  "weights",
  "spread",
  "seed",
  "model_version",
] as const;

type Line = CsvLine<(typeof HEAD)[number]>;

/** Flows of money are good for those who get them; any sum is worth the name. */
const FLOW_YARDSTICK = { good: -1, threshold: 0 } as const;

/** What every line says besides its numbers, and what scores were weighed by. */
export interface CsvContext {
  /** The moment that scores are given for. */
  readonly month: number;
  readonly weights: Weights;
  readonly whose: Whose;
  readonly spread: "chance" | "unknown";
  readonly seed: string;
  readonly model_version: string;
}

/** All trade-offs as one table, a measure of a party of a scenario at a moment in each line. */
export function tradeoffCsv(choice: Choice, ranking: Ranking, context: CsvContext): string {
  const { spread, seed, model_version } = context;
  const lines = [
    ...choice.options.flatMap((option) =>
      option.parties.flatMap((party) => [
        ...OBJECTIVES.flatMap((one) => objectiveLines(choice, option, party, one)),
        ...FLOWS.flatMap((flow) => flowLines(choice, option, party, flow)),
      ]),
    ),
    ...ranking.order.map((i) => scoreLine(choice.options[i], ranking, i, context)),
  ];
  return csvText(
    HEAD,
    lines.map((line) => ({ ...line, spread, seed, model_version })),
  );
}

const about = (option: Option, party: Party): Line => ({
  scenario: option.label,
  party: party.name,
  role: party.role,
});

function objectiveLines({ stakes }: Choice, option: Option, party: Party, one: Objective): Line[] {
  const months = lastingOf(stakes, option.job, party.entity, one.outcome);
  const lasting = months ? lastingFrom(months) : null;
  return stakes.months.flatMap((month): Line[] => {
    const effect = effectAt(stakes, option.job, party.entity, one.outcome, month);
    if (!effect) return [];
    return [
      {
        ...about(option, party),
        measure: one.outcome,
        unit: one.unit,
        month,
        n: effect.n,
        median: effect.median,
        p10: effect.low,
        p90: effect.high,
        share_better: effect.better,
        share_no_real_difference: effect.same,
        share_worse: effect.worse,
        real_from: effect.threshold,
        worst_tenth: effect.worst,
        ...(lasting
          ? { lasting_from_month: lasting.median, share_never_lasting: lasting.never }
          : {}),
      },
    ];
  });
}

function flowLines({ stakes }: Choice, option: Option, party: Party, flow: string): Line[] {
  return stakes.months.flatMap((month): Line[] => {
    const gaps = gapsOf(stakes, option.job, party.entity, flow, month);
    const effect = gaps ? effectOf(gaps, FLOW_YARDSTICK) : null;
    if (!effect) return [];
    const { n, median, low, high } = effect;
    return [
      { ...about(option, party), measure: flow, unit: "£m", month, n, median, p10: low, p90: high },
    ];
  });
}

function scoreLine(
  option: Option,
  { n, verdicts }: Ranking,
  i: number,
  { month, weights, whose }: CsvContext,
): Line {
  const { median, low, high, worst, best, regret, highRegret } = verdicts[i];
  return {
    scenario: option.label,
    role: whose,
    measure: "score",
    unit: "points",
    month,
    n,
    median,
    p10: low,
    p90: high,
    worst_tenth: worst,
    share_best: best,
    mean_regret: regret,
    p90_regret: highRegret,
    weights: OBJECTIVES.map(({ id }) => `${id} ${weights[id]}`).join("; "),
  };
}
