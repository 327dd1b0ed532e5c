/** Where two JSON values differ, with both values in short. */
export interface Difference {
  readonly path: string;
  readonly a: string;
  readonly b: string;
}

/** Every place where two JSON values differ, in their order. Keys that only one of them has count. */
export function* differences(a: unknown, b: unknown, path = ""): Generator<Difference> {
  if (isNode(a) && isNode(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      yield* differences(a[key], b[key], path === "" ? key : `${path}.${key}`);
    }
  } else if (JSON.stringify(a) !== JSON.stringify(b)) yield { path, a: short(a), b: short(b) };
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "absent";
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
