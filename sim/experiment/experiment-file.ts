import { z } from "zod";
import { whole, words } from "../core/fields.ts";
import { expected, readDocument, type SchemaLike } from "../core/reading.ts";
import { readSeed } from "../core/seed.ts";
import { outcomes } from "../model.ts";
import { withKnownDesign } from "./design-names.ts";
import { DEFAULT_MONTHS, MAX_MONTHS, MOST_REPLICATES } from "./months.ts";

/** Most scenarios an experiment may compare. */
const MOST_SCENARIOS = 200;
/** Most values that vary at once. */
const MOST_VARIED = 160;
/** Most points of a design. */
export const MOST_POINTS = 1_000_000;

const aPath = "a path such as levers.mandate, assumptions.ID or organisations.ID.quality";
const path = z
  .string({ error: expected(aPath) })
  .max(120, { error: expected(aPath) })
  .regex(/^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)*$/, { error: expected(aPath) })
  .describe("Where the value is, as --set takes it");

/** A number; minus zero is zero. */
export const number = z.number({ error: expected("a number") }).overwrite((x) => x + 0);

/** What a path can be set to. */
export const value = z.union([number, z.string().max(200), z.boolean()], {
  error: expected("a number, a text, true or false"),
});

const aScenario =
  'the name of a built-in scenario, a file, or an object with "id" and "scenario" (and "title", "set")';
/** A scenario by name, file or in full. */
export const scenarioChoice = z
  .union(
    [
      z.string().min(1).max(400),
      z.strictObject({
        id: words(80, "The name in the results").regex(/^[a-z0-9]+([-_/][a-z0-9]+)*$/, {
          error: expected("lower-case letters and digits with hyphens"),
        }),
        title: words(200, "What people read").optional(),
        scenario: z
          .union([z.string().min(1).max(400), z.record(z.string(), z.unknown())])
          .describe("A built-in name, a file, or a whole scenario"),
        set: z.record(z.string(), value).optional().describe("Values that differ, by path"),
        counterfactual: z
          .boolean()
          .optional()
          .describe("The twin: the same world without the partnership"),
      }),
    ],
    { error: expected(aScenario) },
  )
  .describe("One world to simulate");

const aRange = "a list of two numbers, the lower one first";
/** Something that differs between points. */
export const varied = z
  .strictObject({
    path,
    label: words(120, "What people read").optional(),
    range: z
      .tuple([number, number], { error: expected(aRange) })
      .optional()
      .describe("From, to"),
    values: z
      .array(value, { error: expected("a list of values") })
      .min(1, { error: expected("at least one value") })
      .max(1000, { error: expected("at most 1000 values") })
      .optional()
      .describe("The values in their order"),
    whole: z.boolean().optional().describe("Only the whole numbers of the range"),
  })
  .describe("A lever, an assumption or another value that differs between points");

const levels = whole(2, 100, "Levels of each range, both ends among them");
const design = z
  .discriminatedUnion(
    "kind",
    [
      z.strictObject({ kind: z.literal("factorial"), levels: levels.default(3) }),
      z.strictObject({ kind: z.literal("one-at-a-time"), levels: levels.default(2) }),
      z.strictObject({
        kind: z.literal("latin-hypercube"),
        points: whole(1, MOST_POINTS, "How many points"),
      }),
      z.strictObject({
        kind: z.literal("sobol"),
        points: whole(1, MOST_POINTS, "How many points; a power of two keeps the balance"),
      }),
      z.strictObject({
        kind: z.literal("saltelli"),
        base: whole(2, MOST_POINTS, "Base points N; there are N x (varied values + 2) points"),
      }),
      z.strictObject({
        kind: z.literal("morris"),
        trajectories: whole(2, 10_000, "Trajectories, of one point more than there are values"),
      }),
      z.strictObject({
        kind: z.literal("points"),
        file: words(400, "CSV file whose first row names the paths").optional(),
        points: z
          .array(z.record(z.string(), value))
          .min(1, { error: expected("at least one point") })
          .max(MOST_POINTS)
          .optional()
          .describe("The points themselves: values by path"),
      }),
    ],
    {
      error:
        'has no known kind; expected {"kind": "factorial"}, or one-at-a-time, latin-hypercube, sobol (a sequence of points), saltelli (for Sobol indices), morris or points',
    },
  )
  .describe("How the varied values are combined into points");

const outcomeIds = outcomes.map(({ id }) => id) as [string, ...string[]];
/** The id of an outcome. */
export const outcome = z.enum(outcomeIds, {
  error: expected('an outcome that "partnerscape list" shows'),
});

