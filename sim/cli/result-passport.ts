import type { BatchSettings } from "../experiment/batch-settings.ts";
import type { CatalogueEntry } from "../experiment/catalogue.ts";
import type { NamedJob } from "../experiment/job.ts";
import type { Settings } from "../experiment/settings.ts";
import { VERSION } from "../experiment/version.ts";
import { passportRun } from "../host/passport-run.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import { passportText } from "../passport/json.ts";
import { makePassport, type Passport } from "../passport/passport.ts";
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
  const runs = jobs.map(({ name, job: { scenario, assumptions, counterfactual = false } }, i) => {
    const world = scenario as unknown as Record<string, unknown>;
    const named = { id: name, title: scenario.title, scenario: world, counterfactual };
    const one = { ...named, set: assumptionsOf(assumptions) };
    return passportRun(one, fingerprints[i], builtIn, set);
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

const assumptionsOf = (assumptions: Readonly<Record<string, number>> = {}): Settings =>
  Object.fromEntries(
    Object.entries(assumptions).map(([id, value]) => [`assumptions.${id}`, value]),
  );

/** A passport as the text of a file that holds nothing else. */
export const passportFile = (passport: Passport): string =>
  `${passportText(passport, NO_CONTENT)}\n`;
