import { InputError } from "../core/error.ts";
import { readNumber } from "../core/numbers.ts";
import { plainText } from "../core/reading.ts";
import { canonicalPath, pathsOverlap } from "../model.ts";

/** What a path of a scenario, a lever or an assumption may be set to. */
export type SettingValue = string | number | boolean;

/** Values by path, as `--set` gives them and as a variant's `set` holds them. */
export type Settings = Record<string, SettingValue>;

/**
 * Reads `PATH=VALUE` texts. A value that is a finite number or true or false is taken as such,
 * anything else as text; paths come back in full. Throws InputError where "=" or the path is missing,
 * or two paths set the same thing.
 */
export function parseSettings(texts: readonly string[]): Settings {
  const settings = new Map<string, { value: SettingValue; given: string }>();
  for (const text of texts) {
    const cut = text.indexOf("=");
    const given = text.slice(0, Math.max(cut, 0)).trim();
    if (!given) {
      throw new InputError(
        `--set ${plainText(text)}: expected PATH=VALUE without blanks around "=", for example --set levers.transition_funding=0.`,
      );
    }
    const path = canonicalPath(given);
    const before = [...settings].find(([other]) => pathsOverlap(path, other))?.[1].given;
    if (before === given) throw new InputError(`--set ${given} is given twice; keep one of them.`);
    if (before !== undefined) {
      throw new InputError(
        `--set ${before} and --set ${given} set the same thing; keep one of them.`,
      );
    }
    settings.set(path, { value: parseValue(text.slice(cut + 1).trim(), given), given });
  }
  return Object.fromEntries([...settings].map(([path, { value }]) => [path, value]));
}

/**
 * The same settings with every path in full. Throws InputError, naming `where`, where two of them
 * set the same thing.
 */
export function spelledOut(settings: Settings, where: string): Settings {
  const out = new Map<string, { value: SettingValue; given: string }>();
  for (const [given, value] of Object.entries(settings)) {
    const path = canonicalPath(given);
    const before = [...out].find(([other]) => pathsOverlap(path, other))?.[1].given;
    if (before !== undefined) {
      throw new InputError(
        `${where}: ${before} and ${given} set the same thing; keep one of them.`,
      );
    }
    // Minus zero is zero.
    out.set(path, { value: typeof value === "number" ? value + 0 : value, given });
  }
  return Object.fromEntries([...out].map(([path, { value }]) => [path, value]));
}

function parseValue(text: string, path: string): SettingValue {
  if (text === "") throw new InputError(`--set ${path}= has no value; expected PATH=VALUE.`);
  const read = readSetting(text);
  if ("value" in read) return read.value;
  throw new InputError(`--set ${path}=${text}: ${text} ${read.problem}; expected a finite number.`);
}

/** What a text sets a path to: a number, true or false, or the text itself; or what is wrong with it. */
export function readSetting(
  text: string,
): { readonly value: SettingValue } | { readonly problem: string } {
  if (text === "true" || text === "false") return { value: text === "true" };
  return readNumber(text) ?? { value: text };
}
