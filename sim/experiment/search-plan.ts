import { outcomeOf } from "../analysis/study/study.ts";
import { InputError } from "../core/error.ts";
import {
  canonicalPath,
  levers,
  ownValue,
  pathsOverlap,
  prepare,
  type Scenario,
  type SeriesInfo,
} from "../model.ts";
import { settle } from "./catalogue.ts";
import { parseExperiment } from "./experiment-file.ts";
import {
  type ExperimentSources,
  type InlineScenario,
  resolveExperiment,
  type WholeExperiment,
} from "./experiment-resolve.ts";
import { didYouMean } from "./nearest.ts";
import { partnering } from "./partnering.ts";
import { type Round, scheduleOf } from "./search-budget.ts";
import type { SearchFile } from "./search-file.ts";
import { type Choice, type Policy, policiesIn } from "./search-policies.ts";
import type { Settings } from "./settings.ts";

/** What a policy is to be good for: its difference from not partnering, in the good direction. */
export interface SearchObjective {
  readonly outcome: string;
  readonly entity: string;
  readonly month: number;
  readonly good: 1 | -1;
  readonly weight: number;
}

/** What a policy must keep to, with all that was left out. */
export type SearchLimit = SearchFile["limits"][number] & { readonly month: number };

/** A search that needs no file any more. */
export interface SearchPlan {
  readonly file: SearchFile;
  /** The situation with all that every round has in common: its only scenario is as given. */
  readonly base: WholeExperiment;
  readonly situation: InlineScenario;
  /** The form first, then the levers. */
  readonly choices: readonly Choice[];
  /** The scenario's own levers with each form, as near as the choices have it. */
  readonly presets: readonly Policy[];
  readonly objectives: readonly SearchObjective[];
  readonly limits: readonly SearchLimit[];
  readonly contexts: readonly { readonly name: string; readonly set: Settings }[];
  readonly rounds: readonly Round[];
}

/** The path under which a form is chosen. */
export const FORM = "partnership.form";
/** Levels of a range that has no whole numbers: hundredths of it and both ends. */
const LEVELS = 101;

/**
 * Checks a search, brings in what it names and lays it out; `where` names the file. Throws InputError
 * with one sentence.
 */
export function planSearch(
  file: SearchFile,
  where: string,
  sources: ExperimentSources,
): SearchPlan {
  const fail = (path: string, problem: string): never => {
    throw new InputError(`${where}: ${path} ${problem}.`);
  };
  const contexts = (file.contexts ?? [{ set: {} }]).map(({ name, set }, i) => ({
    name: name ?? `context ${i + 1}`,
    set,
  }));
  const base = baseOf(file, contexts, where, sources);
  const [situation] = base.scenarios;
  const scenario = situation.scenario as unknown as Scenario;
  const { partnership } = scenario;
  if (situation.counterfactual || !partnership) {
    return fail("scenario", "has no partnership; expected one whose form and levers can be chosen");
  }
  const choices = [formChoice(file), ...leverChoices(file, fail)];
  checkContexts(contexts, choices, fail);
  if (policiesIn(choices) < 2) {
    fail("levers", "and forms leave nothing to choose; expected two forms, or a lever");
  }
  tryChoices(situation, choices, where);
  const lines = [false, true].map((counterfactual) => prepare(scenario, { counterfactual }).series);
  const objectives = file.objectives.map((one, i): SearchObjective => {
    const entity = one.entity ?? partnership.other;
    const at = `objectives.${i}`;
    needSeries(lines, [entity], one.outcome, (problem) => fail(`${at}.entity`, problem));
    const good = directionOf(one, (problem) => fail(`${at}.direction`, problem));
    const month = within(one.month, file.months, (problem) => fail(`${at}.month`, problem));
    return { outcome: one.outcome, entity, month, good, weight: one.weight };
  });
  if (objectives.every(({ weight }) => weight === 0)) {
    fail("objectives", "all have the weight 0; expected at least one that counts");
  }
  const limits = file.limits.map((one, i): SearchLimit => {
    checkLimit(one, (path, problem) => fail(`limits.${i}${path}`, problem));
    const compared = one.worse_in_at_most !== undefined || one.of === "difference";
    needSeries(compared ? lines : lines.slice(0, 1), one.entities, one.outcome, (problem) =>
      fail(`limits.${i}.entities`, problem),
    );
    const month = within(one.month, file.months, (problem) => fail(`limits.${i}.month`, problem));
    return { ...one, month };
  });
  const rounds = scheduleOf(
    { ...file, presets: choices[0].levels.length, contexts: contexts.length },
    policiesIn(choices),
    fail,
  );
  const presets = choices[0].levels.map(
    (_, form): Policy => [
      form,
      ...choices.slice(1).map((choice) => nearest(choice, ownValue(scenario, choice.path))),
    ],
  );
  return {
    ...{ file, situation, choices, presets, objectives, limits, contexts, rounds },
    base: { ...base, ...keptOf(objectives, limits) },
  };
}

