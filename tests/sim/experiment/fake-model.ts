/**
 * A tiny model with the signatures of sim/model.ts, for tests of what is built around it: one
 * organisation `a`, whose `quality` is its start plus luck, and a body `a+b` that is absent before
 * month 2. A scenario with `fails: [3]` throws in replicate 3.
 */
import { InputError } from "../../../sim/core/error.ts";
import { hashNumbers } from "../../../sim/core/hash.ts";

export const MODEL_VERSION = "fake-1";
export const PRODUCT = "partnerscape";

export const outcomes = [
  {
    id: "quality",
    label: "Care quality",
    unit: "SD",
    better: "higher",
    digits: 2,
    threshold: 0.05,
  },
  { id: "waits", label: "Waits", unit: "weeks", better: "lower", digits: 1, threshold: 0.5 },
  {
    id: "pathway_delay",
    label: "Delay",
    unit: "weeks",
    better: "neutral",
    digits: 1,
    threshold: 0.5,
  },
];
export const parameters = [
  { id: "money", role: "lever", label: "Money", range: [0, 1], default: 1, unit: "share" },
  { id: "luck", role: "uncertain", label: "Luck", range: [0, 1], default: 1, unit: "1" },
];
export const forms = [{ id: "merger", label: "Merger" }];
export const rules = [{ id: "trust", label: "Trust", summary: "Trust grows.", covers: [] }];

interface FakeScenario {
  id: string;
  title: string;
  summary: string;
  world: string;
  start: number;
  fails: number[];
  partner: number;
}

export function fakeScenario(id: string, more: Partial<FakeScenario> = {}): FakeScenario {
  return {
    id,
    title: `Title of ${id}`,
    summary: "",
    world: "w",
    start: 0,
    fails: [],
    partner: 1,
    ...more,
  };
}

export function parseScenario(json: unknown, where: string): FakeScenario {
  const scenario = json as FakeScenario;
  if (typeof scenario.start !== "number") {
    throw new InputError(`${where}: start is not a number; expected a number in SD.`);
  }
  return scenario;
}

export function applySettings(scenario: FakeScenario, settings: Record<string, unknown>) {
  const { luck, ...rest } = settings;
  for (const path of Object.keys(rest)) {
    if (path !== "start") throw new InputError(`${path} is not a path that can be set.`);
  }
  const assumptions: Record<string, number> = luck === undefined ? {} : { luck: Number(luck) };
  return { scenario: { ...scenario, ...rest }, assumptions };
}

export const canonicalPath = (path: string): string => path;
export const pathsOverlap = (a: string, b: string): boolean => a === b;
export const ownValue = (scenario: FakeScenario, path: string) =>
  path === "luck" ? 1 : path === "start" ? scenario.start : null;

export function sameInitialWorld(a: FakeScenario, b: FakeScenario): boolean {
  return a.world === b.world;
}

export const scenarioJsonSchema = () => ({ type: "object" });

const series = [
  { entity: "a", outcome: "quality", unit: "SD" },
  { entity: "a", outcome: "waits", unit: "weeks" },
  { entity: "a", outcome: "pathway_delay", unit: "weeks" },
  { entity: "a+b", outcome: "quality", unit: "SD" },
];

export function prepare(scenario: FakeScenario, options: { counterfactual?: boolean } = {}) {
  if (scenario.start > 99) throw new InputError("start is out of range; expected up to 99.");
  return { scenario, series, effect: options.counterfactual ? 0 : scenario.partner };
}

export function simulate(
  prepared: ReturnType<typeof prepare>,
  seed: string,
  replicate: number,
  months: number,
  keepEvents = false,
) {
  const { scenario, effect } = prepared;
  if (scenario.fails.includes(replicate)) throw new Error(`replicate ${replicate} broke`);
  const luck = (((seed.length * 7 + replicate) * 37) % 101) / 100;
  const values = new Float64Array((months + 1) * series.length);
  for (let month = 0; month <= months; month += 1) {
    const gain = effect * (luck - 0.2) * month;
    const absent = month < 2 ? Number.NaN : 1;
    values.set([scenario.start + luck + gain, 10 - gain, 3, luck * absent], month * series.length);
  }
  const event = {
    month: 1,
    entity: "a",
    event: "leaves",
    cause: "strain, label",
    detail: 'said "no"',
  };
  return {
    months,
    series,
    values,
    events: keepEvents ? [event] : [],
    fingerprint: hashNumbers(values),
  };
}
