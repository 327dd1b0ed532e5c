import { InputError } from "../core/error.ts";
import { canonicalPath, parseScenario, pathsOverlap, sameInitialWorld } from "../model.ts";
import { readAssumptions, settle, splitFile } from "./catalogue.ts";
import { pointsFromCsv } from "./designs/points.ts";
import { checkExperiment } from "./experiment-checks.ts";
import type { Experiment } from "./experiment-file.ts";
import type { NamedJob } from "./job.ts";
import { NONE, resolveJob, type Sources } from "./resolve.ts";
import { type Settings, spelledOut } from "./settings.ts";

/** One scenario of an experiment that needs no file any more. */
export interface InlineScenario {
  readonly id: string;
  readonly title: string;
  readonly scenario: Record<string, unknown>;
  /** Assumptions only: everything else is in the scenario. */
  readonly set: Settings;
  readonly counterfactual: boolean;
}

/**
 * An experiment that stands on its own: scenarios, points and sets of assumptions are in it, and it
 * says with whom each scenario is compared. Still a valid experiment file.
 */
export type WholeExperiment = Omit<Experiment, "scenarios"> & {
  readonly scenarios: readonly InlineScenario[];
  readonly baseline: string | null;
};

/** Where an experiment finds what it names. */
export interface ExperimentSources extends Sources {
  /** The sets of assumptions that the evidence accepts. */
  readonly accepted: readonly Readonly<Record<string, number>>[];
}

/**
 * Checks an experiment and brings in what it names. `where` names the file and `set` holds values
 * that go before all others. Throws InputError. Applied to its own result, it changes nothing.
 */
export function resolveExperiment(
  given: Experiment,
  where: string,
  sources: ExperimentSources,
  set: Settings = {},
): WholeExperiment {
  checkExperiment(given, where);
  const design = withPoints(given.design, where, sources);
  const vary = given.vary.map((one) => ({ ...one, path: canonicalPath(one.path) }));
  const instead = spelledOut(set, "--set");
  checkSet(given, { vary, design }, instead, where);
  const named = given.scenarios.map((choice, i) =>
    resolveChoice(choice, `${where}: scenarios.${i}`, sources, instead),
  );
  checkIds(named, where);
  const jobs = withTwins(named, given.baseline ?? null);
  const { $schema: _, version, title, summary, scenarios: __, baseline, ...rest } = given;
  // The order of the keys is fixed, so that an experiment and its manifest give the same bytes.
  return {
    version,
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    scenarios: jobs.map(inlined),
    baseline: baselineOf(baseline, jobs, where),
    ...rest,
    vary,
    design,
    uncertainty: setsOf(given.uncertainty, where, sources),
  };
}

function checkIds(named: readonly NamedJob[], where: string): void {
  named.forEach(({ name }, i) => {
    const before = named.findIndex((one) => one.name === name);
    if (before === i) return;
    throw new InputError(
      `${where}: scenarios.${i} has the id "${name}" like scenarios.${before}; expected each once.`,
    );
  });
}

type Choice = Experiment["scenarios"][number];

function resolveChoice(choice: Choice, at: string, sources: Sources, set: Settings): NamedJob {
  try {
    if (typeof choice === "string") {
      if (choice !== NONE) return resolveJob(choice, set, sources);
      throw new InputError('none is no scenario by itself; expected for example "case-c/none"');
    }
    const values = over(spelledOut(choice.set ?? {}, at), set);
    const named =
      typeof choice.scenario === "string"
        ? resolveJob(choice.scenario, values, sources)
        : inlineJob(choice.scenario, values, at);
    const { job } = named;
    const title = choice.title ?? job.scenario.title;
    const twin = choice.counterfactual ? { counterfactual: true } : {};
    const scenario = { ...job.scenario, title };
    return { name: choice.id, job: { ...job, ...twin, scenario } };
  } catch (error) {
    if (!(error instanceof InputError) || error.message.startsWith(at)) throw error;
    throw new InputError(`${at}: ${error.message}`);
  }
}

/** Settings with others over them; both have their paths in full. */
const over = (settings: Settings, others: Settings): Settings => ({ ...settings, ...others });

/** A whole scenario in the file; the name it has in the results is the entry's, not its own. */
function inlineJob(json: Record<string, unknown>, values: Settings, at: string): NamedJob {
  const { assumptions: given, rest } = splitFile(json);
  const own = parseScenario(rest, at);
  const { assumptions } = readAssumptions(own, given, at);
  const settled = settle(own, values, at);
  const assumed = { ...assumptions, ...settled.assumptions };
  return { name: own.id, job: { scenario: settled.scenario, assumptions: assumed } };
}

