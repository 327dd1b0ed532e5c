import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { STEPS } from "../../viz/tour/steps.ts";
import { finished, oneScenario, onStage, violations, ways } from "./page-helpers.ts";

const { journey } = onStage(({ page }) => finished(page), oneScenario);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

test("the tour is offered once, and a no is remembered", () =>
  journey(async ({ page }) => {
    await expect.poll(() => page.locator(".tour").count()).toBe(0);
    await page.click(".tour-offer button:has-text('No, thanks')");
    await expect.poll(() => page.locator(".tour-offer").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("results");
    await page.reload();
    await page.waitForSelector("#scenario");
    await expect.poll(() => page.locator(".tour-offer").count()).toBe(0);
  }));

test.each(ways([{ width: 360, dark: true, touch: true }, { width: 1440 }]))(
  "by keyboard it goes through every stop, pointing at something each time, at %o",
  (options) =>
    journey(async ({ page }) => {
      await page.focus(".tour-offer button");
      await page.keyboard.press("Enter");
      for (const [i, { title, target }] of STEPS.entries()) {
        await page.waitForSelector(`.tour h2:text-is("${title}")`);
        await page.waitForFunction(() => document.activeElement?.id === "tour-title");
        await expect.poll(() => page.locator(`${target}.tour-target`).count()).toBe(1);
        const { panel, wide } = await page.evaluate(() => {
          const { bottom, left, right } = (
            document.querySelector(".tour") as HTMLElement
          ).getBoundingClientRect();
          const seen = left >= 0 && right <= innerWidth && bottom <= innerHeight;
          return { panel: seen, wide: document.documentElement.scrollWidth - innerWidth };
        });
        expect(panel).toBe(true);
        expect(wide).toBeLessThanOrEqual(0);
        if (i === 1) expect(await violations(page, ".tour")).toEqual([]);
        // Leave, Back (not at the first stop), Next.
        for (let tab = i === 0 ? 2 : 3; tab > 0; tab -= 1) await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
      }
      await expect.poll(() => page.locator(".tour, .tour-target, .tour-offer").count()).toBe(0);
    }, options),
);

test("it can be left at any time and taken again", () =>
  journey(async ({ page }) => {
    await page.click("text=Take the tour");
    await page.waitForSelector(".tour");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".tour").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("results");
    await page.click("nav[aria-label=Pages] button:has-text('About')");
    await page.click("text=Take the tour of three minutes");
    await page.waitForSelector(".tour");
    await expect.poll(() => page.locator(".introduction.tour-target").count()).toBe(1);
  }));
