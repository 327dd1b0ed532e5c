import { InputError } from "../core/error.ts";
import { applySettings, parseScenario, type Scenario } from "../model.ts";
import type { Settings } from "./settings.ts";

/** A scenario that can be asked for by name. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly scenario: Scenario;
  /** Values of assumptions that its file sets beside the scenario, by id; absent where none. */
  readonly assumptions?: Readonly<Record<string, number>>;
}

interface Variant {
  readonly title: string;
  readonly summary: string;
  readonly set: Settings;
}

/**
 * Expands scenario files into entries: each file's own scenario, then its variants in their order,
 * with ids such as `case-c/no-money`. Throws InputError for a broken file or an id used twice.
 */
export function catalogue(raw: readonly unknown[]): CatalogueEntry[] {
  const entries = raw.flatMap((json) => expandFile(json, nameOf(json)));
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) throw new InputError(`Two scenarios have the id "${id}"; rename one.`);
    seen.add(id);
  }
  return entries;
}

/** The scenario of one file and its variants; `where` names the file in messages. */
export function expandFile(json: unknown, where: string): CatalogueEntry[] {
  const { variants, assumptions, rest } = splitFile(json);
  const scenario = parseScenario(rest, where);
  const { id, title, summary } = scenario;
  if (id.includes("/") || id === "none") {
    throw new InputError(
      `${where}: id is "${id}"; expected an id of lower-case letters, digits and hyphens other than "none".`,
    );
  }
  const assumed = readAssumptions(scenario, assumptions, where);
  const base = { id, title, summary, scenario, ...assumed };
  return [
    base,
    ...readVariants(variants, where).map(([name, variant]) =>
      applyVariant(base, name, variant, where),
    ),
  ];
}

/**
 * What a file holds beside its scenario: variants, and assumptions, which no scenario is made of. What
 * made the numbers of a saved card, its passport, is for `partnerscape verify` alone.
 */
export function splitFile(json: unknown): {
  variants?: unknown;
  assumptions?: unknown;
  rest: unknown;
} {
  if (!isObject(json)) return { rest: json };
  const { variants, assumptions, passport: _p, check: _c, ...rest } = json;
  return { variants, assumptions, rest };
}

/** The assumptions of a file as an entry carries them: nothing where it sets none. */
export function readAssumptions(
  scenario: Scenario,
  given: unknown,
  where: string,
): Pick<CatalogueEntry, "assumptions"> {
  if (given === undefined) return {};
  if (!isObject(given)) {
    throw new InputError(`${where}: assumptions is not an object of numbers by id.`);
  }
  const set = Object.entries(given).map(([id, value]) => {
    if (typeof value === "number") return [`assumptions.${id}`, value] as const;
    throw new InputError(`${where}: assumptions.${id} is not a number.`);
  });
  const { assumptions } = settle(scenario, Object.fromEntries(set), where);
  return Object.keys(assumptions).length > 0 ? { assumptions } : {};
}

/** An entry with settings: what they say of an assumption goes before what its file says. */
export function settleEntry(entry: CatalogueEntry, settings: Settings, where: string) {
  const { scenario, assumptions } = settle(entry.scenario, settings, where);
  return { scenario, assumptions: { ...entry.assumptions, ...assumptions } };
}

function readVariants(variants: unknown, where: string): [string, Variant][] {
  if (variants === undefined) return [];
  if (!isObject(variants)) throw new InputError(`${where}: variants is not an object of variants.`);
  return Object.entries(variants).map(([name, value]) => {
    const at = `${where}: variants.${name}`;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name === "none") {
      throw new InputError(`${at} is not a name; expected words like "no-money", not "none".`);
    }
    if (!isObject(value)) throw new InputError(`${at} is not an object with title, summary, set.`);
    return [name, readVariant(value, at)];
  });
}

function readVariant(value: Record<string, unknown>, at: string): Variant {
  const { title, summary, set, ...unknown } = value;
  const extra = Object.keys(unknown)[0];
  if (extra !== undefined) {
    throw new InputError(`${at}.${extra} is unknown; a variant has title, summary and set.`);
  }
  if (typeof title !== "string") throw new InputError(`${at}.title is missing; expected text.`);
  if (typeof summary !== "string") throw new InputError(`${at}.summary is missing; expected text.`);
  if (!isObject(set)) throw new InputError(`${at}.set is missing; expected values by path.`);
  for (const [path, one] of Object.entries(set)) {
    if (!["string", "number", "boolean"].includes(typeof one)) {
      throw new InputError(`${at}.set.${path} is not a number, a text, true or false.`);
    }
  }
  return { title, summary, set: set as Settings };
}

function applyVariant(
  base: CatalogueEntry,
  name: string,
  variant: Variant,
  where: string,
): CatalogueEntry {
  const id = `${base.id}/${name}`;
  const { scenario, assumptions } = settle(
    base.scenario,
    variant.set,
    `${where}: variants.${name}`,
  );
  const assumed = Object.keys(assumptions)[0];
  if (assumed !== undefined) {
    throw new InputError(
      `${where}: variants.${name}.set.${assumed} is an assumption; a scenario may only set its world, partnership and levers.`,
    );
  }
  const { title, summary } = variant;
  return { ...base, id, title, summary, scenario: { ...scenario, id, title, summary } };
}

/** Applies settings to a scenario; an InputError that does not say where is told to say `where`. */
export function settle(scenario: Scenario, settings: Settings, where: string) {
  try {
    return applySettings(scenario, settings);
  } catch (error) {
    if (!(error instanceof InputError) || error.message.startsWith(where)) throw error;
    const own = `${scenario.id}: `;
    const what = error.message.startsWith(own) ? error.message.slice(own.length) : error.message;
    throw new InputError(`${where}: ${what}`);
  }
}

function nameOf(json: unknown): string {
  const id = isObject(json) ? json.id : undefined;
  return typeof id === "string" ? `scenario "${id}"` : "a built-in scenario";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
