import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { plainAssignment } from "../../sim/teach/assignment.ts";
import { writeAssignment } from "../../sim/teach/assignment-code.ts";
import { realModel } from "../viz/real-model.ts";
import { builtIn, onClassroom, type Way } from "./classroom.ts";
import { violations } from "./page-helpers.ts";

const { walk } = onClassroom();

const [lesson] = builtIn;

/** Opens a worksheet in a browser of its own; nothing may go wrong on the way. */
const open = (rest: string, way: Way, seen: (page: Page) => Promise<void>) =>
  walk(`worksheet/${rest}`, way, seen);

const sides = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
};

test("every lesson has a worksheet on two sides of A4, with where the line begins", () =>
  open(lesson.id, {}, async (page) => {
    for (const { id, title } of builtIn) {
      await page.evaluate((one) => {
        location.hash = `worksheet/${one}`;
      }, id);
      await page.waitForSelector(`h1:text-is("${title}")`);
      await page.waitForSelector(".ws-start");
      expect(await sides(page), id).toBe(2);
    }
  }));

test.each([
  { width: 1440, dark: false },
  { width: 360, dark: true },
])("a worksheet at %o is easy to read and needs no sideways scrolling", (look) =>
  open(lesson.id, look, async (page) => {
    await page.waitForSelector(".ws-start");
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(across).toBeLessThanOrEqual(look.width);
    expect(await violations(page)).toEqual([]);
  }),
);

test("no side holds answers; they have a sheet of their own for afterwards", () =>
  open(lesson.id, {}, async (page) => {
    await page.waitForSelector(".ws-start");
    const text = async () => (await page.locator(".ws-sheet").allInnerTexts()).join(" ");
    const answers = [...lesson.research.map((one) => one.text), lesson.home];
    for (const answer of answers) await expect.poll(() => text()).not.toContain(answer);
    await page.getByLabel("With a sheet for afterwards").check();
    for (const answer of answers) await expect.poll(() => text()).toContain(answer);
    expect(await sides(page)).toBe(3);
  }));

test("the worksheet of an assignment has what the assignment asks for, and leads to it", async () => {
  const [hidden, locked, ...free] = lesson.vary.levers;
  const plain = plainAssignment(lesson, true);
  const assignment = { ...plain, hidden: [hidden], locked: [locked], tasks: ["vary"] as const };
  const link = await writeAssignment(assignment, realModel.version);
  await open(link, {}, async (page) => {
    await expect.poll(() => page.locator(".ws-tries tbody tr").count()).toBe(free.length);
    const headings = await page.locator(".ws-part h2").allInnerTexts();
    expect(headings).not.toContain("Decision");
    expect(headings).not.toContain("Hypothesis: what I expect");
    await page.click("text=Open the lesson");
    await page.waitForFunction((to) => location.hash === `#${to}`, link);
  });
});

test("a worksheet that there is not is said in a sentence", () =>
  open("nowhere", {}, async (page) => {
    await expect
      .poll(() => page.innerText("[role=alert]"))
      .toBe("There is no lesson “nowhere” here.");
  }));
