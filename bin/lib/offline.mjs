// Tells the page's service worker which files a build consists of.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The service worker lies beside the page, so that it answers for the whole folder. */
export const WORKER = "service-worker.js";

/** Files that the page does not need: the worker itself, and what starts with a dot. @param {string} name */
const isLeftOut = (name) => name === WORKER || name.startsWith(".");

/**
 * Writes the names of all files of a build, and a digest of their contents, into its worker.
 * @param {string} folder
 */
export function listFiles(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isLeftOut(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file)).update("\0");
  const names = files.map((file) => `./${file.slice(folder.length + 1).replaceAll("\\", "/")}`);
  const build = hash.digest("hex").slice(0, 16);
  const head = `const __BUILD__="${build}",__FILES__=${JSON.stringify(names)};\n`;
  const worker = join(folder, WORKER);
  writeFileSync(worker, head + readFileSync(worker, "utf8"));
}

/** A step of the page's build: once everything is written, the worker learns what there is. */
export const offline = () => ({
  name: "offline",
  /** @param {{ dir?: string }} options */
  writeBundle(options) {
    if (options.dir) listFiles(options.dir);
  },
});
