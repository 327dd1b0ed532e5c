/**
 * The library: the same engine, names and results as the command line, in Node and in bundlers.
 * Everything runs in the calling thread and returns when it is done; in a page, call it in a worker.
 */

import { builtins } from "../scenarios/index.ts";
import { type ExplainResult, explainResult } from "./analysis/explain.ts";
import { type CompareResult, compareResult, type RunResult, runResult } from "./analysis/result.ts";
import { resultPassport } from "./cli/result-passport.ts";
import { InputError } from "./core/error.ts";
import { readSeed } from "./core/seed.ts";
import { acceptedSets } from "./evidence/calibration/accepted.ts";
import type { BatchSettings } from "./experiment/batch-settings.ts";
import { type CatalogueEntry, catalogue, expandFile } from "./experiment/catalogue.ts";
import { ensembleFingerprint } from "./experiment/ensemble.ts";
import { type Experiment, parseExperiment } from "./experiment/experiment-file.ts";
import { planExperiment } from "./experiment/experiment-plan.ts";
import { resolveExperiment, type WholeExperiment } from "./experiment/experiment-resolve.ts";
import { planExplanation } from "./experiment/explanation.ts";
import type { NamedJob } from "./experiment/job.ts";
import {
  DEFAULT_MONTHS,
  MAX_MONTHS,
  MOST_REPLICATES,
  reportedMonths,
} from "./experiment/months.ts";
import { checkNames, planComparison } from "./experiment/plan.ts";
import { resolveJob } from "./experiment/resolve.ts";
import { parseSearch } from "./experiment/search-file.ts";
import { planSearch } from "./experiment/search-plan.ts";
import type { Settings } from "./experiment/settings.ts";
import { VERSION } from "./experiment/version.ts";
import { type DecidedResult, decidedResult } from "./host/decided.ts";
import { createEngine } from "./host/engine.ts";
import { type ExperimentRuns, runExperimentInMemory } from "./host/experiment-memory.ts";
import { experimentPassport } from "./host/experiment-passport.ts";
import { type FlipAsked, type FlipResult, whatWouldFlip } from "./host/flip.ts";
import {
  EVEN,
  type FormsAsked,
  type FormsResult,
  rankForms as rankAllForms,
  WHOSE,
  weighed,
} from "./host/rank-forms.ts";
import { FRESH, type SearchResult, search as searchWith } from "./host/search.ts";
import { MODEL_VERSION, PRODUCT } from "./model.ts";
import { checked } from "./passport/json.ts";
import type { Passport } from "./passport/passport.ts";

export { type DifferenceRow, pairedDifferences } from "./analysis/differences.ts";
export type { ExplainResult } from "./analysis/explain.ts";
export type { CompareResult, Failure, RunResult } from "./analysis/result.ts";
export { type SummaryRow, summarise } from "./analysis/summary.ts";
export { InputError } from "./core/error.ts";
export type { EventRow, SeriesInfo, Trajectory } from "./core/trajectory.ts";
export type { CatalogueEntry } from "./experiment/catalogue.ts";
export { type EnsembleBlock, ensembleFingerprint } from "./experiment/ensemble.ts";
export type { Job } from "./experiment/job.ts";
export type { DecidedResult } from "./host/decided.ts";
export { createEngine, type Engine } from "./host/engine.ts";
export type { FlipResult } from "./host/flip.ts";
export type { FormsResult } from "./host/rank-forms.ts";
export type { SearchResult } from "./host/search.ts";
export * from "./library-analyses.ts";
export { forms, MODEL_VERSION, outcomes, type Scenario } from "./model.ts";

/** A scenario by its built-in id (`case-c`, `case-c/no-money`, `case-c/none`) or as parsed JSON. */
export type ScenarioChoice = string | object;

/** Options of {@link simulate} and {@link compare}, named and defaulting as on the command line. */
export interface LibraryOptions {
  /** Simulated futures of each scenario; 200 where left out. */
  readonly replicates?: number;
  /** Master seed, a text; "1" where left out. A number is taken as its text. */
  readonly seed?: string | number;
  /** Horizon in months; 120 where left out. */
  readonly months?: number;
  /** Values by path, as `--set` takes them. */
  readonly set?: Settings;
  /** Report every so many months besides 12, 24, 36, 60, 120 and the last. */
  readonly every?: number;
}

