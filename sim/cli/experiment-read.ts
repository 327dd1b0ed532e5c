import { dirname, isAbsolute, join } from "node:path";
import { InputError } from "../core/error.ts";
import { parseJsonText } from "../core/json-text.ts";
import { acceptedSets } from "../evidence/calibration/accepted.ts";
import { type Experiment, parseExperiment } from "../experiment/experiment-file.ts";
import { cellJob, type ExperimentPlan, planExperiment } from "../experiment/experiment-plan.ts";
import { type ExperimentSources, resolveExperiment } from "../experiment/experiment-resolve.ts";
import { didYouMean } from "../experiment/nearest.ts";
import type { Settings } from "../experiment/settings.ts";
import { prepareJob } from "../host/engine.ts";
import { keptSeries } from "../host/experiment-part.ts";
import { experimentIn } from "../host/experiment-passport.ts";
import { readTextFile } from "../host/files-scenario.ts";
import { readPassport } from "../passport/read.ts";
import { placesOf, pointNotes, tryValues } from "./experiment-values.ts";
import { commandSources } from "./sources.ts";

/** What the command line says instead of the file. */
export interface Overrides {
  readonly replicates?: number;
  readonly seed?: string;
  readonly months?: number;
  readonly set?: Settings;
}

/** An experiment that is ready to run. */
export interface ReadyExperiment {
  readonly plan: ExperimentPlan;
  /** The most rows one run has in the series table. */
  readonly rowsPerRun: number;
  /** What a person should know before it runs, a sentence each. */
  readonly notes: readonly string[];
}

const LARGEST_FILE = 20_000_000;
const LARGEST_TABLE = 500_000_000;

/**
 * Reads an experiment file, or the manifest of an experiment, and checks all that can be checked
 * before the first run. Throws InputError: one sentence with the file and the path.
 */
export function readExperiment(file: string, overrides: Overrides = {}): ReadyExperiment {
  const text = readTextFile(file, "experiment", LARGEST_FILE);
  if (text === null) throw new InputError(`${file}: no such file; check the path.`);
  const carried = carriedIn(text, file);
  const json = carried ?? parseJsonText(text, file, ["seed", "experiment.seed"]);
  const given = parseExperiment(overridden(json, overrides), file);
  const beside = sourcesBeside(file);
  // What a passport names is built in; a file of that name is somebody else's.
  const sources = carried ? { ...beside, readFile: () => null } : beside;
  const experiment = resolveExperiment(
    withinHorizon(given, overrides),
    file,
    sources,
    overrides.set,
  );
  const plan = planExperiment(experiment, file);
  const places = placesOf(given, sources.readFile);
  tryValues(plan, file, places);
  return { plan, rowsPerRun: tryScenarios(plan, file), notes: pointNotes(plan, places) };
}

/**
 * The experiment in a passport, in whatever file it is: that of a folder, a figure or a report. Null
 * for an experiment file and a manifest. Throws InputError where the passport is broken, or another.
 */
function carriedIn(text: string, file: string): Record<string, unknown> | null {
  if (!/"passport"\s*:|partnerscape-passport/.test(text)) return null;
  const reading = readPassport(new TextEncoder().encode(text));
  if (!("problem" in reading)) return experimentIn(reading.passport, file);
  throw new InputError(`${file} holds no experiment: ${reading.problem}.`);
}

/** The experiment in a manifest can be run again; what the command line says goes first. */
function overridden(json: unknown, { replicates, seed, months }: Overrides): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  const held = (json as { product?: unknown; experiment?: unknown }).experiment;
  const own = "product" in json && typeof held === "object" && held !== null ? held : json;
  return {
    ...own,
    ...(replicates === undefined ? {} : { replicates }),
    ...(seed === undefined ? {} : { seed }),
    ...(months === undefined ? {} : { months }),
  };
}

/** With a shorter horizon from the command line, later months are not kept. */
function withinHorizon(experiment: Experiment, { months }: Overrides): Experiment {
  const { series } = experiment.keep;
  if (months === undefined || !Array.isArray(series)) return experiment;
  const within = series.filter((month) => month <= months);
  const kept = within.length > 0 ? within : [months];
  return { ...experiment, keep: { ...experiment.keep, series: kept } };
}

/** What a file names: built-in ones first, then files beside it. */
export function sourcesBeside(file: string): ExperimentSources {
  const folder = dirname(file);
  const beside = (path: string) => (isAbsolute(path) ? path : join(folder, path));
  const { builtins } = commandSources();
  return {
    builtins,
    accepted: acceptedSets,
    readFile: (path) =>
      path.endsWith(".csv")
        ? readTextFile(beside(path), "table of points", LARGEST_TABLE)
        : readTextFile(beside(path), "scenario"),
  };
}

/** The most rows one run of a plan has in the series table. `file` is for messages. */
export const rowsPerRun = (plan: ExperimentPlan, file: string): number => tryScenarios(plan, file);

/** Prepares every scenario at the first point; returns the most rows a run can have. */
function tryScenarios(plan: ExperimentPlan, file: string): number {
  const { scenarios, entities, precision, outcomes } = plan.experiment;
  const found = new Set<string>();
  let widest = 0;
  scenarios.forEach(({ id }, s) => {
    const { series } = prepareJob(cellJob(plan, s * plan.points.length));
    for (const { entity } of series) found.add(entity);
    const kept = keptSeries(plan, series);
    widest = Math.max(widest, kept.length);
    const aim =
      precision &&
      series.find(
        ({ entity, outcome }) => entity === precision.entity && outcome === precision.outcome,
      );
    if (precision && !aim) {
      throw new InputError(
        `${file}: precision asks for ${precision.outcome} of ${precision.entity}, which scenario "${id}" does not have; expected one that all scenarios have.`,
      );
    }
  });
  // A body that only some points form has a name made of those that are there.
  const known = (entity: string) => entity.split(/[+~]/).every((part) => found.has(part));
  const missing = entities?.findIndex((entity) => !known(entity)) ?? -1;
  if (entities && missing >= 0) {
    const hint = didYouMean(
      entities[missing],
      [...found],
      "expected system or an organisation's id.",
    );
    throw new InputError(
      `${file}: entities.${missing} is "${entities[missing]}", which no scenario has; ${hint}`,
    );
  }
  if (widest === 0) {
    throw new InputError(
      `${file}: outcomes ${(outcomes ?? []).join(", ")} of ${(entities ?? ["anybody"]).join(", ")} do not exist; expected outcomes that these have.`,
    );
  }
  return widest * plan.kept.length;
}
