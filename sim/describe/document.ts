import { DOMAINS } from "../entities/organisation.ts";
import type { EntityKind, Threshold } from "../entities/outcome-info.ts";
import { outcomesOf } from "../entities/outcomes.ts";
import { forms } from "../forms/index.ts";
import { levers, MODEL_VERSION, mechanisms, parameters } from "../model.ts";
import { columnTable } from "./columns.ts";
import { attributeTable, formTable } from "./forms.ts";
import { inputTable } from "./inputs.ts";
import { countParameters, leverTable, parameterTable } from "./parameters.ts";
import { cutTable, domainTable, inspectionNoise, traitTable } from "./population.ts";
import reviewed from "./reviewed.json" with { type: "json" };
import { sections } from "./sections.ts";
import { submodels } from "./submodels.ts";
import { code, markdownTable, rangeText, withUnit } from "./tables.ts";

/** What is generated, by the name that a text gives it in double braces. */
const generated: Readonly<Record<string, (argument: string) => string>> = {
  version: () => MODEL_VERSION,
  assumptions: () => countParameters(parameters),
  numbers: () => String(Object.values(reviewed).reduce((sum, { numbers }) => sum + numbers, 0)),
  columns: columnTable,
  outcomes: (kind) => outcomeTable(kind as EntityKind),
  attributes: attributeTable,
  forms: () => formTable(forms),
  levers: () => leverTable(levers),
  month: monthTable,
  input: inputTable,
  traits: traitTable,
  domains: () => domainTable(DOMAINS),
  cuts: cutTable,
  noise: inspectionNoise,
  submodels: () => mechanisms.map(describeMechanism).join("\n\n"),
};

function outcomeTable(kind: EntityKind): string {
  return markdownTable(
    ["outcome", "label", "unit", "better", "range", "worth the name", "meaning"],
    outcomesOf(kind).map(({ id, label, unit, better, range, threshold, help }) => [
      code(id),
      label,
      unit,
      better,
      rangeText(range),
      thresholdText(threshold),
      help,
    ]),
  );
}

const thresholdText = (threshold: Threshold): string =>
  typeof threshold === "number" ? String(threshold) : `${threshold.size} % of ${threshold.per}`;

function monthTable(): string {
  return markdownTable(
    ["", "mechanism", "what happens"],
    mechanisms.map(({ id, label, summary }, i) => [`${i + 1}`, `${label} (${code(id)})`, summary]),
  );
}

/** One mechanism: its text, its parameters, and the claims of the evidence that it speaks to. */
function describeMechanism(one: (typeof mechanisms)[number], i: number): string {
  const own = parameters.filter(({ mechanism }) => mechanism === one.id);
  return [
    `### ${i + 1}. ${one.label} (${code(one.id)})`,
    fillIn(submodels[one.id].text).trim(),
    parameterTable(own),
    `Claims of the evidence it speaks to: ${one.covers.join(", ")}.`,
  ].join("\n\n");
}

/**
 * A text with its placeholders filled in: `{id}` by a parameter with its value, `{{name}}` or
 * `{{name argument}}` by what is generated. Throws if there is no such parameter or piece.
 */
export function fillIn(text: string): string {
  return text
    .replace(/\{\{(\w+)(?: (\w+))?\}\}/g, (_, name: string, argument = "") => {
      const make = generated[name];
      if (!make) throw new Error(`There is nothing called "${name}" to fill in.`);
      return make(argument);
    })
    .replace(/(?<!\{)\{([a-z_]+)\}(?!\})/g, (_, id: string) => {
      const found = parameters.find((parameter) => parameter.id === id);
      if (!found) throw new Error(`There is no parameter "${id}".`);
      return `${code(id)} (${withUnit(found.default, found.unit)})`;
    });
}

const notice =
  "<!-- Written by `npm run describe` from sim/describe and from the model itself: change those. -->";

/** The whole description, in Markdown. */
export function describeModel(): string {
  return `${[notice, ...sections.map(({ text }) => fillIn(text).trim())].join("\n\n")}\n`;
}
