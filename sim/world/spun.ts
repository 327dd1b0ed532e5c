import type { Values } from "../core/run-rules.ts";
import { commitments } from "../rules/commitments.ts";
import { culture } from "../rules/culture.ts";
import { deals } from "../rules/deals.ts";
import { posts } from "../rules/posts.ts";
import { reviews } from "../rules/reviews.ts";
import { seeking } from "../rules/seeking.ts";
import { lifeOf, nationOf } from "./build.ts";
import { membersOf, type Population, populationOf } from "./population.ts";

/** The nations from which what is not said of a trust is drawn: how many, how large, for how long. */
const SPUN = { trusts: 120, months: 240, nations: 4, seed: "population" } as const;

/**
 * Populations that are kept, 0.7 MB each: more than there are sets of assumptions that futures take
 * turns with, or each future would wait for its own.
 */
const MOST_KEPT = 64;
const kept = new Map<string, Population>();

/** Rules whose numbers do nothing where nobody has a partner: populations that differ in them are one. */
const PARTNERING: readonly { readonly params: object }[] = [
  commitments,
  culture,
  deals,
  posts,
  reviews,
  seeking,
];
const idle = new Set(PARTNERING.flatMap(({ params }) => Object.keys(params)));

/**
 * The population of nations that the rules have left to themselves for twenty years; `values` gives
 * parameters other values than their own. Depends on nothing else, and is the same everywhere.
 */
export function spunPopulation(values: Values = {}): Population {
  const those = Object.entries(values).filter(([id]) => !idle.has(id));
  const key = JSON.stringify(those.sort(([a], [b]) => (a < b ? -1 : 1)));
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value as string);
  const members = Array.from({ length: SPUN.nations }, (_, replicate) => {
    const life = lifeOf(nationOf(SPUN.trusts, SPUN.seed), values);
    life.begin(SPUN.seed, replicate);
    for (let m = 0; m < SPUN.months; m++) life.month();
    return membersOf(life.world);
  }).flat();
  const population = populationOf(members);
  kept.set(key, population);
  return population;
}
