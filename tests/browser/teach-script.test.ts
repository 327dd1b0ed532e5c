import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Assignment, plainAssignment } from "../../sim/teach/assignment.ts";
import { writeAssignment } from "../../sim/teach/assignment-code.ts";
import { statementsOf } from "../../sim/teach/check.ts";
import { realModel } from "../viz/real-model.ts";
import { lessonOf, onClassroom, type Way } from "./classroom.ts";
import { violations } from "./page-helpers.ts";

const { walk } = onClassroom();

const lesson = lessonOf("case-d");

/** Few futures, so that the figures are there soon. */
const small = (change: Partial<Assignment> = {}): Promise<string> =>
  writeAssignment(
    { ...plainAssignment(lesson, true), replicates: 20, ...change },
    realModel.version,
  );

/** Opens a script in a browser of its own; nothing may go wrong on the way. */
const open = (rest: string, way: Way, seen: (page: Page) => Promise<void>) =>
  walk(`script/${rest}`, way, seen);

const finished = (page: Page) => page.waitForSelector(".sc .waiting", { state: "detached" });

test("a script has live figures, a clock that runs to the end, and looks right on paper", async () => {
  await open(await small(), {}, async (page) => {
    await page.getByLabel("The lesson begins at").fill("09:30");
    const days = await page.locator(".sc-day").allInnerTexts();
    expect([days[0], days.at(-1)]).toEqual(["09:30", "10:20"]);
    const clocks = await page.locator(".sc-clock > span:first-child").allInnerTexts();
    expect(clocks[0]).toContain("0:00");
    expect(clocks.at(-1)).toContain(`0:${lesson.minutes}`);
    await finished(page);
    const figures = await page.locator(".sc-statements .figure").allInnerTexts();
    expect(figures.length).toBe(statementsOf(lesson).length);
    for (const figure of figures) expect(figure).toMatch(/^Here: .*20 futures/);
    await expect.poll(() => page.locator(".sc-choices table").count()).toBe(lesson.roles.length);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    await expect
      .poll(() => page.locator("button:visible, input:visible, .masthead:visible").count())
      .toBe(0);
    await expect
      .poll(() => page.locator(".sc-statements .figure:visible").count())
      .toBe(figures.length);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeLessThanOrEqual(5);
  });
});

test("a print waits for the figures that belong to it", async () => {
  await open(await small({ replicates: 100 }), {}, async (page) => {
    await page.evaluate(() => {
      const seen = globalThis as { printed?: number[] };
      globalThis.print = () => {
        const count = (what: string) => document.querySelectorAll(what).length;
        seen.printed = [count(".sc .waiting"), count(".sc-statements .figure")];
      };
    });
    await page.locator(".sc-tools button").click();
    const printed = await page.waitForFunction(
      () => (globalThis as { printed?: number[] }).printed,
    );
    await expect.poll(() => printed.jsonValue()).toEqual([0, statementsOf(lesson).length]);
  });
});

test("what an assignment leaves out is not in its script, and its links lead to it", async () => {
  const link = await small({ tasks: ["predict"] });
  await open(link, {}, async (page) => {
    const headings = (await page.locator(".sc-part h3").allInnerTexts()).join(" ");
    expect(headings).toContain("Your prediction");
    expect(headings).not.toContain("Decide");
    const hrefs = await page
      .locator(".sc-materials a")
      .evaluateAll((links) => links.map((one) => one.getAttribute("href")));
    expect(hrefs).toEqual([`#${link}`, `#worksheet/${link}`, `#${link.replace(/^a1&/, "board&")}`]);
  });
});

test("a script on a phone, in the dark, is easy to read and needs no sideways scrolling", async () => {
  await open(await small(), { width: 360, dark: true }, async (page) => {
    await finished(page);
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(across).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
  });
});

test("a lesson that is not there is said to be missing", () =>
  open("nothing", {}, async (page) => {
    await expect
      .poll(() => page.locator("main [role=alert]").innerText())
      .toContain("There is no lesson");
  }));
