import { z } from "zod";
import { exp, normalQuantile } from "../core/math.ts";
import { quantity, whole } from "../core/quantity.ts";
import { entityKey } from "../core/random.ts";
import type { OrganisationInput } from "./organisation-input.ts";
import type { RelationInput } from "./scenario.ts";

/** At most this many organisations in one world. */
export const MOST_ORGANISATIONS = 400;

/**
 * Kinds that a population is made of: its share of the trusts on the 2026 list (120, 47, 13, 11
 * and 10), and its typical income in £m a year with the spread of its logarithm. The incomes are
 * judgements that add up to what all trusts together had in 2015/16, £76bn among about 240 (X39).
 */
const MADE_OF = {
  acute: { weight: 120, income: 350, spread: 0.5, name: "Acute trust" },
  mental_health: { weight: 47, income: 200, spread: 0.4, name: "Mental health trust" },
  specialist: { weight: 13, income: 160, spread: 0.5, name: "Specialist trust" },
  community: { weight: 11, income: 120, spread: 0.4, name: "Community trust" },
  ambulance: { weight: 10, income: 220, spread: 0.3, name: "Ambulance trust" },
} as const;
type TrustKind = keyof typeof MADE_OF;
const TRUST_KINDS = Object.keys(MADE_OF) as TrustKind[];

/** Kinds of trusts with what they are called and their typical income, £m a year. */
export const trustKinds: readonly { id: TrustKind; label: string; income: number }[] =
  TRUST_KINDS.map((id) => ({ id, label: MADE_OF[id].name, income: MADE_OF[id].income }));

/** Width of the square in which organisations lie of which nothing else is said, km. */
const EXTENT = 350;

const weightOf = (kind: TrustKind) =>
  quantity(0, 1000, "1", `Weight of ${MADE_OF[kind].name.toLowerCase()}s`).default(
    MADE_OF[kind].weight,
  );

/** A population of organisations to generate: how many, of what kinds, and how widely they lie. */
export const populationInput = z
  .strictObject({
    organisations: whole(2, MOST_ORGANISATIONS, "bodies", "How many to generate"),
    mix: z
      .strictObject(
        Object.fromEntries(TRUST_KINDS.map((kind) => [kind, weightOf(kind)])) as {
          [K in TrustKind]: ReturnType<typeof weightOf>;
        },
      )
      .prefault({})
      .describe("Kinds of organisation by weight"),
    extent: quantity(1, 1000, "km", "Width of the square they lie in").default(EXTENT),
  })
  .describe(
    "Organisations to generate, called trust_001 and so on, each drawn from the trust population; an organisation written under the same id takes its place",
  );

/** A population to generate, every default filled in. */
export type Generated = z.output<typeof populationInput>;

interface Sketch {
  readonly organisations: Readonly<Record<string, OrganisationInput>>;
  readonly relations: readonly RelationInput[];
  readonly population?: Generated | undefined;
}

/** Organisations by id, and what is said of pairs of them. */
interface Landscape {
  readonly organisations: Readonly<Record<string, OrganisationInput>>;
  readonly relations: readonly RelationInput[];
}

/** A number between 0 and 1 that belongs to a name, the same in every replicate and every world. */
const chanceOf = (name: string) => (entityKey(name).lo + 0.5) / 4294967296;

/**
 * The organisations of a scenario, those that its population stands for included. What is written
 * out comes first and wins. It depends on nothing but the scenario.
 */
export function landscapeOf({ organisations, relations, population }: Sketch): Landscape {
  if (!population) return { organisations, relations };
  const generated = generateOrganisations(population);
  const kept = Object.entries(generated).filter(([id]) => !Object.hasOwn(organisations, id));
  return { organisations: { ...organisations, ...Object.fromEntries(kept) }, relations };
}

type Place = readonly [number, number];

/**
 * Where each organisation lies, km: at a place that belongs to its id, or as far as a relation says
 * from another that has its place already.
 */
export function placesOf(
  ids: readonly string[],
  { population, relations }: Pick<Sketch, "population" | "relations">,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const extent = population?.extent ?? EXTENT;
  const places = new Map<string, Place>();
  for (const id of ids) {
    const own: Place = [extent * chanceOf(`east:${id}`), extent * chanceOf(`north:${id}`)];
    const tied = relations.find(
      ({ between: [a, b] }) => (a === id && places.has(b)) || (b === id && places.has(a)),
    );
    const other = tied?.between.find((one) => one !== id) ?? "";
    const from = places.get(other);
    places.set(id, tied && from ? towards(from, own, tied.distance) : own);
  }
  const at = (axis: 0 | 1) => Float64Array.from(ids, (id) => (places.get(id) as Place)[axis]);
  return { x: at(0), y: at(1) };
}

/** The place that lies so many km from one place in the direction of another. */
function towards([x, y]: Place, [otherX, otherY]: Place, km: number): Place {
  const [dx, dy] = [otherX - x, otherY - y];
  const far = Math.sqrt(dx * dx + dy * dy);
  return far === 0 ? [x + km, y] : [x + (km * dx) / far, y + (km * dy) / far];
}

function generateOrganisations(population: Generated): Record<string, OrganisationInput> {
  const counts = new Map<TrustKind, number>();
  return Object.fromEntries(
    shareOut(population).map((kind, i) => {
      const id = `trust_${String(i + 1).padStart(3, "0")}`;
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      const { income, spread, name } = MADE_OF[kind];
      const size = income * exp(spread * normalQuantile(chanceOf(`income:${id}`)));
      return [
        id,
        {
          name: `${name} ${number}`,
          kind,
          rated_as: "trust",
          income: Math.round(size),
          income_assumed: true,
        },
      ];
    }),
  );
}

/** A kind for each organisation: at every number so far, the kind that is furthest behind its share. */
function shareOut({ organisations, mix }: Generated): TrustKind[] {
  const total = TRUST_KINDS.reduce((sum, kind) => sum + mix[kind], 0);
  const given = new Map<TrustKind, number>(TRUST_KINDS.map((kind) => [kind, 0]));
  return Array.from({ length: organisations }, (_, i) => {
    let next: TrustKind = TRUST_KINDS[0];
    let most = Number.NEGATIVE_INFINITY;
    for (const kind of TRUST_KINDS) {
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
