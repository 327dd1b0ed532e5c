import type { KeyedDraws } from "../core/draws.ts";
import { ATTRIBUTES, type Attribute, type FormSpec } from "./form.ts";
import { drawMember, type Facts, type Population, placeMember } from "./population.ts";
import type { World } from "./world.ts";
import { TIES } from "./world.ts";

/** What is said of one party. What is not said is drawn from the population given what is. */
export interface Party {
  readonly facts: Facts;
  /** Yearly income, £m. */
  readonly income: number;
  /** 1 if it is in special measures when the story begins. */
  readonly labelled?: boolean;
}

/** What is said of two parties and of what brings them together. */
export interface Pair {
  readonly lead: Party;
  readonly other: Party;
  /** Pressure from outside, 0 to 1. */
  readonly mandate: number;
  /** How much the lead wants it, 0 to 1. */
  readonly wish: number;
  /** How much the people of the other want to be helped, 0 to 1. */
  readonly receptivity: number;
  /** How far people outside the boards think the partner right for them, 0 to 1. */
  readonly legitimacy: number;
  /** How far apart what their people hold dear is, 0 to 1. */
  readonly distance: number;
  /** Trust between the people who know one another already, 0 to 1. */
  readonly trust: number;
  /** What each does better where both are equal, SD. */
  readonly complement: number;
  /** Share of the smaller's management posts that the other holds too. */
  readonly overlap: number;
}

/** Rows of the two parties in a world of two. */
export const OTHER = 0;
export const LEAD = 1;

/** Makes a begun world of two the world of this pair; `luck` is that of the beginning. */
export function placePair(
  world: World,
  pair: Pair,
  population: Population,
  luck: KeyedDraws,
): void {
  const { organisations: o } = world;
  world.reference = population.reference;
  const chance = luck.uniforms(o, 2);
  [pair.other, pair.lead].forEach((party, i) => {
    placeMember(world, i, drawMember(population, party.facts, chance[2 * i]));
    const labelled = party.labelled === true ? 1 : 0;
    o.label[i] = labelled;
    o.unlearnt[i] = labelled;
    if (labelled === 1) o.rating[i] = 1;
    o.due[i] = chance[2 * i + 1] * (labelled === 1 ? 12 : 24);
  });
}

const STATED = [
  "mandate",
  "wish",
  "receptivity",
  "legitimacy",
  "distance",
  "complement",
  "overlap",
] as const;

/** Column of a form's attribute where its name differs. */
const NAMED: Partial<Record<Attribute, string>> = { ties: "tieCount" };

/** Puts a partnership of a form before the pair, in row 0. A form without ties is the other's own programme. */
export function propose(world: World, pair: Pair, form: FormSpec): void {
  const { partnerships: s, ties } = world;
  const columns = s as unknown as Record<string, Float64Array>;
  for (const attribute of Object.keys(ATTRIBUTES) as Attribute[]) {
    const column = columns[NAMED[attribute] ?? attribute];
    if (column) column[0] = form.attributes[attribute] ?? 0;
  }
  for (const name of STATED) s[name][0] = pair[name];
  s.other[0] = OTHER;
  s.lead[0] = s.tieCount[0] === 0 ? OTHER : LEAD;
  s.stage[0] = 1;
  s.firstTrust[0] = (1 - pair.distance) / 2;
  s.trust[0] = Math.max(pair.trust, s.firstTrust[0]);
  ties.held.fill(s.trust[0], 0, TIES);
}
