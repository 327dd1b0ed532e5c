import { InputError } from "./core/error.ts";
import type { ParamInfo } from "./core/parameters.ts";
import { landscapeOf } from "./world/generate.ts";
import type { Scenario } from "./world/scenario.ts";

/** Values by path. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

/** The parameters that a path may name. */
export interface Named {
  readonly levers: readonly ParamInfo[];
  readonly assumptions: readonly ParamInfo[];
}

/** A scenario document with values set, not yet validated, and the assumptions set beside it. */
export interface Changed {
  readonly document: Record<string, unknown>;
  readonly assumptions: Record<string, number>;
}

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Sets values by path in a copy of a scenario. Throws an InputError where a path leads nowhere. */
export function applyToScenario(scenario: Scenario, settings: Settings, named: Named): Changed {
  const document = structuredClone(scenario) as unknown as Node;
  const assumptions: Record<string, number> = {};
  checkApart(Object.keys(settings), named, scenario.id);
  for (const [given, value] of Object.entries(settings)) {
    const path = fullPath(given, named);
    const [head, id] = path.split(".");
    if (head === "assumptions") setAssumption(assumptions, given, id, value, named);
    else setIn(document, path.split("."), value, scenario.id);
  }
  return { document, assumptions };
}

/** Throws an InputError where two paths set the same thing, or one a part of what another sets. */
function checkApart(given: readonly string[], named: Named, where: string): void {
  const before = new Map<string, string>();
  for (const one of given) {
    const path = fullPath(one, named);
    for (const [other, spelling] of before) {
      if (!overlap(path, other)) continue;
      throw new InputError(
        `${where}: ${spelling} and ${one} set the same thing; keep one of them.`,
      );
    }
    before.set(path, one);
  }
}

/** Whether two full paths lead to the same thing, or one to a part of the other's. */
export const overlap = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

/**
 * What a scenario has at a path while nobody sets it: a lever or an assumption at its default where
 * the scenario says nothing. Null where there is no single value.
 */
export function valueIn(
  scenario: Scenario,
  path: string,
  named: Named,
): string | number | boolean | null {
  const [head, ...rest] = fullPath(path, named).split(".");
  const usual = (of: readonly ParamInfo[]) => of.find(({ id }) => id === rest[0])?.default ?? null;
  if (head === "assumptions") return usual(named.assumptions);
  if (head === "levers") return scenario.levers[rest[0]] ?? usual(named.levers);
  const document: Node = { ...scenario };
  if (head === "organisations") document.organisations = landscapeOf(scenario).organisations;
  let at: unknown = document[head];
  for (const key of rest) at = isNode(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at === undefined || typeof at === "object" ? null : (at as string | number | boolean);
}

/** A lever or an assumption may be named by its id alone; this is its path in full. */
export function fullPath(path: string, { levers, assumptions }: Named): string {
  if (path.includes(".")) return path;
  if (levers.some(({ id }) => id === path)) return `levers.${path}`;
  if (assumptions.some(({ id }) => id === path)) return `assumptions.${path}`;
  return path;
}

function setAssumption(
  into: Record<string, number>,
  path: string,
  id: string | undefined,
  value: string | number | boolean,
  { assumptions }: Named,
): void {
  const known = assumptions.some((parameter) => parameter.id === id);
  // Nothing stands below an assumption, so a longer path is none.
  if (!known || (path !== id && path !== `assumptions.${id}`)) {
    throw new InputError(
      `${path} is not an assumption; expected one of those that "partnerscape list" shows.`,
    );
  }
  if (typeof value !== "number") {
    throw new InputError(`${path} is "${value}"; expected a number.`);
  }
  into[id as string] = value;
}

/** Makes room for what may be set without being written: an act, a change, one generated. */
function create(document: Node, head: string, key: string): void {
  const node = document[head] as Node;
  if (head === "acts") node[key] = {};
  if (head === "later") node[key] = { levers: {} };
  if (head !== "organisations") return;
  const { organisations } = landscapeOf(document as unknown as Scenario);
  if (Object.hasOwn(organisations, key)) node[key] = structuredClone(organisations[key]);
}

function setIn(document: Node, path: string[], value: unknown, where: string): void {
  const full = path.join(".");
  const last = path[path.length - 1];
  let node: Node = document;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    if (!Object.hasOwn(node, key) && depth === 1) create(document, path[0], key);
    const next = Object.hasOwn(node, key) ? node[key] : undefined;
    if (!isNode(next)) throw leadsNowhere(node, key, `${where}: ${full}`);
    node = next;
  }
  if (path.length < 2 || last === "__proto__") {
    throw new InputError(
      `${where}: ${full} cannot be set; expected a path such as levers.transition_funding, organisations.ID.quality or partnership.form.`,
    );
  }
  // A list has what stands in it and nothing else: not its length, nor a key that no reader looks at.
  if (Array.isArray(node) && !Object.keys(node).includes(last)) {
    throw leadsNowhere(node, last, `${where}: ${full}`);
  }
  node[last] = value;
}

function leadsNowhere(node: Node, key: string, what: string): InputError {
  const keys = Object.keys(node).slice(0, 8).join(", ");
  return new InputError(`${what} leads nowhere at "${key}"; expected one of ${keys}.`);
}
