import { ATTRIBUTES, type Form } from "../entities/form.ts";
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

/** Every stage of every form with its attributes; those that are zero are left out. */
export function formTable(forms: readonly Form[]): string {
  return markdownTable(
    ["form", "stage", "attributes"],
    forms.flatMap(({ label, id, stages }) =>
      stages.map(({ name, attributes }, i) => [
        i === 0 ? `${label} (${code(id)})` : "",
        name,
        Object.entries(attributes)
          .filter(([, value]) => value !== 0)
          .map(([attribute, value]) => `${attribute} ${number(value)}`)
          .join(", "),
      ]),
    ),
  );
}
