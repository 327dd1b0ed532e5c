/** Other names of designs, as people and other programs write them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "full-factorial": "factorial",
  grid: "factorial",
  oat: "one-at-a-time",
  ofat: "one-at-a-time",
  "one-factor-at-a-time": "one-at-a-time",
  lhs: "latin-hypercube",
  latin: "latin-hypercube",
  "latin-hypercube-sampling": "latin-hypercube",
  "sobol-sequence": "sobol",
  "sobol-indices": "saltelli",
  "elementary-effects": "morris",
  list: "points",
};

/** What a design is sized by, where it has one name only. */
const SIZES: Readonly<Record<string, string>> = {
  "latin-hypercube": "points",
  saltelli: "base",
  morris: "trajectories",
};
const OTHER_SIZES = ["n", "N", "samples", "size"];

/**
 * An experiment with its design under the name it has here: in any letters, with blanks or lines
 * below for hyphens, or one of the other names there are. A Sobol sequence with a `base` can only
 * mean Sobol indices, which need the design saltelli. What is no experiment stays as it is.
 */
export function withKnownDesign(json: unknown): unknown {
  if (!isObject(json) || !isObject(json.design)) return json;
  const { kind: given, ...rest } = json.design;
  if (typeof given !== "string") return json;
  const plain = given
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-")
    .replaceAll(/[öó]/g, "o")
    .replaceAll("'", "");
  const named = OTHER_NAMES[plain] ?? plain;
  const kind = named === "sobol" && "base" in rest && !("points" in rest) ? "saltelli" : named;
  return { ...json, design: { kind, ...sized(kind, rest) } };
}

/** With the size under the name it has here, where it is given under another and only there. */
function sized(kind: string, rest: Record<string, unknown>): Record<string, unknown> {
  const size = SIZES[kind];
  const others = OTHER_SIZES.filter((name) => name in rest);
  if (size === undefined || size in rest || others.length !== 1) return rest;
  const { [others[0]]: value, ...more } = rest;
  return { ...more, [size]: value };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
