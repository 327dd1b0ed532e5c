import { meanOf } from "./tradeoff.ts";
import type { Weights, Worth } from "./tradeoff-rank.ts";
import { OBJECTIVES, type ObjectiveId } from "./tradeoff-terms.ts";

/** The heaviest that an objective can be made to count. */
export const MOST_WEIGHT = 10;

/** What an option is worth on average, by objective. */
export type MeanWorth = readonly number[];

/** The average worth over the futures that have one. */
export const meanWorth = (worth: Worth): MeanWorth =>
  worth.map((values) => meanOf(values.filter((value) => !Number.isNaN(value))));

/** Between these weights of one objective, the others as they are, this option comes first. */
export interface Reign {
  readonly from: number;
  readonly to: number;
  readonly option: number;
}

/**
 * Which option has the highest mean score as one objective counts from 0 to {@link MOST_WEIGHT} and
 * the others stay: mean scores are straight lines in a weight, so the turning points are exact.
 * Options that are level keep their order.
 */
export function reignsOf(
  options: readonly MeanWorth[],
  weights: Weights,
  objective: ObjectiveId,
): Reign[] {
  const lines = options.map((means) => lineOf(means, weights, objective));
  const reigns: Reign[] = [];
  let from = 0;
  let option = firstAt(lines, 0);
  for (;;) {
    const next = nextTurn(lines, option, from);
    reigns.push({ from, to: next?.at ?? MOST_WEIGHT, option });
    if (!next) return reigns;
    from = next.at;
    option = next.option;
  }
}

/** A score without its divisor, which all options share: what it is at weight 0, and its slope. */
interface Line {
  readonly level: number;
  readonly slope: number;
}

function lineOf(means: MeanWorth, weights: Weights, objective: ObjectiveId): Line {
  let level = 0;
  let slope = 0;
  OBJECTIVES.forEach(({ id }, k) => {
    if (id === objective) slope = means[k];
    else if (weights[id] > 0) level += weights[id] * means[k];
  });
  return { level, slope };
}

/** The highest line just after a weight. */
function firstAt(lines: readonly Line[], at: number): number {
  const value = (i: number) => lines[i].level + at * lines[i].slope;
  return lines
    .map((_, i) => i)
    .reduce((best, i) => {
      if (value(i) !== value(best)) return value(i) > value(best) ? i : best;
      return lines[i].slope > lines[best].slope ? i : best;
    });
}

/** Where a steeper line next crosses the highest one; null where none does in time. */
function nextTurn(lines: readonly Line[], option: number, from: number) {
  let found: { at: number; option: number } | null = null;
  lines.forEach((line, i) => {
    const steeper = line.slope - lines[option].slope;
    if (steeper <= 0) return;
    const at = (lines[option].level - line.level) / steeper;
    if (at <= from || at >= MOST_WEIGHT) return;
    const sooner = found === null || at < found.at;
    const steepest = found !== null && at === found.at && line.slope > lines[found.option].slope;
    if (sooner || steepest) found = { at, option: i };
  });
  return found as { at: number; option: number } | null;
}

/** The weights between which the present winner of an objective stays the winner. */
export function reignAt(reigns: readonly Reign[], weight: number): number {
  const at = reigns.findIndex(({ from, to }) => weight >= from && weight <= to);
  return Math.max(0, at);
}
