import { z } from "zod";
import type { ParamInfo } from "../core/parameters.ts";
import { choice, expected, identifier, quantity, share, text, whole } from "../core/quantity.ts";
import type { Unit } from "../core/units.ts";
import { populationInput } from "./generate.ts";
import type { Act } from "./nation.ts";
import { organisationInput } from "./organisation-input.ts";
import { BOARD } from "./world.ts";

/** At most this many partnerships beside the main one. */
export const MOST_ALSO = 12;

/** At most this many later changes of levers, and acts. */
const MOST_LATER = 24;
const MOST_ACTS = 200;

/** What lies between two organisations before anything starts; the twin world has it too. */
export const relationInput = z
  .strictObject({
    between: z.tuple([identifier, identifier], { error: expected("a list of two ids") }),
    culture_distance: share("How far apart what their people hold dear is").default(0.3),
    trust: share("Trust between the people who would carry a partnership").default(0.4),
    distance: quantity(0, 1000, "km", "Geographical distance").default(40),
  })
  .describe("A pair of organisations at the start");

/**
 * What somebody can decide: what it is done to, how much of it there can be (low, high, unit), and
 * what an amount is. Of some there is no more or less.
 */
export const DEEDS = {
  replace_board: { of: "organisation", amount: [0, 1, "share"], about: "replace part of a board" },
  give_label: { of: "inspected", amount: null, about: "give the special-measures label" },
  departure: { of: "organisation", amount: [0, BOARD, "people"], about: "people leave its board" },
  project_failure: {
    of: "organisation",
    amount: [0, 50, "% of income"],
    about: "a project fails, what it loses",
  },
  formalise: { of: "all", amount: [0, 1, "share"], about: "write all partnerships down" },
  volume: { of: "all", amount: [0, 10, "1"], about: "multiply the volume of shared pathways" },
  grant: { of: "organisation", amount: [0, 2500, "£m a year"], about: "grant money, for `months`" },
  inspect: { of: "inspected", amount: null, about: "inspect" },
} as const satisfies Record<
  Act["what"],
  {
    readonly of: "organisation" | "inspected" | "all";
    readonly amount: readonly [number, number, Unit] | null;
    readonly about: string;
  }
>;

const deedIds = Object.keys(DEEDS) as [Deed, ...Deed[]];

/** Something that somebody can decide. */
type Deed = keyof typeof DEEDS;

const ACT_HELP = `What is decided. ${Object.entries(DEEDS)
  .map(([id, { amount, about }]) => {
    const much = amount ? ` (amount: ${amount[0]} to ${amount[1]}, ${amount[2]})` : "";
    return `${id}: ${about}${much}`;
  })
  .join("; ")}`;

/** Something that somebody decides in a month. Outcomes cannot be scheduled. */
const actInput = z
  .strictObject({
    month: whole(1, 240, "month", "When"),
    do: choice(deedIds, ACT_HELP),
    organisation: identifier.optional(),
    amount: quantity(
      0,
      2500,
      "1",
      "How much; see `do`. At 0 it does not happen, but for a volume, which is multiplied",
    ).default(1),
    months: whole(1, 240, "months", "For how long money is granted").default(12),
  })
  .describe("An act of somebody who decides");

/** What no single organisation decides. */
const environmentInput = z
  .strictObject({
    formation: share("Openness to partnerships that nobody scheduled").default(0),
    mandates: share("How readily regulators give trusts in special measures a partner").default(0),
  })
  .describe("What no single organisation decides");

/** Variants of a scenario by name: each sets some values by path. */
export const variantsInput = z
  .record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    z.strictObject({
      title: text(120, "Title"),
      summary: text(2000, "What differs, in plain words"),
      set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    }),
  )
  .describe("Variants by name; each sets values by path, as --set does");