const someMonths = z
  .array(whole(0, MAX_MONTHS, "A month"), { error: expected("a list of months") })
  .min(1, { error: expected("at least one month") })
  .max(MAX_MONTHS + 1);

const keep = z
  .strictObject({
    series: z
      .union([z.enum(["every-month", "none"]), someMonths], {
        error: expected('"every-month", "none" or a list of months within the horizon'),
      })
      .default("every-month")
      .describe("Months kept of each run in the series table"),
    events: z
      .boolean({ error: expected("true or false") })
      .default(false)
      .describe("Whether the events table is filled"),
  })
  .describe("What is written of each run; the summary is always written");

const precision = z
  .strictObject({
    outcome,
    entity: words(120, "Whose outcome").default("system"),
    month: whole(1, MAX_MONTHS, "In which month"),
    half_width: z
      .number({ error: expected("a number above 0") })
      .positive({ error: expected("a number above 0") })
      .describe("Half the width of the 95 % interval of the mean, in the outcome's unit"),
    of: z
      .enum(["value", "difference"], { error: expected('"value" or "difference"') })
      .optional()
      .describe("The outcome itself, or its paired difference; the latter where there is one"),
    most: whole(1, MOST_REPLICATES, "Never more replicates than this"),
  })
  .describe("Replicates go on until every mean is known so well, or there are `most`");

/** A master seed as it is used. */
export const seed = z
  .union([z.string(), z.number()], { error: expected("a text or a number") })
  .transform((given, { addIssue }) => {
    const read = readSeed(given);
    if ("seed" in read) return read.seed;
    addIssue({ code: "custom", message: read.problem });
    return z.NEVER;
  })
  .prefault("1")
  .describe("Master seed; the same seed gives the same futures");

/** What futures differ by beside luck. */
export const uncertainty = z
  .union(
    [
      z.enum(["defaults", "accepted", "ranges"]),
      z.array(z.record(z.string(), z.number())).min(1).max(10_000),
    ],
    { error: expected('"defaults", "accepted", "ranges" or a list of sets of assumptions') },
  )
  .default("defaults")
  .describe(
    "Assumptions not varied: at their defaults, from the sets the evidence accepts, anywhere in their ranges, or from the sets listed, one for each replicate in turn",
  );

/** The schema of an experiment file, in zod. */
const experimentSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1, { error: expected("1, the version of this format") }).default(1),
  title: words(200, "What people read").optional(),
  summary: words(2000, "What the experiment asks").optional(),
  scenarios: z
    .array(scenarioChoice, { error: expected("a list of scenarios") })
    .min(1, { error: expected("at least one scenario") })
    .max(MOST_SCENARIOS, { error: expected(`at most ${MOST_SCENARIOS} scenarios`) }),
  baseline: words(200, "What the others are compared with: a scenario's id, or none for the twin")
    .nullable()
    .optional(),
  vary: z
    .array(varied, { error: expected("a list of what varies, in brackets") })
    .max(MOST_VARIED, { error: expected(`at most ${MOST_VARIED} values that vary`) })
    .default([]),
  design: design.default({ kind: "factorial", levels: 3 }),
  replicates: whole(1, MOST_REPLICATES, "Futures of each scenario at each point").default(200),
  seed,
  months: whole(1, MAX_MONTHS, "Horizon in months").default(DEFAULT_MONTHS),
  every: whole(1, MAX_MONTHS, "Summarise every so many months as well").optional(),
  outcomes: z
    .array(outcome, { error: expected("a list of outcomes") })
    .min(1, { error: expected("at least one outcome") })
    .optional()
    .describe("Outcomes that are kept; all where left out"),
  entities: z
    .array(words(120, "An id"), { error: expected("a list of ids of organisations or system") })
    .min(1, { error: expected("at least one id") })
    .optional()
    .describe("Whose outcomes are kept, such as system; everybody's where left out"),
  keep: keep.default({ series: "every-month", events: false }),
  uncertainty,
  precision: precision.optional(),
});

/** An experiment as its file says it, with what was left out filled in. */
export type Experiment = z.output<typeof experimentSchema>;

/** One entry of `vary`. */
export type Varied = Experiment["vary"][number];

/**
 * Reads an experiment; `where` names the file. Throws InputError: one sentence with the path and
 * what was expected.
 */
export function parseExperiment(json: unknown, where: string): Experiment {
  return readDocument(
    experimentSchema as unknown as SchemaLike<Experiment>,
    withKnownDesign(json),
    where,
    "experiment",
  );
}

/** The JSON Schema of an experiment file. */
export function experimentJsonSchema(): object {
  return z.toJSONSchema(experimentSchema, { io: "input" });
}
