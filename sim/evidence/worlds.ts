import { builtins } from "../../scenarios/index.ts";
import { catalogue } from "../experiment/catalogue.ts";
import { parseScenario, type Scenario } from "../model.ts";
import { type Design, type DesignOptions, designFrom, designOver } from "./design.ts";
import { chanceOf, normalOf, type SpunUp, spinUp } from "./spun-up.ts";

/** Nations that pairs are drawn from. */
const NATIONS = 6;
/** Pairs of a pool at most. */
const MOST = 120;

const memo = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The built-in nation, or until there is one a population with nothing else said of it. */
const nationScenario = memo(
  (): Scenario =>
    catalogue(builtins).find(({ id }) => id === "nation")?.scenario ??
    parseScenario(
      {
        version: 2,
        id: "nation",
        title: "nation",
        organisations: {},
        population: { organisations: 220 },
      },
      "nation",
    ),
);

/** The national world in which nobody partners: what happens to trusts anyway. */
export function nation(options: DesignOptions = {}): Design {
  const set = { "environment.formation": 0, ...options.set };
  return designFrom("nation", nationScenario(), { months: 120, twin: false, ...options, set });
}

const spunUp = memo(() =>
  Array.from({ length: NATIONS }, (_, replicate) => spinUp(nationScenario(), replicate)),
);

type Relation = Scenario["relations"][number];
type Partnership = NonNullable<Scenario["partnership"]>;

/** Two trusts of one spun-up nation, by their places in it. */
interface Pair {
  readonly nation: SpunUp;
  readonly name: string;
  readonly lead: number;
  readonly other: number;
  /** Where it is not that of strangers. */
  readonly relation?: Relation;
}

/** A share that belongs to a name: normal around `mean`, kept within 0.02 and 0.98. */
const shareOf = (name: string, mean: number, sd: number) =>
  Math.round(1000 * Math.min(0.98, Math.max(0.02, mean + sd * normalOf(name)))) / 1000;

/** How strangers stand: from next door to 120 km away, trust and distance of cultures as the typical pair has. */
const strangers = (name: string) => ({
  trust: shareOf(`${name}/trust`, 0.4, 0.08),
  culture_distance: shareOf(`${name}/culture`, 0.3, 0.1),
  distance: Math.round(10 + 110 * chanceOf(`${name}/km`)),
});

/** Terms and moods of a pair: typical on average, and different from pair to pair. */
const moods = (name: string) => ({
  lead_motivation: shareOf(`${name}/lead`, 0.5, 0.15),
  other_motivation: shareOf(`${name}/other`, 0.5, 0.15),
  legitimacy: shareOf(`${name}/legitimacy`, 0.6, 0.12),
  complementarity: shareOf(`${name}/complementarity`, 0.4, 0.12),
});

/** A scenario of two of a nation's trusts. */
function scenarioOf(
  { nation: { trusts }, name, lead, other, relation }: Pair,
  roles: readonly [string, string],
  terms: Partial<Partnership>,
  levers: Readonly<Record<string, number>>,
): Scenario {
  const { between: _between, ...known } = relation ?? { between: 0, ...strangers(name) };
  const between = { between: roles, ...known };
  const document = {
    version: 2,
    id: name,
    title: name,
    organisations: { [roles[0]]: trusts[lead].input, [roles[1]]: trusts[other].input },
    relations: [between],
    partnership: { lead: roles[0], other: roles[1], ...moods(name), ...terms },
    levers,
  };
  return parseScenario(document, name);
}

/** Ranks of all trusts of a nation by something, lowest first, from 0 to 1. */
function ranks({ trusts }: SpunUp, of: (input: SpunUp["trusts"][number]["input"]) => number) {
  const order = trusts.map((_, i) => i).sort((a, b) => value(a) - value(b) || a - b);
  function value(i: number) {
    return of(trusts[i].input);
  }
  const out = new Float64Array(trusts.length);
  order.forEach((i, rank) => {
    out[i] = (rank + 0.5) / trusts.length;
  });
  return out;
}

/** One of `from`, the same whenever it is asked for this name. */
const pick = (name: string, from: readonly number[]) =>
  from[Math.floor(from.length * chanceOf(name))];

/** A helper of the same kind in the highest third of quality, or of any kind if there is none. */
function helperFor(world: SpunUp, quality: Float64Array, target: number, name: string): number {
  const best = world.trusts.map((_, i) => i).filter((i) => i !== target && quality[i] >= 2 / 3);
  const { kind } = world.trusts[target].input;
  const alike = best.filter((i) => world.trusts[i].input.kind === kind);
  return pick(name, alike.length > 0 ? alike : best);
}

const mandated = memo((): readonly Pair[] =>
  spunUp()
    .flatMap((world, n) => {
      const quality = ranks(world, (input) => input.quality as number);
      return world.trusts.flatMap((_, other) => {
        if (quality[other] > 0.1) return [];
        const name = `mandated-${n}-${other}`;
        return { nation: world, name, lead: helperFor(world, quality, other, name), other };
      });
    })
    .slice(0, MOST),
);

