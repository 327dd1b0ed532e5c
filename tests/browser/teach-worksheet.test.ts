import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { lessons } from "../../scenarios/lessons/index.ts";
import { plainAssignment } from "../../sim/teach/assignment.ts";
import { writeAssignment } from "../../sim/teach/assignment-code.ts";
import type { Lesson } from "../../sim/teach/lesson-file.ts";
import { readLesson } from "../../sim/teach/read-lesson.ts";
import { realModel } from "../viz/real-model.ts";
import { onStage, violations } from "./page-helpers.ts";

const { browser, url } = onStage();

const builtIn: readonly Lesson[] = lessons.map((one) => readLesson(one, "a lesson", realModel));
const [lesson] = builtIn;

/** Opens a worksheet in a browser of its own; nothing may go wrong on the way. */
async function open(
  rest: string,
  look: { width?: number; dark?: boolean },
  seen: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser().newContext({
    viewport: { width: look.width ?? 1440, height: 900 },
    colorScheme: look.dark ? "dark" : "light",
  });
  const trouble: string[] = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (one) => one.type() === "error" && trouble.push(one.text()));
    await page.goto(`${url()}teach.html#worksheet/${rest}`);
    await page.waitForSelector("main h1");
    await seen(page);
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
  }
}

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

test("the worksheet of an assignment has what the assignment asks for, and leads to it", async () => {
  const [hidden, locked, ...free] = lesson.vary.levers;
  const plain = plainAssignment(lesson, true);
  const assignment = { ...plain, hidden: [hidden], locked: [locked], tasks: ["vary"] as const };
  const link = await writeAssignment(assignment, realModel.version);
  await open(link, {}, async (page) => {
    expect(await page.locator(".ws-tries tbody tr").count()).toBe(free.length);
    const headings = await page.locator(".ws-part h2").allInnerTexts();
    expect(headings).not.toContain("Decision");
    expect(headings).not.toContain("Hypothesis: what I expect");
    await page.click("text=Open the lesson");
    await page.waitForFunction((to) => location.hash === `#${to}`, link);
  });
});

test("a worksheet that there is not is said in a sentence", () =>
  open("nowhere", {}, async (page) => {
    expect(await page.innerText("[role=alert]")).toBe("There is no lesson “nowhere” here.");
  }));
