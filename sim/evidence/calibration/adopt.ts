/**
 * The text of a rule file with other defaults, where it declares a parameter of that name:
 * `id: judged({ value:` and the number after it. Nothing else of the text changes.
 */
export function withDefaults(text: string, values: Readonly<Record<string, number>>): string {
  return Object.entries(values).reduce(
    (before, [id, value]) =>
      before.replace(declaration(id), (_all, head: string) => `${head}${value}`),
    text,
  );
}

/** Ids among `values` that a text declares. */
export const declaredIn = (text: string, values: Readonly<Record<string, number>>): string[] =>
  Object.keys(values).filter((id) => declaration(id).test(text));

const declaration = (id: string) =>
  new RegExp(`(\\n\\s*${id}:\\s*(?:judged|sourced)\\(\\{\\s*value:\\s*)-?[\\d._e-]+(?=\\s*,)`);
