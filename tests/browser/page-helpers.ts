import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Download,
  Page,
} from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { sharedChromium } from "../support/browser.ts";
import { hashOf } from "../support/links.ts";

/** What opens the page on one scenario with few futures: the quickest page there is. */
export const oneScenario = { query: `?debug${hashOf("n=20&c=case-a")}` } as const;

/**
 * A memory of its own in a browser, for the tabs of one person. Its pages simulate in one worker, as
 * on a computer with one core, and are not kept for use offline: each worker reads the whole model,
 * and tests share the cores of the machine among themselves. `whole` leaves pages everything.
 */
export async function newContext(
  browser: Browser,
  { whole = false, ...options }: BrowserContextOptions & { whole?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  if (!whole) await context.addInitScript(frugal);
  return context;
}

/** Whether these are the long tests, which look at everything in every way. */
export const thorough = inject("thorough");

/**
 * Ways in which the same is looked at: the first, on which most can go wrong, whenever anything is
 * tested, and all of them in the long tests.
 */
export const ways = <T>(all: readonly T[]): readonly T[] => (thorough ? all : all.slice(0, 1));

/** Run in a page before anything else. */
function frugal(): void {
  Object.defineProperty(navigator, "hardwareConcurrency", { value: 1 });
  Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
}

/** A tab on the page, with everything that went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Errors of the console, uncaught errors and refused requests. */
  readonly trouble: string[];
}

interface TabOptions {
  width?: number;
  dark?: boolean;
  touch?: boolean;
  /** What follows the page's address; left out, the comparison with 20 futures, to be quick. */
  query?: string;
  /** The browser’s memory to open it in; left out, an empty one. */
  context?: BrowserContext;
  /** Whether the page has all cores and the means to be kept offline. */
  whole?: boolean;
}

/** Opens the page in a tab of its own and waits until the model has introduced itself. */
export async function openTab(
  browser: Browser,
  url: string,
  options: TabOptions = {},
): Promise<Tab> {
  const context =
    options.context ??
    (await newContext(browser, {
      viewport: { width: options.width ?? 1440, height: 900 },
      colorScheme: options.dark ? "dark" : "light",
      hasTouch: options.touch ?? false,
      whole: options.whole ?? false,
    }));
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(error.message));
  await page.goto(`${url}${options.query ?? `?debug${hashOf("n=20")}`}`);
  await page.waitForSelector("#scenario");
  return { page, trouble };
}

/** The served page and the browser that all test files share. */
export interface Stage {
  browser(): Browser;
  url(): string;
  /** Walks in a tab of its own and insists that nothing went wrong in it. */
  journey(walk: Walk, options?: TabOptions): Promise<void>;
  /**
   * The same for a walk that leaves the page as it found it: all of a file that begin with the same
   * options share one tab. It is opened anew after a walk that failed.
   */
  stroll(walk: Walk, options?: TabOptions): Promise<void>;
}

type Walk = (tab: Tab) => Promise<void>;

/** Sets the stage for the tests of a file; every journey begins with `ready`, opened as usual unless it says else. */
export function onStage(
  ready: (tab: Tab) => Promise<unknown> = async () => {},
  usual: TabOptions = {},
): Stage {
  let browser: Browser;
  const url = inject("page");
  const shared = new Map<string, Tab>();
  const begin = async (options?: TabOptions): Promise<Tab> => {
    const tab = await openTab(browser, url, { ...usual, ...options });
    await ready(tab);
    return tab;
  };
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  // The browser itself stays for the next file.
  afterAll(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  return {
    browser: () => browser,
    url: () => url,
    async journey(walk, options) {
      const tab = await begin(options);
      try {
        await walk(tab);
        expect(tab.trouble).toEqual([]);
      } finally {
        await tab.page.context().close();
      }
    },
    async stroll(walk, options) {
      const key = JSON.stringify(options ?? {});
      const tab = shared.get(key) ?? (await begin(options));
      shared.set(key, tab);
      try {
        await walk(tab);
        expect(tab.trouble).toEqual([]);
      } catch (error) {
        shared.delete(key);
        await tab.page.context().close();
        throw error;
      }
    },
  };
}

/** Chooses what lies under its label, once it is there to be seen: forced, nothing is waited for. */
export async function tick(page: Page, selector: string): Promise<void> {
  await page.locator(selector).waitFor();
  await page.check(selector, { force: true });
}

/** Waits until all futures of the present question are finished and drawn. */
export async function finished(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector("#progress-text")?.textContent?.includes("finished") ?? false,
  );
  await page.waitForSelector("#fingerprints");
  await painted(page);
}

/** Waits until the charts, which are painted one in a frame, are all there. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const bands = () => document.querySelectorAll(".facet path.band").length;
    for (let seen = 0, calm = 0; seen === 0 || calm < 6; ) {
      await frame();
      calm = bands() === seen ? calm + 1 : 0;
      seen = bands();
    }
  });
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * What axe finds wrong with the page as it stands, in a line each: in all of it, or within the parts
 * that a selector names where another test looks at the rest; by all its rules, or by some.
 */
export async function violations(
  page: Page,
  within = "html",
  rules: readonly string[] = [],
): Promise<string[]> {
  // Evaluated from outside: the page's own policy allows no added scripts.
  await page.evaluate(axeSource);
  return page.evaluate(
    async ({ within, rules }) => {
      const { axe } = globalThis as never as { axe: typeof import("axe-core") };
      const found = await axe.run(within, {
        resultTypes: ["violations"],
        ...(rules.length > 0 ? { runOnly: [...rules] } : {}),
      });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    },
    { within, rules },
  );
}

/** What axe finds wrong in the light theme and in the dark one, which differ in nothing but colours. */
export async function violationsInBoth(page: Page, within = "html"): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await violations(page, within);
  await page.emulateMedia({ colorScheme: "dark" });
  return [...light, ...(await violations(page, within, ["color-contrast"]))];
}

/** By how many pixels a page is wider than its window at each of these widths. */
export async function overhangs(page: Page, widths: readonly number[]): Promise<number[]> {
  const found: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // Charts are laid out anew once they have noticed.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))),
    );
    found.push(
      await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)),
    );
  }
  return found;
}

/** Fingerprints in the page's foot, in the order of the cast. */
export const fingerprints = (page: Page): Promise<string[]> =>
  page.$$eval("#fingerprints code", (all) => all.map((one) => one.textContent ?? ""));

/** The outline of the first drawn band of the first chart. */
export const firstBand = (page: Page): Promise<string | null> =>
  page.getAttribute(".facet path.band", "d");

/** What a saved file holds. */
export async function contentOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
