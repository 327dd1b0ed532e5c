import { BEST_IN, type Ranking, type Weights } from "../../sim/analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import {
  type MeanWorth,
  MOST_WEIGHT,
  reignAt,
  reignsOf,
} from "../../sim/analysis/tradeoff-weights.ts";
import { yearsText } from "../calendar.ts";
import { number } from "../format.ts";
import type { Option } from "./options.ts";
import { futures } from "./phrases.ts";

/** Whether all forms were tried, or only those that somebody put side by side. */
export type Field = "shown" | "all";

const COUNTS = ["", "one way", "two ways", "three ways", "four ways", "five ways"];

/** What shares and ranks are among, for they hold of this field alone: “these four ways and ...”. */
export function fieldText(options: readonly Option[], field: Field): string {
  const ways = options.filter(({ job }) => job >= 0).length;
  const those =
    field === "all"
      ? `all ${ways} forms`
      : `th${ways === 1 ? "is" : "ese"} ${COUNTS[ways] ?? `${ways} ways`}`;
  return `${those} and not partnering`;
}

/** Who comes first, of what, and how surely: that nobody is clearly ahead is an answer. */
export function verdictText(
  options: readonly Option[],
  ranking: Ranking,
  { weights, month, field }: { weights: Weights; month: number; field: Field },
): string {
  if (Object.values(weights).every((weight) => weight === 0)) {
    return "Nothing counts, so nothing comes first: give at least one objective some weight.";
  }
  const [first, second] = ranking.order;
  const { best } = ranking.verdicts[first];
  const after = `After ${yearsText(month)}, with these weights,`;
  const name = options[first].short;
  const among = fieldText(options, field);
  const untried = field === "shown" ? " Forms that are not shown were not tried." : "";
  if (ranking.clear) {
    return `${after} ${name} does best among ${among}: best of these in ${futures(best)}.${untried}`;
  }
  const why =
    best < BEST_IN
      ? `is best of these in only ${futures(best)}`
      : `is ahead of ${options[second].short} by no more than chance explains`;
  return `${after} none of ${among} is clearly ahead: ${name} leads on average but ${why}.${untried}`;
}

/** Who would be chosen by somebody who looks at the worst tenth of futures only. */
export function cautiousText(options: readonly Option[], ranking: Ranking): string {
  const careful = ranking.verdicts
    .map((_, i) => i)
    .reduce((a, b) => (ranking.verdicts[b].worst > ranking.verdicts[a].worst ? b : a));
  const [first] = ranking.order;
  return careful === first
    ? "It also comes out best of these in the worst tenth of its futures."
    : `In the worst tenth of futures ${options[careful].short} does best of these.`;
}

/** When the leader changes as one objective counts for more or less, the others as they are. */
export function turningPoints(
  options: readonly Option[],
  means: readonly MeanWorth[],
  weights: Weights,
): string[] {
  return OBJECTIVES.flatMap(({ id, label }) => {
    const now = weights[id];
    const reigns = reignsOf(means, weights, id);
    const at = reignAt(reigns, now);
    const below = reigns[at - 1];
    const above = reigns[at + 1];
    const says = [
      ...(below
        ? [`${options[below.option].short} leads if it counts less than ${weightText(below.to)}`]
        : []),
      ...(above
        ? [`${options[above.option].short} leads if it counts more than ${weightText(above.from)}`]
        : []),
    ];
    return says.length > 0 ? [`${label} (now ${weightText(now)}): ${says.join("; ")}.`] : [];
  });
}

/** A weight as the sliders show it. */
export const weightText = (weight: number): string =>
  number(weight, Number.isInteger(weight) ? 0 : 1);

/** A weight in words, for whoever cannot see the slider. */
export function weightWords(weight: number): string {
  if (weight === 0) return "0 of 10, does not count";
  return `${weightText(weight)} of ${MOST_WEIGHT}`;
}

/** What is said where no change of a single weight changes the leader. */
export const STEADY =
  "No change of one weight alone, from 0 to 10, brings another of these to the front.";
