import { judgements } from "../../sim/describe/judgements.ts";
import { type Node, readSources, type Source, visitSource } from "./source.ts";
import { structure } from "./structure.ts";

/** A number in the code: where it stands, and how it is written. */
export interface Written {
  readonly path: string;
  readonly line: number;
  /** Its place in the text of the file. */
  readonly start: number;
  readonly raw: string;
  /** The whole line. */
  readonly code: string;
}

/** What a number is: declared with range and unit, of a form, structure, a fixed judgement, or nothing that is known. */
export type Sort = "declared" | "form" | "structure" | "judgement" | "unknown";

/** Calls that declare what is in them, with a range and a unit. */
const DECLARING = new Set("judged sourced lever quantity whole share text choice".split(" "));
/** Keys whose value belongs to a declaration: of a column, an outcome, an attribute, a schema. */
const DECLARED = new Set("range digits threshold size width amount STANDINGS".split(" "));
/** Methods of a schema that bound what is read. */
const BOUNDING = new Set("default max min".split(" "));
/** Calls whose numbers say how many draws are made. */
const COUNTING = new Set("normals normalsAt uniforms".split(" "));

/** Nothing, one, all. */
const PLAIN = new Set([0, 1]);

type Child = Node & { readonly name?: string };

const nameOf = (node: unknown): string => String((node as Child | undefined)?.name ?? "");

/** Names of functions of a file that make declarations of columns: what they are given is declared. */
function makersIn(source: Source): Set<string> {
  const makers = new Set<string>();
  visitSource(source, ({ type, id, init }) => {
    if (type !== "VariableDeclarator" || (init as Node | null)?.type !== "ArrowFunctionExpression")
      return;
    const { start, end } = init as Node & { end: number };
    if (/\babout\b[^;]*\brange\b/s.test(source.text.slice(start, end))) makers.add(nameOf(id));
  });
  return makers;
}

/** What a child of a node is declared by, if it is. */
function sortOf(node: Node, key: string, makers: ReadonlySet<string>): Sort | null {
  if (node.type === "CallExpression" && key === "arguments") {
    const callee = node.callee as Child & { readonly property?: Node; readonly object?: Node };
    const name = callee.name ?? nameOf(callee.property);
    if (name === "form") return "form";
    if (DECLARING.has(name) || makers.has(name)) return "declared";
    if (BOUNDING.has(name) && nameOf(callee.object) !== "Math") return "declared";
    return COUNTING.has(name) ? "structure" : null;
  }
  if (node.type === "Property" && key === "value") {
    return DECLARED.has(nameOf(node.key)) ? "declared" : null;
  }
  if (node.type === "VariableDeclarator" && key === "init") {
    return makers.has(nameOf(node.id)) || DECLARED.has(nameOf(node.id)) ? "declared" : null;
  }
  // A place in a row, or in a table.
  if (node.type === "MemberExpression" && key === "property" && node.computed) return "structure";
  return /^TS(TypeAlias|Interface)Declaration$/.test(node.type) ? "structure" : null;
}

/** Every number in a file but 0 and 1, with what the code around it says that it is. */
export function numbersIn(source: Source): (Written & { readonly sort: Sort })[] {
  const makers = makersIn(source);
  const lines = source.text.split("\n");
  const found: (Written & { readonly sort: Sort })[] = [];
  const around = new Map<Node, Sort>();
  visitSource(source, (node) => {
    const sort = around.get(node);
    if (node.type === "Literal" && typeof node.value === "number" && !PLAIN.has(node.value)) {
      const line = source.text.slice(0, node.start).split("\n").length;
      found.push({
        path: source.path,
        line,
        start: node.start,
        raw: String(node.raw),
        code: lines[line - 1].trim(),
        sort: sort ?? listed(source, node),
      });
    }
    for (const [key, value] of Object.entries(node)) {
      const inner = sort ?? sortOf(node, key, makers);
      if (inner === null || inner === undefined) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child?.type === "string") around.set(child as Node, inner);
      }
    }
  });
  return found;
}

/** What the lists say of a number that nothing declares. */
function listed({ path, text }: Source, { start, raw }: Node): Sort {
  const within = (piece: string) => {
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      if (at <= start && start < at + piece.length) return true;
    }
    return false;
  };
  const judged = judgements.some(
    (one) => one.path === path && one.numbers.includes(String(raw)) && within(one.text),
  );
  if (judged) return "judgement";
  return Object.keys(structure[path] ?? {}).some(within) ? "structure" : "unknown";
}

/** Every number of rules and world but 0 and 1. */
export const allNumbers = () => readSources("sim/rules", "sim/world").flatMap(numbersIn);

/** Entries of the lists that no line of the code bears out. */
export function staleEntries(): string[] {
  const texts = new Map(
    readSources("sim/rules", "sim/world").map(({ path, text }) => [path, text]),
  );
  const has = (path: string, piece: string) => texts.get(path)?.includes(piece) === true;
  return [
    ...judgements
      .filter(({ path, text }) => !has(path, text))
      .map(({ path, text }) => `${path}: ${text}`),
    ...Object.entries(structure).flatMap(([path, pieces]) =>
      Object.keys(pieces)
        .filter((piece) => !has(path, piece))
        .map((piece) => `${path}: ${piece}`),
    ),
  ];
}
