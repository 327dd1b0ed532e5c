import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { lessons } from "../../scenarios/lessons/index.ts";
import { type Assignment, plainAssignment, type Work } from "../../sim/teach/assignment.ts";
import { digestOf, writeAssignment } from "../../sim/teach/assignment-code.ts";
import type { Lesson } from "../../sim/teach/lesson-file.ts";
import { readLesson } from "../../sim/teach/read-lesson.ts";
import { checkWork, readWork } from "../../sim/teach/work-code.ts";
import { realModel } from "../viz/real-model.ts";
import { onStage, violations } from "./page-helpers.ts";

const { browser, url } = onStage();
const all = lessons.map((json) => readLesson(json, "a lesson", realModel));

interface Way {
  width?: number;
  dark?: boolean;
  /** Run in the page before anything else. */
  before?: () => void;
}

interface Visit {
  readonly page: Page;
  /** Requests made since the lesson was there. */
  readonly requests: string[];
}

const few = (lesson: Lesson, more: Partial<Assignment> = {}): Assignment => ({
  ...plainAssignment(lesson, true),
  replicates: 20,
  ...more,
});

/** Opens an assignment in a browser of its own, and insists that nothing goes wrong in it. */
async function visit(
  assignment: Assignment,
  way: Way,
  walk: (visit: Visit) => Promise<void>,
  more = "",
): Promise<void> {
  const page = await browser().newPage({
    viewport: { width: way.width ?? 1440, height: way.width === 1920 ? 1080 : 900 },
    colorScheme: way.dark ? "dark" : "light",
    hasTouch: (way.width ?? 1440) < 500,
    reducedMotion: "reduce",
  });
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (one) => {
    if (one.type() === "error" || one.type() === "warning") trouble.push(one.text());
  });
  try {
    if (way.before) await page.addInitScript(way.before);
    await page.addInitScript(listenToWorkers);
    const hash = await writeAssignment(assignment, realModel.version);
    await page.goto(`${url()}teach.html#${hash}${more}`);
    await page.waitForSelector(more === "" ? "#step-heading" : "#slide-heading");
    await page.waitForLoadState("networkidle");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await walk({ page, requests });
    expect(trouble).toEqual([]);
  } finally {
    await page.context().close();
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
const simulated = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { asked } = globalThis as never as { asked: string[] };
    return asked.filter((message) => /"months":[1-9]/.test(message)).length;
  });

const quiet = (page: Page) =>
  page.waitForFunction(() => !document.querySelector(".waiting"), null, { timeout: 60_000 });

/** What a walk does at each step once it is there, before it goes on. */
type AtStep = (name: string) => Promise<void>;

/** Walks through a lesson by mouse or finger, doing everything that it asks for. */
async function wholeLesson(page: Page, lesson: Lesson, at: AtStep = async () => {}): Promise<void> {
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
  expect(await simulated(page)).toBe(0);
  await page.click("text=Show what happens");
  await page.waitForSelector(".compared");
  await quiet(page);
  expect(await simulated(page)).toBeGreaterThan(0);
  await at("reveal");
  await next();
  await page.waitForSelector(".figure");
  await quiet(page);
  expect(await page.locator(".figure").count()).toBe(lesson.surprises.length);
  await at("surprise");
  await next();
  await varied(page);
  await at("vary");
  await next();
  await page.getByRole("radio", { name: lesson.decide.options[1].label, exact: true }).check();
  await page.fill("textarea", "It is fair to both.");
  await page.click("text=See what each choice leads to");
  await page.waitForSelector(".stakes");
  expect(await page.locator(".stakes").count()).toBe(lesson.roles.length);
  await at("decide");
  await next();
  await at("research");
  await next();
  await page.waitForSelector(".code-text");
  await at("home");
}

