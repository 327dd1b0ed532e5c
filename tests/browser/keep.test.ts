import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hashOf } from "../support/links.ts";
import {
  contentOf,
  fingerprints,
  finished,
  newContext,
  onStage,
  openTab,
  type Tab,
} from "./page-helpers.ts";

const { browser, journey, stroll, url } = onStage();

/** The same in a tab that shares its memory with others, which it can open. */
async function visits(
  walk: (first: Tab, again: (query: string) => Promise<Tab>) => Promise<void>,
): Promise<void> {
  const context = await newContext(browser(), { viewport: { width: 1440, height: 900 } });
  const again = (query: string) => openTab(browser(), url(), { context, query });
  try {
    const first = await again(`?debug${hashOf("n=20")}`);
    await walk(first, again);
    expect(first.trouble).toEqual([]);
  } finally {
    await context.close();
  }
}

const names = (page: Page): Promise<string[]> => page.locator(".card h4").allTextContents();
const names4 = ["Internal improvement", "Buddying", "Hospital group", "Acquisition"];

/** Chooses an entry of a card's menu by its text. */
async function act(page: Page, card: string, entry: string): Promise<void> {
  await page.click(`#card-menu-${card}`);
  await page.click(`.menu-list button:text-is("${entry}")`);
}

describe("work", () => {
  test("survives a reload and a closed tab", () =>
    visits(async ({ page }, again) => {
      await finished(page);
      await act(page, "b", "Rename");
      await page.waitForSelector(".card input:focus");
      await page.keyboard.type("Plan B");
      await page.keyboard.press("Enter");
      await act(page, "a", "Hide");
      const slider = page.locator(".lever-group input[type=range]").first();
      await slider.focus();
      await page.keyboard.press("End");
      const words = await page.textContent(".card-changes");
      await page.reload();
      await page.waitForSelector(".card");
      await expect.poll(() => names(page)).toEqual(["Plan B", "Hospital group", "Acquisition"]);
      await expect.poll(() => page.textContent(".card-changes")).toBe(words);
      await expect.poll(() => page.locator(".notice").count()).toBe(0);
      await page.close();
      const { page: later } = await again("");
      await expect.poll(() => names(later)).toEqual(["Plan B", "Hospital group", "Acquisition"]);
      await expect.poll(() => later.textContent(".card-changes")).toBe(words);
      await expect.poll(() => later.textContent(".notice")).toContain("where you left off");
      await later.selectOption("#scenario", "comparison");
      await expect.poll(() => names(later)).toEqual(names4);
    }));

  test("of two tabs each goes on with its own after a reload", () =>
    visits(async ({ page }, again) => {
      await act(page, "a", "Remove");
      await page.waitForURL(/&c=/);
      const { page: other } = await again(hashOf("n=20&c=case-c"));
      await act(other, "a", "Copy");
      await other.waitForURL(/&c=case-c&c=/);
      for (const one of [page, other]) {
        await one.reload();
        await one.waitForSelector(".card");
        await expect.poll(() => one.locator(".notice").count()).toBe(0);
      }
      await expect.poll(() => names(page)).toEqual(names4.slice(1));
      await expect.poll(() => names(other)).toHaveLength(2);
    }));

  test("is kept when a link is opened over it", () =>
    visits(async ({ page }, again) => {
      await act(page, "b", "Remove");
      await page.close();
      const { page: other } = await again(hashOf("n=20&c=case-c"));
      await expect.poll(() => other.locator(".card").count()).toBe(1);
      await expect.poll(() => other.textContent(".notice")).toContain("what you worked on last");
      await other.click(".pair-of-buttons button >> nth=0");
      await expect
        .poll(() => names(other))
        .toEqual(["Internal improvement", "Hospital group", "Acquisition"]);
    }));

  test("that is broken is a sentence and the comparison", () =>
    visits(async ({ page }, again) => {
      const broken = [
        "not JSON",
        '{"version":1,"view":{"cards":[{"key":"a","preset":"<img src=x onerror=alert(1)>"}]}}',
        '{"version":9}',
      ];
      for (const text of broken) {
        await page.evaluate((value) => localStorage.setItem("partnerscape.work", value), text);
        const { page: other } = await again("");
        await expect
          .poll(() => other.textContent(".notice"), { message: text })
          .toContain("could not be read because");
        await expect.poll(() => other.locator(".notice").count()).toBe(1);
        await expect.poll(() => names(other)).toEqual(names4);
        await other.close();
      }
    }));

  test("goes into a link that gives somebody else the same numbers", () =>
    journey(async ({ page }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await act(page, "b", "Rename");
      await page.waitForSelector(".card input:focus");
      await page.keyboard.type("Plan B & more <b>");
      await page.keyboard.press("Enter");
      const slider = page.locator(".lever-group input[type=range]").first();
      await slider.focus();
      await page.keyboard.press("End");
      await finished(page);
      await page.click("#share");
      await page.click(".menu-list button:text-is('Copy link')");
      await page.waitForSelector(".notice");
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.length).toBeLessThan(500);
      const other = await openTab(browser(), link, { query: "" });
      await finished(other.page);
      await expect.poll(() => names(other.page)).toEqual(await names(page));
      await expect.poll(() => fingerprints(other.page)).toEqual(await fingerprints(page));
      expect(other.trouble).toEqual([]);
      await other.page.context().close();
    }));

  test("goes into a file that opens as the same scenario", () =>
    journey(async ({ page }) => {
      await finished(page);
      const [before] = await fingerprints(page);
      const download = page.waitForEvent("download");
      await act(page, "a", "Save as a file");
      const buffer = await contentOf(await download);
      expect(JSON.parse(buffer.toString())).toMatchObject({ title: "Internal improvement" });
      const saved = { name: "saved.json", mimeType: "application/json", buffer };
      await page.setInputFiles("#scenario-file", saved);
      await page.waitForSelector(".card.tone-5");
      await finished(page);
      await expect.poll(async () => (await fingerprints(page))[4]).toBe(before);
      expect(page.url()).toContain("&o=1");
      await page.reload();
      await page.waitForSelector(".card.tone-5");
    }));

  test("is not touched by a broken file", () =>
    stroll(async ({ page }) => {
      await finished(page);
      const file = (text: string) => ({
        name: "x.json",
        mimeType: "application/json",
        buffer: Buffer.from(text),
      });
      for (const text of ["", "{", "[1]", '{"version":1,"title":"<script>alert(1)</script>"}']) {
        await page.setInputFiles("#scenario-file", file(text));
        await page.waitForSelector(".notice");
        await expect.poll(() => page.textContent(".notice")).toContain("could not be opened");
        await expect.poll(() => page.locator(".notice").count()).toBe(1);
        await expect.poll(() => names(page)).toEqual(names4);
        await page.click(".notice button");
      }
    }));
});

