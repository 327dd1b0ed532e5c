import { z } from "zod";
import type { ParamInfo } from "../core/mechanism.ts";
import { choice, expected, identifier, quantity, share, text, whole } from "../core/quantity.ts";
import { populationInput } from "./generate.ts";
import { organisationInput } from "./organisation-input.ts";

/** At most this many partnerships beside the main one. */
export const MOST_ALSO = 12;

/** At most this many later changes of levers. */
const MOST_LATER = 24;

const trustInput = z.union(
  [
    share("Trust at every level"),
    z.strictObject({
      board: share("Trust between board members").optional(),
      clinical: share("Trust between clinical leads").optional(),
      operational: share("Trust between managers").optional(),
      frontline: share("Trust between frontline staff").optional(),
    }),
  ],
  { error: expected("a share from 0 to 1, or an object of shares by level") },
);

/** What lies between two organisations before anything starts; the twin world has it too. */
export const relationInput = z
  .strictObject({
    between: z.tuple([identifier, identifier], { error: expected("a list of two ids") }),
    culture_distance: quantity(0, 1, "1", "Distance of mean values").default(0.3),
    prior_ties: share("How many people already know each other, and how well").default(0.1),
    trust: trustInput.default(0.4),
    distance: quantity(0, 1000, "km", "Geographical distance").default(40),
  })
  .describe("A pair of organisations at the start");

const advanceInput = z.strictObject({
  trust: share("Trust at which the next step is taken").optional(),
  months: whole(0, 240, "months", "Months that must pass first").optional(),
  progress: share("Perceived progress at which the next step is taken").optional(),
});

const ACTS = [
  "replace_board",
  "give_label",
  "departure",
  "project_failure",
  "formalise",
  "volume",
  "grant",
  "inspect",
] as const;

const ACT_HELP =
  "What is decided: replace part of a board (amount: share of posts), give the special-measures label, a person leaves (level, amount: number), a project fails (amount: % of income lost), formalise the partnership (amount: share), change the volume of a shared pathway (amount: factor), grant money (amount: £m a year, for `months`), inspect";

/** Something that somebody decides in a month. Outcomes cannot be scheduled. */
export const actInput = z
  .strictObject({
    month: whole(1, 240, "month", "When"),
    do: choice(ACTS, ACT_HELP),
    organisation: identifier.optional(),
    level: choice(["board", "clinical", "operational", "frontline"], "Whose departure").default(
      "board",
    ),
    amount: quantity(0, 1000, "1", "How much; see `do`").default(1),
    months: whole(1, 240, "months", "For how long money is granted").default(12),
  })
  .describe("An act of somebody who decides");

/** The environment at the start. */
export const environmentInput = z
  .strictObject({
    quality_drift: quantity(-0.5, 0.5, "SD per year", "Trend of quality everywhere").default(0.1),
    demand_growth: quantity(-0.2, 0.3, "per year", "Trend of demand").default(0.02),
    pathway_growth: quantity(-0.5, 1, "per year", "Trend of shared pathways' volume").default(0.05),
    reporting: share("Reporting burden on those under scrutiny").default(0.5),
    reporting_growth: quantity(-0.2, 0.5, "per year", "Trend of all reporting").default(0.05),
    system_push: share("Push towards integration").default(0.2),
    competition: share("Competition among providers").default(0.3),
    funders: whole(1, 8, "bodies", "Funders that must agree on money").default(2),
    commissioning: share("Quality of commissioning").default(0.5),
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
      lead: identifier.describe("The party that leads or helps"),
      other: identifier.describe("The party that joins or is helped"),
      host: identifier.describe("A third party that hosts").optional(),
      start: whole(0, 240, "month", "Month in which it is proposed").default(0),
      scale: quantity(0.01, 1, "share", "How much of the form's breadth is used").default(1),
      lead_motivation: share("The lead's own wish to partner").default(0.5),
      other_motivation: share("The other's own wish to partner").default(0.5),
      alignment: share("Agreement of values about the endeavour").default(0.5),
      purpose: share("Clarity of purpose among seniors").default(0.5),
      legitimacy: share("Whether others think the match right").default(0.6),
      complementarity: share("How far each has what the other lacks").default(0.4),
      delay: quantity(0, 52, "weeks", "Delay on the shared pathway").default(4),
      contract_value: quantity(0, 1000, "£m a year", "Yearly value of the work covered").default(5),
      loss_cap: share("Loss cap as a share of contract value, instead of the form's").optional(),
      control: share("Weight of control clauses, instead of the form's").optional(),
      prelude: z
        .array(
          z.strictObject({
            form,
            scale: quantity(0.01, 1, "share", "How much of its breadth is used").default(1),
            advance: advanceInput.default({}),
          }),
          { error: expected("a list of earlier steps") },
        )
        .max(6, { error: expected("at most 6 earlier steps") })
        .default([]),
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
    version: z.literal(1),
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
/** One partnership of a scenario. */
export type PartnershipInput = NonNullable<Scenario["partnership"]>;
/** One act of a scenario. */
export type ActInput = z.output<typeof actInput>;

/** All partnerships of a scenario, the main one first. */
export function partnershipsOf(scenario: Scenario): PartnershipInput[] {
  return scenario.partnership ? [scenario.partnership, ...scenario.also] : [...scenario.also];
}
