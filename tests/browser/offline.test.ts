import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listFiles } from "../../bin/lib/offline.mjs";
import { here } from "../../bin/lib/project.mjs";
import { servePage } from "../../bin/lib/serve.mjs";
import { launchChromium } from "../support/browser.ts";
import { finished, oneScenario, openTab } from "./page-helpers.ts";

/** A page of one scenario with all means to be kept. */
const whole = { ...oneScenario, whole: true } as const;

/** A browser of its own: what it keeps between visits is what is tested. */
let browser: Browser;
let folder: string;

beforeEach(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), "partnerscape-page-"));
  cpSync(here("dist/page"), folder, { recursive: true });
});

afterEach(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until the page is kept: its worker is there and every file of the build lies in its cache. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).length;
  });

test("once loaded, the page opens without a network, with everything that is fetched later", async () => {
  const server = await servePage(0, folder);
  const url = `http://127.0.0.1:${server.port}/`;
  const { page, trouble } = await openTab(browser, url, whole);
  await finished(page);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/^\.|^service-worker/.test(entry.name),
  );
  expect(await kept(page)).toBe(files.length);
  await server.close();
  await page.reload();
  await finished(page);
  await page.waitForSelector(".network");
  await page.click("nav[aria-label=Pages] button:has-text('Model')");
  await page.waitForSelector(".model-text article");
  await page.click("nav[aria-label=Pages] button:has-text('About')");
  await page.waitForSelector("text=opens without a network");
  await page.click("nav[aria-label=Pages] a:has-text('Teach')");
  await page.click(".home-card >> nth=2 >> text=Try it");
  await page.waitForSelector("#step-heading");
  expect(trouble.filter((text) => !text.includes("service-worker.js"))).toEqual([]);
});

test("an updated page is shown at the next reload, and the old one is never half kept", async () => {
  const server = await servePage(0, folder);
  const url = `http://127.0.0.1:${server.port}/`;
  const { page } = await openTab(browser, url, whole);
  await finished(page);
  await kept(page);
  update(folder);
  await page.reload();
  await page.waitForSelector("#scenario");
  await expect.poll(() => page.title()).toBe("Another build");
  await finished(page);
  await server.close();
  await page.reload();
  await finished(page);
  await expect.poll(() => page.title()).not.toBe("");
});

/** Makes another build of a folder: other names of files, another page, another worker. */
function update(folder: string): void {
  const index = join(folder, "index.html");
  const text = readFileSync(index, "utf8");
  writeFileSync(index, text.replace(/<title>[^<]*/, "<title>Another build"));
  const worker = join(folder, "service-worker.js");
  const code = readFileSync(worker, "utf8");
  writeFileSync(worker, code.slice(code.indexOf("\n") + 1));
  listFiles(folder);
}

test("without the means to keep it, the page works all the same", async () => {
  const server = await servePage(0, folder);
  rmSync(join(folder, "service-worker.js"));
  const { page, trouble } = await openTab(browser, `http://127.0.0.1:${server.port}/`, whole);
  await finished(page);
  // It has tried, and was told that there is no such file.
  await expect.poll(() => trouble.filter((line) => line.includes("404"))).toHaveLength(1);
  await expect.poll(() => page.locator(".notice").count()).toBe(0);
  expect(trouble.filter((line) => !line.includes("404"))).toEqual([]);
  await server.close();
});
