import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { builtins } from "../../scenarios/index.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import { createEngine } from "../../sim/host/engine.ts";
import { runAgain } from "../../sim/host/passport-runs.ts";
import { readPassport } from "../../sim/passport/read.ts";
import type { Assignment, Work } from "../../sim/teach/assignment.ts";
import type { Lesson } from "../../sim/teach/lesson-file.ts";
import { realModel } from "../viz/real-model.ts";
import { builtIn, lessonOf } from "./classroom.ts";
import { contentOf, newContext, onStage, violations, violationsInBoth } from "./page-helpers.ts";
import {
  few,
  handedIn,
  linkToBoard,
  predicted,
  simulated,
  type Visit,
  visit as visitAt,
  type Way,
  wholeLesson,
  workOf,
} from "./teach-walks.ts";

const { browser, url } = onStage();
const all = builtIn;

/** A page of this stage, opened in some way. */
const visit = (
  assignment: Assignment,
  way: Partial<Way>,
  walk: (visit: Visit) => Promise<void>,
): Promise<void> => visitAt(assignment, { browser: browser(), url: url(), ...way }, walk);

/** The notebook as a file that needs and runs nothing, with what somebody typed as they typed it. */
async function savedNotebook(page: Page, lesson: Lesson, work: Work): Promise<void> {
  const saving = page.waitForEvent("download");
  await page.click("text=Save the notebook with its charts");
  const file = await saving;
  expect(file.suggestedFilename()).toBe(`${lesson.id}-notebook.html`);
  const bytes = await contentOf(file);
  const html = bytes.toString();
  expect(html.match(/<svg/g)).toHaveLength(2);
  expect(html).toContain("Help takes &lt;i&gt;time&lt;/i&gt;.");
  expect(html).toContain(`Seed ${work.seed}, 20 futures`);
  expect(html).toContain(`model ${realModel.version}`);
  expect(html).not.toMatch(/<script(?! type="application\/json")|<link|<img|(?:src|href)=/);
  // Its worlds, run again in the terminal's way, are the ones that the learner saw.
  const reading = readPassport(bytes);
  if ("problem" in reading) throw new Error(reading.problem);
  const { passport, intact } = reading;
  expect(passport).toMatchObject({ seed: work.seed, replicates: 20, version: realModel.release });
  const known = { builtIn: catalogue(builtins), accepted: null };
  const runs = await runAgain(passport, known, createEngine(), () => {});
  expect({ intact, now: runs.map(({ now }) => now) }).toEqual({
    intact: true,
    now: passport.runs.map(({ fingerprint }) => fingerprint),
  });
}

const [first] = all;

// The other lessons are walked through by the long tests.
test("case-b goes from its link to a code that reads back, and to the board", () => {
  const lesson = lessonOf("case-b");
  const assignment = few(lesson, { seed: null });
  return visit(assignment, {}, (visited) =>
    linkToBoard(visited, assignment, lesson, (work) => savedNotebook(visited.page, lesson, work)),
  );
});

test("axe finds nothing in any step, light or dark", () =>
  visit(few(first), {}, async ({ page }) => {
    await wholeLesson(page, first, async (step) => {
      expect(await violationsInBoth(page), step).toEqual([]);
    });
  }));

test("a telephone shows every step without sideways scrolling, with large targets", () =>
  visit(few(first), { width: 360 }, async (visited) => {
    const { page } = visited;
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
    await handedIn(visited);
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
  return visit(few(lesson), {}, async (visited) => {
    const { page } = visited;
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
    await handedIn(visited);
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
    await expect.poll(() => page.inputValue("textarea")).toBe("Help takes <i>time</i>.");
    await expect.poll(() => page.getByLabel("fairly sure").isChecked()).toBe(true);
    await page.click("text=Show what happens");
    await page.waitForSelector(".compared");
    await page.reload();
    await page.waitForSelector(".compared");
    await page.click(".step-list >> text=Your prediction");
    await page.waitForSelector("text=Your prediction is given and stays as it is");
    await expect.poll(() => page.locator(".predict-field input").count()).toBe(0);
    await page.click("text=Start again");
    await page.click("text=Clear it");
    await page.waitForSelector("text=ready for the next group");
    await expect.poll(() => page.innerText("#step-heading")).toBe("The situation");
    await expect.poll(() => page.locator(".step-list button:disabled").count()).toBe(6);
    await page.click("text=Bring it back");
    await page.waitForSelector("text=Your prediction is given and stays as it is");
  }));

test("the browser's own Back leads to the step before, and does not leave the lesson", () =>
  visit(few(first), { width: 360 }, async ({ page }) => {
    const at = (title: string) => page.waitForSelector(`#step-heading:text-is("${title}")`);
    for (const title of ["Your role", "The question"]) {
      await page.click(".step-foot .next");
      await at(title);
    }
    await page.goBack();
    await at("Your role");
    await page.reload();
    await at("Your role");
    await page.goBack();
    await at("The situation");
    await page.goForward();
    await at("Your role");
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
    await expect.poll(() => page.innerText(".step-count")).toBe("Step 1 of 7");
    await page.click(".step-list >> text=Change something");
    await expect.poll(() => page.isDisabled(`#lever-${locked}`)).toBe(true);
    await expect.poll(() => page.locator(`#lever-${hidden}`).count()).toBe(0);
    await page.click(".step-list >> text=Take it home");
    await expect.poll(() => page.locator(".notebook").count()).toBe(0);
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
    await expect.poll(() => page.innerText("#step-heading")).toBe("Your role");
  });
});

test("on the wall, a clicker turns the page, in type that the back row reads", () =>
  visit(few(first), { width: 1920, more: "&projector" }, async ({ page }) => {
    const title = () => page.innerText("#slide-heading");
    await expect.poll(() => title()).toBe(first.title);
    const turn = async (key: string, until: string) => {
      for (let i = 0; i < 40 && (await title()) !== until; i += 1) await page.keyboard.press(key);
      await expect.poll(() => title()).toBe(until);
    };
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => smallestText(page)).toBeGreaterThanOrEqual(28);
    await turn("PageDown", "The question");
    await turn("ArrowRight", "Your prediction");
    await expect.poll(() => simulated(page)).toBe(0);
    await turn(" ", "What happens");
    await page.waitForSelector(".magnified .chart .centre");
    await expect.poll(() => smallestText(page)).toBeGreaterThanOrEqual(28);
    expect(await violations(page)).toEqual([]);
    await turn("PageUp", "Your prediction");
    await turn("r", first.title);
    await page.keyboard.press("Escape");
    await page.waitForSelector("#step-heading:focus");
    await page.keyboard.press("p");
    await page.waitForSelector("#slide-heading");
    await page.getByLabel("Letter keys").uncheck();
    await page.focus("#slide-heading");
    await page.keyboard.press("p");
    await turn("PageDown", "The situation");
    await page.click("text=Reset for the next group");
    await page.click("text=Clear it");
    await page.waitForSelector("text=Bring it back");
    await expect.poll(() => title()).toBe(first.title);
  }));

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

test("a link to a lesson that is not there says so, and leads on", async () => {
  const context = await newContext(browser());
  const page = await context.newPage();
  await page.goto(`${url()}teach.html#lesson/nowhere<b>`);
  await page.waitForSelector("text=There is no lesson “nowhere");
  await expect.poll(() => page.locator("main b").count()).toBe(0);
  await page.click("text=see all lessons");
  await page.waitForSelector(".home-card");
  await context.close();
});
