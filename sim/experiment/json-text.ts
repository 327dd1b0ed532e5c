import { InputError } from "../core/error.ts";

const DEEPEST = 40;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/**
 * Reads JSON text. Throws InputError, naming `where` and the path, where it is empty, is not JSON,
 * says a key twice (the second would silently win), nests deeper than 40, or uses a key that
 * could reach into JavaScript objects.
 */
export function parseJsonText(text: string, where: string): unknown {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (clean.trim() === "") throw new InputError(`${where} is empty; expected a JSON object.`);
  let value: unknown;
  try {
    value = JSON.parse(clean);
  } catch (error) {
    throw new InputError(`${where} is not JSON: ${reasonOf(error as Error, clean)}.`);
  }
  checkKeys(clean, where);
  return value;
}

/** The engine's reason in one line, with line and column where it gives a position. */
function reasonOf({ message }: Error, text: string): string {
  const plain = message.replace(/\s+/g, " ");
  const place = / (?:in JSON )?at position (\d+)(?: \(.*\))?/.exec(plain);
  if (!place) return plain;
  const before = text.slice(0, Number(place[1])).split("\n");
  const column = before[before.length - 1].length + 1;
  return plain.replace(place[0], ` in line ${before.length}, column ${column}`);
}

interface Level {
  /** The keys seen so far; null inside an array. */
  readonly keys: Set<string> | null;
  step: string | number;
  expectsKey: boolean;
}

/** Walks over text known to be JSON; only its strings and punctuation matter. */
function checkKeys(text: string, where: string): void {
  const levels: Level[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "{" || token === "[") {
      if (levels.length === DEEPEST) {
        throw new InputError(`${where} nests deeper than ${DEEPEST} levels: ${path(levels)}.`);
      }
      const object = token === "{";
      levels.push({ keys: object ? new Set() : null, step: object ? "" : 0, expectsKey: object });
    } else if (token === "}" || token === "]") levels.pop();
    else if (level && token === ",") nextPlace(level);
    else if (level?.expectsKey && token !== ":") takeKey(levels, level, token, where);
  }
}

function nextPlace(level: Level): void {
  level.expectsKey = level.keys !== null;
  if (typeof level.step === "number") level.step += 1;
}

function takeKey(levels: Level[], level: Level, token: string, where: string): void {
  const key = JSON.parse(token) as string;
  level.step = key;
  level.expectsKey = false;
  if (FORBIDDEN.has(key)) {
    throw new InputError(`${where}: ${path(levels)} is not a key a scenario can have; remove it.`);
  }
  if (level.keys?.has(key)) {
    throw new InputError(`${where}: ${path(levels)} is there twice; keep one of them.`);
  }
  level.keys?.add(key);
}

function path(levels: readonly Level[]): string {
  return (
    levels
      .slice(0, 12)
      .map((level) => level.step)
      .join(".") || "the top"
  );
}
