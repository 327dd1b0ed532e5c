import type { PageModel, PageScenario } from "../../../sim/host/page-protocol.ts";
import { outcomesFor, type Where, whoIs } from "../../../sim/teach/place-troubles.ts";
import { STEP_NAMES } from "../learn/steps.ts";
import { asList, asObject, asText, at, type Path } from "./path.ts";

/** Something that can be chosen from a list. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** The heading it stands under. */
  readonly group?: string;
}

/** What choices are made from: the lesson as it is, the model, and the object the choice is in. */
export interface Context {
  readonly lesson: unknown;
  readonly model: PageModel;
  readonly path: Path;
}

/** What can be chosen. */
export type Options = (context: Context) => readonly Option[];

/** Choices with words of their own. */
export const among =
  (labels: Readonly<Record<string, string>>): Options =>
  () =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Things of a list of the lesson, by their ids. */
const itemsAt =
  (path: Path, label: string): Options =>
  ({ lesson }) =>
    asList(at(lesson, path)).map((one) => {
      const { id, [label]: words } = asObject(one);
      return { value: asText(id), label: asText(words) || asText(id) };
    });

/** The worlds of the lesson. */
export const worlds = itemsAt(["worlds"], "label");
/** Its documents. */
export const sources = itemsAt(["sources"], "title");
/** The rows and columns of its table. */
export const rows = itemsAt(["grid", "rows"], "label");
export const columns = itemsAt(["grid", "columns"], "label");
/** The steps of a lesson. */
export const steps: Options = among(STEP_NAMES);

/** All scenarios, their variants under them. */
export const scenarios: Options = ({ model }) =>
  model.scenarios.map(({ id, title }) => {
    const [stem] = id.split("/");
    const base = model.scenarios.find((one) => one.id === stem);
    return { value: id, label: title, group: base?.title ?? stem };
  });

/** Everything that somebody could decide, under its headings. */
export const levers: Options = ({ model }) =>
  model.parameters
    .filter(({ role }) => role === "lever")
    .map(({ id, label, group }) => ({ value: id, label, ...(group ? { group } : {}) }));

/** The world that an object of the lesson is about. */
export function worldOf({ lesson, path }: Pick<Context, "lesson" | "path">): string {
  const own = asObject(at(lesson, path));
  if (typeof own.world === "string") return own.world;
  if (path.at(-1) === "minus") return worldOf({ lesson, path: path.slice(0, -1) });
  if (path[0] === "roles") return asText(at(lesson, ["decide", "world"]));
  return asText(asList(own.worlds)[0]);
}

/** The scenario and settings of that world; undefined where it is not known. */
export function whereOf(context: Context): Where | undefined {
  const wanted = worldOf(context);
  const world = asList(at(context.lesson, ["worlds"])).find((one) => asObject(one).id === wanted);
  const { scenario: id, settings } = asObject(world);
  const scenario = context.model.scenarios.find((one) => one.id === id);
  return scenario && { scenario, settings: asObject(settings) as Where["settings"] };
}

/** Whose outcomes there are in that world. */
export const entities: Options = (context) => {
  const where = whereOf(context);
  if (!where) return [];
  return whoIs(where, context.model).map((value) => ({
    value,
    label: entityLabel(value, where.scenario),
  }));
};

/** An organisation, a merged body, or what lies between two, in words. */
export function entityLabel(entity: string, { organisations }: PageScenario): string {
  if (entity === "system") return "All together";
  const names = entity
    .split(/[+~]/)
    .map((id) => organisations.find((one) => one.id === id)?.name ?? id);
  if (entity.includes("+")) return `${names.join(" and ")}, merged`;
  return entity.includes("~") ? `Between ${names.join(" and ")}` : names[0];
}

/** The outcomes that the chosen entity has; of what is taken off, those of the measure. */
export const outcomes: Options = ({ lesson, model, path }) => {
  const own = asText(at(lesson, [...path, "entity"]));
  const entity = own || asText(at(lesson, [...path.slice(0, -1), "entity"]));
  return outcomesFor(entity, model).map(({ id, label, unit }) => ({
    value: id,
    label: unit === "1" ? label : `${label} (${unit})`,
  }));
};
