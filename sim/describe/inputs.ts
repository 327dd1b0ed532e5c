import { scenarioJsonSchema } from "../model.ts";
import { code, markdownTable, number, rangeText } from "./tables.ts";

interface Field {
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly additionalProperties?: Field;
  readonly items?: Field;
}

/** Where in the schema each part of a scenario is described. */
const places: Readonly<Record<string, (file: Record<string, Field>) => Field | undefined>> = {
  organisations: ({ organisations }) => organisations.additionalProperties,
  population: ({ population }) => population,
  relations: ({ relations }) => relations.items,
  environment: ({ environment }) => environment,
  partnership: ({ partnership }) => partnership,
  acts: ({ acts }) => acts.additionalProperties,
};

/** What the schema leaves to be understood. */
const unsaid: Readonly<Record<string, string>> = {
  between: "The ids of the two organisations",
  organisation: "Whom it concerns",
};

const about = (name: string, { description }: Field) =>
  (description ?? unsaid[name] ?? "").replace(/ \(1\)$/, "");

const shown = (value: unknown) =>
  typeof value === "number"
    ? number(value)
    : typeof value === "object" || value === undefined
      ? ""
      : String(value);

/** What a scenario may say in one of its parts, as the schema has it. Throws if there is no such part. */
export function inputTable(part: string): string {
  const { properties } = scenarioJsonSchema() as { properties: Record<string, Field> };
  const fields = places[part]?.(properties)?.properties;
  if (!fields) throw new Error(`The schema of a scenario has no part "${part}".`);
  return markdownTable(
    ["input", "meaning", "range", "if left out"],
    Object.entries(fields).map(([name, field]) => [
      code(name),
      about(name, field),
      field.enum
        ? field.enum.join(", ")
        : rangeText(
            field.minimum === undefined || field.maximum === undefined
              ? undefined
              : [field.minimum, field.maximum],
          ),
      shown(field.default),
    ]),
  );
}
