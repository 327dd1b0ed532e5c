import { InputError } from "../core/error.ts";
import { type Problem, plainText, tryDocument } from "../core/reading.ts";
import { playSchema, type RolePlay } from "./play-file.ts";
import { playTroubles } from "./play-troubles.ts";
import type { Known } from "./read-lesson.ts";

/** A role play that can be used, or everything that is wrong with it, in the order of the file. */
export function tryPlay(
  json: unknown,
  known: Known,
): { readonly value: RolePlay } | { readonly problems: readonly Problem[] } {
  const read = tryDocument<RolePlay>(playSchema, json, "role-play");
  if ("problems" in read) return read;
  const problems = [...playTroubles(read.value, known)].map(
    ([path, what]): Problem => ({ path, text: plainText(`${path} ${what}`) }),
  );
  return problems.length > 0 ? { problems } : read;
}

/**
 * Reads a role play. `where` names the file in messages. Throws an InputError with the first thing
 * wrong, in one sentence.
 */
export function readPlay(json: unknown, where: string, known: Known): RolePlay {
  const read = tryPlay(json, known);
  if ("value" in read) return read.value;
  throw new InputError(`${where}: ${read.problems[0].text}.`);
}
