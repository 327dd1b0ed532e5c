import { InputError } from "../core/error.ts";
import { type CatalogueEntry, catalogue } from "../experiment/catalogue.ts";
import type { Job } from "../experiment/job.ts";
import {
  applySettings,
  forms,
  landscapeOf,
  MODEL_VERSION,
  outcomes,
  PRODUCT,
  parameters,
  type Scenario,
} from "../model.ts";
import type { PageJob, PageModel, PageScenario } from "./page-protocol.ts";

/** The built-in scenarios as a worker holds them, and what it tells the page about them. */
export interface PageWorld {
  model(): PageModel;
  /** The ensemble a page job stands for. Throws InputError for an unknown scenario or setting. */
  job(ask: PageJob): Job;
}

/** Reads the built-in scenarios once. */
export function createPageWorld(raw: readonly unknown[], comparison: readonly string[]): PageWorld {
  const entries = new Map(
    catalogue(raw)
      .filter(isForThePage)
      .map((entry) => [entry.id, entry]),
  );
  return {
    model: () => ({
      product: PRODUCT,
      version: MODEL_VERSION,
      outcomes,
      parameters,
      forms,
      scenarios: describeEntries([...entries.values()]),
      comparison,
    }),
    job(ask) {
      const entry = entries.get(ask.scenario);
      if (!entry) throw new InputError(`There is no built-in scenario called "${ask.scenario}".`);
      const { scenario, assumptions } = applySettings(entry.scenario, { ...ask.settings });
      return { scenario, assumptions, counterfactual: ask.twin };
    },
  };
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

function describeEntry(entry: CatalogueEntry, world: number): PageScenario {
  const { id, title, summary, scenario } = entry;
  return {
    id,
    title,
    summary,
    organisations: Object.entries(landscapeOf(scenario).organisations).map(
      ([key, organisation]) => ({
        id: key,
        name: nameOf(key, organisation),
      }),
    ),
    parties: scenario.partnership ? [scenario.partnership.other, scenario.partnership.lead] : [],
    form: scenario.partnership?.form ?? null,
    levers: scenario.levers as Readonly<Record<string, number>>,
    world,
  };
}

/** A scenario without what its twin leaves out and what is only words. */
function worldOf(scenario: Scenario): unknown {
  const { id: _i, title: _t, summary: _s, partnership: _p, also: _a, ...world } = scenario;
  return world;
}

function nameOf(id: string, organisation: object): string {
  const { name } = organisation as { name?: unknown };
  if (typeof name === "string" && name !== "") return name;
  return id.replace(
    /(^|_)([a-z])/g,
    (_, gap: string, letter: string) => `${gap ? " " : ""}${letter.toUpperCase()}`,
  );
}
