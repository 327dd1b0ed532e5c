import { computed, signal } from "@preact/signals";
import { config } from "zod";
import { lessons } from "../../scenarios/lessons/index.ts";
import type { Lesson } from "../../sim/teach/lesson-file.ts";
import { readLesson, tryLesson } from "../../sim/teach/read-lesson.ts";
import { known } from "./engine.ts";

// The page's security policy forbids compiling text, which zod would otherwise try.
config({ jitless: true });

const KEY = "partnerscape.lessons";
/** Most lessons and characters of all of them that are kept. */
const MOST_OWN = 20;
const MOST_KEPT = 1_500_000;

const builtIn = computed<readonly Lesson[]>(() => {
  const model = known.value;
  return model ? lessons.map((json) => readLesson(json, "a built-in lesson", model)) : [];
});

/** The lessons that come with the program; none before the model has introduced itself. */
export const builtInLessons = (): readonly Lesson[] => builtIn.value;

/** Ids of built-in lessons, which one's own may not have. */
export const isBuiltIn = (id: string): boolean => builtIn.value.some((one) => one.id === id);

const kept = signal<readonly unknown[]>(load());

/** The lessons of one's own that this browser keeps and that can be used. */
export const ownLessons = computed<readonly Lesson[]>(() => {
  const model = known.value;
  if (!model) return [];
  return kept.value.flatMap((json) => {
    const read = tryLesson(json, model);
    return "value" in read && !isBuiltIn(read.value.id) ? [read.value] : [];
  });
});

/** A lesson by its id, built-in or one's own. */
export const lessonById = (id: string): Lesson | undefined =>
  [...builtIn.value, ...ownLessons.value].find((one) => one.id === id);

/**
 * Keeps a lesson of one's own, instead of one with its id. False where it is there only until the
 * page is closed: the browser keeps nothing, or there is no room left.
 */
export function keepOwnLesson(lesson: Lesson): boolean {
  kept.value = [...without(lesson.id), lesson];
  return save();
}

/** Forgets a lesson of one's own. */
export function forgetOwnLesson(id: string): void {
  kept.value = without(id);
  save();
}

/** Also those stay that cannot be used now: another version of the page may know them. */
const without = (id: string): unknown[] =>
  kept.peek().filter((one) => (one as { id?: unknown } | null)?.id !== id);

function save(): boolean {
  try {
    const text = JSON.stringify({ version: 1, lessons: kept.peek() });
    if (text.length > MOST_KEPT || kept.peek().length > MOST_OWN) return false;
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** What the browser kept, which anybody may have written. Never throws. */
function load(): readonly unknown[] {
  try {
    const text = localStorage.getItem(KEY) ?? "";
    if (text === "" || text.length > MOST_KEPT) return [];
    const found = JSON.parse(text) as { version?: unknown; lessons?: unknown } | null;
    const whole = found?.version === 1 && Array.isArray(found.lessons) ? found.lessons : [];
    return whole.slice(0, MOST_OWN);
  } catch {
    return [];
  }
}
