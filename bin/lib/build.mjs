// Builds the page, the Node programs and the library's type declarations.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { alone } from "./lock.mjs";
import { here, root, run, Trouble } from "./project.mjs";

/** @typedef {"page" | "node"} Part */

/** What the bench is made from. */
const bench = [
  "bin/lib",
  "tests/bench",
  "tests/sim/analysis/blocks.ts",
  "tests/support/browser.ts",
  "tests/teach/room-works.ts",
  "tests/teach/small-lesson.json",
];

/** What each part is made from. */
const sources = {
  page: ["sim", "viz", "scenarios"],
  node: ["sim", "scenarios", "viz/charts", ...bench],
};
const settings = [
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "tsconfig.json",
  "bin/tsconfig.types.json",
];

/**
 * Every file below a path, in a fixed order.
 * @param {string} path relative to the project's folder
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(here(path))) return [];
  if (!statSync(here(path)).isDirectory()) return [path];
  return readdirSync(here(path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

/**
 * A digest of the contents of everything a part is made from. Contents and not times: a fresh
 * checkout, a restored cache and a deleted file are then all judged rightly.
 * @param {Part} part
 */
function digest(part) {
  const hash = createHash("sha256");
  for (const file of [...settings, ...sources[part]].flatMap(filesBelow)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(here(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {Part} part */
const stamp = (part) => here(`dist/${part}/.sources`);

/**
 * Whether a part's build is missing or its sources have changed since.
 * @param {Part} part
 */
export function isStale(part) {
  return !existsSync(stamp(part)) || readFileSync(stamp(part), "utf8") !== digest(part);
}

/**
 * Moves a finished folder to its place, so that nobody reads half a build.
 * @param {string} from
 * @param {string} to
 */
function replace(from, to) {
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}

/** Writes the declarations of the library and of all it mentions to a folder. @param {string} outDir */
async function emitTypes(outDir) {
  const tsc = here("node_modules/typescript/bin/tsc");
  const args = [tsc, "-p", here("bin/tsconfig.types.json"), "--outDir", outDir];
  if ((await run(process.execPath, args, { stdout: "stderr" })) !== 0) {
    throw new Trouble("the type declarations could not be written; the lines above say why.");
  }
}

/**
 * Runs some work as where nobody has said what kind of build is wanted: tests and people's own
 * settings name one, and what is built must not depend on who asked for it.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function unswayed(work) {
  const { NODE_ENV, VITEST } = process.env;
  delete process.env.NODE_ENV;
  delete process.env.VITEST;
  try {
    return await work();
  } finally {
    if (NODE_ENV !== undefined) process.env.NODE_ENV = NODE_ENV;
    else delete process.env.NODE_ENV;
    if (VITEST !== undefined) process.env.VITEST = VITEST;
  }
}

/**
 * Builds one part into a temporary folder and puts it in place.
 * @param {Part} part
 */
async function build(part) {
  const { build: viteBuild } = await import("vite");
  const before = digest(part);
  const temporary = here(`dist/.${part}-${process.pid}`);
  const types = here(`dist/.types-${process.pid}`);
  const library = here(`dist/.library-${process.pid}`);
  mkdirSync(here("dist"), { recursive: true });
  try {
    /** @param {string} mode @param {string} outDir */
    const into = (mode, outDir) =>
      viteBuild({
        configFile: join(root, "vite.config.ts"),
        mode,
        logLevel: "warn",
        build: { outDir, reportCompressedSize: false },
      });
    await into(part === "node" ? "node" : "production", temporary);
    if (part === "node" && existsSync(here("sim/library.ts"))) {
      await into("library", library);
      replace(library, here("dist/library"));
      await emitTypes(types);
      replace(types, here("dist/types"));
    }
    writeFileSync(join(temporary, ".sources"), before);
    replace(temporary, here(`dist/${part}`));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
    rmSync(types, { recursive: true, force: true });
    rmSync(library, { recursive: true, force: true });
  }
}

/**
 * Builds the given parts if their sources changed. Progress goes to standard error. Where another
 * command is building already, its build is waited for and used.
 * @param {Part[]} parts
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuilt(parts, options = {}) {
  for (const part of parts) {
    if (!options.force && !isStale(part)) continue;
    await writable(() =>
      alone(here("dist/.building"), async () => {
        if (!options.force && !isStale(part)) return;
        console.error(`Building the ${part === "page" ? "page" : "command line"} ...`);
        await unswayed(() => build(part));
      }),
    );
  }
}

/** Says in a sentence where nothing can be written. @param {() => Promise<void>} work */
async function writable(work) {
  try {
    await work();
  } catch (error) {
    const { code = "" } = /** @type {NodeJS.ErrnoException} */ (error);
    if (!["EACCES", "EROFS", "EPERM", "ENOSPC"].includes(code)) throw error;
    const why = code === "ENOSPC" ? "the disk is full" : "it may not be written to";
    throw new Trouble(
      `nothing can be built in the folder ${here("dist")}: ${why}. Free it, or use a copy of the project elsewhere.`,
    );
  }
}
