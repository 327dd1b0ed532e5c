import { attributesOf, lifeFrom, NOBODY, type Said } from "../../world/build.ts";
import type { FormSpec } from "../../world/form.ts";
import type { Between, Deal, Nation } from "../../world/nation.ts";
import type { Facts, Population } from "../../world/population.ts";

type Values = Readonly<Record<string, number>>;

/** What is said of one party. */
export interface Party {
  readonly facts: Facts;
  /** Yearly income, £m. */
  readonly income: number;
  readonly labelled?: boolean;
  readonly site?: boolean;
}

/** What is said of two parties and of what brings them together. */
export interface Pair
  extends Pick<Deal, "wish" | "receptivity" | "legitimacy" | "complementarity"> {
  readonly lead: Party;
  readonly other: Party;
  readonly between: Between;
}

/** Rows of the two parties in a world of two. */
export const OTHER = 0;
export const LEAD = 1;

/** What is kept of one party of a pair, month by month from 0. */
const PARTY_LINES = [
  "given",
  "dread",
  "care",
  "staff",
  "surplus",
  "purse",
  "free",
  "rating",
  "list",
  "treated",
] as const;
/** What is kept of what they have together. */
const PAIR_LINES = ["trust", "contested", "stage", "distance", "settled", "receptivity"] as const;

/** Lines of one party. */
export type PartyLine = Readonly<Record<(typeof PARTY_LINES)[number], Float64Array>>;

/** A future of a pair. */
export type PairFuture = Readonly<Record<(typeof PAIR_LINES)[number], Float64Array>> & {
  readonly other: PartyLine;
  readonly lead: PartyLine;
};

/** How a pair is simulated. Without a form nothing is proposed: the twin under the same luck. */
export interface PairRun {
  readonly pair: Pair;
  readonly form: FormSpec | null;
  /** In which they work together until all approve. */
  readonly interim?: FormSpec;
  readonly population: Population;
  readonly months: number;
  readonly seed: string;
  readonly values?: Values;
}

const linesOf = <N extends string>(names: readonly N[], months: number) =>
  Object.fromEntries(names.map((name) => [name, new Float64Array(months + 1)])) as Record<
    N,
    Float64Array
  >;

/** One future of a pair. */
export function simulatePair(run: PairRun, replicate: number): PairFuture {
  const { pair, population, months, seed, values } = run;
  const said: Said[] = [];
  for (const [row, party] of [pair.other, pair.lead].entries()) {
    said[row] = { facts: party.facts, labelled: party.labelled === true };
  }
  const life = lifeFrom({ nation: nationOfPair(run), said, population }, values);
  life.begin(seed, replicate);
  const other = linesOf(PARTY_LINES, months);
  const lead = linesOf(PARTY_LINES, months);
  const both = linesOf(PAIR_LINES, months);
  const { organisations: o, partnerships: s } = life.world;
  for (let m = 0; m <= months; m++) {
    if (m > 0) life.month();
    for (const name of PARTY_LINES) {
      other[name][m] = o[name][OTHER];
      lead[name][m] = o[name][LEAD];
    }
    if (run.form) for (const name of PAIR_LINES) both[name][m] = s[name][0];
  }
  return { ...both, other, lead };
}

function nationOfPair({ pair, form, interim }: PairRun): Nation {
  const parties = [pair.other, pair.lead];
  const forms = [form, interim].filter((one) => one !== null && one !== undefined);
  const alone = form !== null && (form.attributes.ties ?? 0) === 0;
  const deal: Deal = {
    id: "lead~other",
    lead: alone ? OTHER : LEAD,
    other: OTHER,
    form: 0,
    interim: interim ? 1 : -1,
    start: 0,
    scale: 1,
    delay: 0,
    wish: pair.wish,
    receptivity: pair.receptivity,
    legitimacy: pair.legitimacy,
    complementarity: pair.complementarity,
    between: pair.between,
  };
  return {
    ...NOBODY,
    ids: ["other", "lead"],
    income: Float64Array.from(parties, ({ income }) => income),
    clinical: new Uint8Array(2).fill(1),
    site: Uint8Array.from(parties, ({ site }) => (site ? 1 : 0)),
    closed: false,
    x: new Float64Array(2),
    y: new Float64Array(2),
    forms: attributesOf(forms),
    deals: form ? [deal] : [],
  };
}
