import { KeyedDraws } from "../../core/draws.ts";
import { deriveKey, masterKey } from "../../core/random.ts";
import { WEIGHTS } from "../../rules/inspection.ts";
import { lifeOf, MEDIAN_INCOME, nationOf } from "../../world/build.ts";
import type { FormSpec } from "../../world/form.ts";
import type { Nation } from "../../world/nation.ts";
import { LEAD, OTHER, type Pair, placePair, propose } from "../../world/pair.ts";
import { membersOf, type Population, populationOf } from "../../world/population.ts";

type Values = Readonly<Record<string, number>>;

/** Trusts and months of the nations from which what is not said of a party is drawn. */
const SPUN = { trusts: 120, months: 240, nations: 4, seed: "population" } as const;

/** The population of nations left to themselves for twenty years. */
export function spunPopulation(values: Values = {}): Population {
  const members = Array.from({ length: SPUN.nations }, (_, replicate) => {
    const life = lifeOf(nationOf(SPUN.trusts, SPUN.seed), values);
    life.begin(SPUN.seed, replicate);
    for (let m = 0; m < SPUN.months; m++) life.month();
    return membersOf(life.world);
  }).flat();
  return populationOf(members, WEIGHTS);
}

/** What is kept of one party of a pair, month by month from 0. */
export interface PartyLine {
  readonly care: Float64Array;
  readonly staff: Float64Array;
  readonly surplus: Float64Array;
  readonly free: Float64Array;
}

/** A future of a pair. */
export interface PairFuture {
  readonly other: PartyLine;
  readonly lead: PartyLine;
  readonly trust: Float64Array;
  readonly contested: Float64Array;
}

/** How a pair is simulated. Without a form nothing is proposed: the twin under the same luck. */
export interface PairRun {
  readonly pair: Pair;
  readonly form: FormSpec | null;
  readonly population: Population;
  readonly months: number;
  readonly seed: string;
  readonly values?: Values;
}

/** One future of a pair. */
export function simulatePair(run: PairRun, replicate: number): PairFuture {
  const { pair, form, population, months, seed, values } = run;
  const life = lifeOf(nationOfPair(pair), values);
  life.begin(seed, replicate);
  const luck = new KeyedDraws("pair");
  luck.rekey(deriveKey(masterKey(seed), replicate));
  placePair(life.world, pair, population, luck);
  if (form) propose(life.world, pair, form);
  const lines = () => ({
    care: new Float64Array(months + 1),
    staff: new Float64Array(months + 1),
    surplus: new Float64Array(months + 1),
    free: new Float64Array(months + 1),
  });
  const future = {
    other: lines(),
    lead: lines(),
    trust: new Float64Array(months + 1),
    contested: new Float64Array(months + 1),
  };
  const { organisations: o, partnerships: s } = life.world;
  for (let m = 0; m <= months; m++) {
    if (m > 0) life.month();
    for (const name of ["care", "staff", "surplus", "free"] as const) {
      future.other[name][m] = o[name][OTHER];
      future.lead[name][m] = o[name][LEAD];
    }
    future.trust[m] = s.trust[0];
    future.contested[m] = s.contested[0];
  }
  return future;
}

function nationOfPair(pair: Pair): Nation {
  const income = new Float64Array(2);
  income[OTHER] = pair.other.income;
  income[LEAD] = pair.lead.income;
  return { ids: ["other", "lead"], pairs: ["lead~other"], income, medianIncome: MEDIAN_INCOME };
}
