import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { lessons } from "../../scenarios/lessons/index.ts";
import type { Lesson } from "../../sim/teach/lesson-file.ts";
import { readLesson } from "../../sim/teach/read-lesson.ts";
import { realModel } from "../viz/real-model.ts";
import { newContext, onStage, type Stage } from "./page-helpers.ts";

/** The lessons that come with the program, read. */
export const builtIn: readonly Lesson[] = lessons.map((json) =>
  readLesson(json, "a lesson", realModel),
);

/** One of them. Throws where there is none. */
export function lessonOf(id: string): Lesson {
  const found = builtIn.find((lesson) => lesson.id === id);
  if (!found) throw new Error(`there is no lesson ${id}`);
  return found;
}

/** How somebody looks at a page of teaching. */
export interface Way {
  readonly width?: number;
  readonly dark?: boolean;
  readonly motion?: boolean;
  readonly forced?: boolean;
  /** What the browser kept before. */
  readonly kept?: Readonly<Record<string, string>>;
  /** The browser’s memory to open it in; left out, an empty one. */
  readonly context?: BrowserContext;
}

/** A browser and the pages of teaching, for the tests of one file. */
interface Classroom extends Stage {
  /** Walks on a page of teaching and insists that nothing goes wrong in it or in pages it opens. */
  walk(hash: string, way: Way, walked: (page: Page) => Promise<void>): Promise<void>;
}

/** Sets the stage before the tests of a file and clears it after them. */
export function onClassroom(): Classroom {
  const stage = onStage();
  return {
    ...stage,
    async walk(hash, way, walked) {
      const context = way.context ?? (await newContext(stage.browser(), optionsOf(way)));
      const trouble = listen(context);
      const page = await context.newPage();
      try {
        await page.addInitScript((kept) => {
          for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
        }, way.kept ?? {});
        await page.goto(`${stage.url()}teach.html#${hash}`);
        await page.waitForSelector("main h1");
        await walked(page);
        expect(trouble).toEqual([]);
      } finally {
        await (way.context ? page : context).close();
      }
    },
  };
}

const optionsOf = ({ width = 1440, dark, motion, forced }: Way) =>
  ({
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    hasTouch: width < 500,
    reducedMotion: motion ? "no-preference" : "reduce",
    forcedColors: forced ? "active" : "none",
    acceptDownloads: true,
  }) as const;

/** Everything that goes wrong in a browser from now on. */
function listen(context: BrowserContext): string[] {
  const trouble: string[] = [];
  context.on("page", (page) => {
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (one) => {
      if (one.type() === "error" || one.type() === "warning") trouble.push(one.text());
    });
  });
  return trouble;
}