type Fail = (path: string, problem: string) => never;
type FailAt = (problem: string) => never;

/** What all rounds have in common, read and checked as an experiment with contexts for points. */
function baseOf(
  { scenario, uncertainty, months, seed, title, summary }: SearchFile,
  contexts: SearchPlan["contexts"],
  where: string,
  sources: ExperimentSources,
): WholeExperiment {
  const named = {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
  };
  const points = { kind: "points", points: contexts.map(({ set }) => set) };
  const design = contexts.some(({ set }) => Object.keys(set).length > 0) ? { design: points } : {};
  const given = { ...named, scenarios: [scenario], baseline: null, uncertainty, months, seed };
  try {
    const base = resolveExperiment(parseExperiment({ ...given, ...design }, where), where, sources);
    const [{ scenario: world }] = base.scenarios;
    contexts.forEach(({ set }, i) => {
      settle(world as unknown as Scenario, set, `${where}: contexts.${i}.set`);
    });
    return base;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const own = error.message
      .replaceAll("scenarios.0", "scenario")
      .replace(/design\.points\.(\d+)/, "contexts.$1.set");
    throw new InputError(own);
  }
}

function formChoice({ forms: chosen }: SearchFile): Choice {
  const ids = partnering.map(({ id }) => id);
  const levels = chosen ? ids.filter((id) => chosen.includes(id)) : ids;
  return { path: FORM, label: "Form of partnering", levels };
}

/** A context that set what is chosen would choose in the place of the search. */
function checkContexts(
  contexts: SearchPlan["contexts"],
  choices: readonly Choice[],
  fail: Fail,
): void {
  contexts.forEach(({ set }, c) => {
    const taken = Object.keys(set).find((other) =>
      choices.some(({ path }) => pathsOverlap(canonicalPath(other), path)),
    );
    if (taken === undefined) return;
    fail(`contexts.${c}.set.${taken}`, "is chosen by the search; leave it out here or there");
  });
}

function leverChoices({ levers: given }: SearchFile, fail: Fail): Choice[] {
  return given.map((one, i) => {
    const at = `levers.${i}`;
    const path = canonicalPath(one.path);
    const info = levers.find(({ id }) => `levers.${id}` === path);
    if (!info) {
      const ids = levers.map(({ id }) => `levers.${id}`);
      const hint = didYouMean(path, ids, "partnerscape list shows the levers.");
      return fail(`${at}.path`, `is ${one.path}, which is no lever; ${hint.replace(/\.$/, "")}`);
    }
    const before = given.findIndex((other) => canonicalPath(other.path) === path);
    if (before < i) fail(`${at}.path`, `is ${one.path} like levers.${before}; expected each once`);
    if (one.range && one.values) fail(at, "has range and values; expected one of them");
    const range = one.range ?? info.range;
    if (!(range[0] < range[1])) {
      fail(`${at}.range`, `is [${range.join(", ")}]; expected the lower number first`);
    }
    return {
      path,
      label: one.label ?? info.label,
      levels: one.values ?? levelsOf(range, one.whole),
    };
  });
}

function levelsOf([low, high]: readonly number[], whole = false): number[] {
  const count = whole ? Math.floor(high) - Math.ceil(low) + 1 : LEVELS;
  // Twelve digits take off what the division adds.
  return Array.from({ length: count }, (_, i) =>
    whole ? Math.ceil(low) + i : Number((low + ((high - low) * i) / (LEVELS - 1)).toPrecision(12)),
  );
}

