import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { type Assignment, plainAssignment, type Work } from "../../sim/teach/assignment.ts";
import { digestOf, writeAssignment } from "../../sim/teach/assignment-code.ts";
import type { Lesson } from "../../sim/teach/lesson-file.ts";
import { checkWork, readWork } from "../../sim/teach/work-code.ts";
import { realModel } from "../viz/real-model.ts";
import { newContext, violations } from "./page-helpers.ts";

/** How a page is opened. */
export interface Way {
  browser: Browser;
  url: string;
  width?: number;
  dark?: boolean;
  /** Run in the page before anything else. */
  before?: () => void;
  /** What follows the assignment in its address. */
  more?: string;
}

/** A visit to an assignment. */
export interface Visit {
  readonly page: Page;
  /** The link of its board. */
  readonly board: string;
  /** Requests made since the lesson was there. */
  readonly requests: string[];
}

/** An assignment with few futures, to be quick. */
export const few = (lesson: Lesson, more: Partial<Assignment> = {}): Assignment => ({
  ...plainAssignment(lesson, true),
  replicates: 20,
  ...more,
});

/** Opens an assignment in a browser of its own, and insists that nothing goes wrong in it. */
export async function visit(
  assignment: Assignment,
  way: Way,
  walk: (visit: Visit) => Promise<void>,
): Promise<void> {
  const { more = "" } = way;
  const context = await newContext(way.browser, {
    viewport: { width: way.width ?? 1440, height: way.width === 1920 ? 1080 : 900 },
    colorScheme: way.dark ? "dark" : "light",
    hasTouch: (way.width ?? 1440) < 500,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (one) => {
    if (one.type() === "error" || one.type() === "warning") trouble.push(one.text());
  });
  try {
    if (way.before) await page.addInitScript(way.before);
    await page.addInitScript(listenToWorkers);
    const hash = await writeAssignment(assignment, realModel.version);
    await page.goto(`${way.url}teach.html#${hash}${more}`);
    await page.waitForSelector(more === "" ? "#step-heading" : "#slide-heading");
    await page.waitForLoadState("networkidle");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const board = `${way.url}teach.html#${hash.replace("a1&", "board&")}`;
    await walk({ page, board, requests });
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Notes everything that workers are asked for. */
function listenToWorkers(): void {
  const asked: string[] = [];
  Object.assign(globalThis, { asked });
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function send(this: Worker, message: unknown, ...rest: never[]) {
    asked.push(JSON.stringify(message));
    return post.call(this, message, ...rest);
  } as typeof post;
}

/** Questions to the engine that simulate at least a month. */
export const simulated = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { asked } = globalThis as never as { asked: string[] };
    return asked.filter((message) => /"months":[1-9]/.test(message)).length;
  });

const quiet = (page: Page) => page.waitForFunction(() => !document.querySelector(".waiting"));

/** What a walk does at each step once it is there, before it goes on. */
type AtStep = (name: string) => Promise<void>;

/** Walks through a lesson by mouse or finger, doing everything that it asks for. */
export async function wholeLesson(
  page: Page,
  lesson: Lesson,
  at: AtStep = async () => {},
): Promise<void> {
  const next = () => page.click(".step-foot .next");
  await at("situation");
  await next();
  await page.getByLabel(lesson.roles[0].name).check();
  await at("roles");
  await next();
  await at("question");
  await next();
  await predicted(page, lesson);
  await at("predict");
  await expect.poll(() => simulated(page)).toBe(0);
  await page.click("text=Show what happens");
  await page.waitForSelector(".compared");
  await quiet(page);
  await expect.poll(() => simulated(page)).toBeGreaterThan(0);
  await at("reveal");
  await next();
  await page.waitForSelector(".figure");
  await quiet(page);
  await expect.poll(() => page.locator(".figure").count()).toBe(lesson.surprises.length);
  await at("surprise");
  await next();
  await varied(page);
  await at("vary");
  await next();
  await page.getByRole("radio", { name: lesson.decide.options[1].label, exact: true }).check();
  await page.fill("textarea", "It is fair to both.");
  await page.click("text=See what each choice leads to");
  await page.waitForSelector(".stakes");
  await expect.poll(() => page.locator(".stakes").count()).toBe(lesson.roles.length);
  await at("decide");
  await next();
  await at("research");
  await next();
  await page.waitForSelector(".code-text");
  await at("home");
}

/** Gives a prediction in the list of numbers. */
export async function predicted(page: Page, { predict }: Lesson): Promise<void> {
  const fields = page.locator(".predict-field input");
  await fields.first().waitFor();
  const middle = await fields.first().evaluate((field: HTMLInputElement) => {
    return String(Number(field.min) + (Number(field.max) - Number(field.min)) / 4);
  });
  for (let i = 1; i < predict.at.length; i += 1) await fields.nth(i - 1).fill(middle);
  await page.getByLabel("fairly sure").check();
  await page.fill("textarea", "Help takes <i>time</i>.");
}

async function varied(page: Page): Promise<void> {
  const control = page.locator(".lever-list :is(input, select):not(:disabled)").first();
  if ((await control.getAttribute("type")) === "checkbox") await control.click();
  else if (await control.evaluate((one) => one.tagName === "SELECT")) {
    await control.selectOption({ index: 1 });
  } else {
    const end = await control.evaluate(({ value, max, min }: HTMLInputElement) =>
      value === max ? min : max,
    );
    await control.fill(end);
  }
  await page.click("text=Run it");
  await page.waitForSelector(".trial-words");
  await quiet(page);
  await page.fill("textarea", "It moved a little.");
}

/** The work that the code on the page holds; it belongs to the lesson. */
export async function workOf(page: Page, lesson: Lesson): Promise<Work> {
  const read = readWork(await page.innerText(".code-text"));
  if ("problem" in read) throw new Error(read.problem);
  expect(checkWork(read.work, lesson)).toBeNull();
  return read.work;
}

/** Hands the code on the page in at its board, which shows it beside the simulation. */
export async function handedIn({ page, board }: Visit): Promise<void> {
  const code = await page.innerText(".code-text");
  await page.goto(board);
  await page.focus("#take-text");
  await page.keyboard.insertText(code);
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => document.querySelector("#board-count")?.textContent === "1 code",
  );
  await expect.poll(() => page.locator(".view-spread .spread-lines path").count()).toBe(1);
}