async function predicted(page: Page, { predict }: Lesson): Promise<void> {
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

async function workOf(page: Page, lesson: Lesson): Promise<Work> {
  const read = readWork(await page.innerText(".code-text"));
  if ("problem" in read) throw new Error(read.problem);
  expect(checkWork(read.work, lesson)).toBeNull();
  return read.work;
}

const [first, ...others] = all;

test.each(others.map((lesson) => [lesson.id, lesson] as const))(
  "%s goes from its link to a code that reads back",
  (_, lesson) => {
    const assignment = few(lesson, { seed: lesson === others[0] ? null : "7" });
    return visit(assignment, {}, async ({ page, requests }) => {
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
      else expect(work.seed).toBe("7");
      // What a part of the page is fetched with when it is first shown comes from here.
      expect(requests.filter((one) => !one.startsWith(url()))).toEqual([]);
    });
  },
);

test("axe finds nothing in any step, light or dark", () =>
  visit(few(first), {}, async ({ page }) => {
    await wholeLesson(page, first, async (step) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${step}, ${colorScheme}`).toEqual([]);
      }
    });
  }));

test("a telephone shows every step without sideways scrolling, with large targets", () =>
  visit(few(first), { width: 360 }, async ({ page }) => {
    await wholeLesson(page, first, async (step) => {
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        small: [...document.querySelectorAll("main :is(button, select, summary, textarea)")]
          .filter((one) => one.getClientRects().length > 0)
          .filter((one) => one.getBoundingClientRect().height < 43.5)
          .map((one) => one.textContent),
      }));
      expect(found, step).toEqual({ wide: 0, small: [] });
    });
    expect((await workOf(page, first)).decision).toBe(first.decide.options[1].id);
  }));

/** Goes on by Tab alone until something has the focus; where it is not reached, says so. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((css) => document.activeElement?.matches(css), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by keyboard`);
}

test("a lesson can be done by keyboard alone", () => {
  const lesson = all.find(({ id }) => id === "small-steps") ?? first;
  return visit(few(lesson), {}, async ({ page }) => {
    const { keyboard } = page;
    const next = async () => {
      await tabTo(page, ".step-foot .next");
      await keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement?.id === "step-heading");
    };
    await next();
    await tabTo(page, ".role input");
    await keyboard.press("Space");
    await next();
    await next();
    await page.waitForSelector(".predict-point");
    for (let i = 1; i < lesson.predict.at.length; i += 1) {
      await tabTo(page, ".predict-point");
      await keyboard.press("ArrowUp");
      await keyboard.press("Tab");
    }
    await tabTo(page, "[name=sure]");
    await keyboard.press("Space");
    await tabTo(page, "textarea");
    await keyboard.type("Because.");
    await tabTo(page, ".main-action");
    await keyboard.press("Enter");
    await page.waitForSelector(".compared");
    await next();
    await next();
    await tabTo(page, ".lever-list input");
    await keyboard.press("End");
    await keyboard.press("ArrowLeft");
    await tabTo(page, ".trial-levers > .main-action");
    await keyboard.press("Enter");
    await page.waitForSelector(".trial-words");
    await next();
    await tabTo(page, ".option input");
    await keyboard.press("ArrowDown");
    await tabTo(page, ".act .main-action");
    await keyboard.press("Enter");
    await page.waitForSelector(".stakes");
    await next();
    await next();
    const work = await workOf(page, lesson);
    expect(work).toMatchObject({ role: lesson.roles[0].id, sure: 0, why: "Because." });
    expect(work.prediction).toHaveLength(lesson.predict.at.length);
    expect(Object.keys(work.levers)).toHaveLength(1);
    expect(work.decision).toBe(lesson.decide.options[1].id);
  });
});

test("a reload goes on where somebody was; what is cleared can be brought back", () =>
  visit(few(first, { seed: null }), {}, async ({ page }) => {
    const next = () => page.click(".step-foot .next");
    await next();
    await page.getByLabel(first.roles[1].name).check();
    await next();
    await next();
    await predicted(page, first);
    await page.reload();
    await page.waitForSelector(".predict-field input");
    expect(await page.inputValue("textarea")).toBe("Help takes <i>time</i>.");
    expect(await page.getByLabel("fairly sure").isChecked()).toBe(true);
    await page.click("text=Show what happens");
    await page.waitForSelector(".compared");
    await page.reload();
    await page.waitForSelector(".compared");
    await page.click(".step-list >> text=Your prediction");
    await page.waitForSelector("text=Your prediction is given and stays as it is");
    expect(await page.locator(".predict-field input").count()).toBe(0);
    await page.click("text=Start again");
    await page.click("text=Clear it");
    await page.waitForSelector("text=ready for the next group");
    expect(await page.innerText("#step-heading")).toBe("The situation");
    expect(await page.locator(".step-list button:disabled").count()).toBe(6);
    await page.click("text=Bring it back");
    await page.waitForSelector("text=Your prediction is given and stays as it is");
  }));

test("what an assignment leaves out, hides or locks is not asked for", () => {
  const lesson = all.find(({ vary }) => vary.levers.length > 2) ?? first;
  const [locked, hidden] = lesson.vary.levers;
  const assignment = few(lesson, {
    tasks: ["vary"],
    locked: [locked],
    hidden: [hidden],
    levers: {},
  });
  return visit(assignment, {}, async ({ page }) => {
    expect(await page.innerText(".step-count")).toBe("Step 1 of 7");
    await page.click(".step-list >> text=Change something");
    expect(await page.isDisabled(`#lever-${locked}`)).toBe(true);
    expect(await page.locator(`#lever-${hidden}`).count()).toBe(0);
    await page.click(".step-list >> text=Take it home");
    expect(await page.locator(".notebook").count()).toBe(0);
    expect(await workOf(page, lesson)).toMatchObject({ role: null, prediction: null });
  });
});

test("a browser that keeps nothing says so, and the lesson goes on", () => {
  const before = () => {
    Storage.prototype.setItem = () => {
      throw new Error("full");
    };
  };
  return visit(few(first), { before }, async ({ page }) => {
    await page.waitForSelector("text=This browser keeps nothing");
    await page.click(".step-foot .next");
    expect(await page.innerText("#step-heading")).toBe("Your role");
  });
});

test("on the wall, a clicker turns the page, in type that the back row reads", () =>
  visit(
    few(first),
    { width: 1920 },
    async ({ page }) => {
      const title = () => page.innerText("#slide-heading");
      expect(await title()).toBe(first.title);
      const turn = async (key: string, until: string) => {
        for (let i = 0; i < 40 && (await title()) !== until; i += 1) await page.keyboard.press(key);
        expect(await title()).toBe(until);
      };
      expect(await violations(page)).toEqual([]);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(28);
      await turn("PageDown", "The question");
      await turn("ArrowRight", "Your prediction");
      expect(await simulated(page)).toBe(0);
      await turn(" ", "What happens");
      await page.waitForSelector(".magnified .chart .centre");
      expect(await smallestText(page)).toBeGreaterThanOrEqual(28);
      expect(await violations(page)).toEqual([]);
      await turn("PageUp", "Your prediction");
      await turn("r", first.title);
      await page.keyboard.press("Escape");
      await page.waitForSelector("#step-heading");
      await page.keyboard.press("p");
      await page.waitForSelector("#slide-heading");
    },
    "&projector",
  ));

/** Height in px of the smallest text of a slide, as it is seen. */
const smallestText = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll(".slide *")].filter(
      (one) =>
        one.getClientRects().length > 0 &&
        !one.closest(".unseen, [aria-hidden=true]") &&
        [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent),
    );
    const zoom = (one: Element) => (one as Element & { currentCSSZoom: number }).currentCSSZoom;
    return Math.min(
      ...seen.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * zoom(one)),
    );
  });
