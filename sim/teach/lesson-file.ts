import { z } from "zod";
import { expected } from "../core/reading.ts";
import { entity, id, list, settings, value, whole, words } from "./fields.ts";

/** The steps of a lesson, in their order. */
export const STEPS = [
  "situation",
  "roles",
  "question",
  "predict",
  "reveal",
  "surprise",
  "vary",
  "decide",
  "research",
  "home",
] as const;

/** One step of a lesson. */
export type StepId = (typeof STEPS)[number];

const outcomeError = expected("the id of an outcome, such as quality");
const outcome = z
  .string({ error: outcomeError })
  .regex(/^[a-z][a-z0-9_]{0,39}$/, { error: outcomeError })
  .describe("An outcome's id");

/** The world of a scenario, changed; or its twin, in which nobody partners. */
const world = z.strictObject({
  id,
  label: words(60, "What people read beside its line"),
  scenario: words(60, "A built-in scenario, such as case-c or case-c/no-money"),
  settings,
  twin: z.boolean().default(false).describe("True for the same world in which nobody partners"),
});

/**
 * A number in each future: an outcome of somebody over some months, summed up by `stat`, and, with
 * `minus`, less the same of another world, month or entity (what is left out stays the same).
 */
const place = {
  world: id,
  entity,
  outcome,
  from: whole(0, 240, "First month"),
  to: whole(0, 240, "Last month"),
  stat: z
    .enum(["mean", "lowest", "highest", "when_lowest", "when_highest"], {
      error: expected("one of mean, lowest, highest, when_lowest, when_highest"),
    })
    .default("mean")
    .describe("How the months are summed up: their mean, an extreme, or the month of an extreme"),
};

const measure = z.strictObject({
  ...place,
  minus: z
    .strictObject({
      world: place.world.optional(),
      entity: entity.optional(),
      outcome: outcome.optional(),
      from: place.from.optional(),
      to: place.to.optional(),
      stat: place.stat.unwrap().optional(),
    })
    .optional()
    .describe("What is taken off, in the same future; what is left out stays the same"),
});

const shareError = expected("a share of the futures from 0 to 1");
const share = z
  .number({ error: shareError })
  .min(0, { error: shareError })
  .max(1, { error: shareError });

/** How a statement about the simulation is checked: in futures one by one, or on their mean. */
const check = z.union(
  [
    z.strictObject({
      share: z.strictObject({
        ...measure.shape,
        is: z.enum(["above", "below"], { error: expected("above or below") }),
        than: value,
      }),
      at_least: share.optional(),
      at_most: share.optional(),
    }),
    z.strictObject({ mean: measure, at_least: value.optional(), at_most: value.optional() }),
    z.strictObject({
      best: z.strictObject({ column: id, row: id }),
    }),
  ],
  {
    error: expected(
      'an object with "share", "mean" or "best", and with at_least or at_most for the first two',
    ),
  },
);

/** Something that is said about the simulation, with the check that it is so. */
const statement = z.strictObject({
  id,
  text: words(500, "What is said, in plain words"),
  check,
});

const chart = z.strictObject({
  title: words(90, "The question that the chart answers"),
  entity,
  outcome,
  worlds: list(id, 1, 5, "Ids of the worlds drawn, in the order of their colours"),
});

const choice = z.strictObject({
  id,
  label: words(80, "What people choose"),
  settings,
});

const script = z.strictObject({
  step: z.enum(STEPS, { error: expected(`one of ${STEPS.join(", ")}`) }),
  minutes: whole(1, 60, "How long it takes"),
  say: words(900, "What the facilitator does and says"),
  expect: words(600, "What learners say or get wrong, and how to answer").optional(),
});

/** A lesson as its file has it. What refers to the model is checked by `readLesson`. */
export const lessonSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  version: z.literal(1, { error: expected("1, the version of the format") }),
  id,
  title: words(90, "Title"),
  summary: words(240, "What it is about, in a sentence or two"),
  minutes: whole(5, 240, "How long it takes; the script's minutes add up to it"),
  months: whole(12, 120, "How many months are simulated"),
  situation: list(words(700, "A paragraph"), 1, 10, "What is the case, in plain words"),
  worlds: list(world, 1, 12, "The worlds that are simulated, all with the same luck"),
  roles: list(
    z.strictObject({
      id,
      name: words(60, "Who"),
      brief: words(500, "What they want, know and fear"),
      watch: z.strictObject({ entity, outcome }).describe("The outcome that matters most to them"),
    }),
    1,
    8,
    "Who has a view on it",
  ),
  question: words(300, "The question of the lesson"),
  predict: z.strictObject({
    prompt: words(300, "What is to be drawn"),
    world: id,
    entity,
    outcome,
    at: list(whole(0, 120, "A month"), 3, 13, "The months a value is chosen for, the first 0"),
    range: z.tuple([value, value], { error: expected("a list of two numbers") }),
  }),
  reveal: list(
    chart,
    1,
    6,
    "Charts shown once the prediction is given; the first is what was drawn",
  ),
  grid: z
    .strictObject({
      title: words(120, "The question that the table answers"),
      row: words(40, "What the rows are"),
      column: words(40, "What the columns are"),
      rows: list(choice, 2, 6, "Changes to the world, one a row"),
      columns: list(choice, 2, 6, "Changes to the world, one a column"),
      measure: measure.describe("What each cell tells: the mean over the futures"),
      better: z.enum(["higher", "lower"], { error: expected("higher or lower") }),
    })
    .optional()
    .describe(
      "Rows by columns, each cell a world of its own: the measure's world with both changes",
    ),
  surprises: list(statement, 1, 8, "What the simulation shows"),
  vary: z.strictObject({
    prompt: words(400, "What to change, and what to look for"),
    world: id,
    levers: list(id, 1, 6, "Levers on offer"),
    statements: list(statement, 0, 4, "What the simulation shows of it").default([]),
  }),
  decide: z.strictObject({
    prompt: words(300, "What is to be decided"),
    world: id,
    options: list(choice, 2, 6, "The choices, each a change to the world"),
  }),
  research: list(
    z.strictObject({
      text: words(600, "What the research found"),
      source: id.describe("One of `sources`"),
      where: words(80, "Where in it: a section or chapter"),
    }),
    1,
    10,
    "What the documents found",
  ),
  sources: list(
    z.strictObject({
      id,
      title: words(200, "Title of the document"),
      by: words(120, "Who wrote it"),
      year: whole(1900, 2100, "When"),
    }),
    1,
    5,
    "The documents",
  ),
  home: words(400, "A question to take home"),
  script: list(script, 1, 12, "The facilitator's script, step by step"),
});

/** A lesson, every default filled in. */
export type Lesson = z.output<typeof lessonSchema>;
/** One of the worlds of a lesson. */
export type LessonWorld = Lesson["worlds"][number];
/** A number in each future. */
export type Measure = z.output<typeof measure>;
/** How a statement is checked. */
export type Check = z.output<typeof check>;
/** Something said about the simulation. */
export type Statement = z.output<typeof statement>;
/** A table of worlds. */
export type Grid = NonNullable<Lesson["grid"]>;

/** The JSON Schema of a lesson file. */
export const lessonJsonSchema = (): object => z.toJSONSchema(lessonSchema, { io: "input" });
