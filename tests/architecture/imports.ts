import { posix } from "node:path";
import { type Node, type Source, visitSource } from "./source.ts";

/** One import: from a file, to a file of the project or to a package. */
export interface Import {
  readonly from: string;
  /** A path from the project's folder for relative imports, else the name as written. */
  readonly to: string;
  readonly relative: boolean;
  /** Whether nothing but types crosses, so that nothing is left of it when the program runs. */
  readonly typeOnly: boolean;
}

const declarations = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function isTypeOnly(node: Node): boolean {
  if (node.type === "TSImportType") return true;
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = (node.specifiers ?? []) as Node[];
  const isType = (one: Node) => one.importKind === "type" || one.exportKind === "type";
  return specifiers.length > 0 && specifiers.every(isType);
}

/** All imports of a file: static, dynamic, re-exports and types. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  visitSource(source, (node) => {
    if (!declarations.has(node.type)) return;
    const literal = node.source as Node | null;
    if (typeof literal?.value !== "string") return;
    const name = literal.value.replace(/\?.*$/, ""); // vite's ?worker, ?url
    const relative = name.startsWith(".");
    const to = relative ? posix.join(posix.dirname(source.path), name) : name;
    found.push({ from: source.path, to, relative, typeOnly: isTypeOnly(node) });
  });
  return found;
}

/**
 * A circle of files that import one another, types aside, or undefined. The first and the last name
 * of the answer are the same file.
 */
export function findCircle(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const one of imports) {
    if (one.relative && !one.typeOnly) next.set(one.from, [...(next.get(one.from) ?? []), one.to]);
  }
  const done = new Set<string>();
  const search = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of next.get(file) ?? []) {
      const circle = search(target, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const circle = search(file, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Every import met on the way from some files through relative imports, types aside. */
export function reachable(imports: readonly Import[], entries: readonly string[]): Import[] {
  const seen = new Set(entries);
  const met: Import[] = [];
  for (const file of seen) {
    for (const one of imports.filter((each) => each.from === file && !each.typeOnly)) {
      met.push(one);
      if (one.relative) seen.add(one.to);
    }
  }
  return met;
}
