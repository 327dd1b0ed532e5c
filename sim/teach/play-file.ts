import { z } from "zod";
import { expected } from "../core/reading.ts";
import { entity, id, list, settings, value, whole, words } from "./fields.ts";

/** Months of a round: a year. */
export const ROUND = 12;

const outcome = z.string().min(1).max(40).describe("An outcome's id");

/** Something that is known of somebody: month by month, or as published once a year. */
const sight = z.strictObject({
  entity,
  outcome,
  every: z
    .enum(["month", "year"], { error: expected("month or year") })
    .default("year")
    .describe("How often it is known: month by month, or published once a year"),
});

const rounds = z
  .tuple([whole(1, 10, "First round"), whole(1, 10, "Last round")], {
    error: expected("a list of the first and the last round"),
  })
  .optional()
  .describe("The rounds in which it is offered; left out, all");

const lever = z.strictObject({
  id: id.describe("A lever's id"),
  label: words(60, "What the team reads; left out, the lever's own name").optional(),
  range: z.tuple([value, value], { error: expected("a list of two numbers") }),
  step: value.describe("The distance between two values that can be chosen"),
  start: value.describe("The value it has until the team chooses another"),
  low: words(60, "What the lower end means"),
  high: words(60, "What the upper end means"),
  does: words(300, "What it does, in plain words"),
  cost: words(240, "What it costs or risks"),
  rounds,
  forms: list(id, 1, 12, "The forms under which it does something; left out, all").optional(),
});

const team = z.strictObject({
  id,
  name: words(60, "Who"),
  entity: entity.optional().describe("The organisation that it belongs to, if any"),
  brief: words(600, "Who they are, what they know and fear"),
  want: words(240, "What they want"),
  levers: list(lever, 1, 7, "What they decide"),
  sees: list(sight, 1, 9, "What they can see"),
});

const script = z.strictObject({
  when: z
    .enum(["before", "start", "round", "debrief", "end"], {
      error: expected("one of before, start, round, debrief, end"),
    })
    .describe("When it is said: a round's minutes are those of each round"),
  title: words(80, "What happens"),
  minutes: whole(0, 60, "How long it takes"),
  say: words(900, "What the facilitator does and says"),
});

/** A role play as its file has it. What refers to the model is checked by `readPlay`. */
export const playSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  version: z.literal(1, { error: expected("1, the version of the format") }),
  id,
  title: words(90, "Title"),
  summary: words(300, "What it is about, in a sentence or two"),
  minutes: whole(5, 240, "How long it takes; the script's minutes add up to it"),
  scenario: words(60, "A built-in scenario, such as case-c or case-c/no-money"),
  settings,
  situation: list(words(700, "A paragraph"), 1, 8, "What is the case, in plain words"),
  forms: list(
    z.strictObject({
      id: id.describe("A form's id"),
      say: words(300, "What it would mean here"),
    }),
    1,
    6,
    "Forms of partnering to agree on before the first year; the first unless another is chosen",
  ),
  rounds: whole(1, 10, "How many years are played"),
  teams: list(team, 2, 6, "Who plays"),
  public: list(sight, 1, 9, "What everybody can see after each year"),
  events: list(
    words(60, "How the event is called, or how its name begins"),
    1,
    20,
    "Events that everybody hears of",
  ),
  debrief: z.strictObject({
    truths: list(
      z.strictObject({
        entity,
        outcome,
        seen: outcome.optional().describe("The outcome that was seen in its place"),
        say: words(300, "What to look for"),
      }),
      1,
      6,
      "What was true",
    ),
    questions: list(words(300, "A question"), 1, 8, "What to talk about"),
  }),
  script: list(script, 1, 12, "The facilitator's script"),
});

/** The JSON Schema of a role-play file. */
export const playJsonSchema = (): object => z.toJSONSchema(playSchema, { io: "input" });

/** A role play, every default filled in. */
export type RolePlay = z.output<typeof playSchema>;
/** One team of a role play. */
export type Team = RolePlay["teams"][number];
/** A lever in a team's hands. */
export type HeldLever = Team["levers"][number];
/** Something that is known of somebody, and how often. */
export type Sight = RolePlay["public"][number];

/** What nobody in a partnership has a figure for; it is told in the debrief. */
export const UNSEEN: readonly string[] = ["quality", "trust", "culture_distance", "identity"];

/** What only those who run an organisation see of it. */
export const OWN_ONLY: readonly string[] = ["seen_quality", "free_capacity"];

/** Levers that do something only until the partnership is agreed, within its first year. */
export const EARLY: readonly string[] = ["partner_limit"];

/** How many values of a lever there are to choose from, from its lowest on. */
export const stepsOf = ({ range: [low, high], step }: HeldLever): number =>
  Math.round((high - low) / step) + 1;

/** The value at a step of a lever, without the dust of sums of fractions. */
export const valueAtStep = ({ range: [low], step }: HeldLever, at: number): number =>
  Number((low + at * step).toFixed(6));

/** The step of a lever nearest to a value. */
export const stepOfValue = ({ range: [low], step }: HeldLever, x: number): number =>
  Math.round((x - low) / step);
