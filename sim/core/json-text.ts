import { InputError } from "./error.ts";
import { readNumber } from "./numbers.ts";
import { WRITE_IN_QUOTES } from "./seed.ts";

const DEEPEST = 40;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const PLAIN = /^(0|-?[1-9]\d*)$/;

/**
 * Reads JSON text. Throws InputError, naming `where` and the path, where it is empty, is not JSON,
 * says a key twice (the second would silently win), nests deeper than 40, uses a key that could
 * reach into JavaScript objects, or has a number that cannot be kept as it is written. At the paths
 * in `texts` a number stands for its own text, so only plain digits will do.
 */
export function parseJsonText(text: string, where: string, texts: readonly string[] = []): unknown {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (clean.trim() === "") throw new InputError(`${where} is empty; expected a JSON object.`);
  let value: unknown;
  try {
    value = JSON.parse(clean);
  } catch (error) {
    throw new InputError(`${where} is not JSON: ${reasonOf(error as Error, clean)}.`);
  }
  checkTokens(clean, { where, texts });
  return value;
}

/** The engine's reason in one line, with line and column where it gives a position. */
function reasonOf({ message }: Error, text: string): string {
  const plain = message.replace(/\s+/g, " ");
  const place = / (?:in JSON )?at position (\d+)(?: \(.*\))?/.exec(plain);
  if (!place) return plain;
  const { line, column } = placeAt(text, Number(place[1]));
  return plain.replace(place[0], ` in line ${line}, column ${column}`);
}

/** Line and column of a position in a text, from 1; every kind of line end counts. */
function placeAt(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split(/\r\n|\r|\n/);
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

interface Level {
  /** The keys seen so far; null inside an array. */
  readonly keys: Set<string> | null;
  step: string | number;
  expectsKey: boolean;
}

interface Place {
  readonly where: string;
  readonly texts: readonly string[];
}

/** Walks over text known to be JSON; only its strings, numbers and punctuation matter. */
function checkTokens(text: string, place: Place): void {
  const { where } = place;
  const levels: Level[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "{" || token === "[") {
      if (levels.length === DEEPEST) {
        throw new InputError(`${where} nests deeper than ${DEEPEST} levels: ${path(levels)}.`);
      }
      const object = token === "{";
      levels.push({ keys: object ? new Set() : null, step: object ? "" : 0, expectsKey: object });
    } else if (token === "}" || token === "]") levels.pop();
    else if (level && token === ",") nextPlace(level);
    else if (token === ":") continue;
    else if (!token.startsWith('"')) takeNumber(levels, token, place, () => placeAt(text, index));
    else if (level?.expectsKey) takeKey(levels, level, token, where);
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
    throw new InputError(`${where}: ${path(levels)} is not a key a file can have; remove it.`);
  }
  if (level.keys?.has(key)) {
    throw new InputError(`${where}: ${path(levels)} is there twice; keep one of them.`);
  }
  level.keys?.add(key);
}

/** Throws where a number is not what is written. One too large is left to whoever knows its range. */
function takeNumber(
  levels: readonly Level[],
  token: string,
  { where, texts }: Place,
  at: () => { readonly line: number },
): void {
  const fail = (problem: string): never => {
    throw new InputError(`${where}, line ${at().line}: ${path(levels)} ${problem}.`);
  };
  const asText = texts.includes(path(levels));
  if (asText && !(PLAIN.test(token) && Number.isSafeInteger(Number(token)))) {
    fail(`is the number ${shown(token)}, ${WRITE_IN_QUOTES}`);
  }
  const read = readNumber(token);
  if (read && "problem" in read && Number.isFinite(Number(token))) {
    fail(`is ${shown(token)}, which ${read.problem}; expected fewer digits`);
  }
}

const shown = (token: string): string => (token.length > 40 ? `${token.slice(0, 37)}...` : token);

function path(levels: readonly Level[]): string {
  return (
    levels
      .slice(0, 12)
      .map((level) => level.step)
      .join(".") || "the top"
  );
}
