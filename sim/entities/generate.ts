import { z } from "zod";
import { exp, normalQuantile } from "../core/math.ts";
import { quantity, share, whole } from "../core/quantity.ts";
import { entityKey } from "../core/random.ts";
import {
  type DrawnOrganisation,
  drawnInput,
  type OrganisationInput,
} from "./organisation-input.ts";
import type { RelationInput } from "./scenario.ts";

/** At most this many organisations in one world. */
export const MOST_ORGANISATIONS = 400;

/**
 * Kinds that a population is made of: its share of the trusts on the 2026 list (120, 47, 13, 11
 * and 10), and its typical income in £m a year with the spread of its logarithm. The incomes are
 * judgements that add up to what all trusts together had in 2015/16, £76bn among about 240 (X39).
 */
const KINDS = {
  acute: { weight: 120, income: 350, spread: 0.5, name: "Acute trust" },
  mental_health: { weight: 47, income: 200, spread: 0.4, name: "Mental health trust" },
  specialist: { weight: 13, income: 160, spread: 0.5, name: "Specialist trust" },
  community: { weight: 11, income: 120, spread: 0.4, name: "Community trust" },
  ambulance: { weight: 10, income: 220, spread: 0.3, name: "Ambulance trust" },
} as const;
type Kind = keyof typeof KINDS;
const KIND_IDS = Object.keys(KINDS) as Kind[];

/** Kinds of trusts with what they are called and their typical income, £m a year. */
export const trustKinds: readonly { id: Kind; label: string; income: number }[] = KIND_IDS.map(
  (id) => ({ id, label: KINDS[id].name, income: KINDS[id].income }),
);

/** How much further away a neighbour of another kind counts. */
const UNLIKE = 1.5;

const weightOf = (kind: Kind) =>
  quantity(0, 1000, "1", `Weight of ${KINDS[kind].name.toLowerCase()}s`).default(
    KINDS[kind].weight,
  );

/** A population of organisations to generate: how many, of what kinds, and how they are linked. */
export const populationInput = z
  .strictObject({
    organisations: whole(2, MOST_ORGANISATIONS, "bodies", "How many to generate"),
    mix: z
      .strictObject(
        Object.fromEntries(KIND_IDS.map((kind) => [kind, weightOf(kind)])) as {
          [K in Kind]: ReturnType<typeof weightOf>;
        },
      )
      .prefault({})
      .describe("Kinds of organisation by weight"),
    extent: quantity(1, 1000, "km", "Width of the square they lie in").default(350),
    neighbours: whole(0, 12, "bodies", "Nearest others that each knows").default(4),
    distant: whole(0, 6, "bodies", "Others anywhere that each knows").default(1),
    prior_ties: share("How many people of neighbours know each other, at most").default(0.5),
    trust: share("Trust where people know each other, on average").default(0.4),
    drawn: drawnInput.prefault({}),
  })
  .describe(
    "Organisations to generate, called trust_001 and so on, each drawn from the trust population; an organisation written under the same id takes its place",
  );

/** A population to generate, every default filled in. */
export type Population = z.output<typeof populationInput>;

/** Organisations and their relations. */
interface Landscape {
  readonly organisations: Readonly<Record<string, OrganisationInput>>;
  readonly relations: readonly RelationInput[];
}

/** A number between 0 and 1 that belongs to a name, the same in every replicate and every world. */
const chanceOf = (name: string) => (entityKey(name).lo + 0.5) / 4294967296;

/** What of a scenario says which organisations there are. */
interface Peopled {
  readonly organisations: Readonly<Record<string, OrganisationInput>>;
  readonly population?: Population | undefined;
}

/**
 * The organisations of a scenario, those that its population stands for included. What is written out
 * wins. Far quicker than `landscapeOf`, which compares every organisation with every other.
 */
export function organisationsOf({
  population,
  organisations,
}: Peopled): Landscape["organisations"] {
  if (!population) return organisations;
  const drawn = Object.entries(generateOrganisations(population));
  const kept = drawn.filter(([id]) => !Object.hasOwn(organisations, id));
  return { ...organisations, ...Object.fromEntries(kept) };
}

/**
 * The organisations and relations of a scenario, those that its population stands for included.
 * What is written out comes first and wins. It depends on nothing but the scenario.
 */
