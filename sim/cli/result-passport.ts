import type { BatchSettings } from "../experiment/batch-settings.ts";
import type { CatalogueEntry } from "../experiment/catalogue.ts";
import type { NamedJob } from "../experiment/job.ts";
import type { Settings } from "../experiment/settings.ts";
import { VERSION } from "../experiment/version.ts";
import {
  applySettings,
  forms,
  MODEL_VERSION,
  PRODUCT,
  parameters,
  type Scenario,
} from "../model.ts";
import { changesOf, valueAt } from "../passport/changes.ts";
import { withoutTwin } from "../passport/commands.ts";
import { passportText } from "../passport/json.ts";
import { makePassport, type Passport, type PassportRun } from "../passport/passport.ts";
import { NO_CONTENT } from "../passport/read.ts";
import type { BatchOptions } from "./options.ts";

/** The passport of a result of `run` or `compare`. */
export function resultPassport(
  { command, jobs }: { readonly command: string; readonly jobs: readonly NamedJob[] },
  { seed, replicates, months }: Pick<BatchSettings, "seed" | "replicates" | "months">,
  { set, uncertainty }: Pick<BatchOptions, "set" | "uncertainty">,
  fingerprints: readonly string[],
  {
    builtIn,
    versions = { version: VERSION, model_version: MODEL_VERSION },
  }: {
    readonly builtIn: readonly CatalogueEntry[];
    /** Those that made the result; these where left out. */
    readonly versions?: { readonly version: string; readonly model_version: string };
  },
): Passport {
  const runs = jobs.map(({ name, job }, i) => {
    const base = builtInOf(name, job.scenario, set, builtIn);
    return runOf({ name, job }, set, fingerprints[i], base);
  });
  return makePassport({
    product: PRODUCT,
    ...versions,
    what: `Result of ${PRODUCT} ${command}`,
    seed,
    replicates,
    months,
    uncertainty,
    runs,
    link: null,
  });
}

/** A built-in scenario goes by its name, any other travels inside. */
function runOf(
  { name, job }: NamedJob,
  set: Settings,
  fingerprint: string,
  base: Scenario | null,
): PassportRun {
  const assumed = assumptionsOf(job.assumptions);
  const settings = base ? { ...set, ...assumed } : assumed;
  const before = base ?? job.scenario;
  const changes = changesOf(
    { ...set, ...assumed },
    {
      parameters,
      forms,
      levers: base?.levers ?? {},
      before: (path) => (base ? valueAt(before, path) : null),
    },
  );
  const run = { label: job.scenario.title, name, settings, changes, fingerprint };
  if (base) return run;
  const id = job.scenario.id.replaceAll("/", "-");
  return { ...run, scenario: { ...job.scenario, id } };
}

/** The built-in scenario of this name, where it is what was simulated and no file that is called alike. */
function builtInOf(
  name: string,
  simulated: Scenario,
  set: Settings,
  builtIn: readonly CatalogueEntry[],
): Scenario | null {
  const entry = builtIn.find(({ id }) => id === withoutTwin(name));
  if (!entry) return null;
  const { scenario } = applySettings(entry.scenario, set);
  return JSON.stringify(scenario) === JSON.stringify(simulated) ? entry.scenario : null;
}

const assumptionsOf = (assumptions: Readonly<Record<string, number>> = {}): Settings =>
  Object.fromEntries(
    Object.entries(assumptions).map(([id, value]) => [`assumptions.${id}`, value]),
  );

/** A passport as the text of a file that holds nothing else. */
export const passportFile = (passport: Passport): string =>
  `${passportText(passport, NO_CONTENT)}\n`;
