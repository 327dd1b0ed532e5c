import type { PassportChange } from "./passport.ts";

type Value = string | number | boolean;

/** What names and former values of settings are looked up in. */
export interface Names {
  readonly parameters: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly default: number;
  }[];
  readonly forms: readonly { readonly id: string; readonly label: string }[];
  /** Values of levers that the scenario sets itself, by id. */
  readonly levers: Readonly<Record<string, unknown>>;
  /** What the scenario has at any other path, or null. */
  before(path: string): Value | null;
}

const FORM = "partnership.form";

/** Settings by path as changes by name, with what each value was. */
export function changesOf(
  settings: Readonly<Record<string, Value>>,
  names: Names,
): PassportChange[] {
  return Object.entries(settings).map(([path, value]) => changeOf(path, value, names));
}

function changeOf(path: string, value: Value, names: Names): PassportChange {
  const [, head, id] = /^(levers\.|assumptions\.)?(.*)$/.exec(path) as RegExpExecArray;
  const parameter = names.parameters.find((one) => one.id === id);
  if (parameter && (head || path === id)) {
    const own = names.levers[id];
    const was = head !== "assumptions." && typeof own === "number" ? own : parameter.default;
    return { path, label: parameter.label, unit: parameter.unit, value, was };
  }
  const was = names.before(path);
  if (path !== FORM) return { path, label: path, unit: "", value, was };
  const label = (one: Value | null) =>
    names.forms.find(({ id: form }) => form === one)?.label ?? one;
  return {
    path,
    label: "Form of partnering",
    unit: "",
    value: label(value) ?? value,
    was: label(was),
  };
}

/** The plain value at a dotted path of a scenario, or null where there is none. */
export function valueAt(scenario: unknown, path: string): Value | null {
  let node: unknown = scenario;
  for (const key of path.split(".")) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key)) return null;
    node = (node as Record<string, unknown>)[key];
  }
  return ["string", "number", "boolean"].includes(typeof node) ? (node as Value) : null;
}
