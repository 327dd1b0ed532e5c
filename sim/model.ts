import { z } from "zod";
import { InputError } from "./core/error.ts";
import { migrate } from "./core/migrate.ts";
import type { Plan } from "./core/model.ts";
import type { ParamInfo } from "./core/parameters.ts";
import { readDocument, type SchemaLike } from "./core/reading.ts";
import type { SeriesInfo, Trajectory } from "./core/trajectory.ts";
import { rules as month } from "./rules/index.ts";
import { applyToScenario, fullPath, overlap, valueIn } from "./settings.ts";
import { ATTRIBUTES, type Attribute, type FormSpec } from "./world/form.ts";
import { formSpecs } from "./world/forms.ts";
import { landscapeOf, trustKinds } from "./world/generate.ts";
import { model } from "./world/model.ts";
import { type OutcomeInfo, outcomeGroups, outcomes } from "./world/outcomes.ts";
import { firstDanglingReference } from "./world/references.ts";
import { type Scenario, scenarioSchemaOf, variantsInput } from "./world/scenario.ts";
import { recordScenes, type Scenes } from "./world/scene.ts";
import { createSetup, type Setup } from "./world/setup.ts";
import { spunPopulation } from "./world/spun.ts";
import { type StandingInfo, standings } from "./world/standings.ts";
import type { World } from "./world/world.ts";

export type {
  OutcomeInfo,
  ParamInfo,
  Scenario,
  Scenes,
  SeriesInfo,
  StandingInfo,
  Trajectory,
  World,
};
export { landscapeOf, outcomeGroups, outcomes, recordScenes, standings, trustKinds };

/** Name of the product. */
export const PRODUCT = "partnerscape";
/** Version of the equations and parameters: any change of results changes it. */
export const MODEL_VERSION = "1.0.0";

/** Every parameter of every rule, in the order of the month. */
export const parameters: readonly ParamInfo[] = model.parameters;
/** The parameters that somebody could decide. */
export const levers: readonly ParamInfo[] = parameters.filter(({ role }) => role === "lever");
/** The parameters that nobody knows or that a source settles. */
export const assumptions: readonly ParamInfo[] = parameters.filter(({ role }) => role !== "lever");

/** A form of partnering as shown to people. */
export interface FormInfo {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly attributes: Readonly<Record<Attribute, number>>;
}

/** The forms of partnering, from the loosest to the closest. */
export const forms: readonly FormInfo[] = formSpecs.map(({ attributes, ...form }) => ({
  ...form,
  attributes: Object.fromEntries(
    Object.keys(ATTRIBUTES).map((name) => [name, attributes[name as Attribute] ?? 0]),
  ) as Record<Attribute, number>,
}));

/** The rules in the order of the month, without their code. */
export const rules: readonly {
  readonly id: string;
  readonly label: string;
  readonly prose: string;
}[] = month.map(({ id, label, prose }) => ({ id, label, prose }));

const formIds = formSpecs.map(({ id }) => id) as [string, ...string[]];

/** The schema of a scenario, in zod. */
export const scenarioSchema = scenarioSchemaOf(formIds, levers);

/** How scenario files of earlier versions are read: version 1 was of another model. */
const migrations = [
  'was written for an earlier model; write the file anew with "version": 2 (see "partnerscape schema scenario"): it says less of an organisation, and the rest is drawn',
];

/**
 * Reads a scenario. `where` names the file or source in messages. Throws an InputError: one sentence
 * with the path in the document and what was expected.
 */
export function parseScenario(json: unknown, where: string): Scenario {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new InputError(
      `${where}: expected a scenario, an object in braces; see "partnerscape schema scenario".`,
    );
  }
  const { variants: _variants, ...document } = json as Record<string, unknown>;
  const newest = migrate(document, migrations, where);
  const scenario = readDocument(scenarioSchema as unknown as SchemaLike<Scenario>, newest, where);
  const wrong = firstDanglingReference(scenario, formSpecs);
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

/** How a scenario is run: values of assumptions by id, the twin without partnership, rules off. */
export interface RunOptions {
  readonly assumptions?: Readonly<Record<string, number>>;
  readonly counterfactual?: boolean;
  readonly off?: readonly string[];
  /** Forms to use instead of the built-in ones, for experiments with other institutions. */
  readonly forms?: readonly FormSpec[];
}

/** A scenario made ready to run. Its buffers are shared: one run at a time. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly counterfactual: boolean;
  readonly setup: Setup;
  readonly series: readonly SeriesInfo[];
  readonly plan: Plan<World>;
}

/** Prepares a scenario for any number of replicates. Throws an InputError on an unknown assumption. */
export function prepare(scenario: Scenario, options: RunOptions = {}): Prepared {
  const counterfactual = options.counterfactual ?? false;
  const { assumptions: assumed = {}, off = [] } = options;
  checkValues(assumed);
  const setup = createSetup(scenario, options.forms ?? formSpecs, counterfactual);
  const later = Object.values(scenario.later).map(({ after, levers: values }) => ({
    after,
    values,
  }));
  const input = { setup, said: setup.said, population: spunPopulation(assumed) };
  const plan = model.plan(input, { ...scenario.levers, ...assumed }, off, later);
  return { scenario, counterfactual, setup, series: plan.series, plan };
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