function inlined({ name, job }: NamedJob): InlineScenario {
  const assumed = Object.entries(job.assumptions ?? {});
  return {
    id: name,
    title: job.scenario.title,
    scenario: job.scenario as unknown as Record<string, unknown>,
    set: Object.fromEntries(assumed.map(([id, value]) => [`assumptions.${id}`, value])),
    counterfactual: job.counterfactual ?? false,
  };
}

/** The id of a scenario's twin. */
export const twinOf = (id: string): string => `${id}/${NONE}`;

/** With the baseline none, each scenario's twin stands before them all. */
function withTwins(jobs: readonly NamedJob[], baseline: string | null): readonly NamedJob[] {
  if (baseline !== NONE) return jobs;
  const names = new Set(jobs.map(({ name }) => name));
  const twins = jobs
    .filter(({ name, job }) => !job.counterfactual && !names.has(twinOf(name)))
    .map(({ name, job }) => ({ name: twinOf(name), job: { ...job, counterfactual: true } }));
  return [...twins, ...jobs];
}

/** The first scenario, unless another is named or the scenarios begin in different worlds. */
function baselineOf(
  baseline: string | null | undefined,
  jobs: readonly NamedJob[],
  where: string,
): string | null {
  if (baseline === null || baseline === NONE) return baseline;
  const base = jobs.find(({ name }) => name === (baseline ?? jobs[0].name));
  if (!base) {
    const names = jobs.map(({ name }) => name).join(", ");
    throw new InputError(
      `${where}: baseline is ${baseline}; expected one of ${names}, none or null.`,
    );
  }
  const stranger = jobs.find(({ job }) => !sameInitialWorld(base.job.scenario, job.scenario));
  if (baseline !== undefined && stranger) {
    throw new InputError(
      `${where}: baseline is ${baseline}, but ${stranger.name} begins in another world; expected none, each scenario's own twin.`,
    );
  }
  return jobs.length > 1 && !stranger ? base.name : null;
}

function withPoints(
  design: Experiment["design"],
  where: string,
  { readFile }: Sources,
): Experiment["design"] {
  if (design.kind !== "points") return design;
  if (design.file === undefined) return { ...design, points: inFull(design.points ?? [], where) };
  const text = readFile(design.file);
  if (text === null) {
    throw new InputError(`${where}: design.file is ${design.file}; there is no such file.`);
  }
  return { kind: "points", points: pointsFromCsv(text, `${where}: ${design.file}`) };
}

/** Points with all their paths in full; the paths of the first point of a kind speak for its kind. */
function inFull(points: readonly Settings[], where: string): Settings[] {
  const known = new Map<string, readonly string[]>();
  return points.map((point, i) => {
    const given = Object.keys(point);
    const kind = given.join(" ");
    const full = known.get(kind) ?? Object.keys(spelledOut(point, `${where}: design.points.${i}`));
    known.set(kind, full);
    return Object.fromEntries(full.map((path, k) => [path, point[given[k]]]));
  });
}

/** Throws InputError where something is set for a scenario and at every point too: it would be lost. */
function checkSet(
  { scenarios }: Experiment,
  { vary, design }: Pick<Experiment, "vary" | "design">,
  instead: Settings,
  where: string,
): void {
  const varied = alwaysSet({ vary, design });
  const lost = (settings: Settings) =>
    Object.keys(settings).find((path) => varied.some((other) => pathsOverlap(path, other)));
  const ours = lost(instead);
  if (ours !== undefined) {
    throw new InputError(
      `--set ${ours}: ${where} sets it at every point; leave it out here or there.`,
    );
  }
  scenarios.forEach((choice, i) => {
    const set = typeof choice === "string" ? {} : (choice.set ?? {});
    const theirs = lost(spelledOut(set, `${where}: scenarios.${i}.set`));
    if (theirs === undefined) return;
    throw new InputError(
      `${where}: scenarios.${i}.set.${theirs} is set at every point, too; leave it out here or there.`,
    );
  });
}

/** The paths that every point sets. */
function alwaysSet({ vary, design }: Pick<Experiment, "vary" | "design">): readonly string[] {
  if (design.kind === "one-at-a-time") return [];
  if (design.kind !== "points") return vary.map(({ path }) => path);
  const [first = {}, ...others] = design.points ?? [];
  return Object.keys(first).filter((path) => others.every((point) => path in point));
}

function setsOf(
  uncertainty: Experiment["uncertainty"],
  where: string,
  { accepted }: ExperimentSources,
): Experiment["uncertainty"] {
  if (uncertainty !== "accepted") return uncertainty;
  if (accepted.length > 0) return accepted.map((set) => ({ ...set }));
  throw new InputError(`${where}: uncertainty is accepted, but no set is accepted yet.`);
}
