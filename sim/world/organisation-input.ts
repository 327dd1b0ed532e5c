import { z } from "zod";
import { choice, expected, quantity, share, text } from "../core/quantity.ts";
import type { Unit } from "../core/units.ts";
import type { Fact } from "./population.ts";

/** Kinds of organisation; those that treat patients are inspected and have patients. */
export const KINDS = {
  acute: { clinical: true },
  specialist: { clinical: true },
  community: { clinical: true },
  mental_health: { clinical: true },
  ambulance: { clinical: true },
  private_provider: { clinical: true },
  improvement_institute: { clinical: false },
  consultancy: { clinical: false },
} as const;

const kindIds = Object.keys(KINDS) as [Kind, ...Kind[]];

/** Kind of an organisation. */
export type Kind = keyof typeof KINDS;

/** What may be said of an organisation at the start: low, high, unit, what it is, and the fact that it is. */
export const STANDINGS = {
  quality: [-4, 4, "SD", "Quality of care", "quality"],
  staff_experience: [-4, 4, "SD", "Staff experience", "staff_experience"],
  surplus: [-60, 40, "% of income", "Surplus (+) or deficit (-)", "surplus"],
  board_stability: [0, 1, "share", "Board posts held by people who know the place", "stability"],
  waits: [1, 60, "weeks", "Mean wait for planned care", null],
} as const satisfies Record<string, readonly [number, number, Unit, string, Fact | null]>;

/** A quantity that says what an organisation is like at the start. */
export type Standing = keyof typeof STANDINGS;
/** All of them, in the order of the schema. */
export const STANDING_IDS = Object.keys(STANDINGS) as Standing[];

const standing = (id: Standing) => {
  const [low, high, unit, about] = STANDINGS[id];
  return quantity(
    low,
    high,
    unit,
    `${about}; drawn given what else is said when left out`,
  ).optional();
};

const pair = expected("a list of two shares from 0 to 1, the lower first");

/** From where in the trust population an organisation is drawn. */
const drawnInput = z
  .strictObject({
    quality: z
      .tuple([share("Lower quantile"), share("Upper quantile")], { error: pair })
      .refine(([low, high]) => low < high, { error: pair })
      .optional()
      .describe("Between which quantiles of care"),
  })
  .describe(
    "Drawn anew in each future from the trust population, anywhere or between two of its quantiles of care; what is written beside it stays as it is",
  );

/** One organisation at the start. What is left out is drawn from the population given what is said. */
export const organisationInput = z
  .strictObject({
    name: text(80, "Name shown to people").optional(),
    kind: choice(kindIds, "Kind of organisation").default("acute"),
    rated_as: choice(["trust", "site"], "Which cut-points its rating uses").default("trust"),
    income: quantity(0.1, 5000, "£m a year", "Yearly income").default(400),
    income_assumed: z.boolean().describe("True where no source gives the income").default(false),
    drawn: drawnInput.optional(),
    quality: standing("quality"),
    staff_experience: standing("staff_experience"),
    surplus: standing("surplus"),
    board_stability: standing("board_stability"),
    waits: standing("waits"),
    special_measures: z
      .boolean()
      .describe("In special measures at the start; not, when left out, unless nothing else is said")
      .optional(),
  })
  .describe("An organisation at the start");

/** One organisation of a scenario. */
export type OrganisationInput = z.output<typeof organisationInput>;