describe("links put into an open page", () => {
  const bad = [
    "3&c=case-a",
    "v=7&s=case-a",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "2&c=<img src=x onerror=alert(1)>",
    "2&c=__proto__",
    "2&c=case-a;k=z",
    "2&c=case-a&c=case-a;k=a",
    `2${"&c=case-a".repeat(6)}`,
    "2&c=case-a;f=<b>",
    "2&c=case-a;d=organisations.constructor.prototype:1",
    "2&c=case-a;d=organisations.nobody.quality:9e9",
    "2&s=",
    "2&n=1000000",
    "2&l=zzz1",
    "2&l=1",
    "2&x=1",
    "2&n=60&n=60",
    "%E0%A4%A",
    "x".repeat(9000),
    "v=1&s=<img src=x>",
  ];

  test("that are broken are one sentence each, and change nothing", () =>
    stroll(async ({ page }) => {
      page.on("dialog", () => {
        throw new Error("a script ran");
      });
      await finished(page);
      const before = await fingerprints(page);
      for (const hash of bad) {
        await page.evaluate((text) => {
          location.hash = text;
        }, hash);
        await page.waitForSelector(".notice");
        await expect.poll(() => page.locator(".notice").count()).toBe(1);
        await expect
          .poll(() => page.textContent(".notice"))
          .toContain("what was shown before is kept");
        await expect
          .poll(() => page.locator(".notice img, .notice script, .notice b").count())
          .toBe(0);
        await page.click(".notice button");
      }
      await expect.poll(() => names(page)).toEqual(names4);
      await expect.poll(() => fingerprints(page)).toEqual(before);
    }));

  test("that are good replace the cards, and can be undone", () =>
    stroll(async ({ page }) => {
      await finished(page);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, hashOf("n=20&c=case-c&c=/no-money;t=Without_money"));
      await page.waitForFunction(() => document.querySelectorAll(".card").length === 2);
      await expect.poll(async () => (await names(page))[1]).toBe("Without money");
      await page.click(".pair-of-buttons button >> nth=0");
      await expect.poll(() => names(page)).toEqual(names4);
    }));

  test("of the first kind open, and say what changed", () =>
    journey(
      async ({ page }) => {
        await expect.poll(() => names(page)).toHaveLength(1);
        await expect.poll(() => page.inputValue("#scenario")).toBe("case-c");
        await expect
          .poll(() => page.textContent(".notice"))
          .toContain("earlier version of this page");
      },
      { query: "?debug#v=1&s=case-c&n=20&l.transition_funding=20" },
    ));
});

test("a page whose engine cannot start says so and can be tried again", async () => {
  const context = await newContext(browser());
  const page = await context.newPage();
  try {
    await page.route("**/browser-worker*", (route) => route.abort());
    await page.goto(url());
    await page.waitForSelector("main.opening [role=alert]");
    await expect.poll(() => page.textContent("main.opening")).toContain("could not be started");
    await page.unroute("**/browser-worker*");
    await page.click("main.opening button");
    await page.waitForSelector(".card");
    await expect.poll(() => names(page)).toEqual(names4);
  } finally {
    await context.close();
  }
});