/**
 * Random mandated pairs as the evidence defines them: `target` is in the lowest tenth of quality of
 * the spun-up nation, `helper` of the same kind in the highest third. The mandate is strong, what
 * else may be decided is typical.
 */
export function mandatedPairs(form: string, options: DesignOptions = {}): Design {
  const pool = () =>
    mandated().map((pair) => scenarioOf(pair, ["helper", "target"], { form }, { mandate: 0.9 }));
  return designOver(`mandated pairs, ${form}`, pool, options);
}

const neighbours = memo((): readonly Pair[] =>
  spunUp().flatMap((world, n) => {
    const acute = world.trusts
      .map((_, i) => i)
      .filter((i) => world.trusts[i].input.kind === "acute")
      .sort((a, b) => chanceOf(`meets-${n}-${a}`) - chanceOf(`meets-${n}-${b}`));
    return Array.from({ length: MOST / NATIONS }, (_, p) => {
      const [a, b] = acute.slice(2 * p, 2 * p + 2);
      const larger = world.trusts[a].input.income >= world.trusts[b].input.income;
      const [lead, other] = larger ? [a, b] : [b, a];
      return { nation: world, name: `neighbours-${n}-${lead}-${other}`, lead, other };
    });
  }),
);

/**
 * Mergers that nobody chose for what would follow, as in the wave of 1997 to 2006: acute trusts
 * near each other whatever their quality, `lead` the larger; both want it, with little pressure,
 * no transition money and no special care.
 */
export function unselectedMergers(options: DesignOptions = {}): Design {
  const terms = { form: "merger", lead_motivation: 0.7, other_motivation: 0.7 };
  const pool = () =>
    neighbours().map((pair) => scenarioOf(pair, ["lead", "other"], terms, { mandate: 0.2 }));
  return designOver("unselected mergers", pool, options);
}

/** Deals of 2010-15 for which finance was the reason: 15 of 20 (X8). */
const FINANCE = 0.75;
/** Deals that had large sums of outside money: 12 of 20 (X8). */
const FUNDED = 0.6;
/** Deals under a regulator's pressure; the least that the evidence allows is 0.7 (X8). */
const PRESSED = 0.8;
/** Deals in which one trust took the other over; the rest were mergers of two. A judgement. */
const TAKEN_OVER = 0.7;

const deals = memo((): readonly Pair[] =>
  spunUp().flatMap((world, n) => {
    const money = ranks(world, (input) => input.surplus as number);
    const quality = ranks(world, (input) => input.quality as number);
    const acute = world.trusts
      .map((_, i) => i)
      .filter((i) => world.trusts[i].input.kind === "acute");
    return Array.from({ length: MOST / NATIONS }, (_, d) => {
      const name = `deal-${n}-${d}`;
      const weak = chanceOf(`${name}/why`) < FINANCE ? money : quality;
      const other = pick(
        `${name}/other`,
        acute.filter((i) => weak[i] <= 0.2),
      );
      const able = acute.filter((i) => i !== other && weak[i] >= 0.4);
      return { nation: world, name, lead: pick(`${name}/lead`, able), other };
    });
  }),
);

function dealOf(pair: Pair): Scenario {
  const { name } = pair;
  const form = chanceOf(`${name}/form`) < TAKEN_OVER ? "acquisition" : "merger";
  const funded = chanceOf(`${name}/money`) < FUNDED;
  const pressed = chanceOf(`${name}/pressure`) < PRESSED;
  const km = Math.round(5 + 35 * chanceOf(`${name}/near`));
  const near = { ...strangers(name), distance: km };
  const relation = { between: ["lead", "other"], ...near } as Relation;
  const levers = {
    mandate: pressed ? 0.85 : 0.3,
    transition_funding: funded ? 10 : 0,
    capital_funding: funded ? 10 : 0,
  };
  return scenarioOf({ ...pair, relation }, ["lead", "other"], { form }, levers);
}

/**
 * The mix of deals of 2010 to 2015: most of them pressed by a regulator, three in four because of
 * the joining trust's finances (lowest fifth of surplus, else of quality), `lead` an acute trust
 * nearby that stands better, large sums of outside money in most.
 */
export function realDeals(options: DesignOptions = {}): Design {
  return designOver("real deals", () => deals().map(dealOf), options);
}

/**
 * Pairs of neighbouring acute trusts that want to work together, without any pressure: each in one
 * of the forms in turn, `lead` the one with the better care.
 */
export function voluntaryPairs(forms: readonly string[], options: DesignOptions = {}): Design {
  const pool = () =>
    neighbours().map((pair, n) => {
      const quality = (i: number) => pair.nation.trusts[i].input.quality as number;
      const [lead, other] =
        quality(pair.lead) >= quality(pair.other)
          ? [pair.lead, pair.other]
          : [pair.other, pair.lead];
      const terms = {
        form: forms[n % forms.length],
        lead_motivation: shareOf(`${pair.name}/wants`, 0.65, 0.12),
        other_motivation: shareOf(`${pair.name}/wishes`, 0.65, 0.12),
      };
      return scenarioOf({ ...pair, lead, other }, ["lead", "other"], terms, { mandate: 0 });
    });
  return designOver(`voluntary pairs, ${forms.join()}`, pool, options);
}
