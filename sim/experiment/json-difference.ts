/**
 * Where two JSON values first differ, as a path with both values in short, or null where they are
 * the same. Keys that only one of them has count.
 */
export function firstDifference(
  a: unknown,
  b: unknown,
  path = "",
): { readonly path: string; readonly a: string; readonly b: string } | null {
  if (isNode(a) && isNode(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = firstDifference(a[key], b[key], path === "" ? key : `${path}.${key}`);
      if (found) return found;
    }
    return null;
  }
  return JSON.stringify(a) === JSON.stringify(b) ? null : { path, a: short(a), b: short(b) };
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "absent";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
