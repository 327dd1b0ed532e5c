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

/**
 * Features that are switched off. The last two would load pages of Chromium's own behind every
 * window, for an address bar that nobody sees: two thirds of what opening a tab costs. Chromium
 * takes only the last list it is given, so that the ones of Playwright stand here again.
 */
const WITHOUT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];

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
  `--disable-features=${WITHOUT.join(",")}`,
];

/**
 * How long something on the page is waited for, in ms. It is there to catch a hang: a machine that is
 * busy with other things must not fail a test.
 */
export const PATIENCE = 240_000;

/** Starts the Chromium of this machine, to be had alone. Throws one sentence if there is none. Close it after use. */
export async function launchChromium(switches: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error("No Chromium found; install one or name it by PARTNERSCAPE_CHROMIUM.");
  }
  return patient(
    await chromium.launch({ executablePath, args: [...chromiumSwitches, ...switches] }),
  );
}

let shared: Promise<Browser> | undefined;

/** The one Chromium that all test files of a process share; it ends with the process. */
export function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium();
  return shared;
}

/** The same browser, whose pages wait with patience. */
function patient(browser: Browser): Browser {
  browser.on("context", (context) => context.setDefaultTimeout(PATIENCE));
  return browser;
}

/** Whether there is a page to serve. */
export const isPageBuilt = (): boolean => existsSync(here("dist/page/index.html"));

/** Serves dist/page on a free port of this computer. Throws one sentence if it is not built. */
export async function servePage(): Promise<ServedPage> {
  if (!isPageBuilt()) {
    throw new Error("The page is not built; run `npm run build` first.");
  }
  const { port, close } = await serveOnPort(0);
  return { url: `http://127.0.0.1:${port}/`, close };
}
