import { entityKey } from "../core/random.ts";
import type { Form } from "./form.ts";
import { landscapeOf } from "./generate.ts";
import type { OrganisationInput } from "./organisation-input.ts";
import { type Path, pathOf } from "./path.ts";
import { FIRST_POST, POSTS } from "./person.ts";
import {
  type ActInput,
  type PartnershipInput,
  partnershipsOf,
  type RelationInput,
  type Scenario,
} from "./scenario.ts";
import { TIES, TIES_PER_LEVEL } from "./tie.ts";

/** Spare rows for partnerships that nobody scheduled, in a world open to them. */
const SPARE = 96;
/** Spare rows for the joint bodies that such partnerships may create. */
const SPARE_BODIES = 48;

/** What never changes during a run: rows, keys, paths and acts. Shared by all replicates. */
export interface Setup {
  readonly scenario: Scenario;
  /** True in the twin: every planned partnership stays unproposed, all else is the same. */
  readonly counterfactual: boolean;
  readonly organisationIds: readonly string[];
  /** What the scenario says of each party, in the order of their rows. */
  readonly inputs: readonly OrganisationInput[];
  /** Parties come first; rows from here on are the joint bodies that may come to be. */
  readonly parties: number;
  /** Rows with lines of their own; the joint bodies after them are those that nobody scheduled. */
  readonly recorded: number;
  /** Of which parties each recorded row is made: a party of itself, a joint body of its two. */
  readonly madeOf: readonly (readonly number[])[];
  /** First person row of each organisation, and the end. */
  readonly firstPerson: Int32Array;
  readonly personIds: readonly string[];
  readonly relations: readonly Relation[];
  /** What people who never met trust each other, by pair of organisations and level (4 each). */
  readonly strangers: Float64Array;
  readonly tieIds: readonly string[];
  readonly partnershipIds: readonly string[];
  readonly partnerships: readonly PlannedPartnership[];
  /** Forms that may arise unscheduled, each with its path. */
  readonly openForms: readonly { readonly form: Form; readonly path: Path }[];
  readonly acts: ReadonlyMap<number, readonly ActInput[]>;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly organisationKeys: readonly { lo: number; hi: number }[];
  readonly partnershipKeys: readonly { lo: number; hi: number }[];
}

/** A pair of organisations, ends in the order of their ids. Its ties start at row `firstTie`. */
export interface Relation {
  readonly a: number;
  readonly b: number;
  readonly firstTie: number;
  readonly input: RelationInput;
  readonly trust: readonly [number, number, number, number];
}

/** A partnership that the scenario plans, with its rows and its way. */
export interface PlannedPartnership {
  readonly input: PartnershipInput;
  readonly lead: number;
  readonly other: number;
  readonly host: number;
  readonly joint: number;
  readonly relation: number;
  readonly path: Path;
  /** True if its form is made of nothing: no authority, no meetings, no money. */
  readonly empty: boolean;
}

const DEFAULT_RELATION = { culture_distance: 0.3, prior_ties: 0.1, trust: 0.4, distance: 40 };

/** Whether a partnership that came this far would consist of nothing: then it is not proposed. */
function isEmpty({ steps }: Path): boolean {
  const { attributes } = steps[steps.length - 1];
  return Object.entries(attributes).every(([name, value]) => name === "exit" || value === 0);
}

/** Whether a way leads to one legal body. */
export const joins = (path: Path): boolean =>
  path.steps.some((step) => step.attributes.oneBody > 0);

