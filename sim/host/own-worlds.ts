import { InputError } from "../core/error.ts";
import { parseJsonText } from "../core/json-text.ts";
import { type CatalogueEntry, expandFile, splitFile } from "../experiment/catalogue.ts";
import type { OwnWorld, ScenarioReading } from "./page-protocol.ts";

/** Most characters of a scenario file that the page reads. */
export const LARGEST_FILE = 1_000_000;

const WHERE = "The file";

/** The scenario of one's own world and its variants, under its id. Throws InputError. */
export function entriesOf({ id, json }: OwnWorld, where = WHERE): CatalogueEntry[] {
  const entries = expandFile(isObject(json) ? { ...json, id } : json, where);
  if (!entries.some(({ scenario }) => scenario.partnership)) {
    throw new InputError(
      `${where} has no partnership; the page compares ways of partnering, so add one ("partnership": {"form", "lead", "other"}).`,
    );
  }
  return entries;
}

/** Reads the text of a scenario file. Never throws: what is wrong comes back as one sentence. */
export function readScenario(text: string): ScenarioReading {
  try {
    const scenario = parseText(text);
    const [{ title, assumptions = {} }] = entriesOf({ id: "own", json: scenario });
    const { assumptions: told, variants, rest } = splitFile(scenario);
    const world = variants === undefined ? rest : { ...(rest as object), variants };
    return {
      ok: true,
      scenario: world,
      title,
      assumptions: told === undefined ? null : assumptions,
    };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** What is wrong with a world, as one sentence. */
export function problemOf(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof RangeError) {
    return `${WHERE} is nested too deeply; expected a scenario as this page or the program saves it.`;
  }
  return `${WHERE} could not be read (${(error as Error).message}); expected a scenario as this page or the program saves it.`;
}

function parseText(text: string): unknown {
  if (text.length > LARGEST_FILE) {
    throw new InputError(`${WHERE} is larger than 1 MB; a scenario file is much smaller.`);
  }
  if (text.trim() === "") throw new InputError(`${WHERE} is empty; expected a scenario in JSON.`);
  try {
    JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new InputError(
      `${WHERE} is not JSON${looksLikeTable(text) ? "; if it is a table of trusts, open it as CSV" : "; expected a scenario as this page or the program saves it"}.`,
    );
  }
  return parseJsonText(text, WHERE);
}

/** Two first lines with the same number of separators. */
function looksLikeTable(text: string): boolean {
  const [first = "", second = ""] = text.split(/\r?\n/, 2);
  const count = (line: string) => line.split(/[,;\t]/).length;
  return !/^\s*[{[]/.test(first) && count(first) > 1 && count(first) === count(second);
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