export function landscapeOf(
  scenario: Peopled & { readonly relations: readonly RelationInput[] },
): Landscape {
  const { population, relations } = scenario;
  const organisations = organisationsOf(scenario);
  if (!population) return { organisations, relations };
  const known = new Set(relations.map(({ between: [a, b] }) => pairOf(a, b)));
  const ids = Array.from({ length: population.organisations }, (_, i) => generatedId(i));
  const links = linkAll(population, ids, (id) => organisations[id].kind).filter(
    ({ between: [a, b] }) => !known.has(pairOf(a, b)),
  );
  return { organisations, relations: [...relations, ...links] };
}

/** Id of a generated organisation by its number, from 0. */
const generatedId = (i: number): string => `trust_${String(i + 1).padStart(3, "0")}`;

const pairOf = (a: string, b: string) => (a < b ? `${a}~${b}` : `${b}~${a}`);

function generateOrganisations(population: Population): Record<string, DrawnOrganisation> {
  const kinds = shareOut(population);
  const counts = new Map<Kind, number>();
  return Object.fromEntries(
    kinds.map((kind, i) => {
      const id = generatedId(i);
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      const { income, spread, name } = KINDS[kind];
      const size = income * exp(spread * normalQuantile(chanceOf(`income:${id}`)));
      return [
        id,
        {
          name: `${name} ${number}`,
          kind,
          rated_as: "trust",
          income: Math.round(size),
          income_assumed: true,
          drawn: population.drawn,
          travel: 12,
          special_measures: false,
        },
      ];
    }),
  );
}

/** A kind for each organisation: at every number so far, the kind that is furthest behind its share. */
function shareOut({ organisations, mix }: Population): Kind[] {
  const total = KIND_IDS.reduce((sum, kind) => sum + mix[kind], 0);
  const given = new Map<Kind, number>(KIND_IDS.map((kind) => [kind, 0]));
  return Array.from({ length: organisations }, (_, i) => {
    let next: Kind = KIND_IDS[0];
    let most = Number.NEGATIVE_INFINITY;
    for (const kind of KIND_IDS) {
      const due = (total > 0 ? mix[kind] / total : 0) * (i + 1) - (given.get(kind) ?? 0);
      if (due > most) {
        most = due;
        next = kind;
      }
    }
    given.set(next, (given.get(next) ?? 0) + 1);
    return next;
  });
}

/** Links each organisation with its nearest others, nearer if alike, and with a few anywhere. */
function linkAll(
  population: Population,
  ids: readonly string[],
  kindOf: (id: string) => string,
): RelationInput[] {
  const { extent, neighbours, distant } = population;
  const x = ids.map((id) => extent * chanceOf(`east:${id}`));
  const y = ids.map((id) => extent * chanceOf(`north:${id}`));
  const apart = (i: number, j: number) =>
    Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]));
  const links = new Map<string, RelationInput>();
  const link = (i: number, j: number, closeness: number) => {
    const pair = pairOf(ids[i], ids[j]);
    if (i !== j && !links.has(pair)) {
      links.set(pair, relationOf(population, pair, ids[i], ids[j], apart(i, j), closeness));
    }
  };
  for (let i = 0; i < ids.length; i++) {
    const far = (j: number) => apart(i, j) * (kindOf(ids[i]) === kindOf(ids[j]) ? 1 : UNLIKE);
    const others = ids.map((_, j) => ({ j, far: far(j) })).filter(({ j }) => j !== i);
    others.sort((a, b) => a.far - b.far || a.j - b.j);
    for (const { j } of others.slice(0, neighbours)) link(i, j, 1);
    for (let n = 0; n < distant; n++) {
      link(i, Math.floor(ids.length * chanceOf(`friend:${ids[i]}:${n}`)), 0.6);
    }
  }
  return [...links.values()];
}

function relationOf(
  population: Population,
  pair: string,
  a: string,
  b: string,
  distance: number,
  closeness: number,
): RelationInput {
  const ties = population.prior_ties * closeness * (0.3 + 0.7 * chanceOf(`ties:${pair}`));
  const trust = population.trust + 0.1 * (2 * chanceOf(`trust:${pair}`) - 1);
  return {
    between: [a, b],
    culture_distance: 0.3,
    prior_ties: ties,
    trust: Math.min(1, Math.max(0, trust)),
    distance,
  };
}
