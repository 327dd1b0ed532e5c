import type { Lesson } from "./lesson-file.ts";

/** Texts with which a new lesson and its new parts begin, until somebody writes their own. */
export const STAND_INS = {
  title: "My lesson",
  summary: "What it is about, in a sentence.",
  situation: "Tell the case here, in plain words.",
  say: "What you do and say.",
  finding: "What was found.",
  where: "Where in the document",
  document: "Title of the document",
  author: "Who wrote it",
  world: "Another world",
  role: "Somebody else",
  brief: "What you want, what you know, and what you fear.",
  chart: "What else happens?",
  statement: "In most futures something happens that few expect.",
  choice: "Another choice",
  way: "Another way",
  setting: "Another setting",
} as const;

/** Something of a lesson that nobody has written yet. */
export interface Unfinished {
  readonly path: string;
  /** What it is: “title is still “My lesson””. */
  readonly text: string;
}

const TEXTS: ReadonlySet<string> = new Set(Object.values(STAND_INS));

/** What people write where they mean to write something later. */
const FILLER =
  /^(to ?do|tbc|tbd|fixme|x{2,}|\?+|\.+|…|-+|lorem ipsum\b.*|(to|text) (be|comes?) (written|here).*)[.!]*$/i;

/**
 * What stands in a lesson for something that is still to be written, by its path: texts of a new
 * lesson, fillers, and choices that are the same as another one. A lesson may have the right form
 * and all of these.
 */
export function unfinishedIn(lesson: unknown): readonly Unfinished[] {
  return [...textsIn(lesson, []), ...sameChoices(lesson)];
}

/** Ids and choices of the program are no texts. */
const NO_TEXT = new Set(["id", "scenario", "entity", "outcome", "world", "step", "stat", "source"]);

function* textsIn(node: unknown, path: readonly (string | number)[]): Generator<Unfinished> {
  if (typeof node === "string") {
    const text = node.trim();
    if (NO_TEXT.has(String(path.at(-1))) || !(TEXTS.has(text) || FILLER.test(text))) return;
    const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    yield { path: path.join("."), text: `${path.join(".")} is still “${shown}”` };
  } else if (typeof node === "object" && node !== null) {
    for (const [key, value] of Object.entries(node)) yield* textsIn(value, [...path, key]);
  }
}

/** Lists of choices in which two must not be the same. */
const CHOICES = [
  ["decide", "options"],
  ["grid", "rows"],
  ["grid", "columns"],
] as const;

function* sameChoices(lesson: unknown): Generator<Unfinished> {
  for (const [part, list] of CHOICES) {
    const of = (lesson as Partial<Record<string, Record<string, unknown>>> | null)?.[part]?.[list];
    const choices = Array.isArray(of) ? (of as Lesson["decide"]["options"]) : [];
    const keys = choices.map((one) => JSON.stringify(Object.entries(one?.settings ?? {}).sort()));
    for (const [i, key] of keys.entries()) {
      const first = keys.indexOf(key);
      if (first === i) continue;
      const path = `${part}.${list}.${i}`;
      yield {
        path,
        text: `${path} sets the same as ${part}.${list}.${first}, so both are one choice`,
      };
    }
  }
}
