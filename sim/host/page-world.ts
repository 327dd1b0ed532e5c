import { InputError } from "../core/error.ts";
import { type CatalogueEntry, catalogue, settleEntry } from "../experiment/catalogue.ts";
import type { Job } from "../experiment/job.ts";
import { VERSION } from "../experiment/version.ts";
import {
  forms,
  landscapeOf,
  MODEL_VERSION,
  outcomes,
  PRODUCT,
  parameters,
  rules,
  type Scenario,
  standings,
  trustKinds,
} from "../model.ts";
import { entriesOf, problemOf } from "./own-worlds.ts";
import type {
  Adopted,
  OwnWorld,
  PageJob,
  PageModel,
  PageScenario,
  PartyStart,
} from "./page-protocol.ts";

/** The scenarios as a worker holds them, and what it tells the page about them. */
export interface PageWorld {
  model(): PageModel;
  /** All scenarios that come with the program, also those that the page does not show. */
  readonly builtIn: readonly CatalogueEntry[];
  /** Takes up worlds of one's own beside the built-in ones, instead of those taken up before. */
  adopt(own: readonly OwnWorld[]): Adopted;
  /** The ensemble a page job stands for. Throws InputError for an unknown scenario or setting. */
  job(ask: PageJob): Job;
  /** The scenario of a page job as the text of a file that the terminal and the page read. */
  scenarioFile(ask: PageJob, title: string): string;
}

/** Reads the built-in scenarios once. */
export function createPageWorld(raw: readonly unknown[], comparison: readonly string[]): PageWorld {
  const all = catalogue(raw);
  const builtIn = byId(all.filter(isForThePage));
  let entries = builtIn;
  const model = (): PageModel => ({
    product: PRODUCT,
    version: MODEL_VERSION,
    release: VERSION,
    outcomes,
    parameters,
    standings,
    kinds: trustKinds,
    rules: rules.map(({ id, label }) => ({ id, label })),
    forms,
    scenarios: describeEntries([...entries.values()]),
    comparison,
  });
  const scenarioOf = (ask: PageJob) => {
    const entry = entries.get(ask.scenario);
    if (!entry) throw new InputError(`There is no scenario called "${ask.scenario}".`);
    return settleEntry(entry, { ...ask.settings }, entry.id);
  };
  return {
    model,
    builtIn: all,
    adopt(own) {
      const { taken, problems } = takeUp(own, builtIn);
      entries = new Map([...builtIn, ...taken]);
      return { model: model(), problems };
    },
    job(ask) {
      const { scenario, assumptions } = scenarioOf(ask);
      const job = { scenario, assumptions, counterfactual: ask.twin };
      return ask.unknown ? { ...job, unknown: true } : job;
    },
    scenarioFile(ask, title) {
      const { scenario, assumptions } = scenarioOf(ask);
      return `${JSON.stringify({ ...scenario, title, assumptions }, null, 2)}\n`;
    },
  };
}

const byId = (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** The entries of the worlds that can be used, and what is wrong with the others. */
function takeUp(own: readonly OwnWorld[], builtIn: ReadonlyMap<string, CatalogueEntry>) {
  const taken = new Map<string, CatalogueEntry>();
  const problems: { id: string; problem: string }[] = [];
  for (const world of own) {
    try {
      const found = byId(entriesOf(world).filter(isForThePage));
      if ([...found.keys()].some((id) => builtIn.has(id) || taken.has(id))) {
        throw new InputError(`The id "${world.id}" is taken; choose another.`);
      }
      for (const [id, entry] of found) taken.set(id, entry);
    } catch (error) {
      problems.push({ id: world.id, problem: problemOf(error) });
    }
  }
  return { taken, problems };
}

function describeEntries(entries: readonly CatalogueEntry[]): PageScenario[] {
  const worlds = new Map<string, number>();
  return entries.map((entry) => {
    const text = JSON.stringify(worldOf(entry.scenario));
    const number = worlds.get(text) ?? worlds.size;
    worlds.set(text, number);
    return describeEntry(entry, number);
  });
}

/** The page compares ways of partnering: worlds without a planned partnership are for the terminal. */
const isForThePage = ({ scenario }: CatalogueEntry): boolean => scenario.partnership !== undefined;

type Organisation = Scenario["organisations"][string];

function describeEntry(entry: CatalogueEntry, world: number): PageScenario {
  const { id, title, summary, scenario } = entry;
  const { organisations, relations } = landscapeOf(scenario);
  const parties = scenario.partnership
    ? [scenario.partnership.other, scenario.partnership.lead]
    : [];
  return {
    id,
    title,
    summary,
    organisations: Object.entries(organisations).map(([key, organisation]) => ({
      id: key,
      name: nameOf(key, organisation),
    })),
    parties,
    form: scenario.partnership?.form ?? null,
    start: Object.fromEntries(parties.map((key) => [key, startOf(organisations[key])])),
    pair: pairOf(scenario.partnership, relations),
    levers: scenario.levers as Readonly<Record<string, number>>,
    world,
  };
}

function startOf(organisation: Organisation): PartyStart {
  const { kind, income, special_measures: specialMeasures = false } = organisation;
  const written = standings.flatMap(({ id }) => {
    const value = organisation[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return { kind, income, specialMeasures, standings: Object.fromEntries(written) };
}

/** Numbers about the partnership and about the pair, under the names of their places. */
function pairOf(
  partnership: Scenario["partnership"],
  relations: Readonly<Scenario["relations"]>,
): PageScenario["pair"] {
  if (!partnership) return {};
  const { lead, other } = partnership;
  const relation = relations.find(
    ({ between }) => between.includes(lead) && between.includes(other),
  );
  const numbers = (head: string, node: object = {}) =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === "number" ? [[`${head}.${key}`, value] as const] : [],
    );
  return Object.fromEntries([
    ...numbers("partnership", partnership),
    ...numbers("relation", relation),
  ]);
}

/** A scenario without what its twin leaves out, what never acts there, and what is only words. */
function worldOf(scenario: Scenario): unknown {
  const { id: _i, title: _t, summary: _s, partnership: _p, also: _a, levers, ...world } = scenario;
  const acting = Object.entries(levers).filter(([id]) => ALONE.has(id));
  return { ...world, levers: Object.fromEntries(acting) };
}

/** Levers that act on those who have no partner too. */
const ALONE = new Set(parameters.flatMap(({ id, alone }) => (alone ? [id] : [])));

function nameOf(id: string, organisation: object): string {
  const { name } = organisation as { name?: unknown };
  if (typeof name === "string" && name !== "") return name;
  return id.replace(
    /(^|_)([a-z])/g,
    (_, gap: string, letter: string) => `${gap ? " " : ""}${letter.toUpperCase()}`,
  );
}
