import { InputError } from "../core/error.ts";
import type { CatalogueEntry } from "../experiment/catalogue.ts";
import type { InlineScenario } from "../experiment/experiment-resolve.ts";
import type { Settings, SettingValue } from "../experiment/settings.ts";
import { applySettings, forms, parameters, type Scenario } from "../model.ts";
import { changesOf, valueAt } from "../passport/changes.ts";
import type { PassportRun } from "../passport/passport.ts";

/**
 * What makes one ensemble again. A built-in scenario goes by its name and what was set in it, `asked`
 * where that is all; any other travels inside.
 */
export function passportRun(
  { id, title, scenario, set, counterfactual }: InlineScenario,
  fingerprint: string,
  builtIn: readonly CatalogueEntry[],
  asked: Settings = {},
): PassportRun {
  const simulated = scenario as unknown as Scenario;
  const base = builtIn.find((one) => one.id === simulated.id)?.scenario;
  const given = base ? settingsBetween(base, simulated, asked) : null;
  const own = given ? null : { ...scenario, id: simulated.id.replaceAll("/", "-") };
  const settings = { ...given, ...set };
  const name = `${own?.id ?? simulated.id}${counterfactual ? "/none" : ""}`;
  const changes = changesOf(settings, {
    parameters,
    forms,
    levers: base?.levers ?? {},
    before: (path) => (base && given ? valueAt(base, path) : null),
  });
  return {
    label: title,
    name,
    ...(name === id ? {} : { id }),
    settings,
    changes,
    fingerprint,
    ...(own ? { scenario: own } : {}),
  };
}

/**
 * What has to be set in one scenario to have the other, but for their words: what was asked for, or
 * every value that is another one. Null where neither will do.
 */
function settingsBetween(base: Scenario, other: Scenario, asked: Settings): Settings | null {
  if (gives(base, other, asked)) return asked;
  const settings: Settings = {};
  const told = collect(plainly(base), plainly(other), "", settings);
  return told && gives(base, other, settings) ? settings : null;
}

function gives(base: Scenario, other: Scenario, settings: Settings): boolean {
  try {
    const { scenario } = applySettings(base, settings);
    return JSON.stringify(plainly(scenario)) === JSON.stringify(plainly(other));
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

const plainly = (scenario: Scenario) => ({ ...scenario, title: "", summary: "" });

/** Puts every value of `other` that `one` has otherwise under its path; false where one has no value. */
function collect(one: unknown, other: unknown, path: string, settings: Settings): boolean {
  if (JSON.stringify(one) === JSON.stringify(other)) return true;
  if (typeof other !== "object") {
    if (other === undefined) return false;
    settings[path] = other as SettingValue;
    return true;
  }
  if (typeof one !== "object" || one === null || other === null) return false;
  const [before, after] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every((key) =>
    collect(before[key], after[key], path === "" ? key : `${path}.${key}`, settings),
  );
}
