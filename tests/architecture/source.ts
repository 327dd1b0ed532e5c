import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { here, root } from "../../bin/lib/project.mjs";

/** A source file: its path from the project's folder, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A node of a syntax tree (ESTree with TypeScript), as the parser inside vite makes it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Every .ts and .tsx file below some folders of the project, in a fixed order. */
export function readSources(...folders: string[]): Source[] {
  const present = folders.filter((folder) => existsSync(here(folder)));
  return present.flatMap((folder) =>
    readdirSync(here(folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((path) => /\.tsx?$/.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Calls back with every node of a syntax tree and the node around it, outside in. */
function walk(node: Node, parent: Node | undefined, visit: Visitor): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, node, visit);
    }
  }
}

/** What is done with each node of a file. */
export type Visitor = (node: Node, parent: Node | undefined) => void;

/** Parses a file and visits every node. Throws if the file is not valid TypeScript. */
export function visitSource(source: Source, visit: Visitor): void {
  const { program, errors } = parseSync(source.path, source.text);
  if (errors.length > 0) throw new Error(`${source.path}: ${errors[0]?.message}`);
  walk(program as unknown as Node, undefined, visit);
}

/** "path:line" of a node, for messages. */
export function place(source: Source, node: Node): string {
  return `${source.path}:${source.text.slice(0, node.start).split("\n").length}`;
}
