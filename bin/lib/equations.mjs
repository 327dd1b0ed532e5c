// Prints what the rules do as equations, from the syntax tree of their code, so that no formula
// stands twice. What it has no words for is printed as the code it is: nothing is left out but types,
// imports, and what tables show: columns, parameters, and what is said of outcomes.
import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { createPrinter, INDENT, unwrapped } from "./printer.mjs";
import { here } from "./project.mjs";

/** @typedef {any} Node */
/** @typedef {{ parameters: Set<string>, columns: Map<string, Set<string>> }} Vocabulary */

/** Files of `sim/world` that say how a world begins and what is read from it, and what in them only keeps or passes on. */
const WORLD = {
  build: "columns NOBODY attributesOf lifeOf lifeFrom beginAs",
  population: "read membersOf placeMember",
  spun: "MOST_KEPT kept",
  places: "",
  setup: "bodiesOf actsOf uniqueIds",
};

/** Equations by the name of their file, line by line: those of the rules, and of how a world begins. */
export function allEquations() {
  const rules = filesOf("sim/rules").filter((name) => name !== "index");
  const vocabulary = vocabularyOf(rules.map((name) => read(`sim/rules/${name}.ts`)));
  const of = (/** @type {string} */ path, passing = "") =>
    printEquations(path, read(path), vocabulary, passing.split(" ")).split("\n");
  return Object.fromEntries([
    ...rules.map((name) => [name, of(`sim/rules/${name}.ts`)]),
    ["nation", printShapes("nation.ts", read("sim/world/nation.ts")).split("\n")],
    ...Object.entries(WORLD).map(([name, passing]) => [name, of(`sim/world/${name}.ts`, passing)]),
  ]);
}

const filesOf = (/** @type {string} */ folder) =>
  readdirSync(here(folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.replace(/\.ts$/, ""))
    .sort();

/** @param {string} path */
const read = (path) => readFileSync(here(path), "utf8");

/** @param {string} path @param {string} text */
function parse(path, text) {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0].message}`);
  return { body: /** @type {Node[]} */ (program.body), comments: /** @type {Node[]} */ (comments) };
}

/** Declarations at the top of a file. @param {Node[]} body @returns {Node[]} */
const declarationsIn = (body) =>
  body
    .map((node) => (node.type === "ExportNamedDeclaration" ? node.declaration : node))
    .filter((node) => node?.type === "VariableDeclaration")
    .flatMap((node) => node.declarations);

/** Names of parameters, and of columns with their tables, that some files declare. @param {string[]} texts @returns {Vocabulary} */
export function vocabularyOf(texts) {
  /** @type {Vocabulary} */
  const known = { parameters: new Set(), columns: new Map() };
  for (const text of texts) {
    for (const { id, init } of declarationsIn(parse("rule.ts", text).body)) {
      const value = unwrapped(init);
      if (value.type !== "ObjectExpression") continue;
      if (id.name === "params")
        for (const { key } of value.properties) known.parameters.add(key.name);
      if (!/State$/.test(id.name)) continue;
      for (const table of value.properties) {
        for (const { key } of table.value.properties) {
          known.columns.set(
            key.name,
            (known.columns.get(key.name) ?? new Set()).add(table.key.name),
          );
        }
      }
    }
  }
  return known;
}

/**
 * The equations of one source file. `vocabulary` says which names are those of parameters and of
 * columns: what a helper works out under such a name is marked with a prime. What is in `passing` is
 * left out.
 * @param {string} path @param {string} text @param {Vocabulary} [vocabulary] @param {string[]} [passing]
 */
export function printEquations(path, text, vocabulary = vocabularyOf([text]), passing = []) {
  const { body, comments } = parse(path, text);
  const printer = createPrinter(text, comments, vocabulary);
  const used = usedFrom(body);
  const parts = body
    .filter((node) => !passing.includes(nameOf(node)))
    .flatMap((node) => printer.top(node));
  return [...(used ? [used] : []), ...parts].join("\n\n");
}

/** A type, in words; nothing for a number. @param {string} type */
const inWords = (type) => {
  const words = type
    .replace(/\s+/g, " ")
    .replace(/^\| /, "")
    .replace(/readonly |Readonly<|>(?=$|\[)/g, "")
    .replace(/(Float64|Uint8)Array/, "one for each organisation")
    .replace(/Record<Attribute, number>?/, "numbers by attribute")
    .replace(/^(.*)\[\]$/, "a list: $1")
    .replace(/ \| null/, ", or none")
    .replace(/ \| /g, ", ");
  return words === "number" ? "" : `(${words})`;
};

/** Which helpers and constants of other files of rules and world a file uses, as a remark. @param {Node[]} body */
function usedFrom(body) {
  const from = body.flatMap(({ type, importKind, source, specifiers }) => {
    const file = /^\.\/(.*)\.ts$|\/(?:rules|world)\/(.*)\.ts$/.exec(source?.value ?? "");
    if (type !== "ImportDeclaration" || importKind === "type" || !file) return [];
    const names = specifiers
      .filter(
        (/** @type {Node} */ one) => one.importKind !== "type" && one.local.name !== "defineRule",
      )
      .map((/** @type {Node} */ one) => one.local.name);
    return names.length > 0 ? [`${names.join(", ")} of ${file[1] ?? file[2]}`] : [];
  });
  return from.length > 0 ? `# Used here: ${from.join("; ")}.` : "";
}

/**
 * What the shapes of a file have, field by field, with what is said of each.
 * @param {string} path @param {string} text
 */
export function printShapes(path, text) {
  const { body, comments } = parse(path, text);
  const said = (/** @type {Node} */ node) =>
    comments
      .filter(({ end }) => end <= node.start && text.slice(end, node.start).trim() === "")
      .flatMap(({ value }) => [value.replace(/\s*\n?\s*\*\s?/g, " ").trim()])
      .join(" ");
  return body
    .filter(({ declaration }) => declaration?.type === "TSInterfaceDeclaration")
    .map((node) =>
      [
        `${node.declaration.id.name}: ${said(node)}`,
        ...node.declaration.body.body.map((/** @type {Node} */ field) => {
          const { start, end } = field.typeAnnotation.typeAnnotation;
          const kind = inWords(text.slice(start, end));
          const about = [said(field), kind].filter(Boolean).join(" ");
          return `${INDENT}${field.key.name}${about ? `: ${about}` : ""}`;
        }),
      ].join("\n"),
    )
    .join("\n\n");
}

/** The name that a node at the top of a file gives. @param {Node} node @returns {string} */
const nameOf = (node) =>
  (node.declaration ?? node).id?.name ?? (node.declaration ?? node).declarations?.[0].id.name ?? "";
