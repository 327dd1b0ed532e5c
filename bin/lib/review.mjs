// What of the model's source a reader of its description must know to have read: its formulas.
// Comments, layout, and what the description fills in by itself (parameters, summaries) are left out.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { here } from "./project.mjs";

/** @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node */
/** @typedef {{ fingerprint: string, numbers: number }} Reviewed */

const folders = ["sim/mechanisms", "sim/entities"];

/** No formulas: the order of the month, and what a scenario or an outcome may hold. */
const withoutFormulas = new Set([
  "sim/mechanisms/index.ts",
  ..."organisation-input outcome-info outcomes outcomes-organisation outcomes-partnership outcomes-standing quantity references rows scenario"
    .split(" ")
    .map((name) => `sim/entities/${name}.ts`),
]);

/** Calls that declare a number which the description shows from the declaration itself. */
const declaring = new Set(
  "assumed measured fixed lever quantity whole share text default meta prefault".split(" "),
);
/** Calls whose numbers say how many draws or digits are wanted. */
const counting = new Set("normals normalsAt uniforms uniformsOf toFixed".split(" "));
const described = new Set(["covers", "summary", "range", "width"]);

/** No judgement: nothing, all, months in a year, per cent. */
const plain = new Set([0, 1, 12, 100]);

/** @param {unknown} value @returns {value is Node} */
const isNode = (value) =>
  typeof value === "object" &&
  value !== null &&
  typeof (/** @type {any} */ (value).type) === "string";

/** The name of what is called: of a function, or of a method. @param {Node} node */
function calleeOf(node) {
  const callee = /** @type {any} */ (node.callee);
  return String(callee.name ?? callee.property?.name ?? "");
}

/**
 * Whether a child of a node is shown by the description itself or carries no judgement.
 * @param {Node} node
 * @param {string} key
 */
function isLeftOut(node, key) {
  if (node.type === "CallExpression" && key === "arguments") return declaring.has(calleeOf(node));
  if (node.type !== "Property" || key !== "value") return false;
  return described.has(String(/** @type {any} */ (node.key).name));
}

/**
 * Whether a child of a node holds numbers that only count or point.
 * @param {Node} node
 * @param {string} key
 */
function isPointing(node, key) {
  if (node.type === "CallExpression" && key === "arguments") return counting.has(calleeOf(node));
  return node.type === "MemberExpression" && key === "property" && node.computed === true;
}

/**
 * Every fixed number in the formulas of a source file, as often as it stands there: all but 0, 1,
 * 12 and 100, positions in tables, numbers of draws, and what declares a parameter or a range.
 * @param {string} text
 * @returns {number[]}
 */
export function numbersIn(text) {
  /** @type {number[]} */
  const found = [];
  /** @param {Node} node */
  const walk = (node) => {
    if (node.type === "Literal" && typeof node.value === "number" && !plain.has(node.value)) {
      found.push(node.value);
    }
    for (const [key, value] of Object.entries(node)) {
      if (isLeftOut(node, key) || isPointing(node, key)) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child);
    }
  };
  walk(/** @type {any} */ (parseSync("source.ts", text).program));
  return found;
}

/**
 * A digest of the formulas of a source file.
 * @param {string} text
 */
export function fingerprintOf(text) {
  const { program, comments } = parseSync("source.ts", text);
  /** @type {{ start: number, end: number }[]} */
  const cuts = comments.slice();
  /** @param {Node} node */
  const walk = (node) => {
    for (const [key, value] of Object.entries(node)) {
      const children = (Array.isArray(value) ? value : [value]).filter(isNode);
      if (isLeftOut(node, key)) cuts.push(...children);
      else children.forEach(walk);
    }
  };
  walk(/** @type {any} */ (program));
  let kept = "";
  let at = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    kept += text.slice(at, start);
    at = end;
  }
  const bare = (kept + text.slice(at)).replace(/\s+/g, "").replace(/,(?=[)\]},])/g, "");
  return createHash("sha256").update(bare).digest("hex").slice(0, 16);
}

/** The source files with formulas: every mechanism, and each entity file that holds a fixed number. */
export function formulaFiles() {
  return folders.flatMap((folder) =>
    readdirSync(here(folder))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`)
      .sort()
      .filter((path) => !withoutFormulas.has(path))
      .filter((path) => path.startsWith("sim/mechanisms/") || numbersIn(read(path)).length > 0),
  );
}

/** @param {string} path relative to the project's folder */
const read = (path) => readFileSync(here(path), "utf8");

/**
 * The state of every formula file: its digest, and how many fixed numbers it holds.
 * @returns {Record<string, Reviewed>}
 */
export function reviewNow() {
  return Object.fromEntries(
    formulaFiles().map((path) => {
      const text = read(path);
      return [path, { fingerprint: fingerprintOf(text), numbers: numbersIn(text).length }];
    }),
  );
}
