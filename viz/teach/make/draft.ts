import { computed, signal } from "@preact/signals";
import { asList, at, nameOf, type Path, put } from "./path.ts";

const KEY = "partnerscape.lesson-draft";
const MOST_KEPT = 400_000;
const MOST_STEPS = 60;

/** The lesson being made, as it is: it may lack anything. Null before one is begun. */
export const draft = signal<unknown>(load());

/** What was there before each step, and what the step was about. */
const past = signal<readonly { readonly lesson: unknown; readonly name: string }[]>([]);

/** True while there is something to go back to. */
export const canUndo = computed(() => past.value.length > 0);

/** Begins with another lesson; what was there can be brought back. */
export const begin = (lesson: unknown): void => step(lesson, "");

/** Takes the last step back. All that was typed into one field in a row is one step. */
export function undo(): void {
  const last = past.peek().at(-1);
  if (!last) return;
  past.value = past.peek().slice(0, -1);
  show(last.lesson);
}

/** Puts something else at a path of the lesson. */
export const change = (path: Path, value: unknown): void =>
  step(put(draft.peek(), path, value), nameOf(path));

/** Adds something to the end of a list. */
export const add = (path: Path, value: unknown): void =>
  step(put(draft.peek(), path, [...listAt(path), value]), "");

/** Takes something off a list. */
export const remove = (path: Path, place: number): void =>
  step(put(draft.peek(), path, spliced(listAt(path), place, 1)), "");

/** Moves something of a list one place up. */
export function moveUp(path: Path, place: number): void {
  const list = listAt(path);
  step(put(draft.peek(), path, spliced(list, place - 1, 2, list[place], list[place - 1])), "");
}

const listAt = (path: Path): readonly unknown[] => asList(at(draft.peek(), path));

const spliced = (list: readonly unknown[], from: number, away: number, ...into: unknown[]) => [
  ...list.slice(0, from),
  ...into,
  ...list.slice(from + away),
];

/** `name` is the field that was typed into; steps without one are never put together. */
function step(lesson: unknown, name: string): void {
  const before = past.peek();
  const goesOn = name !== "" && before.at(-1)?.name === name;
  if (!goesOn) past.value = [...before, { lesson: draft.peek(), name }].slice(-MOST_STEPS);
  show(lesson);
}

function show(lesson: unknown): void {
  draft.value = lesson;
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: 1, lesson }));
  } catch {
    // It can still be saved as a file.
  }
}

/** What the browser kept, which anybody may have written. Never throws. */
function load(): unknown {
  try {
    const text = localStorage.getItem(KEY) ?? "";
    if (text.length > MOST_KEPT) return null;
    const found = JSON.parse(text) as { version?: unknown; lesson?: unknown } | null;
    const { lesson } = found?.version === 1 ? found : {};
    return typeof lesson === "object" && !Array.isArray(lesson) ? lesson : null;
  } catch {
    return null;
  }
}
