import { KeyedDraws } from "../core/draws.ts";
import { exp } from "../core/math.ts";
import { deriveKey, entityKey, masterKey } from "../core/random.ts";
import { columnsOf } from "../core/rule.ts";
import { type Life, liveBy } from "../core/run-rules.ts";
import { createTable } from "../core/world.ts";
import { rules } from "../rules/index.ts";
import type { Nation } from "./nation.ts";
import { createWorld, nameRows, type World, type WorldColumns } from "./world.ts";

/** The tables of the world, gathered from the rules that own their columns. */
export const columns = Object.fromEntries(
  ["organisation", "post", "times", "partnership", "tie"].map((table) => [
    table,
    columnsOf<World>(rules, table),
  ]),
) as unknown as WorldColumns;

/** Median yearly income of an English acute trust, £m. */
export const MEDIAN_INCOME = 400;
/** Spread of the logarithm of incomes. */
const INCOME_SPREAD = 0.55;

/** A nation of trusts without partners; its incomes are the same for the same seed. */
export function nationOf(trusts: number, seed: string): Nation {
  const ids = Array.from({ length: trusts }, (_, i) => `trust_${i + 1}`);
  const table = createTable("income", {}, trusts);
  table.count = trusts;
  ids.forEach((id, i) => {
    const { lo, hi } = entityKey(id);
    table.keys.lo[i] = lo;
    table.keys.hi[i] = hi;
  });
  const draws = new KeyedDraws("income");
  draws.rekey(deriveKey(masterKey(seed), 0));
  const income = Float64Array.from(
    draws.normals(table, 1),
    (z) => MEDIAN_INCOME * exp(INCOME_SPREAD * z),
  );
  return { ids, pairs: [], income, medianIncome: MEDIAN_INCOME };
}

/** The world of a nation under the rules. `values` gives parameters other values than their own. */
export function lifeOf(nation: Nation, values: Readonly<Record<string, number>> = {}): Life<World> {
  return liveBy<World>(rules, createWorld(nation, columns), nameRows, values);
}