/** The built-in scenarios with their variants. */
export const scenarios: readonly CatalogueEntry[] = freeze(catalogue(builtins));

/** Freezes a value and all it holds: what one caller changed would change the next one's results. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/** Simulates scenarios; the result is what `partnerscape run --json` prints. Throws InputError. */
export function simulate(
  chosen: ScenarioChoice | readonly ScenarioChoice[],
  options: LibraryOptions = {},
): RunResult {
  const { names, resolve } = resolver([chosen].flat(), options);
  const jobs = checkNames(names.map(resolve));
  const settings = settingsOf(options);
  const all = ensembles(jobs, settings);
  const passport = resultPassport(
    { command: "run", jobs },
    settings,
    asked(options),
    all.map(ensembleFingerprint),
    { builtIn: scenarios },
  );
  return checked({ ...runResult(jobs, settings, all), passport });
}

/**
 * Compares every scenario with the first (`"none"`: each with its own twin); the result is what
 * `partnerscape compare --json` prints. Throws InputError.
 */
export function compare(
  chosen: readonly ScenarioChoice[],
  options: LibraryOptions = {},
): CompareResult {
  const { names, resolve } = resolver(chosen, options);
  const plan = planComparison(names, resolve);
  const settings = settingsOf(options);
  const all = ensembles(plan.jobs, settings);
  const work = { command: "compare", jobs: plan.jobs };
  const fingerprints = all.map(ensembleFingerprint);
  const known = { builtIn: scenarios };
  const passport = resultPassport(work, settings, asked(options), fingerprints, known);
  return checked({ ...compareResult(plan, settings, all), passport });
}

/** Options of {@link explain}: what is explained, as on the command line. */
export interface ExplainOptions extends LibraryOptions {
  /** The outcome; `care_place` where left out. */
  readonly outcome?: string;
  /** Whose; the party that is helped where left out. */
  readonly entity?: string;
  /** In which month; the last where left out. */
  readonly month?: number;
}

/**
 * Why an outcome differs between two scenarios of one world: what each lever and term in which they
 * differ makes of it. The result is what `partnerscape explain --json` prints. Throws InputError.
 */
export function explain(
  from: ScenarioChoice,
  to: ScenarioChoice,
  options: ExplainOptions = {},
): ExplainResult {
  const { outcome, entity, month, ...batch } = options;
  const { names, resolve } = resolver([from, to], batch);
  const [a, b] = names.map(resolve);
  const plan = planExplanation(a, b, { outcome, entity, month }, settingsOf(batch).months);
  const settings = settingsOf({ every: plan.month, ...batch });
  const all = ensembles(plan.jobs, settings);
  const passport = resultPassport(
    { command: "explain", jobs: plan.jobs },
    settings,
    asked(batch),
    all.map(ensembleFingerprint),
    { builtIn: scenarios },
  );
  return checked({ ...explainResult(plan, settings, all), passport });
}

/** Options of {@link decided}: which future is looked at, and how closely. */
export interface DecidedOptions extends Pick<LibraryOptions, "seed" | "months" | "set"> {
  /** The future by its number, from 0 on; 0 where left out. */
  readonly future?: number;
  /** The outcome whose end is looked at; `care_place` where left out. */
  readonly outcome?: string;
  /** Whose; the party that is helped where left out. */
  readonly entity?: string;
  /** How often the luck is drawn anew; 50 where left out. */
  readonly redraws?: number;
  /** Months between those that are looked at first; 6 where left out. */
  readonly every?: number;
}

/**
 * When one future of a scenario was decided: the chance that it ends as it did when the luck is drawn
 * anew from a month on, and the month from which on it hardly could have ended otherwise. The result is
 * what `partnerscape decided --json` prints. Throws InputError.
 */