/** The schema of a scenario, given the forms and levers that exist. */
export function scenarioSchemaOf(
  formIds: readonly [string, ...string[]],
  levers: readonly ParamInfo[],
) {
  const form = choice(formIds, "Form of partnering");
  const partnership = z
    .strictObject({
      form,
      interim: choice(formIds, "Form in which they work together until all approve").default(
        "none",
      ),
      lead: identifier.describe("The party that leads or helps"),
      other: identifier.describe("The party that joins or is helped"),
      start: whole(0, 240, "month", "Month in which it is proposed").default(0),
      scale: quantity(0.01, 1, "share", "How much of the form's breadth and hours is used").default(
        1,
      ),
      lead_motivation: share("How much the leaders of the lead want it").default(0.5),
      other_motivation: share("How much the people of the other want to be helped").default(0.5),
      legitimacy: share("How far people outside the boards think the partner right").default(0.6),
      complementarity: share("How far each has what the other lacks").default(0.4),
      delay: quantity(0, 52, "weeks", "Wait for transfer on the pathway that they share").default(
        4,
      ),
    })
    .describe("A partnership");
  const leverShape = Object.fromEntries(
    levers.map((lever) => [
      lever.id,
      quantity(lever.range[0], lever.range[1], lever.unit, lever.label).optional(),
    ]),
  );
  return z.strictObject({
    $schema: z.string().max(200).optional(),
    version: z.literal(2),
    id: z.string({ error: expected("an id") }).regex(/^[a-z][a-z0-9-]{0,59}(\/[a-z0-9-]{1,60})?$/, {
      error: expected("an id of lower-case letters, digits and hyphens"),
    }),
    title: text(120, "Title"),
    summary: text(2000, "What it is, in plain words").default(""),
    organisations: z.record(identifier, organisationInput, {
      error: expected("an object of organisations by id"),
    }),
    population: populationInput.optional(),
    relations: z
      .array(relationInput, { error: expected("a list of relations") })
      .max(4000, { error: expected("at most 4000 relations") })
      .default([]),
    environment: environmentInput.prefault({}),
    partnership: partnership.optional(),
    also: z
      .array(partnership, { error: expected("a list of further partnerships") })
      .max(MOST_ALSO, { error: expected(`at most ${MOST_ALSO} further partnerships`) })
      .default([]),
    levers: z.strictObject(leverShape).default({}),
    later: z
      .record(
        identifier,
        z.strictObject({
          after: whole(0, 240, "months", "The last month before the change"),
          levers: z.strictObject(leverShape).default({}),
        }),
        { error: expected("an object of later changes by name") },
      )
      .refine((all) => Object.keys(all).length <= MOST_LATER, {
        error: expected(`at most ${MOST_LATER} later changes`),
      })
      .describe("Levers that are changed later, by name; each stays until it is changed again")
      .default({}),
    acts: z
      .record(identifier, actInput, { error: expected("an object of acts by name") })
      .refine((all) => Object.keys(all).length <= MOST_ACTS, {
        error: expected(`at most ${MOST_ACTS} acts`),
      })
      .default({}),
  });
}

type Schema = ReturnType<typeof scenarioSchemaOf>;

/** A scenario as the engine holds it: every default filled in. */
export type Scenario = Omit<z.output<Schema>, "levers" | "later"> & {
  readonly levers: Levers;
  readonly later: Readonly<Record<string, { readonly after: number; readonly levers: Levers }>>;
};

type Levers = Readonly<Record<string, number>>;

/** One pair of organisations of a scenario. */
export type RelationInput = z.output<typeof relationInput>;
/** One act of a scenario. */
export type ActInput = z.output<typeof actInput>;
/** One partnership of a scenario. */
export type PartnershipInput = NonNullable<Scenario["partnership"]>;

/** All partnerships of a scenario, the main one first. */
export function partnershipsOf(scenario: Scenario): PartnershipInput[] {
  return scenario.partnership ? [scenario.partnership, ...scenario.also] : [...scenario.also];
}
