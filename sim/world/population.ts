import { type ColumnSpec, columnOf } from "../core/world.ts";
import { domainsOf, WEIGHTS } from "../rules/inspection.ts";
import { patientsReport } from "../rules/staff.ts";
import type { Reference, Spread, World } from "./world.ts";
import { BOARD } from "./world.ts";

/** What may be said of a trust: the columns that it is about, by the word for it. */
export const FACTS = {
  quality: "care",
  staff_experience: "staff",
  surplus: "surplus",
  stability: "stability",
} as const;

/** Word for a fact about a trust. */
export type Fact = keyof typeof FACTS;

/** What is said of a trust; the rest is drawn from the population given this. */
export type Facts = Partial<Readonly<Record<Fact, number>>>;

/** Columns that are moved with what is said of a trust. All others are those of the trust drawn. */
const MOVED = [
  "careLasting",
  "careSlow",
  "practice",
  "seen",
  "goodwillLasting",
  "goodwillSlow",
  "loadLasting",
  "loadSlow",
  "moneyLasting",
  "moneySlow",
  "unfilled",
] as const;
const KEPT = ["list", "surprise", "rating", "unlearnt"] as const;
type Column = (typeof MOVED)[number] | (typeof KEPT)[number];

/** A trust as it stands in the population: its columns and its board. */
export interface Member {
  readonly facts: Readonly<Record<Fact, number>>;
  readonly columns: Record<Column, number>;
  /** What its standing is made of. */
  readonly domains: readonly number[];
  /** For each post: filled, ability, settled. */
  readonly board: (readonly [number, number, number])[];
}

/** Trusts of a nation without partnering, from which what is not said of a trust is drawn. */
export interface Population {
  readonly members: readonly Member[];
  readonly reference: Reference;
  /** The least and the most of each fact that there is among its members. */
  readonly ends: Readonly<Record<Fact, readonly [number, number]>>;
  /** How much a column moves with each fact given, for every set of facts asked for so far. */
  readonly slopes: Map<string, readonly (readonly number[])[]>;
  /** Members most like a trust of which some facts are said, for every such set so far. */
  readonly alike: Map<string, readonly Member[]>;
}

const read = (world: World, column: string, i: number): number =>
  columnOf(world.organisations, column)[i];

/** Every trust of a world as a member of the population. */
export function membersOf(world: World): Member[] {
  const { organisations: o, posts } = world;
  return Array.from({ length: o.count }, (_, i) => ({
    facts: {
      quality: o.care[i],
      staff_experience: o.staff[i],
      surplus: o.surplus[i],
      stability: o.stability[i],
    },
    columns: Object.fromEntries(
      [...MOVED, ...KEPT].map((column) => [column, read(world, column, i)]),
    ) as Record<Column, number>,
    domains: Array.from(domainsOf(world, i)),
    board: Array.from({ length: BOARD }, (_, j) => {
      const row = i * BOARD + j;
      return [posts.filled[row], posts.ability[row], posts.settled[row]] as const;
    }),
  }));
}

const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const spread = (xs: readonly number[]) => {
  const m = mean(xs);
  return Math.sqrt(mean(xs.map((x) => (x - m) * (x - m))));
};

/** How values are spread: their mean and standard deviation. */
export const spreadOf = (values: readonly number[]): Spread => ({
  mean: mean(values),
  sd: spread(values),
});

/** A population of these members, from the worst in care to the best. */
export function populationOf(unsorted: readonly Member[]): Population {
  const members = [...unsorted].sort((a, b) => a.facts.quality - b.facts.quality);
  const means = WEIGHTS.map((_, d) => mean(members.map(({ domains }) => domains[d])));
  const spreads = WEIGHTS.map((_, d) => spread(members.map(({ domains }) => domains[d])));
  const whole = spread(
    members.map(({ domains }) =>
      WEIGHTS.reduce((sum, w, d) => sum + (w * (domains[d] - means[d])) / spreads[d], 0),
    ),
  );
  const amongAll = (read: (facts: Member["facts"]) => number): Spread =>
    spreadOf(members.map(({ facts }) => read(facts)));
  const among = {
    quality: amongAll(({ quality }) => quality),
    patient_experience: amongAll((f) => patientsReport(f.quality, f.staff_experience)),
    staff_experience: amongAll(({ staff_experience }) => staff_experience),
  };
  const endsOf = (fact: Fact) => {
    const values = members.map(({ facts }) => facts[fact]);
    return [fact, [Math.min(...values), Math.max(...values)]];
  };
  return {
    members,
    ends: Object.fromEntries((Object.keys(FACTS) as Fact[]).map(endsOf)),
    reference: { mean: means, spread: spreads, whole, among },
    slopes: new Map(),
    alike: new Map(),
  };
}