export function decided(scenario: ScenarioChoice, options: DecidedOptions = {}): DecidedResult {
  const { future = 0, redraws = 50, every = 6, outcome, entity, ...batch } = options;
  const { seed, months } = settingsOf(batch);
  checkWhole("future + 1", future + 1, MOST_REPLICATES);
  checkWhole("redraws", redraws, MOST_REPLICATES);
  checkWhole("every", every, MAX_MONTHS);
  const { names, resolve } = resolver(scenario, batch);
  const named = resolve(names[0]);
  return decidedResult(named, { future, redraws, every, seed, months, outcome, entity });
}

/** Options of {@link flip}: what counts, for whom, and what is moved. */
export interface FlipOptions
  extends Pick<LibraryOptions, "seed" | "months" | "set" | "replicates"> {
  /** How much each objective counts; all alike where left out. */
  readonly weights?: Partial<FlipAsked["weights"]>;
  /** Whose good counts; both parties' where left out. */
  readonly whose?: FlipAsked["whose"];
  /** Whether assumptions are moved over their ranges too. */
  readonly unknowns?: boolean;
  /** Whether two at a time are looked for as well, weights among them. */
  readonly together?: boolean;
  /** Whether to tell what it would be worth to know each assumption. */
  readonly knowing?: boolean;
}

/**
 * What would have to be otherwise for another of some scenarios of one world to come first: weights,
 * levers, facts of the two parties, assumptions. The result is what `partnerscape flip --json` prints.
 * Throws InputError.
 */
export function flip(chosen: readonly ScenarioChoice[], options: FlipOptions = {}): FlipResult {
  const { weights, whose = "both", unknowns = false, together, knowing, ...batch } = options;
  const { seed, replicates, months } = settingsOf({ replicates: 50, ...batch });
  const { names, resolve } = resolver(chosen, batch);
  const counts = weightsFor(weights);
  checkWhose(whose);
  return whatWouldFlip(names.map(resolve), {
    ...{ seed, replicates, months },
    ...{ weights: counts, whose, unknowns, together: together ?? false, knowing: knowing ?? false },
  });
}

const weightsFor = (weights: FlipOptions["weights"]) => (weights ? weighed(weights) : EVEN);

function checkWhose(whose: string): void {
  if ((WHOSE as readonly string[]).includes(whose)) return;
  throw new InputError(`whose is "${whose}"; expected one of ${WHOSE.join(", ")}.`);
}

/** Options of {@link rankForms}: what counts, and at which cost. */
export interface FormsOptions
  extends Pick<LibraryOptions, "seed" | "months" | "set" | "replicates"> {
  /** How much each objective counts; all alike where left out. */
  readonly weights?: Partial<FormsAsked["weights"]>;
  /** Whose good counts; both parties' where left out. */
  readonly whose?: FormsAsked["whose"];
  /** Whether transition money is moved until every form costs those outside the same. */
  readonly equalCost?: boolean;
  /** How much, £m; as the middle form where left out. */
  readonly budget?: number;
}

/**
 * Every form of partnering with the trusts and levers of a scenario, ranked by what counts. The result
 * is what `partnerscape forms --json` prints. Throws InputError.
 */
export function rankForms(scenario: ScenarioChoice, options: FormsOptions = {}): FormsResult {
  const { weights, whose = "both", equalCost = false, budget, ...batch } = options;
  const { seed, replicates, months } = settingsOf({ replicates: 100, ...batch });
  checkWhose(whose);
  const { names, resolve } = resolver(scenario, batch);
  const counts = weightsFor(weights);
  const asked = { seed, replicates, months, weights: counts, whose, equalCost, budget };
  return rankAllForms(resolve(names[0]), asked);
}

const asked = ({ set = {} }: LibraryOptions) => ({ set, uncertainty: "luck" as const });

/** Options of {@link experiment}: what stands instead of what the experiment says. */
export interface ExperimentOptions {
  readonly replicates?: number;
  readonly seed?: string | number;
  readonly months?: number;
  /** Values by path in every scenario, before all others. */
  readonly set?: Settings;
}

