import { childKey, entityKey } from "../core/random.ts";
import { createTable, type Table, type WorldBase } from "../core/world.ts";
import type { states } from "../rules/index.ts";
import type { Nation } from "./nation.ts";

type State = (typeof states)[number];
/** All columns of a table, of whichever rule owns them. */
type ColumnsOf<T extends string> = Together<State extends infer S ? Of<S, T> : never>;
type Of<S, T extends string> = S extends { readonly [K in T]: infer C } ? C : never;
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void
  ? A
  : never;

/** Where the trusts of a year lie and how far apart: mean and standard deviation. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** How the trusts of a year are spread, without what the times have moved all of them by. */
export interface Reference {
  /** The domains of standing; standings are measured by them. */
  readonly mean: readonly number[];
  readonly spread: readonly number[];
  /** Spread of the mean of the standardised domains. */
  readonly whole: number;
  /** Outcomes that trusts are compared by; places among them are read from these. */
  readonly among: Readonly<Record<Compared, Spread>>;
}

/** An outcome by which trusts are compared with those of the same year. */
export type Compared = "quality" | "patient_experience" | "staff_experience";

/** The world of trusts. `organisations` has a row a trust, `posts` a row a board post. */
export interface World extends WorldBase {
  readonly organisations: Table<ColumnsOf<"organisation">>;
  readonly posts: Table<ColumnsOf<"post">>;
  /** A row a partnership; its people are the rows `k * TIES` on of `ties`. */
  readonly partnerships: Table<ColumnsOf<"partnership">>;
  readonly ties: Table<ColumnsOf<"tie">>;
  /** One row: what is the same for everybody. */
  readonly times: Table<ColumnsOf<"times">>;
  readonly nation: Nation;
  /** Null in a nation that is its own measure. */
  readonly reference: Reference | null;
}

/** Board posts of a trust: chair, chief executive, and those for money, nursing, medicine, operations. */
export const BOARD = 6;

/** Posts of a board, in the order of its rows. */
export const POSTS = [
  "chair",
  "chief executive",
  "finance director",
  "chief nurse",
  "medical director",
  "operations director",
];

/** Most people on each side on whom a partnership can rest. */
export const TIES = 12;

/** Partnerships, beside those planned, that trusts of an open nation can have at once, a trust. */
const ROOM = 1;

/** Columns as the rules declare them; the tables of `world`. */
export type WorldColumns = {
  readonly [T in "organisation" | "post" | "partnership" | "tie" | "times"]: ColumnsOf<T>;
};

/** Allocates a world for a nation, all zero. */
export function createWorld(
  nation: Nation,
  columns: WorldColumns,
  reference: Reference | null = null,
): World {
  const rows = nation.ids.length;
  const spare = nation.openness ? ROOM * rows : 0;
  const pairs = nation.deals.length + spare;
  const organisations = createTable("organisation", columns.organisation, rows);
  const posts = createTable("post", columns.post, rows * BOARD);
  const times = createTable("times", columns.times, 1);
  const partnerships = createTable("partnership", columns.partnership, pairs);
  const ties = createTable("tie", columns.tie, pairs * TIES);
  const tables = [times, organisations, posts, partnerships, ties];
  return {
    month: 0,
    tables,
    times,
    organisations,
    posts,
    partnerships,
    ties,
    nation,
    reference,
  };
}

const key = new Uint32Array(2);

/** Gives every row of a cleared world its name and the key of its luck. */
export function nameRows(world: World): void {
  const { times, organisations, posts, partnerships, ties, nation } = world;
  times.count = 1;
  times.ids[0] = "times";
  organisations.count = nation.ids.length;
  posts.count = nation.ids.length * BOARD;
  nation.ids.forEach((id, i) => {
    const { lo, hi } = entityKey(`organisation:${id}`);
    organisations.ids[i] = id;
    organisations.keys.lo[i] = lo;
    organisations.keys.hi[i] = hi;
    for (let j = 0; j < BOARD; j++) {
      childKey(lo, hi, j, 0, key);
      posts.ids[i * BOARD + j] = `${id}/${j}`;
      posts.keys.lo[i * BOARD + j] = key[0];
      posts.keys.hi[i * BOARD + j] = key[1];
    }
  });
  partnerships.count = nation.deals.length;
  ties.count = nation.deals.length * TIES;
  nation.deals.forEach((deal, k) => {
    namePartnership(world, k, deal.id);
  });
}

/** Gives row `k` of the partnerships a name, and its people their luck. */
export function namePartnership({ partnerships, ties }: World, k: number, id: string): void {
  const { lo, hi } = entityKey(`partnership:${id}`);
  partnerships.ids[k] = id;
  partnerships.keys.lo[k] = lo;
  partnerships.keys.hi[k] = hi;
  for (let t = 0; t < TIES; t++) {
    childKey(lo, hi, t, 0, key);
    ties.ids[k * TIES + t] = `${id}/${t}`;
    ties.keys.lo[k * TIES + t] = key[0];
    ties.keys.hi[k * TIES + t] = key[1];
  }
}
