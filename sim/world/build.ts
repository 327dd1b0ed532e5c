import { KeyedDraws } from "../core/draws.ts";
import { exp } from "../core/math.ts";
import { deriveKey, entityKey, masterKey } from "../core/random.ts";
import { columnsOf } from "../core/rule.ts";
import {
  type Beginning as BeginningOfRules,
  type Life,
  liveBy,
  type Values,
} from "../core/run-rules.ts";
import { createTable } from "../core/world.ts";
import { rules } from "../rules/index.ts";
import { WEEKS } from "../rules/patients.ts";
import { ATTRIBUTES, type Attribute, type FormSpec } from "./form.ts";
import type { Nation } from "./nation.ts";
import { drawMember, type Facts, type Population, placeMember, type Shares } from "./population.ts";
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
  return {
    ...NOBODY,
    ids,
    income,
    clinical: new Uint8Array(trusts).fill(1),
    site: new Uint8Array(trusts),
    closed: true,
    x: new Float64Array(trusts),
    y: new Float64Array(trusts),
  };
}

/** What a nation has that nobody said anything about. */
export const NOBODY = {
  medianIncome: MEDIAN_INCOME,
  forms: [],
  deals: [],
  acts: [],
  openness: null,
} as const;

/** The attributes of some forms, those that are not mentioned zero. */
export const attributesOf = (forms: readonly FormSpec[]): Nation["forms"] =>
  forms.map(
    ({ attributes }) =>
      Object.fromEntries(
        (Object.keys(ATTRIBUTES) as Attribute[]).map((name) => [name, attributes[name] ?? 0]),
      ) as Record<Attribute, number>,
  );

/** What is said of one trust at the start. What is not said is drawn from the population given what is. */
export interface Said {
  readonly facts: Facts;
  /** Whether it is in special measures; null where it is as the trust that is drawn for it. */
  readonly labelled: boolean | null;
  /** Mean wait for planned care, weeks, where it is said. */
  readonly waits?: number;
  /** Shares of the population, by care, between which it is drawn anew in each future. */
  readonly within?: Shares;
}

/** Everything that is known of a world at its start. */
export interface Beginning {
  readonly nation: Nation;
  /** What is said of each trust, in the order of the nation. */
  readonly said: readonly Said[];
  readonly population: Population;
}

/** The world of a nation under the rules. `values` gives parameters other values than their own. */
export function lifeOf(nation: Nation, values: Values = {}): Life<World> {
  return liveBy<World>(rules, createWorld(nation, columns), { nameRows }, { values });
}

/** The world that begins as is said, under the rules. */
export function lifeFrom(beginning: Beginning, values: Values = {}): Life<World> {
  const world = createWorld(beginning.nation, columns, beginning.population.reference);
  return liveBy<World>(rules, world, beginAs(beginning), { values });
}

/** How a world begins as is said: who is put in whose place, and what is moved until all that is said holds. */
export const beginAs = (beginning: Omit<Beginning, "nation">): BeginningOfRules<World> => ({
  nameRows,
  place: (world, luck) => placeAll(world, beginning, luck),
  adjust: (world, values) => meetFacts(world, beginning.said, values),
});

/** Moves what changes over years of each trust so that it begins as is said. */
function meetFacts(world: World, said: readonly Said[], values: Values): void {
  const { organisations: o } = world;
  const { care_spread: care, goodwill_spread: goodwill, money_spread: money } = values;
  said.forEach(({ facts }, i) => {
    if (facts.quality !== undefined) o.careSlow[i] += (facts.quality - o.care[i]) / care;
    if (facts.staff_experience !== undefined) {
      o.goodwillSlow[i] += (facts.staff_experience - o.staff[i]) / goodwill;
    }
    if (facts.surplus !== undefined) o.moneySlow[i] += (facts.surplus - o.surplus[i]) / money;
  });
}

/** Months between inspections of others, and of those in special measures, at the start. */
const DUE = [24, 12] as const;

/** Puts a member of the population in the place of each trust, moved to what is said of it. */
function placeAll(
  world: World,
  { said, population }: Omit<Beginning, "nation">,
  luck: KeyedDraws,
): void {
  const { organisations: o } = world;
  const chance = luck.uniforms(o, 2);
  said.forEach(({ facts, labelled, waits, within }, i) => {
    const member = drawMember(population, facts, chance[2 * i], within);
    placeMember(world, i, member);
    const label = (labelled ?? member.columns.rating === 1) ? 1 : 0;
    o.label[i] = label;
    // The label of whoever is drawn has been there for a while; one that is said is new.
    if (labelled !== null) o.unlearnt[i] = label;
    // Who is in special measures is inadequate, and nobody else is.
    o.rating[i] = label === 1 ? 1 : Math.max(2, o.rating[i]);
    o.due[i] = chance[2 * i + 1] * DUE[label];
    if (waits !== undefined) o.list[i] = waits / WEEKS;
  });
}
