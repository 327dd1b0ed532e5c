import { z } from "zod";
import { InputError } from "./core/error.ts";
import type { ParamInfo } from "./core/mechanism.ts";
import { migrate } from "./core/migrate.ts";
import { createModel, type Plan } from "./core/model.ts";
import { readDocument, type SchemaLike } from "./core/reading.ts";
import type { SeriesInfo, Trajectory } from "./core/trajectory.ts";
import type { ConditionWeights, LoadRates } from "./entities/conditions.ts";
import type { Form } from "./entities/form.ts";
import { landscapeOf, trustKinds } from "./entities/generate.ts";
import { initialiseWorld } from "./entities/initialise.ts";
import type { OutcomeInfo } from "./entities/outcome-info.ts";
import { outcomes } from "./entities/outcomes.ts";
import { recordWorld, seriesOf } from "./entities/record.ts";
import { firstDanglingReference } from "./entities/references.ts";
import { type Scenario, scenarioSchemaOf, variantsInput } from "./entities/scenario.ts";
import { recordScenes, type Scenes } from "./entities/scene.ts";
import { createSetup, type Setup } from "./entities/setup.ts";
import { type StandingInfo, standings } from "./entities/standing-info.ts";
import { createWorld, type PartnerWorld } from "./entities/world.ts";
import { forms as formList } from "./forms/index.ts";
import { mechanisms as month } from "./mechanisms/index.ts";
import { applyToScenario, fullPath, overlap, valueIn } from "./settings.ts";

export type {
  OutcomeInfo,
  ParamInfo,
  PartnerWorld,
  Scenario,
  Scenes,
  SeriesInfo,
  StandingInfo,
  Trajectory,
};
export { landscapeOf, outcomes, recordScenes, standings, trustKinds };

/** Name of the product. */
export const PRODUCT = "partnerscape";
/** Version of the equations and parameters: any change of results changes it. */
export const MODEL_VERSION = "0.3.0";

interface Input {
  readonly setup: Setup;
  readonly weights: ConditionWeights & LoadRates;
}

const model = createModel<PartnerWorld, Input>({
  mechanisms: month,
  build: ({ setup }) => createWorld(setup),
  initialise: (world, { weights }, draw) => initialiseWorld(world, weights, draw),
  series: (_world, { setup }) => seriesOf(setup),
  record: (world, _input, out, offset) => recordWorld(world, out, offset),
});

/** Every parameter of every mechanism, in the order of the month. */
export const parameters: readonly ParamInfo[] = model.parameters;
/** The parameters that somebody could decide. */
export const levers: readonly ParamInfo[] = parameters.filter(({ role }) => role === "lever");
/** The parameters that nobody knows or that a source settles. */
export const assumptions: readonly ParamInfo[] = parameters.filter(({ role }) => role !== "lever");

/** A form of partnering as shown to people: the attributes of its fullest stage. */
export interface FormInfo {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly stages: readonly string[];
  readonly attributes: Readonly<Record<string, number>>;
}

/** The forms of partnering, from the loosest to the closest. */
export const forms: readonly FormInfo[] = formList.map(({ id, label, summary, stages }) => ({
  id,
  label,
  summary,
  stages: stages.map(({ name }) => name),
  attributes: stages[stages.length - 1].attributes,
}));

/** The mechanisms in the order of the month, without their code. */
export const mechanisms: readonly {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly covers: readonly string[];
}[] = month.map(({ id, label, summary, covers }) => ({ id, label, summary, covers }));

const formIds = formList.map(({ id }) => id) as [string, ...string[]];

/** The schema of a scenario, in zod. */
export const scenarioSchema = scenarioSchemaOf(formIds, levers);

/**
 * Reads a scenario of any known version. `where` names the file or source in messages.
 * Throws an InputError: one sentence with the path in the document and what was expected.
 */
export function parseScenario(json: unknown, where: string): Scenario {
  const read = (document: Record<string, unknown>) =>
    readDocument(scenarioSchema as unknown as SchemaLike<Scenario>, document, where);
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new InputError(
      `${where}: expected a scenario, an object in braces; see "partnerscape schema scenario".`,
    );
  }
  const { variants: _variants, ...document } = json as Record<string, unknown>;
  const scenario = read(migrate(document, [], where));
  const wrong = firstDanglingReference(scenario);
  if (wrong) throw new InputError(`${where}: ${wrong}.`);
  return scenario;
}

/** The JSON Schema of a scenario file, its variants and assumptions included. */
export function scenarioJsonSchema(): object {
  const file = scenarioSchema.extend({
    variants: variantsInput.optional(),
    assumptions: z
      .record(z.string(), z.number())
      .optional()
      .describe("Assumptions by id that hold for every run of this file, its variants too"),
  });
  return z.toJSONSchema(file, { io: "input" });
}

