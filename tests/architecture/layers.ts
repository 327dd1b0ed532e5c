import type { Import } from "./imports.ts";

/** A layer of the house, and what it may know of. */
interface Layer {
  readonly name: string;
  /** Which files belong to it. The first layer that matches a file counts. */
  readonly files: RegExp;
  /** Layers whose files it may import, beside its own. */
  readonly layers: readonly string[];
  /** Packages it may import. */
  readonly packages?: RegExp;
  /** Layers of which it may import types and nothing else. */
  readonly types?: readonly string[];
  /** Whether its files must not import one another; an index file always may. */
  readonly apart?: boolean;
}

const domain = ["core", "rules"];

/** The arrows of the architecture. Whatever is not allowed here is forbidden. */
export const layers: readonly Layer[] = [
  { name: "random", files: /^sim\/core\/random\.ts$/, layers: ["core"], packages: /^seedrandom$/ },
  { name: "core", files: /^sim\/core\//, layers: ["random"], packages: /^zod$/ },
  {
    // What is, and what happens in a month. A rule says which columns it owns, and the world is made
    // of them.
    name: "rules",
    files: /^sim\/(rules|world)\//,
    layers: ["core", "random"],
    packages: /^zod$/,
  },
  {
    name: "model",
    files: /^sim\/model\.ts$/,
    layers: ["behind the door", ...domain, "random", "product"],
    packages: /^zod$/,
  },
  {
    // What model.ts is too long to hold itself. Nobody else may import it.
    name: "behind the door",
    files: /^sim\/settings\.ts$/,
    layers: [...domain, "random"],
    packages: /^zod$/,
  },
  {
    name: "experiment",
    files: /^sim\/experiment\//,
    layers: ["model", "core", "random", "analysis", "product"],
    packages: /^(d3-array|zod)$/,
  },
  {
    name: "analysis",
    files: /^sim\/analysis\//,
    layers: ["model", "core", "random", "experiment"],
    packages: /^d3-array$/,
    types: ["passport"],
  },
  {
    // Reads tables that people bring. It needs nothing of the model and may run on the page.
    name: "import",
    files: /^sim\/import\//,
    layers: [],
    types: ["model", "core"],
  },
  {
    name: "evidence",
    files: /^sim\/evidence\//,
    layers: ["model", "core", "random", "experiment", "analysis", "scenarios", "rules"],
  },
  {
    name: "describe",
    files: /^sim\/describe\//,
    layers: [...domain, "random", "model"],
  },
  {
    // Lessons, assignments and role plays as data, and what is worked out from them. No page in it.
    name: "teach",
    files: /^sim\/teach\//,
    layers: ["core", "random", "analysis"],
    packages: /^zod$/,
    types: ["host", "model"],
  },
  {
    // What makes a chart or a result again, put into files and read back. It runs on the page too.
    name: "passport",
    files: /^sim\/passport\//,
    layers: ["core"],
    packages: /^zod$/,
  },
  {
    name: "host",
    files: /^sim\/host\//,
    layers: ["model", "core", "random", "experiment", "analysis", "evidence", "passport"],
    packages: /^(comlink|hyparquet|hyparquet-writer|node:.*)$/,
  },
  {
    // Pictures as text, for files and reports; drawn with the charts of the page where it has them.
    name: "figures",
    files: /^sim\/figures\//,
    layers: ["core", "model", "analysis"],
    packages: /^d3$/,
  },
  {
    name: "cli",
    files: /^sim\/(cli\/|library(-analyses)?\.ts$)/,
    layers: [
      "random",
      "core",
      "rules",
      "model",
      "experiment",
      "analysis",
      "evidence",
      "describe",
      "figures",
      "host",
      "teach",
      "passport",
      "scenarios",
      "product",
    ],
    packages: /^(commander|hyparquet-writer|node:.*)$/,
  },
  {
    name: "viz",
    files: /^viz\//,
    layers: ["model", "analysis", "import", "teach", "passport", "scenarios", "product"],
    packages: /^(comlink|marked|qr|qr\/.*|zod|d3|d3-.*|preact|preact\/.*|@preact\/signals)$/,
    types: ["core", "experiment", "host", "rules", "evidence"],
  },
  { name: "scenarios", files: /^scenarios\//, layers: [] },
  { name: "product", files: /^package\.json$/, layers: [] },
];

/** Single doors between layers that the table as a whole does not open. */
const doors: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [/^viz\//, /^sim\/host\/(client|browser-worker)\.ts$/],
  // What a seed, a number and a file in JSON are is decided once, for the page too.
  [/^viz\//, /^sim\/core\/(seed|numbers|json-text)\.ts$/],
  // The worker carries the built-in scenarios, so that no JSON has to cross to it.
  [/^sim\/host\/browser-worker\.ts$/, /^scenarios\/index\.ts$/],
  // And it loads the description of the model when somebody on the page wants to read it.
  [/^sim\/host\/browser-worker\.ts$/, /^sim\/describe\/document\.ts$/],
  // A figure of a trajectory is laid out and drawn as on the page.
  [/^sim\/figures\/trajectories\.ts$/, /^viz\/charts\/(chart-data|trajectory-(draw|layout))\.ts$/],
  // A list of points is CSV, and that is taken apart in one place.
  [/^sim\/experiment\/designs\/points\.ts$/, /^sim\/import\/cells\.ts$/],
];

const layerOf = (path: string): Layer | undefined => layers.find((one) => one.files.test(path));

function allowed(one: Import, from: Layer): boolean {
  if (!one.relative) return from.packages?.test(one.to) ?? false;
  if (doors.some(([source, target]) => source.test(one.from) && target.test(one.to))) return true;
  const to = layerOf(one.to);
  if (!to) return false;
  if (to === from) return !from.apart || one.from.endsWith("/index.ts") || sameFamily(one);
  return from.layers.includes(to.name) || (one.typeOnly && (from.types ?? []).includes(to.name));
}

/** Whether both files lie in the same folder of their own inside a layer: sim/layer/family/file. */
function sameFamily(one: Import): boolean {
  const family = (path: string) => path.split("/").slice(0, -1).join("/");
  return one.from.split("/").length > 3 && one.to.startsWith(`${family(one.from)}/`);
}

/** What is wrong with some imports, one sentence each. */
export function brokenRules(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const from = layerOf(one.from);
    if (!from) return [`${one.from} belongs to no layer of tests/architecture/layers.ts`];
    return allowed(one, from) ? [] : [`${one.from} (${from.name}) must not import ${one.to}`];
  });
}
