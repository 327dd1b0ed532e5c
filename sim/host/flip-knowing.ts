import { valueOfKnowing } from "../analysis/knowing.ts";
import { rankOf } from "../analysis/tradeoff-rank.ts";
import type { NamedJob } from "../experiment/job.ts";
import { assumptionDraws } from "../experiment/not-knowing.ts";
import { assumptions } from "../model.ts";

/** What it would be worth to know one thing that nobody knows. */
export interface WorthKnowing {
  readonly path: string;
  readonly label: string;
  /** How many points of the mean score, and the standard error. */
  readonly value: number;
  readonly error: number;
  /** How often luck alone makes something look worth as much. */
  readonly quasi_p: number;
}

/** Which of the unknowns would most improve the choice, if it were known. */
export interface KnowingAnswer {
  readonly futures: number;
  /** Who has the highest mean score while nothing is known. */
  readonly leader: string;
  /** What that one misses to the best of each future: more than this no knowledge can be worth. */
  readonly regret: number;
  /** From what is worth most to what is worth least. */
  readonly unknowns: readonly WorthKnowing[];
}

/** So many futures for each of those that a comparison takes. */
export const KNOWING_TIMES = 8;

/**
 * What knowing each unknown is worth, from futures in which all of them differ. `scores` are of every
 * scenario in the same futures, as {@link assumptionDraws} has their unknowns. Null where no future
 * has a score of each, or where nothing is unknown.
 */
export function worthKnowing(
  options: readonly NamedJob[],
  scores: readonly Float64Array[],
  seed: string,
): KnowingAnswer | null {
  const drawn = assumptionDraws(seed);
  const draws = Array.from(scores[0], (_, f) => drawn(f));
  const isWhole = (f: number) => scores.every((one) => !Number.isNaN(one[f]));
  const kept = [...draws.keys()].filter(isWhole);
  // What a scenario fixes is not drawn in it.
  const open = assumptions.filter(
    ({ id, role }) =>
      role === "uncertain" && options.every(({ job }) => job.assumptions?.[id] === undefined),
  );
  const whole = scores.map((one) => Float64Array.from(kept, (f) => one[f]));
  const ranking = rankOf(whole);
  if (!ranking || open.length === 0) return null;
  const inputs = open.map(({ id, range: [low, high] }) =>
    Float64Array.from(kept, (f) => (2 * (draws[f][id] - low)) / (high - low) - 1),
  );
  const found = valueOfKnowing(inputs, whole, { seed });
  const [first] = ranking.order;
  return {
    futures: kept.length,
    leader: options[first].name,
    regret: ranking.verdicts[first].regret,
    unknowns: open
      .map(({ id, label }, i): WorthKnowing => {
        const { value, error, quasiP } = found[i];
        return { path: `assumptions.${id}`, label, value, error, quasi_p: quasiP };
      })
      .sort((a, b) => b.value - a.value),
  };
}
