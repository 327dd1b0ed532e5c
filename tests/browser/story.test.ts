import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { finished, onStage, violations, ways } from "./page-helpers.ts";

/** Every journey begins when the story is there. */
const { journey, stroll } = onStage(async ({ page }) => {
  await finished(page);
  await page.waitForSelector(".year li");
});

const picker = (page: Page, label: string) => page.locator(".pickers label", { hasText: label });
const choose = (page: Page, label: string, option: string) =>
  picker(page, label).locator("select").selectOption({ label: option });
const shownMonth = (page: Page) => page.locator(".timeline output").textContent();
const slider = (page: Page) => page.locator(".timeline input[type=range]");

describe("the story", () => {
  test("stands beside its twin, in step, with causes, and says what happens in one only", () =>
    stroll(async ({ page }) => {
      await expect
        .poll(() => page.locator(".side figcaption strong").allTextContents())
        .toEqual(["Acquisition", "Not partnering"]);
      const [left, right] = [".year-side:nth-child(2)", ".year-side:nth-child(3)"];
      const told = (await page.locator(left).allTextContents()).join(" ");
      const twin = (await page.locator(right).allTextContents()).join(" ");
      expect(told).toContain("they agree to prepare the partnership, of their own will");
      expect(told).toContain("only here");
      expect(twin).not.toContain("partnership");
      expect(told).toMatch(/At its end: care ahead of \d+ of 100 trusts of that year/);
      await page.check("text=Only what differs between the two");
      await expect.poll(() => page.locator(".year li.shared").count()).toBe(0);
      await expect.poll(() => page.locator(".year li.apart").count()).toBeGreaterThan(0);
      await page.uncheck("text=Only what differs between the two");
    }));

  test("is of another card, beside another, of somebody else, in another future", () =>
    journey(async ({ page }) => {
      await choose(page, "Story of", "Buddying");
      await page.waitForSelector(".side:first-child figcaption:has-text('Buddying')");
      await choose(page, "Beside it", "Hospital group");
      await page.waitForSelector(".side:nth-child(2) figcaption:has-text('Hospital group')");
      const before = await page.textContent(".events");
      await choose(page, "Who", "Northfield (capable)");
      await expect.poll(() => page.textContent(".events")).not.toBe(before);
      const now = await page.textContent(".events");
      await page.click("button[aria-label='Later future']");
      await page.waitForFunction(
        (old) => document.querySelector(".events")?.textContent !== old,
        now,
      );
      await page.check("text=Every leader who leaves");
      await expect
        .poll(() => page.textContent(".events"))
        .toMatch(/(finance director|chief nurse|medical director|operations director) leaves/);
    }));
});

describe("the replay", () => {
  test("goes by slider, keys, steps, events and dates, and the drawing follows", () =>
    stroll(async ({ page }) => {
      const month = await slider(page).inputValue();
      const drawing = () => page.locator(".network").first().innerHTML();
      await expect.poll(() => page.locator(".network .whole").count()).toBe(1);
      await slider(page).focus();
      await page.keyboard.press("Home");
      await expect.poll(() => shownMonth(page)).toBe("At the start");
      await expect.poll(() => page.locator(".network .whole").count()).toBe(0);
      await expect.poll(() => page.textContent(".stage")).toBe("No partnership");
      const start = await drawing();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => shownMonth(page)).toBe("Year 1, month 1");
      await expect.poll(() => slider(page).getAttribute("aria-valuetext")).toBe("Year 1, month 1");
      await expect.poll(() => page.textContent(".stage")).toContain("Agreed");
      await page.click("text=Month on");
      await page.click("text=Next event");
      await expect.poll(() => shownMonth(page)).toMatch(/^Year [1-4], month \d+$/);
      await page.click("button.date >> nth=-1");
      await expect.poll(() => shownMonth(page)).toMatch(/^Year (9|10),/);
      await expect.poll(() => page.locator(".year li[aria-current]").count()).toBeGreaterThan(0);
      await expect.poll(() => drawing()).not.toBe(start);
      await slider(page).fill(month);
    }));

  test("plays and pauses", () =>
    stroll(async ({ page }) => {
      const month = await slider(page).inputValue();
      await page.click(".play");
      await page.waitForFunction(
        () => document.querySelector(".timeline output")?.textContent === "Year 6, month 3",
      );
      await page.click("text=Pause");
      const then = await shownMonth(page);
      // It would have gone on with some of these.
      await page.evaluate(async () => {
        for (let i = 0; i < 60; i += 1) await new Promise(requestAnimationFrame);
      });
      await expect.poll(() => shownMonth(page)).toBe(then);
      await slider(page).fill(month);
    }));

  test("goes year by year where motion is unwelcome", () =>
    stroll(async ({ page }) => {
      const month = await slider(page).inputValue();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.click(".play");
      await page.waitForFunction(
        () => document.querySelector(".timeline output")?.textContent === "Year 6, month 12",
      );
      await page.click("text=Pause");
      await page.emulateMedia({ reducedMotion: "no-preference" });
      await slider(page).fill(month);
    }));

  test("is said in sentences for whoever cannot see it", () =>
    stroll(async ({ page }) => {
      await page.click(".side summary >> nth=0");
      const words = await page.textContent(".scene-words >> nth=0");
      expect(words).toMatch(/Partnership: Acquisition/);
      expect(words).toMatch(/possible pairs of people/);
      expect(words).toMatch(/Leaders of/);
      await expect
        .poll(() => page.locator(".network").first().getAttribute("aria-label"))
        .toMatch(/Acquisition, year 5/);
    }));

  test.each(
    ways([
      { width: 360, dark: false, touch: true },
      { width: 768, dark: true, touch: false },
    ]),
  )("fits and keeps to the rules at %o", (options) =>
    journey(async ({ page }) => {
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await violations(page, ".story")).toEqual([]);
      if (!options.touch) return;
      const low = await page.$$eval(
        ".story button, .story select, .story summary",
        (all) => all.filter((one) => one.getBoundingClientRect().height < 44).length,
      );
      expect(low).toBe(0);
    }, options),
  );
});
