import { type Estimate, jackknife } from "../estimate.ts";

/** Replicates of each context: an estimand of its own, since a clearer winner needs only more. */
export const PER_CELL = 40;

/** How the contexts of a factorial divide among the arms. */
interface Wins {
  readonly most: number;
  readonly fewest: number;
  readonly unclear: number;
}

const square = (x: number) => x * x;

/** The arm that is more than two standard errors better than the next in a context, or -1. */
function winnerOf(arms: readonly Float64Array[], rows: readonly number[]): number {
  const means = arms.map((arm) => rows.reduce((sum, r) => sum + arm[r], 0) / rows.length);
  const order = arms.map((_, n) => n).sort((a, b) => means[b] - means[a]);
  const [first, next] = order;
  const gap = means[first] - means[next];
  const squares = rows.reduce((sum, r) => sum + square(arms[first][r] - arms[next][r] - gap), 0);
  return gap > 2 * Math.sqrt(squares / (rows.length * (rows.length - 1))) ? first : -1;
}

function winsOf(arms: readonly Float64Array[], cells: number, kept: readonly number[]): Wins {
  const won = arms.map(() => 0);
  let unclear = 0;
  for (let cell = 0; cell < cells; cell++) {
    const rows = kept.map((n) => n * cells + cell);
    const winner = winnerOf(arms, rows);
    if (winner < 0) unclear++;
    else won[winner]++;
  }
  return {
    most: Math.max(...won) / cells,
    fewest: Math.min(...won) / cells,
    unclear: unclear / cells,
  };
}

/** Open until each context has its replicates: nothing is known of the share. */
const unknown: Estimate = { value: 0, se: Number.POSITIVE_INFINITY };

/**
 * Shares of contexts: won by the arm that wins most, by the arm that wins fewest, by nobody. The
 * replicates of an arm go through the contexts in turn; differences between arms are paired.
 * Undecided until each context has all its replicates.
 */
export function sharesOfWins(
  arms: readonly Float64Array[],
  cells: number,
): { readonly [K in keyof Wins]: Estimate } {
  if (arms[0].length < cells * PER_CELL)
    return { most: unknown, fewest: unknown, unclear: unknown };
  const of = (read: keyof Wins) => jackknife(PER_CELL, (kept) => winsOf(arms, cells, kept)[read]);
  return { most: of("most"), fewest: of("fewest"), unclear: of("unclear") };
}
