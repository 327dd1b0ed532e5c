import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hashOf } from "../support/links.ts";
import { finished, onStage, tick, violationsInBoth, ways } from "./page-helpers.ts";

const { journey, stroll } = onStage();

const names = (page: Page): Promise<string[]> => page.locator(".card h4").allTextContents();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? "");
const names4 = ["Internal improvement", "Buddying", "Hospital group", "Acquisition"];

const runs = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (globalThis as never as { partnerscapeDebug: { runs(): number } }).partnerscapeDebug.runs(),
  );

/** Chooses an entry of a card's menu by its text. */
async function act(page: Page, card: string, entry: string): Promise<void> {
  await page.click(`#card-menu-${card}`);
  await page.click(`.menu-list button:text-is("${entry}")`);
}

describe("cards", () => {
  test("can be copied, renamed, moved, hidden, shown, removed, and all of it undone", () =>
    journey(async ({ page }) => {
      await finished(page);
      await expect.poll(() => names(page)).toEqual(names4);
      const before = await runs(page);
      await act(page, "b", "Copy");
      await expect
        .poll(() => names(page))
        .toEqual([
          "Internal improvement",
          "Buddying",
          "Buddying (2)",
          "Hospital group",
          "Acquisition",
        ]);
      await expect.poll(() => focused(page)).toBe("card-menu-e");
      await expect.poll(() => page.isDisabled("#add-card")).toBe(true);
      await act(page, "e", "Rename");
      await page.waitForSelector(".card input:focus");
      await page.keyboard.type("Buddying, done well");
      await page.keyboard.press("Enter");
      await expect.poll(async () => (await names(page))[2]).toBe("Buddying, done well");
      await act(page, "e", "Move earlier");
      await expect.poll(async () => (await names(page))[1]).toBe("Buddying, done well");
      await act(page, "a", "Hide");
      await expect.poll(() => names(page)).toHaveLength(4);
      await expect.poll(() => focused(page)).toBe("show-a");
      await page.keyboard.press("Enter");
      await expect.poll(() => names(page)).toHaveLength(5);
      // Nobody's futures changed, so that nothing was run and no number went away.
      expect(await runs(page)).toBe(before);
      expect(await page.locator(".card .chances .counts").count()).toBeGreaterThan(20);
      await act(page, "c", "Remove");
      await expect.poll(() => names(page)).not.toContain("Hospital group");
      await expect.poll(() => focused(page)).toBe("card-menu-d");
      await finished(page);
      await expect.poll(() => page.textContent("#fingerprints")).toContain("Buddying, done well");
      for (let i = 0; i < 6; i += 1) await page.keyboard.press("Control+z");
      await expect.poll(() => names(page)).toEqual(names4);
      for (let i = 0; i < 6; i += 1) await page.keyboard.press("Control+Shift+z");
      await expect.poll(() => names(page)).not.toContain("Hospital group");
    }));

  test("keep their colour wherever they are moved, in the charts too", () =>
    stroll(async ({ page }) => {
      await finished(page);
      await act(page, "d", "Move earlier");
      await finished(page);
      await expect.poll(() => page.locator(".card.tone-4 h4").textContent()).toBe("Acquisition");
      await expect.poll(async () => (await names(page))[2]).toBe("Acquisition");
      await page.keyboard.press("Control+z");
      await expect.poll(() => names(page)).toEqual(names4);
    }));

  test("are added from the map, in another situation, with the name saying so", () =>
    stroll(async ({ page }) => {
      await finished(page);
      await page.click("#add-card");
      await page.waitForSelector(".typology-map");
      await tick(page, "input[value=joint_leadership]");
      await expect
        .poll(() => page.textContent(".picker-form > .help"))
        .toContain("Joint leadership");
      await page.click(".picker .main-action");
      await expect.poll(async () => (await names(page))[4]).toBe("Joint leadership");
      await finished(page);
      await act(page, "e", "Remove");
      await page.click("#add-card");
      await page.click(".place >> text=Strangers who do things differently");
      await tick(page, "input[value=merger]");
      await page.click(".picker .main-action");
      await expect.poll(async () => (await names(page))[4]).toBe("Merger, strangers");
      await finished(page);
      await expect.poll(() => page.locator("#fingerprints li").count()).toBe(7);
      await act(page, "e", "Remove");
      await expect.poll(() => names(page)).toEqual(names4);
    }));

  test("take another form of partnering", () =>
    journey(
      async ({ page }) => {
        await finished(page);
        await act(page, "a", "Another form of partnering");
        await tick(page, "input[value=buddying]");
        await page.click(".picker .main-action");
        await expect.poll(() => names(page)).toEqual(["Buddying"]);
        await expect.poll(() => page.textContent(".card-changes")).toContain("Buddying instead of");
        await finished(page);
      },
      { query: `?debug${hashOf("n=20&c=case-c")}` },
    ));

  test("have levers of their own, and a lever of all moves in all", () =>
    journey(async ({ page }) => {
      await finished(page);
      await page.click(".card.tone-2 button:has-text('Its levers')");
      await expect.poll(() => page.textContent(".target-picker legend")).toContain("Buddying");
      const slider = page.locator(".lever-group input[type=range]").first();
      await slider.focus();
      await page.keyboard.press("End");
      await expect.poll(() => page.locator(".card-changes").count()).toBe(1);
      await finished(page);
      expect(page.url()).toMatch(/;\w{3}[\d.]+/);
      await tick(page, ".target-picker input >> nth=0");
      await slider.focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => page.locator(".card-changes").count()).toBe(4);
    }));

  test("do everything by keyboard alone", () =>
    stroll(async ({ page }) => {
      await finished(page);
      await page.focus("#add-card");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".typology-map");
      for (let i = 0; i < 12 && !(await focusIn(page, ".typology")); i += 1) {
        await page.keyboard.press("Tab");
      }
      const before = await page.inputValue(".typology input:checked");
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => page.inputValue(".typology input:checked")).not.toBe(before);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("dialog").count()).toBe(0);
      await expect.poll(() => focused(page)).toBe("add-card");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".typology-map");
      for (let i = 0; i < 20 && !(await focusIn(page, ".picker footer")); i += 1) {
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await expect.poll(() => names(page)).toHaveLength(5);
      await expect.poll(() => focused(page)).toBe("card-menu-e");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".card input:focus");
      await page.keyboard.type("Mine");
      await page.keyboard.press("Escape");
      await expect.poll(() => names(page)).not.toContain("Mine");
      await page.waitForSelector("#card-menu-e:focus");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect.poll(() => names(page)).toEqual(names4);
      await page.focus("#card-menu-a");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".menu-list").count()).toBe(0);
      await expect.poll(() => focused(page)).toBe("card-menu-a");
    }));

  test.each(
    ways([
      ["on a phone", { width: 360, touch: true }],
      ["on a wide screen", {}],
    ] as const),
  )("and their dialog are accessible in both themes, %s", (_name, options) =>
    journey(async ({ page }) => {
      await page.click("#card-menu-a");
      await page.waitForSelector(".menu-list");
      expect(await violationsInBoth(page, ".cards")).toEqual([]);
      await page.keyboard.press("Escape");
      await page.click("#add-card");
      await page.waitForSelector(".typology-map");
      expect(await violationsInBoth(page, "dialog")).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }, options),
  );
});

const focusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((text) => document.activeElement?.closest(text) !== null, selector);
