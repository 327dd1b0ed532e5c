/** A round of a search: so many policies, in each context under so many futures. */
export interface Round {
  readonly policies: number;
  readonly futures: number;
}

/** Rounds, each with half as many policies as the one before. */
const ROUNDS = 5;
/** Most policies of the first round. */
const MOST_POLICIES = 160;
/** Fewest futures that a policy is judged by, over all contexts. */
const FEWEST_FUTURES = 8;
/** Policies that are tried at least in the first round, beside the presets. */
const FEWEST_OTHERS = 4;
/** Most policies that are judged again under fresh luck. */
export const FINALISTS = 6;

interface Budgeted {
  readonly budget: number;
  readonly fresh: number;
  readonly presets: number;
  readonly contexts: number;
}

/**
 * Divides a budget: what judging the end takes comes first, and the rest goes in equal parts to the
 * rounds. From round to round there are half as many policies, and so about twice as many futures of
 * each (successive halving, Karnin, Koren and Somekh 2013). `most` is how many policies there are.
 */
export function scheduleOf(
  { budget, fresh, presets, contexts }: Budgeted,
  most: number,
  fail: (path: string, problem: string) => never,
): Round[] {
  const end = (FINALISTS + presets + 1) * contexts * fresh;
  const least = Math.ceil(FEWEST_FUTURES / contexts);
  const fewest = ROUNDS * (presets + FEWEST_OTHERS + 1) * contexts * least;
  if (budget < end + fewest) {
    fail(
      "budget",
      `is ${budget}; expected at least ${end + fewest}: ${end} futures to judge the end (${FINALISTS} finalists, ${presets} presets and not partnering, ${contexts} contexts, ${fresh} fresh futures each) and ${fewest} to search, so raise it, or lower fresh`,
    );
  }
  const part = Math.floor((budget - end) / ROUNDS);
  const room = Math.floor(part / (contexts * least)) - 1;
  const first = Math.min(MOST_POLICIES, most, room);
  return Array.from({ length: ROUNDS }, (_, r) => {
    const policies = Math.max(Math.min(FINALISTS, most), Math.ceil(first / (1 << r)));
    return { policies, futures: Math.max(1, Math.floor(part / (contexts * (policies + 1)))) };
  });
}
