import { z } from "zod";
import { choice, expected, quantity, share, text } from "../core/quantity.ts";
import type { Unit } from "../core/units.ts";

const KINDS = [
  "acute",
  "specialist",
  "community",
  "mental_health",
  "ambulance",
  "private_provider",
  "improvement_institute",
  "consultancy",
] as const;

/** What an organisation is like at the start: low, high, unit, typical value, what it is. */
export const STANDINGS = {
  quality: [-4, 4, "SD", 0, "Latent quality of care Q"],
  staff_experience: [-4, 4, "SD", 0, "Staff experience E"],
  surplus: [-60, 40, "% of income", -3, "Surplus (+) or deficit (-) F"],
  reserves: [-50, 100, "% of income", 2, "Money in hand"],
  board_stability: [0, 1, "share", 0.7, "Filled posts times grown tenure"],
  free_capacity: [0, 1, "share", 0.25, "Free management hours K"],
  receptivity: [0, 1, "share", 0.5, "Acceptance that change is needed"],
  experience: [0, 1, "share", 0.3, "Experience of partnering"],
  capability: [0, 1, "share", 0.4, "Improvement capability"],
  governance: [0, 1, "share", 0.6, "How well its board governs"],
  data_maturity: [0, 1, "share", 0.4, "How well it can measure itself"],
  system_health: [0, 1, "share", 0.5, "Health of the local system"],
  waits: [0, 60, "weeks", 10, "Mean wait for planned care"],
} as const satisfies Record<string, readonly [number, number, Unit, number, string]>;

/** A quantity that says what an organisation is like at the start. */
export type Standing = keyof typeof STANDINGS;
/** All of them, in the order of the schema. */
export const STANDING_IDS = Object.keys(STANDINGS) as Standing[];

type Standings = { readonly [K in Standing]: number };

const TYPICAL = Object.fromEntries(
  STANDING_IDS.map((id) => [id, STANDINGS[id][3]]),
) as unknown as Standings;

const ofEach = <T>(make: (id: Standing) => T) =>
  Object.fromEntries(STANDING_IDS.map((id) => [id, make(id)])) as { [K in Standing]: T };

/** The typical value is filled in after reading; it is told to readers of the schema here. */
const standing = (id: Standing) => {
  const [low, high, unit, typical, about] = STANDINGS[id];
  return quantity(low, high, unit, about).optional().meta({ default: typical });
};

const quantiles = (id: Standing) => {
  const error = expected("a list of two shares from 0 to 1, the lower first");
  return z
    .tuple([share("Lower quantile"), share("Upper quantile")], { error })
    .refine(([low, high]) => low < high, { error })
    .optional()
    .describe(`${STANDINGS[id][4]}: between which quantiles of the trust population`);
};

/** From where in the trust population an organisation is drawn: anywhere, or between quantiles. */
export const drawnInput = z
  .strictObject(ofEach(quantiles))
  .describe(
    "Drawn anew in each replicate from the trust population of 2016, anywhere or between the quantiles given; values written beside it stay as they are",
  );

/** Quantile ranges by standing. */
export type Drawn = z.output<typeof drawnInput>;

const written = z
  .strictObject({
    name: text(80, "Name shown to people").optional(),
    kind: choice(KINDS, "Kind of organisation").default("acute"),
    rated_as: choice(["trust", "site"], "Which cut-points its rating uses").default("trust"),
    income: quantity(0.1, 5000, "£m a year", "Yearly income").default(400),
    income_assumed: z.boolean().describe("True where no source gives the income").default(false),
    drawn: drawnInput.optional(),
    ...ofEach(standing),
    reputation: quantity(-4, 4, "SD", "Public standing; its quality when left out").optional(),
    leadership: quantity(
      -3,
      3,
      "SD",
      "Ability of its board; follows quality when left out",
    ).optional(),
    travel: quantity(0, 200, "km", "Mean travel of a patient").default(12),
    special_measures: z.boolean().describe("In special measures at the start").default(false),
  })
  .describe("An organisation at the start");

type Written = z.output<typeof written>;
type Facts = Omit<Written, Standing | "drawn">;

/** An organisation with all its standings given. */
export type FixedOrganisation = Facts & Standings & { readonly drawn?: undefined };
/** An organisation of which only what is written is settled; the rest is drawn. */
export type DrawnOrganisation = Facts & Partial<Standings> & { readonly drawn: Drawn };
/** One organisation of a scenario. */
export type OrganisationInput = FixedOrganisation | DrawnOrganisation;

/** One organisation at the start. What is left out takes the typical value, or is drawn. */
export const organisationInput = written.transform(
  (given): OrganisationInput =>
    given.drawn === undefined
      ? ({ ...TYPICAL, ...given } as FixedOrganisation)
      : (given as DrawnOrganisation),
);
