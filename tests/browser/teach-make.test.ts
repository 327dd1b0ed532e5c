import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { small } from "../teach/small.ts";
import { onClassroom, type Way } from "./classroom.ts";
import { contentOf, violations, ways } from "./page-helpers.ts";

const { url, walk: onPage } = onClassroom();

/** Walks on the page to make a lesson. */
const walk = (way: Way, walked: (page: Page) => Promise<void>) => onPage("make", way, walked);

/** A lesson with two statements, to be quick. */
const quick = { ...small, id: "quick", title: "Quick", surprises: small.surprises.slice(0, 2) };

const openFile = (page: Page, name: string, content: string) =>
  page.setInputFiles("#make-file", {
    name,
    mimeType: "application/json",
    buffer: Buffer.from(content),
  });

async function openQuick(page: Page): Promise<void> {
  await openFile(page, "quick.json", JSON.stringify(quick));
  await page.waitForSelector(".make-form");
}

const section = (page: Page, title: string) =>
  page.locator(".make-form > .make-section > summary", { hasText: title });

const mend = (page: Page) => page.textContent("#make-mend-title");

describe("a lesson is made from a built-in one", () => {
  test("a mistake is named beside its field and in the list, and mended", () =>
    walk({}, async (page) => {
      await page.selectOption("#make-from-lesson", "case-c");
      await page.getByRole("button", { name: "Start from this lesson" }).click();
      await expect.poll(() => mend(page)).toBe("Nothing to mend");
      await expect.poll(() => page.inputValue("#make-id")).toBe("my-case-c");
      await page.fill("#make-id", "case-c");
      await expect
        .poll(() => page.textContent("#make-id-problem"))
        .toContain("comes with the page");
      await page.fill("#make-id", "my-case");
      await section(page, "Question and prediction").click();
      const before = await page.inputValue("#make-predict-at");
      await page.fill("#make-predict-at", "0, 24, 12, 48");
      await expect.poll(() => mend(page)).toBe("1 thing to mend");
      await expect
        .poll(() => page.textContent("#make-predict-at-problem"))
        .toBe("▲ 2 is 12; expected a month after 24.");
      await expect.poll(() => page.getAttribute("#make-predict-at", "aria-invalid")).toBe("true");
      await section(page, "Question and prediction").click();
      await page.locator(".make-mend li button").click();
      await page.waitForFunction(() => document.activeElement?.id === "make-predict-at");
      await page.fill("#make-predict-at", before);
      await expect.poll(() => mend(page)).toBe("Nothing to mend");
    }));

  test("a world is added with a lever of its own, shown, removed, and brought back", () =>
    walk({}, async (page) => {
      await openQuick(page);
      await section(page, "The worlds").click();
      await page.getByRole("button", { name: "Add a world" }).click();
      await page.fill("#make-worlds-3-label", "Much more engagement");
      await page.selectOption("#make-worlds-3-settings-add", "levers.engagement");
      await page.fill("#make-worlds-3-settings-levers-engagement", "1");
      await section(page, "What happens").click();
      await page.locator("summary", { hasText: "Chart 1" }).click();
      await page.getByLabel("Much more engagement").check();
      await expect.poll(() => mend(page)).toBe("Nothing to mend");
      await page.getByRole("button", { name: "Remove world 4" }).click();
      await expect
        .poll(() => page.textContent(".make-mend"))
        .toContain('reveal.0.worlds.2 is "world-4"');
      await page.getByRole("button", { name: "Undo the last step" }).click();
      await expect.poll(() => mend(page)).toBe("Nothing to mend");
      await expect.poll(() => page.inputValue("#make-worlds-3-label")).toBe("Much more engagement");
    }));

  test("from nothing is not whole: what is still to be written is listed and leads to its field", () =>
    walk({}, async (page) => {
      await page.getByRole("button", { name: "Start a blank lesson" }).click();
      await expect.poll(() => mend(page)).toMatch(/^\d+ things to write$/);
      await expect.poll(() => page.textContent(".make-mend")).not.toContain("whole");
      await page.locator(".make-mend li button").first().click();
      await page.waitForFunction(() => document.activeElement?.id === "make-title");
    }));

  test("can be done by keyboard alone", () =>
    walk({}, async (page) => {
      await openQuick(page);
      await page.focus("#fold-home");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#make-home");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("What next?");
      await expect.poll(() => page.inputValue("#make-home")).toBe("What next?");
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Delete");
      await expect
        .poll(() => page.textContent("#make-home-problem"))
        .toContain("expected a text of 1 to 400");
    }));
});

describe("what a lesson says", () => {
  test("is checked in the browser: what holds, and what does not", () =>
    walk({}, async (page) => {
      await openQuick(page);
      await section(page, "surprise").click();
      await page.locator("summary", { hasText: "Statement 2" }).click();
      await page.fill("#make-surprises-1-check-at_least", "40");
      await page.selectOption("#make-size", "100");
      await page.getByRole("button", { name: "Check the statements" }).click();
      await page.waitForSelector(".make-found");
      await expect
        .poll(() => page.textContent(".make-found p"))
        .toContain("1 of 2 statements hold");
      const verdicts = await page.locator(".make-verdict").allTextContents();
      expect(verdicts).toEqual(["✓ Holds", "✕ Does not hold"]);
      await expect
        .poll(() => page.textContent(".make-found li"))
        .toMatch(/Here: \d+ of 100 futures/);
      await page.fill("#make-surprises-1-check-at_least", "0.2");
      await expect.poll(() => page.textContent(".make-found p")).toContain("has changed since");
    }));
});

