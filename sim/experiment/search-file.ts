import { z } from "zod";
import { whole, words } from "../core/fields.ts";
import { expected, readDocument, type SchemaLike } from "../core/reading.ts";
import { LONGEST_SEED } from "../core/seed.ts";
import {
  number,
  outcome,
  scenarioChoice,
  seed,
  uncertainty,
  value,
  varied,
} from "./experiment-file.ts";
import { DEFAULT_MONTHS, MAX_MONTHS } from "./months.ts";
import { partnering } from "./partnering.ts";

/** Most futures that a search may simulate. */
export const MOST_BUDGET = 1_000_000;
/** Most contexts that a policy has to hold in. */
const MOST_CONTEXTS = 50;
/** Most levers that are chosen at once. */
const MOST_LEVERS = 60;
/** Most futures of a policy in a context that it is judged by at the end. */
const MOST_FRESH = 10_000;
/** What the seeds of rounds have more than the search's own. */
const SEED_ROOM = 8;

const month = whole(1, MAX_MONTHS, "In which month; the last where left out").optional();
const share = z
  .number({ error: expected("a share from 0 to 1") })
  .min(0, { error: expected("a share from 0 to 1") })
  .max(1, { error: expected("a share from 0 to 1") });

const formId = z.enum(partnering.map(({ id }) => id) as [string, ...string[]], {
  error: expected('the id of a form that "partnerscape list" shows'),
});

const objective = z
  .strictObject({
    outcome,
    entity: words(120, "Whose; the party that is helped where left out").optional(),
    month,
    direction: z
      .enum(["higher", "lower"], { error: expected('"higher" or "lower"') })
      .optional()
      .describe("What is better; as the outcome itself has it where left out"),
    weight: z
      .number({ error: expected("a number from 0 to 100") })
      .min(0, { error: expected("a number from 0 to 100") })
      .max(100, { error: expected("a number from 0 to 100") })
      .default(1)
      .describe("How much it counts in the score, by which one policy is chosen"),
  })
  .describe("What a policy is to be good for");

const limit = z
  .strictObject({
    outcome,
    entities: z
      .array(words(120, "An id"), { error: expected("a list of ids") })
      .min(1, { error: expected("at least one id") })
      .max(20, { error: expected("at most 20 ids") })
      .describe("Whose; values of several are added up"),
    month,
    added_up: z
      .boolean({ error: expected("true or false") })
      .optional()
      .describe("Of what flows a year: all that has flowed up to the month"),
    of: z
      .enum(["value", "difference"], { error: expected('"value" or "difference"') })
      .optional()
      .describe("The value itself, or its difference from not partnering; the former if left out"),
    at_most: number.optional().describe("The mean over futures is at most this"),
    at_least: number.optional().describe("The mean over futures is at least this"),
    worse_in_at_most: share
      .optional()
      .describe("Worse than not partnering, by what is worth the name, in at most this share"),
  })
  .describe("What a policy must keep to in every context");

const context = z
  .strictObject({
    name: words(80, "What people read").optional(),
    set: z.record(z.string(), value).describe("Values that hold there, by path"),
  })
  .describe("Circumstances in which the policy has to hold");

const searchSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1, { error: expected("1, the version of this format") }).default(1),
  title: words(200, "What people read").optional(),
  summary: words(2000, "What is looked for").optional(),
  scenario: scenarioChoice.describe("The situation, with a partnership in it"),
  forms: z
    .array(formId, { error: expected("a list of forms") })
    .min(1, { error: expected("at least one form") })
    .optional()
    .describe("Forms that may be chosen; all where left out"),
  levers: z
    .array(varied, { error: expected("a list of levers, in brackets") })
    .max(MOST_LEVERS, { error: expected(`at most ${MOST_LEVERS} levers`) })
    .default([])
    .describe("Levers that may be chosen, each within a range or from values"),
  objectives: z
    .array(objective, { error: expected("a list of objectives, in brackets") })
    .min(1, { error: expected("at least one objective") })
    .max(6, { error: expected("at most 6 objectives") }),
  limits: z
    .array(limit, { error: expected("a list of limits, in brackets") })
    .max(20, { error: expected("at most 20 limits") })
    .default([]),
  contexts: z
    .array(context, { error: expected("a list of contexts, in brackets") })
    .min(1, { error: expected("at least one context") })
    .max(MOST_CONTEXTS, { error: expected(`at most ${MOST_CONTEXTS} contexts`) })
    .optional()
    .describe(
      "Circumstances in each of which it has to hold; as the scenario has them if left out",
    ),
  over_contexts: z
    .enum(["mean", "worst"], { error: expected('"mean" or "worst"') })
    .default("mean")
    .describe("Whether objectives count as their mean over contexts, or as in the worst of them"),
  uncertainty,
  budget: whole(200, MOST_BUDGET, "Futures that are simulated at most, all in all").default(20_000),
  fresh: whole(
    20,
    MOST_FRESH,
    "Futures of each finalist in each context, under luck of its own",
  ).default(200),
  seed: seed.refine((text) => text.length <= LONGEST_SEED - SEED_ROOM, {
    error: expected(`a text of at most ${LONGEST_SEED - SEED_ROOM} characters`),
  }),
  months: whole(1, MAX_MONTHS, "Horizon in months").default(DEFAULT_MONTHS),
});

/** A search as its file says it, with what was left out filled in. */
export type SearchFile = z.output<typeof searchSchema>;

/**
 * Reads a search; `where` names the file. Throws InputError: one sentence with the path and what was
 * expected.
 */
export function parseSearch(json: unknown, where: string): SearchFile {
  return readDocument(searchSchema as unknown as SchemaLike<SearchFile>, json, where, "search");
}

/** The JSON Schema of a search file. */
export const searchJsonSchema = (): object => z.toJSONSchema(searchSchema, { io: "input" });