/** Lays a scenario out in rows. `counterfactual` makes the twin: same rows, no partnership. */
export function createSetup(
  scenario: Scenario,
  forms: readonly Form[],
  counterfactual: boolean,
): Setup {
  const formOf = (id: string) => forms.find((form) => form.id === id) as Form;
  const landscape = landscapeOf(scenario);
  const partyIds = Object.keys(landscape.organisations);
  const rowOf = new Map(partyIds.map((id, row) => [id, row]));
  const row = (id: string) => rowOf.get(id) as number;
  const planned = partnershipsOf(scenario).map((input) => ({ input, path: pathOf(input, formOf) }));
  const jointIds = planned
    .filter(({ path }) => joins(path))
    .map(({ input }) => `${input.lead}+${input.other}`);
  const recordedIds = [...partyIds, ...new Set(jointIds)];
  const relations = relationsOf(
    landscape.relations,
    planned.map(({ input }) => input),
    row,
  );
  const relationRow = (a: number, b: number) =>
    relations.findIndex((r) => (r.a === a && r.b === b) || (r.a === b && r.b === a));
  const partnerships = planned.map(({ input, path }) => ({
    input,
    path,
    empty: isEmpty(path),
    lead: row(input.lead),
    other: row(input.other),
    host: input.host === undefined ? -1 : row(input.host),
    joint: joins(path) ? recordedIds.indexOf(`${input.lead}+${input.other}`) : -1,
    relation: relationRow(row(input.lead), row(input.other)),
  }));
  const { formation, mandates } = scenario.environment;
  const spare = formation + mandates > 0 ? Math.min(SPARE, relations.length) : 0;
  const bodies = Math.min(SPARE_BODIES, spare, Math.floor(partyIds.length / 2));
  const organisationIds = [
    ...recordedIds,
    ...Array.from({ length: bodies }, (_, i) => `unscheduled+${i}`),
  ];
  const partnershipIds = uniqueIds([
    ...partnerships.map(({ input }) => `${input.lead}~${input.other}`),
    ...Array.from({ length: spare }, (_, i) => `unscheduled~${i}`),
  ]);
  return {
    scenario,
    counterfactual,
    organisationIds,
    inputs: Object.values(landscape.organisations),
    parties: partyIds.length,
    recorded: recordedIds.length,
    madeOf: recordedIds.map((_, own) => {
      const joined = partnerships.find(({ joint }) => joint === own);
      return joined ? [joined.lead, joined.other] : [own];
    }),
    ...peopleOf(organisationIds, partyIds.length),
    relations,
    strangers: Float64Array.from(relations.flatMap(({ trust }) => trust.map((x) => 0.8 * x))),
    tieIds: relations.flatMap((r) => tieIdsOf(organisationIds[r.a], organisationIds[r.b])),
    partnershipIds,
    partnerships,
    openForms: spare === 0 ? [] : openFormsOf(forms, formOf),
    acts: actsByMonth(scenario),
    rowOf,
    organisationKeys: organisationIds.map((id) => entityKey(`organisation:${id}`)),
    partnershipKeys: partnershipIds.map((id) => entityKey(`partnership:${id}`)),
  };
}

function peopleOf(organisationIds: readonly string[], parties: number) {
  const firstPerson = new Int32Array(organisationIds.length + 1);
  const personIds: string[] = [];
  organisationIds.forEach((id, i) => {
    const posts = i < parties ? POSTS : FIRST_POST[1];
    for (let post = 0; post < posts; post++) personIds.push(`${id}/${post}`);
    firstPerson[i + 1] = personIds.length;
  });
  return { firstPerson, personIds };
}

function relationsOf(
  known: readonly RelationInput[],
  partnerships: readonly PartnershipInput[],
  row: (id: string) => number,
): Relation[] {
  const given = known.slice();
  const has = (a: string, b: string) =>
    given.some(({ between: [x, y] }) => (x === a && y === b) || (x === b && y === a));
  for (const { lead, other } of partnerships) {
    if (!has(lead, other)) given.push({ between: [lead, other], ...DEFAULT_RELATION });
  }
  return given.map((input, i) => {
    const [first, second] = input.between.slice().sort();
    const { trust } = input;
    const at = (level: "board" | "clinical" | "operational" | "frontline") =>
      typeof trust === "number" ? trust : (trust[level] ?? 0.4);
    return {
      a: row(first),
      b: row(second),
      firstTie: i * TIES,
      input,
      trust: [at("board"), at("clinical"), at("operational"), at("frontline")],
    };
  });
}

/** Post of the n-th tie of a level: the first posts of that level, the leaders first. */
export const tiePost = (level: number, n: number): number => FIRST_POST[level] + n;

function tieIdsOf(a: string, b: string): string[] {
  return TIES_PER_LEVEL.flatMap((ties, level) =>
    Array.from({ length: ties }, (_, n) => `${a}/${tiePost(level, n)}~${b}/${tiePost(level, n)}`),
  );
}

function uniqueIds(ids: readonly string[]): string[] {
  const count = new Map<string, number>();
  return ids.map((id) => {
    const n = (count.get(id) ?? 0) + 1;
    count.set(id, n);
    return n === 1 ? id : `${id}#${n}`;
  });
}

function openFormsOf(forms: readonly Form[], formOf: (id: string) => Form) {
  return forms
    .map((form) => ({ form, path: pathOf(blank(form.id), formOf) }))
    .filter(({ form }) => form.stages.some(worksWithPartner));
}

const worksWithPartner = (stage: Form["stages"][number]) =>
  stage.attributes.own === 0 && stage.attributes.breadth > 0;

function blank(form: string): PartnershipInput {
  return { form, scale: 1, prelude: [] } as unknown as PartnershipInput;
}

function actsByMonth(scenario: Scenario): Map<number, ActInput[]> {
  const acts = new Map<number, ActInput[]>();
  for (const act of Object.values(scenario.acts)) {
    acts.set(act.month, [...(acts.get(act.month) ?? []), act]);
  }
  return acts;
}
