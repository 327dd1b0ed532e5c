import { InputError } from "../core/error.ts";
import { type Problem, plainText, tryDocument } from "../core/reading.ts";
import type { PageModel } from "../host/page-protocol.ts";
import { type Lesson, lessonSchema } from "./lesson-file.ts";
import { lessonTroubles } from "./lesson-troubles.ts";
import { withinUnions } from "./within-unions.ts";

/** What must be known of the model to read a lesson. */
export type Known = Pick<
  PageModel,
  "outcomes" | "parameters" | "standings" | "forms" | "scenarios"
>;

const schema = withinUnions<Lesson>(lessonSchema);

/** What is wrong with the shape of a lesson; whether its names lead anywhere is not asked. */
export function shapeProblems(json: unknown): readonly Problem[] {
  const read = tryDocument(schema, json, "lesson");
  return "problems" in read ? read.problems : [];
}

/** A lesson that can be used, or everything that is wrong with it, in the order of the file. */
export function tryLesson(
  json: unknown,
  known: Known,
): { readonly value: Lesson } | { readonly problems: readonly Problem[] } {
  const read = tryDocument(schema, json, "lesson");
  if ("problems" in read) return read;
  const problems = [...lessonTroubles(read.value, known)].map(
    ([path, what]): Problem => ({ path, text: plainText(`${path} ${what}`) }),
  );
  return problems.length > 0 ? { problems } : read;
}

/**
 * Reads a lesson. `where` names the file or link in messages. Throws an InputError with the first
 * thing wrong, in one sentence.
 */
export function readLesson(json: unknown, where: string, known: Known): Lesson {
  const read = tryLesson(json, known);
  if ("value" in read) return read.value;
  throw new InputError(`${where}: ${read.problems[0].text}.`);
}
