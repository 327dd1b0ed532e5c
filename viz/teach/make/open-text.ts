import { parseJsonText } from "../../../sim/core/json-text.ts";
import type { Problem } from "../../../sim/core/reading.ts";
import { shapeProblems } from "../../../sim/teach/read-lesson.ts";
import { at } from "./path.ts";

/** Most characters of a lesson file. */
export const LARGEST = 400_000;

/** What a file gave: something that can be worked on, or why not, as follows the file's name. */
export type Opened = { readonly lesson: unknown } | { readonly problem: string };

/**
 * Reads the text of a lesson file. A lesson that is not finished is one all the same: what its
 * fields lack is told beside them. What is not a lesson at all is refused. Never throws.
 */
export function openText(text: string): Opened {
  if (text.length > LARGEST) return { problem: "is larger than 400 kB; a lesson is much smaller" };
  if (text.trim() === "") return { problem: "is empty; expected a lesson in JSON" };
  let json: unknown;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { problem: "is not JSON; expected a lesson as this page saves it" };
  }
  try {
    json = parseJsonText(text, "the file");
  } catch (error) {
    return { problem: `cannot be used: ${(error as Error).message.replace(/\.$/, "")}` };
  }
  const grave = shapeProblems(json).find((problem) => isGrave(json, problem));
  return grave ? { problem: `is not a lesson: ${grave.text}` } : { lesson: json };
}

/** Whether something is wrong that no field of the form can mend. */
function isGrave(json: unknown, { path, text }: Problem): boolean {
  if (path === "" || path === "version") return true;
  const keys = path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const there = at(json, keys);
  // Texts, numbers and lists that are missing or too short have a field; strange keys have none,
  // nor has a text where a list should be.
  if (there === undefined || keys.includes("check")) return false;
  return /in (braces|brackets)$/.test(text) || (typeof there === "object" && !Array.isArray(there));
}