/** What {@link experiment} gives. */
export interface ExperimentResult extends ExperimentRuns {
  readonly product: string;
  readonly version: string;
  readonly model_version: string;
  readonly experiment: Experiment;
  /** What makes the result again. */
  readonly passport: Passport;
}

/**
 * Runs an experiment, the content of an experiment file, in memory; its `study` is what the analyses
 * take ({@link sensitivity}, {@link discover} ...). The fingerprint is that of the folder that
 * `partnerscape experiment` writes. Throws InputError; a precision target needs the command line.
 */
export function experiment(file: object, options: ExperimentOptions = {}): ExperimentResult {
  const { set, ...instead } = options;
  const where = "the experiment given";
  const given = parseExperiment({ ...file, ...instead }, where);
  if (given.precision) {
    throw new InputError(
      "precision, replicates until a mean is known well enough, is for the command line; leave it out and give replicates.",
    );
  }
  const whole = resolveExperiment(given, where, experimentSources, set);
  return { product: PRODUCT, ...versions, experiment: given, ...inMemory(whole, where) };
}

const experimentSources = { builtins: scenarios, readFile: () => null, accepted: acceptedSets };
const versions = { version: VERSION, model_version: MODEL_VERSION };

function inMemory(whole: WholeExperiment, where: string) {
  const plan = planExperiment(whole, where);
  const runs = runExperimentInMemory(plan, createEngine());
  const found = { ...versions, ...runs, replicates: whole.replicates, points: plan.points.length };
  const known = { builtIn: scenarios, accepted: acceptedSets };
  const passport = experimentPassport(whole, found, known);
  return { passport, ...runs };
}

/**
 * Looks for a policy that holds: forms and levers, within the limits and the budget that a search, the
 * content of a search file, states. The result is what `partnerscape search --json` prints. Rejects
 * with InputError.
 */
export async function search(file: object): Promise<SearchResult> {
  const where = "the search given";
  const plan = planSearch(parseSearch(file, where), where, experimentSources);
  let passport: Passport | undefined;
  const result = await searchWith(plan, async (round, name) => {
    const ran = inMemory(round, where);
    if (name === FRESH) passport = ran.passport;
    return { study: ran.study, failed: ran.failures.length };
  });
  return checked({ ...result, ...(passport ? { passport } : {}) });
}

function resolver(
  chosen: ScenarioChoice | readonly ScenarioChoice[],
  { set = {} }: LibraryOptions,
) {
  const given: CatalogueEntry[] = [];
  const names = [chosen].flat().map((one) => {
    if (typeof one === "string") return one;
    const entry = expandFile(one, "the scenario given")[0];
    given.push(entry);
    return entry.id;
  });
  const sources = { builtins: [...given, ...scenarios], readFile: () => null };
  return { names, resolve: (name: string) => resolveJob(name, set, sources) };
}

function settingsOf(options: LibraryOptions): BatchSettings {
  checkOptions(options);
  const { replicates = 200, seed = "1", months, every } = options;
  const horizon = months ?? DEFAULT_MONTHS;
  checkWhole("replicates", replicates, MOST_REPLICATES);
  checkWhole("months", horizon, MAX_MONTHS);
  if (every !== undefined) checkWhole("every", every, MAX_MONTHS);
  const read = readSeed(seed);
  if ("problem" in read) throw new InputError(`seed ${read.problem}.`);
  return { seed: read.seed, replicates, months: horizon, reported: reportedMonths(horizon, every) };
}

function checkWhole(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new InputError(`${name} is ${value}; expected a whole number from 1 to ${most}.`);
}

function checkOptions(options: LibraryOptions): void {
  const known = ["replicates", "seed", "months", "set", "every"];
  const stray = Object.keys(options).find((name) => !known.includes(name));
  if (stray === undefined) return;
  throw new InputError(`${stray} is not an option; expected one of ${known.join(", ")}.`);
}

function ensembles(jobs: readonly NamedJob[], settings: BatchSettings) {
  const engine = createEngine();
  const { seed, replicates, months, reported } = settings;
  return jobs.map(({ job }) => engine.runBlock(job, seed, 0, replicates, months, false, reported));
}
