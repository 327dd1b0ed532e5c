/** Where something is in a document: keys and places in lists. */
export type Path = readonly (string | number)[];

type Node = Readonly<Record<string | number, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** What is at a path, or undefined where the path leads nowhere. */
export function at(root: unknown, path: Path): unknown {
  let node = root;
  for (const key of path) {
    if (!isNode(node) || !Object.hasOwn(node, key)) return undefined;
    node = node[key];
  }
  return node;
}

/** The same document with something else at a path; `undefined` takes a key of an object away. */
export function put(root: unknown, path: Path, value: unknown): unknown {
  if (path.length === 0) return value;
  const [key, ...rest] = path;
  if (Array.isArray(root)) return root.map((one, i) => (i === key ? put(one, rest, value) : one));
  const node = isNode(root) ? root : {};
  const next = put(Object.hasOwn(node, key) ? node[key] : undefined, rest, value);
  if (next !== undefined) return { ...node, [key]: next };
  return Object.fromEntries(Object.entries(node).filter(([one]) => one !== String(key)));
}

/** What is there as a list; nothing else is one. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is there as the text of a field. */
export const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** What is there as an object. */
export const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  isNode(value) && !Array.isArray(value) ? value : {};

/** A path as problems name it. */
export const nameOf = (path: Path): string => path.join(".");

/** The id of the field of a path. */
export const fieldId = (path: Path): string => `make-${path.join("-").replaceAll(/[^\w-]/g, "-")}`;
