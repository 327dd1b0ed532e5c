import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { plainAssignment } from "../../sim/teach/assignment.ts";
import { writeAssignment } from "../../sim/teach/assignment-code.ts";
import { realModel } from "../viz/real-model.ts";
import { lessonOf, onClassroom, type Way } from "./classroom.ts";
import { violations } from "./page-helpers.ts";

const { walk } = onClassroom();
const lesson = lessonOf("case-c");
const points = lesson.predict.at.length - 1;

/** Opens the case at the step in which the line is drawn. */
async function visit(way: Way, walked: (page: Page) => Promise<void>): Promise<void> {
  const hash = await writeAssignment(
    { ...plainAssignment(lesson, true), replicates: 20, tasks: ["predict"] },
    realModel.version,
  );
  await walk(hash, way, async (page) => {
    const heading = () => page.innerText("#step-heading");
    for (let now = await heading(); now !== "Your prediction"; now = await heading()) {
      await page.click(".step-foot .next");
      await expect.poll(heading).not.toBe(now);
    }
    await page.waitForSelector(".predict-start");
    await walked(page);
  });
}

const point = (page: Page, i: number) => page.locator(".predict-point").nth(i);
const said = (page: Page, i: number) => point(page, i).getAttribute("aria-valuetext");
const words = (page: Page) => page.innerText(".predict-words");
const numbers = (page: Page) =>
  page.$$eval(".predict-field input", (all) => all.map((one) => (one as HTMLInputElement).value));
const chosen = async (page: Page) => (await numbers(page)).filter((text) => text !== "").length;

/** A place on the plot, in shares of its width and height. */
async function place(page: Page, across: number, down: number): Promise<[number, number]> {
  const box = await page.locator(".predict-plot").boundingBox();
  if (!box) throw new Error("the plot is not in sight");
  return [box.x + across * box.width, box.y + down * box.height];
}

