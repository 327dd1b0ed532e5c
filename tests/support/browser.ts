import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { findChromium, findFirefox } from "../../bin/lib/browser.mjs";
import { here } from "../../bin/lib/project.mjs";
import { servePage as serveOnPort } from "../../bin/lib/serve.mjs";

export { findChromium, findFirefox };

/** A served build of the page. `url` ends with a slash. */
export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Switches that keep Chromium to itself: nothing is fetched, updated or shown. */
export const chromiumSwitches: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium of this machine. Throws one sentence if there is none. Close it after use. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error("No Chromium found; install one or name it by PARTNERSCAPE_CHROMIUM.");
  }
  return chromium.launch({ executablePath, args: [...chromiumSwitches] });
}

/** Serves dist/page on a free port of this computer. Throws one sentence if it is not built. */
export async function servePage(): Promise<ServedPage> {
  if (!existsSync(here("dist/page/index.html"))) {
    throw new Error("The page is not built; run `npm run build` first.");
  }
  const { port, close } = await serveOnPort(0);
  return { url: `http://127.0.0.1:${port}/`, close };
}