/** Slopes of all moved columns on some facts, by least squares over the population. */
function slopesOn(population: Population, facts: readonly Fact[]): readonly (readonly number[])[] {
  const key = facts.join();
  const known = population.slopes.get(key);
  if (known) return known;
  const { members } = population;
  const centred = (values: readonly number[]) => {
    const m = mean(values);
    return values.map((x) => x - m);
  };
  const of = facts.map((fact) => centred(members.map((member) => member.facts[fact])));
  const cov = (a: readonly number[], b: readonly number[]) => mean(a.map((x, i) => x * b[i]));
  const square = of.map((a) => of.map((b) => cov(a, b)));
  const slopes = MOVED.map((column) => {
    const values = centred(members.map((member) => member.columns[column]));
    return solve(
      square,
      of.map((a) => cov(a, values)),
    );
  });
  population.slopes.set(key, slopes);
  return slopes;
}

/** Solves `square * x = right` by elimination with the largest pivot. */
function solve(square: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = square.map((row, i) => [...row, right[i]]);
  rows.forEach((_, i) => {
    const pivot = rows.reduce(
      (best, row, k) => (k >= i && Math.abs(row[i]) > Math.abs(rows[best][i]) ? k : best),
      i,
    );
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    rows.forEach((row, k) => {
      if (k === i) return;
      const factor = row[i] / rows[i][i];
      row.forEach((_, j) => {
        row[j] -= factor * rows[i][j];
      });
    });
  });
  return rows.map((row, i) => row[right.length] / row[i]);
}

/** Two shares of a population, by care, the worse first. */
export type Shares = readonly [number, number];
const ALL: Shares = [0, 1];

/**
 * A trust of which these facts hold and which is otherwise one of the population: a member, moved
 * along the population's own slopes by how far it is from what is said. `luck` picks one among those
 * most alike of all those `within` two shares of the population.
 */
export function drawMember(
  population: Population,
  facts: Facts,
  luck: number,
  within: Shares = ALL,
): Member {
  const given = (Object.keys(FACTS) as Fact[]).filter((fact) => facts[fact] !== undefined);
  const members = alikeTo(population, given, facts, within);
  const drawn = members[Math.min(members.length - 1, Math.floor(luck * members.length))];
  if (given.length === 0) return drawn;
  const slopes = slopesOn(population, given);
  const off = given.map(
    (fact) => likely(population, fact, facts[fact] as number) - drawn.facts[fact],
  );
  const columns = { ...drawn.columns };
  MOVED.forEach((column, c) => {
    columns[column] += slopes[c].reduce((sum, slope, f) => sum + slope * off[f], 0);
  });
  return { ...drawn, columns, board: boardOf(drawn, facts.stability) };
}

/** What is said of a trust, or the last that is like it in the population: slopes hold no further. */
function likely({ ends }: Population, fact: Fact, said: number): number {
  const [low, high] = ends[fact];
  return Math.min(high, Math.max(low, said));
}

/** One in twenty members: those within the shares most like what is said, each fact measured by its spread. */
function alikeTo(
  population: Population,
  given: readonly Fact[],
  facts: Facts,
  [low, high]: Shares,
): readonly Member[] {
  const key = [low, high, ...given.map((fact) => `${fact} ${facts[fact]}`)].join();
  const known = population.alike.get(key);
  if (known) return known;
  const { members } = population;
  const from = Math.min(Math.floor(low * members.length), members.length - 1);
  const among = members.slice(from, Math.max(from + 1, Math.ceil(high * members.length)));
  if (given.length === 0) return among;
  const scale = given.map((fact) => spread(members.map((member) => member.facts[fact])));
  const far = (member: Member) =>
    given.reduce((sum, fact, f) => {
      const off = (member.facts[fact] - (facts[fact] as number)) / scale[f];
      return sum + off * off;
    }, 0);
  const alike = [...among].sort((a, b) => far(a) - far(b)).slice(0, Math.ceil(members.length / 20));
  population.alike.set(key, alike);
  return alike;
}

/** The board drawn, its settledness moved alike for all so that its stability is what is said. */
function boardOf(drawn: Member, stability: number | undefined): Member["board"] {
  if (stability === undefined || drawn.facts.stability === 0) return drawn.board;
  const factor = stability / drawn.facts.stability;
  return drawn.board.map(([filled, ability, settled]) => [
    filled,
    ability,
    Math.min(1, settled * factor),
  ]);
}

const UNBOUND = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Puts a member of the population in place of trust `i` of a world. */
export function placeMember(world: World, i: number, member: Member): void {
  const { organisations: o, posts } = world;
  for (const column of [...MOVED, ...KEPT]) {
    // Far from what any trust is like, the slopes lead to what cannot be.
    const { range: [low, high] = UNBOUND }: ColumnSpec = o.columns[column];
    columnOf(o, column)[i] = Math.min(high, Math.max(low, member.columns[column]));
  }
  member.board.forEach(([filled, ability, settled], j) => {
    posts.filled[i * BOARD + j] = filled;
    posts.ability[i * BOARD + j] = ability;
    posts.settled[i * BOARD + j] = settled;
  });
}
