import { ATTRIBUTES, type FormSpec } from "../world/form.ts";
import { code, markdownTable, number, rangeText } from "./tables.ts";

/** What a form can be made of. */
export function attributeTable(): string {
  return markdownTable(
    ["attribute", "range", "meaning"],
    Object.entries(ATTRIBUTES).map(([name, { range, about }]) => [
      code(name),
      rangeText(range),
      about,
    ]),
  );
}

/** Every form with its attributes; those that are zero are left out. */
export function formTable(forms: readonly FormSpec[]): string {
  return markdownTable(
    ["form", "what it is", "attributes"],
    forms.map(({ label, id, summary, attributes }) => [
      `${label} (${code(id)})`,
      summary,
      Object.entries(attributes)
        .filter(([, value]) => value !== 0)
        .map(([attribute, value]) => `${attribute} ${number(value)}`)
        .join(", "),
    ]),
  );
}
