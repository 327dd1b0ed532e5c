// Installs the dependencies when they are missing or not those of the lock file.
import { readFileSync } from "node:fs";
import { here, run, Trouble } from "./project.mjs";

const oldest = [20, 19];

/** Refuses a Node that is too old, in one sentence. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Trouble(
      `Node ${oldest.join(".")} or newer is needed and this is ${process.versions.node}; install a newer one from https://nodejs.org and try again.`,
      2,
    );
  }
}

/**
 * A JSON file of the project, or undefined if it is missing or broken.
 * @param {string} path
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(here(path), "utf8"));
  } catch {
    return undefined;
  }
}

/** @typedef {{ version?: string, optional?: boolean, dependencies?: object, devDependencies?: object }} Entry */

/**
 * Whether what is installed is what the lock file asks for. Versions are compared and not times: a
 * checkout or a copy changes those for no reason. Packages for other machines may be absent.
 * @param {{ packages: Record<string, Entry> }} lock package-lock.json
 * @param {{ packages: Record<string, Entry> }} installed node_modules/.package-lock.json
 * @param {Entry} project package.json
 */
export function agree(lock, installed, project) {
  const kinds = /** @type {const} */ (["dependencies", "devDependencies"]);
  const same = kinds.every(
    (kind) => JSON.stringify(lock.packages[""]?.[kind]) === JSON.stringify(project[kind]),
  );
  const entries = Object.entries(lock.packages).filter(([path]) => path !== "");
  return (
    same &&
    entries.every(([path, wanted]) => {
      const found = installed.packages[path];
      return found ? found.version === wanted.version : wanted.optional === true;
    })
  );
}

/** Whether everything is installed as package.json and package-lock.json ask. */
export function isInstalled() {
  const lock = readJson("package-lock.json");
  const installed = readJson("node_modules/.package-lock.json");
  return Boolean(lock && installed) && agree(lock, installed, readJson("package.json"));
}

/** Installs what is missing. Progress goes to standard error. */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  console.error("Installing dependencies (once; this may take a minute) ...");
  // The build is the caller's next step: `prepare` would do half of it twice.
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if ((await run("npm", ["ci", "--include=dev", ...quiet], { stdout: "stderr" })) === 0) return;
  console.error("`npm ci` did not work; trying `npm install` instead ...");
  if ((await run("npm", ["install", "--include=dev", ...quiet], { stdout: "stderr" })) === 0)
    return;
  throw new Trouble(
    "the dependencies could not be installed; the lines above say why. Check the network connection and run the command again.",
  );
}
