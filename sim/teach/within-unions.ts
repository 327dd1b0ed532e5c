import type { Issue, SchemaLike } from "../core/reading.ts";

interface Union extends Issue {
  readonly errors?: readonly (readonly Union[])[];
}

/**
 * The same schema, which says of something that may have several shapes what is wrong inside the
 * shape it has, and not only that it has none of them.
 */
export function withinUnions<T>(schema: SchemaLike<T>): SchemaLike<T> {
  return {
    safeParse(input) {
      const result = schema.safeParse(input);
      if (result.success) return result;
      return { success: false, error: { issues: result.error.issues.flatMap(opened) } };
    },
  };
}

function opened(issue: Union): Union[] {
  if (issue.code !== "invalid_union" || !issue.errors) return [issue];
  const meant = meantShape(issue.errors);
  if (!meant) return [issue];
  return meant.flatMap((one) => opened({ ...one, path: [...issue.path, ...one.path] }));
}

/** The shape with the fewest problems at its top, unless several have as few. */
function meantShape(shapes: readonly (readonly Union[])[]): readonly Union[] | null {
  const atTop = shapes.map((issues) => issues.filter(({ path }) => path.length <= 1).length);
  const fewest = Math.min(...atTop);
  const those = shapes.filter((_, i) => atTop[i] === fewest);
  return those.length === 1 ? those[0] : null;
}