/** Tries every form with all levers at either end, and prepares each world. Throws InputError. */
function tryChoices(situation: InlineScenario, choices: readonly Choice[], where: string): void {
  const [form, ...others] = choices;
  const own = situation.scenario as unknown as Scenario;
  for (const level of form.levels) {
    for (const end of [0, -1]) {
      const set = Object.fromEntries(
        others.map(({ path, levels }) => [path, levels.at(end) as (typeof levels)[number]]),
      );
      prepare(settle(own, { ...set, [form.path]: level }, where).scenario);
    }
  }
}

/** The number of the level that is nearest to a value; the first where there is none. */
function nearest({ levels }: Choice, value: unknown): number {
  const far = levels.map((level) =>
    level === value ? 0 : Math.abs(Number(level) - Number(value ?? Number.NaN)),
  );
  return Math.max(0, far.indexOf(Math.min(...far.filter((one) => !Number.isNaN(one)))));
}

/** Asks for an outcome of some entities in the world and, where it is given too, in its twin. */
function needSeries(
  lines: readonly (readonly SeriesInfo[])[],
  entities: readonly string[],
  outcome: string,
  fail: FailAt,
): void {
  for (const entity of entities) {
    for (const series of lines) {
      if (series.some((one) => one.entity === entity && one.outcome === outcome)) continue;
      const whose = series.filter((one) => one.outcome === outcome).map((one) => one.entity);
      // A body that only some forms make has a name made of those that are there.
      const made = /[+~]/.test(entity) && lines.length === 1;
      if (made && entity.split(/[+~]/).every((id) => series.some((one) => one.entity === id))) {
        continue;
      }
      fail(
        `is "${entity}", who has no ${outcome}; expected one of ${whose.slice(0, 8).join(", ")}`,
      );
    }
  }
}

function directionOf(
  { outcome, direction }: SearchFile["objectives"][number],
  fail: FailAt,
): 1 | -1 {
  const { better } = outcomeOf(outcome);
  const said = direction ?? better;
  if (said === "higher") return 1;
  if (said === "lower") return -1;
  return fail(`is missing, and of ${outcome} neither is better; expected "higher" or "lower"`);
}

function within(month: number | undefined, months: number, fail: FailAt): number {
  if (month === undefined || month <= months) return month ?? months;
  return fail(`is ${month}; expected a month up to months, ${months}`);
}

function checkLimit(one: SearchFile["limits"][number], fail: Fail): void {
  const { at_most, at_least, worse_in_at_most: worse, added_up, of, outcome, entities } = one;
  const said = [at_most, at_least, worse].filter((value) => value !== undefined);
  if (said.length !== 1) {
    fail("", "needs exactly one of at_most, at_least and worse_in_at_most");
  }
  const { unit, better } = outcomeOf(outcome);
  if (added_up && !unit.endsWith(" a year")) {
    fail(
      ".added_up",
      `is true, but ${outcome} is in ${unit}; expected an outcome that flows a year`,
    );
  }
  if (worse === undefined) return;
  if (better === "neutral") fail(".outcome", `is ${outcome}, of which neither is better or worse`);
  if (added_up || of !== undefined || entities.length !== 1) {
    fail("", "has worse_in_at_most, which is of one entity and goes with neither of nor added_up");
  }
}

/** What of each run has to be kept to judge it. */
function keptOf(
  objectives: readonly SearchObjective[],
  limits: readonly SearchLimit[],
): Pick<WholeExperiment, "outcomes" | "entities" | "keep"> {
  const all = [...objectives, ...limits];
  const months = [...new Set(all.map(({ month }) => month))].sort((a, b) => a - b);
  const flows = limits.some(({ added_up }) => added_up);
  const whose = [
    ...objectives.map(({ entity }) => entity),
    ...limits.flatMap((one) => one.entities),
  ];
  return {
    outcomes: [...new Set(all.map(({ outcome }) => outcome))],
    entities: [...new Set(whose)],
    keep: { series: flows ? "every-month" : months, events: false },
  };
}
