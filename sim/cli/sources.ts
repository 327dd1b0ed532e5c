import { builtins } from "../../scenarios/index.ts";
import { type CatalogueEntry, catalogue } from "../experiment/catalogue.ts";
import type { Sources } from "../experiment/resolve.ts";
import { readScenarioFile } from "../host/files-scenario.ts";

let entries: readonly CatalogueEntry[] | undefined;

/** The built-in scenarios with their variants, read once. */
export function builtinScenarios(): readonly CatalogueEntry[] {
  entries ??= catalogue(builtins);
  return entries;
}

/** Where the command line looks names up: built-in scenarios first, then files. */
export function commandSources(): Sources {
  return { builtins: builtinScenarios(), readFile: readScenarioFile };
}