/**
 * A scenario with some values changed, by path: `organisations.green_bay.quality`,
 * `levers.transition_funding` or just `transition_funding`, `assumptions.loss_ratio`.
 * Assumptions are not part of a scenario and come back beside it. Throws an InputError.
 */
export function applySettings(
  scenario: Scenario,
  settings: Readonly<Record<string, string | number | boolean>>,
): { scenario: Scenario; assumptions: Record<string, number> } {
  const changed = applyToScenario(scenario, settings, { levers, assumptions });
  checkValues(changed.assumptions);
  return {
    scenario: parseScenario(changed.document, scenario.id),
    assumptions: changed.assumptions,
  };
}

/** A path as it is spelled in full: `transition_funding` is `levers.transition_funding`. */
export const canonicalPath = (path: string): string => fullPath(path, { levers, assumptions });

/** Whether two paths in full set the same thing, or one a part of what the other sets. */
export const pathsOverlap = overlap;

/** What a scenario has at a path while nothing sets it; null where there is no single value. */
export const ownValue = (scenario: Scenario, path: string): string | number | boolean | null =>
  valueIn(scenario, path, { levers, assumptions });

/** How a scenario is run: values of assumptions by id, the twin without partnership, mechanisms off. */
export interface RunOptions {
  readonly assumptions?: Readonly<Record<string, number>>;
  readonly counterfactual?: boolean;
  readonly off?: readonly string[];
  /** Forms to use instead of the built-in ones, for experiments with other institutions. */
  readonly forms?: readonly Form[];
}

/** A scenario made ready to run. Its buffers are shared: one run at a time. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly counterfactual: boolean;
  readonly series: readonly SeriesInfo[];
  readonly plan: Plan<PartnerWorld>;
}

/** Prepares a scenario for any number of replicates. Throws an InputError on an unknown assumption. */
export function prepare(scenario: Scenario, options: RunOptions = {}): Prepared {
  const counterfactual = options.counterfactual ?? false;
  const values: Record<string, number> = { ...scenario.levers, ...options.assumptions };
  checkValues(options.assumptions ?? {});
  const setup = createSetup(scenario, options.forms ?? formList, counterfactual);
  const later = Object.values(scenario.later).map(({ after, levers: values }) => ({
    after,
    values,
  }));
  const input = { setup, weights: weightsOf(values) };
  const plan = model.plan(input, values, options.off ?? [], later);
  return { scenario, counterfactual, series: plan.series, plan };
}

function checkValues(values: Readonly<Record<string, number>>): void {
  for (const [id, value] of Object.entries(values)) {
    const info = assumptions.find((parameter) => parameter.id === id);
    if (!info) {
      throw new InputError(
        `assumptions.${id} is not known; see "partnerscape list" for the assumptions there are.`,
      );
    }
    const [low, high] = info.range;
    if (!(value >= low && value <= high)) {
      throw new InputError(
        `assumptions.${id} is ${value}; expected a number from ${low} to ${high} (${info.unit}).`,
      );
    }
  }
}

function weightsOf(values: Readonly<Record<string, number>>): ConditionWeights & LoadRates {
  const of = (id: keyof (ConditionWeights & LoadRates)) =>
    values[id] ?? (parameters.find((parameter) => parameter.id === id) as ParamInfo).default;
  return {
    leadership_effect: of("leadership_effect"),
    stability_effect: of("stability_effect"),
    vacancy_effect: of("vacancy_effect"),
    overload_effect: of("overload_effect"),
    engagement_effect: of("engagement_effect"),
    normal_load: of("normal_load"),
    scrutiny_load: of("scrutiny_load"),
  };
}

/** Runs one replicate to its horizon. The same prepared scenario, seed and number: the same bytes. */
export function simulate(
  prepared: Prepared,
  seed: string,
  replicate: number,
  months: number,
  keepEvents = true,
): Trajectory {
  return prepared.plan.start(seed, replicate, { months, events: keepEvents }).finish();
}

/**
 * Whether two scenarios begin in the same world, so that they can be compared with one another.
 * Whether partnerships may arise in it later is no part of how it begins.
 */
export function sameInitialWorld(a: Scenario, b: Scenario): boolean {
  const start = ({ organisations, population, relations, environment }: Scenario) => {
    const { formation: _formation, mandates: _mandates, ...around } = environment;
    return JSON.stringify([organisations, population, relations, around]);
  };
  return start(a) === start(b);
}