describe("the line is drawn", () => {
  test("by dragging, which sets every point, and what is done can be undone", () =>
    visit({}, async (page) => {
      await page.locator(".predict-plot").scrollIntoViewIfNeeded();
      await expect.poll(() => words(page)).toBe("Nothing drawn yet.");
      await page.mouse.move(...(await place(page, 0.1, 0.8)));
      await page.mouse.down();
      await page.mouse.move(...(await place(page, 0.98, 0.2)), { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => chosen(page)).toBe(points);
      const values = (await numbers(page)).map(Number);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      await expect.poll(() => words(page)).toMatch(/^Your line: .*rises/);
      const whole = await numbers(page);
      await page.mouse.click(...(await place(page, 0.98, 0.9)));
      await expect.poll(async () => (await numbers(page)).slice(0, -1)).toEqual(whole.slice(0, -1));
      await expect.poll(() => numbers(page)).not.toEqual(whole);
      await page.click(".predict-tools >> text=Undo");
      await expect.poll(() => numbers(page)).toEqual(whole);
      await page.click(".predict-tools >> text=Clear");
      await expect.poll(() => chosen(page)).toBe(0);
      await page.click(".predict-tools >> text=Undo");
      await expect.poll(() => numbers(page)).toEqual(whole);
      await page.click(".predict-tools >> text=Undo");
      await expect.poll(() => chosen(page)).toBe(0);
      await expect.poll(() => page.isDisabled(".predict-tools >> text=Undo")).toBe(true);
    }));

  test("with a finger on a phone, while the page around it still scrolls", () =>
    visit({ width: 360, dark: true }, async (page) => {
      await page.locator(".predict-plot").scrollIntoViewIfNeeded();
      const device = await page.context().newCDPSession(page);
      const finger = async (type: string, ...at: number[]) => {
        const touchPoints = at.length > 0 ? [{ x: at[0], y: at[1] }] : [];
        await device.send("Input.dispatchTouchEvent", { type: type as "touchStart", touchPoints });
      };
      const before = await page.evaluate(() => scrollY);
      await finger("touchStart", ...(await place(page, 0.15, 0.5)));
      for (let i = 1; i <= 8; i += 1) {
        await finger("touchMove", ...(await place(page, 0.15 + i * 0.1, 0.5 + (i % 3) * 0.1)));
      }
      await finger("touchEnd");
      await expect.poll(() => chosen(page)).toBe(points);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
      const low = await page.$$eval(".predict :is(button, input)", (all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
      );
      expect(low).toEqual([]);
    }));

  test("by keys, point by point, each of which says what it means", () =>
    visit({}, async (page) => {
      await point(page, 0).focus();
      await expect.poll(() => said(page, 0)).toMatch(/^month \d+: not chosen yet$/);
      await page.keyboard.press("Home");
      await expect.poll(() => said(page, 0)).toMatch(/^month \d+: −[\d.]+% of income, a deficit$/);
      await expect.poll(() => chosen(page)).toBe(1);
      const lowest = Number((await numbers(page))[0]);
      await page.keyboard.press("ArrowUp");
      const step = Number((await numbers(page))[0]) - lowest;
      expect(step).toBeGreaterThan(0);
      await page.keyboard.press("PageUp");
      await expect
        .poll(async () => Number((await numbers(page))[0]))
        .toBeCloseTo(lowest + 11 * step);
      await page.keyboard.press("ArrowDown");
      await expect
        .poll(async () => Number((await numbers(page))[0]))
        .toBeCloseTo(lowest + 10 * step);
      // A stay at a point is one change.
      await page.keyboard.press("Tab");
      await page.keyboard.press("End");
      await page.keyboard.press("Delete");
      await expect.poll(() => said(page, 1)).toMatch(/not chosen yet/);
      await page.keyboard.press("ArrowRight");
      await expect
        .poll(async () => Number((await numbers(page))[1]))
        .toBeCloseTo(lowest + 11 * step);
      await expect.poll(() => words(page)).toMatch(/^Your line: .*Still to choose: /);
      await page.click(".predict-tools >> text=Undo");
      await page.click(".predict-tools >> text=Undo");
      await expect.poll(() => chosen(page)).toBe(0);
    }));

  test("by a list of numbers, kept to what can be chosen", () =>
    visit({ forced: true }, async (page) => {
      const field = (i: number) => page.locator(".predict-field input").nth(i);
      await field(0).fill("-1.2");
      await field(1).fill("2");
      await field(1).fill("99999");
      await field(2).fill("1");
      await field(2).fill("");
      await page.locator(".predict-words").click();
      const [first, second, third] = await numbers(page);
      expect(Number(first)).toBeCloseTo(-1, 0);
      // What cannot be used stays to be mended, is told, and changes nothing.
      expect(second).toBe("99999");
      await expect
        .poll(() => page.locator(".predict-field .box-problem").nth(1).textContent())
        .toMatch(/^99999 is not a number from .* to .*\.$/);
      expect(third).toBe("");
      await expect.poll(() => said(page, 1)).toContain("a surplus");
      expect(await violations(page)).toEqual([]);
    }));
});

/** Whether the first line that is drawn is shorter than so much, in the page. */
function shorterThan(length: number): boolean {
  const path = document.querySelector<SVGPathElement>(".reveal path.centre.tone-1");
  return path !== null && path.getTotalLength() < length;
}

/** Draws a line and asks what happens. */
async function reveal(page: Page): Promise<void> {
  for (let i = 0; i < points; i += 1) {
    await page.locator(".predict-field input").nth(i).fill(String(-i));
  }
  await page.click("text=Show what happens");
  await page.waitForSelector(".compared");
}

describe("what happens", () => {
  test("draws itself beside the prediction, once, and again when asked", () =>
    visit({ motion: true }, async (page) => {
      await reveal(page);
      const length = () =>
        page.$eval(".reveal path.centre.tone-1", (path) =>
          (path as SVGPathElement).getTotalLength(),
        );
      const again = page.locator(".reveal >> nth=0 >> text=Draw it again");
      await page.locator(".reveal-frame >> nth=0").scrollIntoViewIfNeeded();
      await again.waitFor();
      const whole = await length();
      await expect
        .poll(() => page.locator(".reveal >> nth=0 >> path.mark.tone-6").count())
        .toBe(points + 1);
      const drawn = page.waitForFunction(shorterThan, 0.8 * whole);
      await again.click();
      await drawn;
      await again.waitFor();
      await expect.poll(() => length()).toBe(whole);
    }));

  test("stands there at once where motion is unwelcome, with a table and words", () =>
    visit({ width: 360 }, async (page) => {
      await reveal(page);
      const first = page.locator(".reveal").first();
      await expect.poll(() => first.locator("text=Draw it again").count()).toBe(0);
      await expect
        .poll(() => first.locator("svg.chart").getAttribute("aria-label"))
        .toMatch(/Your prediction: the start .*1 year/);
      await first.locator("summary").click();
      await first.locator("tbody").waitFor();
      await expect.poll(() => first.locator("tbody tr").count()).toBe(points + 1);
      await expect.poll(() => first.innerText()).toContain("Dashed, with dots: your prediction.");
      await expect.poll(() => page.innerText(".compared")).toMatch(/in .* futures/i);
      expect(await violations(page)).toEqual([]);
    }));

  test("is told month by month, with its twin in step", () =>
    visit({}, async (page) => {
      await reveal(page);
      await page.click(".look-closer > summary");
      await page.waitForSelector(".network >> nth=1");
      const month = () => page.innerText(".timeline output");
      await expect.poll(() => month()).toBe("At the start");
      await page.locator(".timeline input").focus();
      await page.keyboard.press("End");
      await expect.poll(() => month()).toBe(`Year ${(lesson?.months ?? 0) / 12}, month 12`);
      await expect.poll(() => page.isDisabled("text=Month on")).toBe(true);
      await page.click("text=Month back");
      await page.click("text=Previous event");
      // The event may be on either side.
      for (const side of [0, 1]) await page.click(`.side summary >> nth=${side}`);
      const words = () => page.locator(".scene-words").allInnerTexts();
      await expect
        .poll(async () => (await words()).every((text) => text.includes("Nothing new happens")))
        .toBe(false);
      const story = await page.innerText(".events");
      expect(story).toMatch(/only here/);
      await page.click("text=Another future");
      await page.waitForFunction(
        (before) => (document.querySelector(".events") as HTMLElement).innerText !== before,
        story,
      );
      await page.check("text=Only what differs between the two");
      await expect
        .poll(() => page.locator(".events .only").count())
        .toBe(await page.locator(".events li").count());
      expect(await violations(page)).toEqual([]);
    }));
});
