import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumSwitches, findChromium, servePage } from "./browser.ts";
import { ensureBuilt } from "./built.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the one Chromium of all browser tests listens; empty where the machine has none. */
    chromium: string;
    /** Address of the one served build of the page. It ends with a slash. */
    page: string;
  }
}

/**
 * Before the first browser test: builds the page if its sources are newer, serves it once and starts
 * one Chromium, which every test file connects to. Each test has a context of its own in it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt("page");
  const served = await servePage();
  const browser = await launchServer();
  project.provide("page", served.url);
  project.provide("chromium", browser?.wsEndpoint() ?? "");
  return async () => {
    await browser?.close();
    await served.close();
  };
}

/** One Chromium for all; undefined where the machine has none, which only its tests mind. */
async function launchServer(): Promise<BrowserServer | undefined> {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  return chromium.launchServer({ executablePath, args: [...chromiumSwitches], host: "127.0.0.1" });
}
