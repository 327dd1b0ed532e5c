import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { oneScenario, onStage, type openTab, type Tab, violations, ways } from "./page-helpers.ts";

type Options = Parameters<typeof openTab>[2];

const stage = onStage(undefined, oneScenario);

/** Begins on one of the pages behind the tabs. */
const at = (name: string, go: (tab: Tab) => Promise<void>) => async (tab: Tab) => {
  await tab.page.click(`nav[aria-label=Pages] button:has-text("${name}")`);
  await tab.page.waitForSelector("h1.page-title");
  await go(tab);
};
const journey = (name: string, go: (tab: Tab) => Promise<void>, options: Options) =>
  stage.journey(at(name, go), options);
const stroll = (name: string, go: (tab: Tab) => Promise<void>) => stage.stroll(at(name, go));

const chapter = (page: Page) => page.textContent(".model-text h2");
const open = (page: Page, title: string) =>
  page.click(`.contents button:text-is("${title}"), .contents-picker:visible`);
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("the model's page", () => {
  test("says first how many parameters are assumptions, and has every chapter", () =>
    stroll("Model", async ({ page }) => {
      await page.waitForSelector(".model-text article");
      await expect
        .poll(() => page.textContent(".model-opening"))
        .toMatch(/\d+ of \d+ parameters are assumptions/);
      const chapters = await page.locator(".contents button").allTextContents();
      expect(chapters.length).toBeGreaterThan(20);
      expect(chapters).toEqual(
        expect.arrayContaining(["Limits", "Inspection and label", "Outcomes"]),
      );
      await page.click(".onwards .next");
      await expect.poll(() => chapter(page)).toBe("Limits");
      await expect.poll(() => focusedText(page)).toBe("Limits");
    }));

  test("shows equations with their parameters, and leads to sources and rows", () =>
    stroll("Model", async ({ page }) => {
      await open(page, "Commitments and trust");
      await expect.poll(() => page.locator(".equations li").count()).toBeGreaterThan(10);
      const parameter = page.locator(".formula .parameter", { hasText: "trust_gain" }).first();
      await expect
        .poll(() => parameter.getAttribute("title"))
        .toMatch(/: [\d.−]+ \([\d.−]+ to [\d.−]+\)$/);
      await open(page, "Design concepts");
      await page.click(".model-text button.go:has-text('[VH03]') >> nth=0");
      await expect.poll(() => chapter(page)).toBe("Sources named here");
      await expect.poll(() => focusedText(page)).toContain("Vangen and Huxham");
      await open(page, "Limits");
      await page.click(".model-text button.go:text-is('X17') >> nth=0");
      await expect.poll(() => chapter(page)).toBe("What it reproduces, and what not");
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("at-row-X17");
    }));

  test("shows what fails before everything else that was tried", () =>
    stroll("Model", async ({ page }) => {
      await open(page, "What it reproduces, and what not");
      const failing = page.locator(".validation [aria-label='Table: Rows that fail'] tbody tr");
      const count = await failing.count();
      await expect.poll(() => page.textContent(".validation strong")).toBe(`${count} rows fail`);
      for (const verdict of await failing.locator(".verdict").allTextContents()) {
        expect(verdict).toContain("✗ fails");
      }
      await page.click(".validation summary >> nth=0");
      await expect.poll(() => page.textContent(".validation details[open]")).toContain("✓ passes");
    }));

  test("can be searched through", () =>
    stroll("Model", async ({ page }) => {
      await page.fill("#model-search", "loss ratio");
      await page.waitForSelector(".findings li");
      await expect.poll(() => page.textContent("search [role=status]")).toMatch(/\d+ places/);
      await page.click(".findings button >> nth=0");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.id))
        .toBe("at-parameter-loss_ratio");
      await page.fill("#model-search", "<img src=x onerror=alert(1)>");
      await page.waitForSelector("text=Nothing found.");
    }));

  test("opens at a lever from its control", () =>
    stroll("Model", async ({ page }) => {
      await page.click("nav[aria-label=Pages] button:has-text('Compare')");
      await page.click(".levers .source summary >> nth=0");
      const name = await page.textContent(".levers .source summary .unseen >> nth=0");
      await page.click(".levers .source[open] button:has-text('In the model')");
      await page.waitForFunction(() => document.activeElement?.id.startsWith("at-parameter-"));
      await expect.poll(() => focusedText(page)).toContain(name?.replace(": ", ""));
    }));

  test.each(
    ways([
      { width: 360, dark: false, touch: true },
      { width: 1440, dark: true },
    ]),
  )("keeps to the rules in every chapter of its own kind at %o", (options) =>
    journey(
      "Model",
      async ({ page }) => {
        await page.waitForSelector(".model-text article");
        for (const wanted of ["purpose-and-patterns", "rule-deals", "validation", "outcomes"]) {
          const [nav, picked] = [".contents button", ".contents-picker select"];
          const index = await page.$$eval(
            ".contents-picker option",
            (all, value) => all.findIndex((one) => (one as HTMLOptionElement).value === value),
            wanted,
          );
          if (options.width > 960) await page.click(`${nav} >> nth=${index}`);
          else await page.selectOption(picked, wanted);
          // A chapter may still be on its way when it is picked: it is judged when it is there.
          await expect.poll(() => violations(page)).toEqual([]);
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
            .toBeLessThanOrEqual(0);
        }
      },
      options,
    ),
  );
});

describe("the page about it all", () => {
  test.each(
    ways([
      { width: 360, dark: true, touch: true },
      { width: 1440, dark: false },
    ]),
  )("has an accessibility statement, and keeps to it at %o", (options) =>
    journey(
      "About",
      async ({ page }) => {
        await expect
          .poll(() => page.textContent(".about"))
          .toContain("predicts nothing about a named trust");
        await expect.poll(() => page.textContent("#accessibility")).toBe("Accessibility");
        await expect.poll(() => page.textContent(".about")).toContain("Guidelines 2.2, level AA");
        expect(await violations(page)).toEqual([]);
        await page.click("text=Its limits");
        await page.waitForSelector(".model-text article");
        await expect.poll(() => chapter(page)).toBe("Limits");
      },
      options,
    ),
  );
});
