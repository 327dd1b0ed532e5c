import { InputError } from "../core/error.ts";
import { parseJsonText } from "../core/json-text.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { expandFile, settleEntry } from "./catalogue.ts";
import type { NamedJob } from "./job.ts";
import { didYouMean } from "./nearest.ts";
import type { Settings } from "./settings.ts";

/** The name of the counterfactual twin. */
export const NONE = "none";

/** Where names are looked up: built-in scenarios, and a reader of files that throws InputError. */
export interface Sources {
  readonly builtins: readonly CatalogueEntry[];
  /** The text of a file, or null where there is no such file. */
  readFile(path: string): string | null;
}

/**
 * Turns what was typed into a job, with settings applied: a built-in id (`case-c/no-money`), a file
 * (`my.json`), a variant in a file (`my.json/no-money`), or the twin of any of these (`case-c/none`).
 * Throws InputError, with the nearest names where the name is unknown.
 */
export function resolveJob(typed: string, settings: Settings, sources: Sources): NamedJob {
  const twin = typed.endsWith(`/${NONE}`);
  const wanted = twin ? typed.slice(0, -NONE.length - 1) : typed;
  const entry = findEntry(wanted, sources);
  const { scenario, assumptions } = settleEntry(entry, settings, where(entry, wanted));
  const given = Object.keys(assumptions).length > 0 ? { assumptions } : {};
  return {
    name: twin ? `${entry.id}/${NONE}` : entry.id,
    job: { scenario, ...given, ...(twin ? { counterfactual: true } : {}) },
  };
}

function where(entry: CatalogueEntry, wanted: string): string {
  return wanted === entry.id ? `scenario "${entry.id}"` : wanted;
}

function findEntry(wanted: string, { builtins, readFile }: Sources): CatalogueEntry {
  const builtin = builtins.find(({ id }) => id === wanted);
  if (builtin) return builtin;
  const whole = readFile(wanted);
  if (whole !== null) return expandFile(parseJsonText(whole, wanted), wanted)[0];
  const cut = wanted.lastIndexOf("/");
  const file = wanted.slice(0, Math.max(cut, 0));
  const text = file.endsWith(".json") ? readFile(file) : null;
  if (text !== null) return variantInFile(text, file, wanted.slice(cut + 1));
  throw unknownName(wanted, builtins);
}

function variantInFile(text: string, file: string, name: string): CatalogueEntry {
  const [base, ...variants] = expandFile(parseJsonText(text, file), file);
  const found = variants.find(({ id }) => id === `${base.id}/${name}`);
  if (found) return found;
  const names = variants.map(({ id }) => id.slice(base.id.length + 1));
  const known = names.length > 0 ? `it has ${names.join(", ")}` : "it has none";
  throw new InputError(`${file}: variants.${name} is not there; ${known}.`);
}

function unknownName(wanted: string, builtins: readonly CatalogueEntry[]): InputError {
  if (wanted.includes(".json")) {
    return new InputError(`${wanted}: no such file; check the path.`);
  }
  const ids = builtins.map(({ id }) => id);
  const hint = didYouMean(wanted, ids, "partnerscape list shows the names.");
  return new InputError(`"${wanted}" is neither a built-in scenario nor a file; ${hint}`);
}
