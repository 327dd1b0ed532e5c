import { InputError } from "../core/error.ts";
import { readNumber } from "../core/numbers.ts";

/** What a path of a scenario, a lever or an assumption may be set to. */
export type SettingValue = string | number | boolean;

/** Values by path, as `--set` gives them and as a variant's `set` holds them. */
export type Settings = Record<string, SettingValue>;

/**
 * Reads `PATH=VALUE` texts. A value that is a finite number or true or false is taken as such,
 * anything else as text. Throws InputError where "=" or the path is missing or a path comes twice.
 */
export function parseSettings(texts: readonly string[]): Settings {
  const settings: Settings = Object.create(null);
  for (const text of texts) {
    const cut = text.indexOf("=");
    const path = text.slice(0, Math.max(cut, 0)).trim();
    if (!path) {
      throw new InputError(
        `--set ${text}: expected PATH=VALUE, for example --set levers.transition_funding=0.`,
      );
    }
    if (path in settings) throw new InputError(`--set ${path} is given twice; keep one of them.`);
    settings[path] = parseValue(text.slice(cut + 1).trim(), path);
  }
  return { ...settings };
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
