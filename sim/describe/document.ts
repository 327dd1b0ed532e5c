import { levers, MODEL_VERSION, parameters } from "../model.ts";
import { rules } from "../rules/index.ts";
import { formSpecs } from "../world/forms.ts";
import { outcomes } from "../world/outcomes.ts";
import { places } from "../world/places.ts";
import { attributeTable, formTable } from "./forms.ts";
import { inputTable } from "./inputs.ts";
import { judgements } from "./judgements.ts";
import { outcomeTable } from "./outcomes.ts";
import { countParameters, leverTable } from "./parameters.ts";
import { sections } from "./sections.ts";
import { describeRules, outcomesByRule, printedEquations, statesOf } from "./submodels.ts";
import { code, markdownTable } from "./tables.ts";

/** What is generated, by the name that a text gives it in double braces. */
const generated: Readonly<Record<string, (argument: string) => string>> = {
  version: () => MODEL_VERSION,
  assumptions: () => countParameters(parameters),
  judgements: () => String(judgements.reduce((sum, { numbers }) => sum + numbers.length, 0)),
  "judgement-table": judgementTable,
  states: statesOf,
  made: outcomesByRule,
  places: () => outcomeTable(outcomes.filter(({ id }) => Object.hasOwn(places, id))),
  attributes: attributeTable,
  forms: () => formTable(formSpecs),
  levers: () => leverTable(levers),
  month: monthTable,
  input: inputTable,
  equations: printedEquations,
  submodels: describeRules,
};

function monthTable(): string {
  return markdownTable(
    ["", "rule", "what happens"],
    rules.map(({ id, label, prose }, i) => [`${i + 1}`, `${label} (${code(id)})`, prose]),
  );
}

function judgementTable(): string {
  return markdownTable(
    ["where", "in the code", "what it says"],
    judgements.map(({ path, text, about }) => [
      path.replace(/^.*\/(.*)\.ts$/, "$1"),
      code(text),
      about,
    ]),
  );
}

/**
 * A text with its placeholders filled in: `{{name}}` or `{{name argument}}` by what is generated.
 * Throws if there is no such piece.
 */
export function fillIn(text: string): string {
  return text.replace(/\{\{([\w-]+)(?: ([\w-]+))?\}\}/g, (_, name: string, argument = "") => {
    const make = generated[name];
    if (!make) throw new Error(`There is nothing called "${name}" to fill in.`);
    return make(argument);
  });
}

const notice =
  "<!-- Written by `npm run derive` from sim/describe and from the rules: change those. -->";

/** The whole description, in Markdown. */
export function describeModel(): string {
  return `${[notice, ...sections.map((text) => fillIn(text).trim())].join("\n\n")}\n`;
}
