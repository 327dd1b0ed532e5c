// Finds a browser on this machine for the browser tests, or has the system install one.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./project.mjs";

const chromiumNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const chromiumPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const firefoxNames = ["firefox-esr", "firefox"];
const firefoxPlaces = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of some programs that is there: first by name on the PATH, then at known places.
 * @param {string[]} names
 * @param {string[]} places absolute paths
 */
function find(names, places) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isProgram);
}

/** Path of a Chromium or Chrome; PARTNERSCAPE_CHROMIUM names one outright. Undefined if none. */
export function findChromium() {
  const named = process.env.PARTNERSCAPE_CHROMIUM;
  if (named) return isProgram(named) ? named : undefined;
  return find(chromiumNames, chromiumPlaces);
}

/** Path of a Firefox; PARTNERSCAPE_FIREFOX names one outright. Undefined if none. */
export function findFirefox() {
  const named = process.env.PARTNERSCAPE_FIREFOX;
  if (named) return isProgram(named) ? named : undefined;
  return find(firefoxNames, firefoxPlaces);
}

/**
 * Makes sure that there is a Chromium, by installing it where that needs no question: as root on a
 * Debian system. A browser named by PARTNERSCAPE_CHROMIUM is never replaced by another.
 * @returns {Promise<{ path: string } | { reason: string }>} its path, or why there is none
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return { path: found };
  const named = process.env.PARTNERSCAPE_CHROMIUM;
  if (named) return { reason: `PARTNERSCAPE_CHROMIUM names "${named}", which is not a program` };
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return { reason: "no Chromium or Chrome was found on this machine" };
  console.error("No browser found; installing chromium with apt-get ...");
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, quiet: true };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  const installed = findChromium();
  return installed ? { path: installed } : { reason: "apt-get could not install chromium" };
}