/**
 * Walks through a lesson from its link to a code that reads back, and with it to the board; `looked`
 * sees the work in between.
 */
export async function linkToBoard(
  visited: Visit,
  assignment: Assignment,
  lesson: Lesson,
  looked: (work: Work) => Promise<void> = async () => {},
): Promise<void> {
  const { page, board, requests } = visited;
  await wholeLesson(page, lesson, async (step) => {
    if (step === "situation" || step === "reveal") expect(await violations(page)).toEqual([]);
  });
  await page.fill("#work-name", "Ada");
  const work = await workOf(page, lesson);
  expect(work).toMatchObject({
    name: "Ada",
    lesson: lesson.id,
    assignment: digestOf(assignment),
    role: lesson.roles[0].id,
    sure: 2,
    why: "Help takes <i>time</i>.",
    findings: "It moved a little.",
    decision: lesson.decide.options[1].id,
    reason: "It is fair to both.",
  });
  expect(work.prediction).toHaveLength(lesson.predict.at.length);
  expect(Object.keys(work.levers)).toHaveLength(1);
  expect(work.slip).toMatch(/^\w{6}$/);
  if (assignment.seed === null) expect(work.seed).toMatch(/^\d+$/);
  else expect(work.seed).toBe(assignment.seed);
  await looked(work);
  await handedIn(visited);
  // What a part of the page is fetched with when it is first shown comes from where the page does.
  const home = new URL(board).origin;
  expect(requests.filter((one) => new URL(one).origin !== home)).toEqual([]);
}