describe("a lesson that is made", () => {
  test("is previewed, kept over a reload, edited again, and forgotten", () =>
    walk({}, async (page) => {
      await openQuick(page);
      await page.fill("#make-title", "Quite new");
      await page.getByRole("button", { name: "Preview it as learners see it" }).click();
      await page.waitForFunction(() => location.hash === "#lesson/quick");
      await page.getByText("Quite new").first().waitFor();
      await page.goto(`${url()}teach.html#make`);
      await page.reload();
      await page.waitForSelector(".make-form");
      await expect.poll(() => page.inputValue("#make-title")).toBe("Quite new");
      await page.getByText("Begin with another lesson").click();
      await page.getByRole("button", { name: "Forget Quite new" }).click();
      await expect.poll(() => page.locator(".make-own").count()).toBe(0);
    }));

  test("is saved as a file and opened again, finished or not; a bad file changes nothing", () =>
    walk({}, async (page) => {
      await openQuick(page);
      await page.fill("#make-title", "");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save it as a file" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("quick.json");
      const text = (await contentOf(download)).toString();
      await page.fill("#make-title", "Something else");
      await page.getByText("Begin with another lesson").click();
      for (const [name, content, says] of BAD_FILES) {
        await openFile(page, name, content);
        await page.waitForFunction(
          (start) => document.querySelector("#make-file-trouble")?.textContent?.startsWith(start),
          name,
        );
        await expect.poll(() => page.textContent("#make-file-trouble")).toMatch(says);
        await expect.poll(() => page.inputValue("#make-title")).toBe("Something else");
      }
      await openFile(page, "quick.json", text);
      await page.waitForFunction(
        () => (document.querySelector("#make-title") as HTMLInputElement | null)?.value === "",
      );
      await expect.poll(() => mend(page)).toBe("1 thing to mend");
      await page.getByRole("button", { name: "Undo the last step" }).click();
      await expect.poll(() => page.inputValue("#make-title")).toBe("Something else");
    }));
});

test("what the browser kept can be broken or hostile: the page opens, and nothing runs", () =>
  walk({}, async (page) => {
    const reload = async (kept: unknown, lesson: unknown) => {
      const texts = [kept, lesson].map((one) =>
        typeof one === "string" ? one : JSON.stringify(one),
      );
      await page.evaluate(([lessons, draft]) => {
        localStorage.setItem("partnerscape.lessons", lessons);
        localStorage.setItem("partnerscape.lesson-draft", draft);
      }, texts);
      await page.reload();
      await page.waitForSelector(".make h1");
    };
    await reload("{broken", "[broken");
    await page.waitForSelector("#make-start-title");
    const markup = '<img src=x onerror="globalThis.pwned = 1">';
    const lessons = [null, 7, { ...quick, id: "case-a" }, { ...quick, title: markup }];
    await reload({ version: 1, lessons }, { version: 1, lesson: { worlds: "x", title: markup } });
    await page.waitForSelector(".make-form");
    await page.getByText("Begin with another lesson").click();
    await expect.poll(() => page.locator(".make-own li").count()).toBe(1);
    await expect.poll(() => page.textContent(".make-own li")).toContain("<img");
    await expect
      .poll(() => page.evaluate(() => (globalThis as { pwned?: unknown }).pwned))
      .toBeUndefined();
    await expect.poll(() => page.textContent("#make-mend-title")).toMatch(/things to mend/);
  }));

const BAD_FILES: readonly [name: string, content: string, says: RegExp][] = [
  ["a.json", "", /is empty; expected a lesson/],
  ["b.json", "{", /is not JSON/],
  ["c.json", "[]", /is not a lesson: .*expected an object/],
  ["d.json", JSON.stringify({ version: 1, organisations: {} }), /organisations is not known/],
  ["e.json", JSON.stringify({ ...quick, version: 2 }), /version is 2; expected 1/],
  ["f.json", "[".repeat(500_000), /is larger than 400 kB/],
];

describe("for everyone", () => {
  test.each(
    ways<[string, Way]>([
      ["dark, narrow", { dark: true, width: 360 }],
      ["light, wide", {}],
    ]),
  )("axe finds nothing, and nothing sticks out (%s)", (_, way) =>
    walk(way, async (page) => {
      expect(await violations(page)).toEqual([]);
      await openQuick(page);
      for (const title of [
        "worlds",
        "Roles",
        "prediction",
        "What happens",
        "surprise",
        "Change something",
        "script",
      ]) {
        await section(page, title).click();
      }
      for (const fold of ["worlds.1", "roles.0", "reveal.0", "surprises.0", "script.0"]) {
        await page.click(`[id="fold-${fold}"]`);
      }
      await page.fill("#make-title", "");
      await page.fill("#make-surprises-0-check-at_least", "7");
      expect(await violations(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(way.width ?? 1440);
    }),
  );
});
