import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Job, NamedJob } from "../experiment/job.ts";
import type { Settings } from "../experiment/settings.ts";
import { gatherFingerprints, type WholeFingerprints } from "../host/experiment-fingerprints.ts";
import { experimentPassport } from "../host/experiment-passport.ts";
import type { StoredResult } from "../host/result-reader.ts";
import type { Scenario } from "../model.ts";
import { PASSPORT_FILE } from "../passport/commands.ts";
import type { PassportReading } from "../passport/json.ts";
import { fingerprintOf, type Passport } from "../passport/passport.ts";
import { LARGEST_SAVED, readPassport } from "../passport/read.ts";
import { versionsIn } from "./experiment-finish.ts";
import { knownHere } from "./known-here.ts";
import { resultPassport } from "./result-passport.ts";
import { builtinScenarios } from "./sources.ts";

/** The passport that lies in a result folder; null where there is none, as in those of 0.4. */
export function passportIn(dir: string): PassportReading | null {
  const file = join(dir, PASSPORT_FILE);
  if (!existsSync(file)) return null;
  if (statSync(file).size > LARGEST_SAVED) return { problem: "it is too large to be a passport" };
  return readPassport(readFileSync(file));
}

/**
 * The passport of a result folder: the one that lies in it, or where there is none that fits, one
 * that its manifest and its runs give.
 */
export async function storedPassport(result: StoredResult): Promise<Passport> {
  const reading = passportIn(result.dir);
  if (reading && !("problem" in reading) && faultOf(reading.passport, result) === null) {
    return reading.passport;
  }
  const fingerprints = Array<string>(result.cells * result.replicates).fill("");
  for await (const { run, fingerprint } of result.runs()) fingerprints[run] = fingerprint;
  return madePassport(result, wholeFingerprints(result, fingerprints));
}

/** The fingerprints of a result from those of its runs by number. */
export function wholeFingerprints(
  result: StoredResult,
  fingerprints: readonly string[],
): WholeFingerprints {
  const gathered = gatherFingerprints(result);
  for (const fingerprint of fingerprints) gathered.add(fingerprint);
  const found = gathered.end();
  // Those of an experiment are taken over all runs, those of run and compare scenario by scenario.
  if (result.experiment) return found;
  return { ...found, fingerprint: fingerprintOf(found.fingerprints) };
}

/** What a passport says otherwise than the manifest beside it, in words; null where nothing. */
export function faultOf(passport: Passport, { manifest }: StoredResult): string | null {
  const { fingerprint, seed, replicates, months, version, model_version } = passport;
  const said = { fingerprint, seed, replicates, months, version, model_version };
  const other = Object.entries(said).find(([key, value]) => manifest[key] !== value);
  return other ? `its ${other[0].replace("_", " ")} is not that of the manifest` : null;
}

function madePassport(result: StoredResult, found: WholeFingerprints): Passport {
  const { manifest, experiment, points, replicates } = result;
  const versions = versionsIn(manifest);
  if (experiment) {
    const made = { ...versions, ...found, replicates, points: points.length };
    return experimentPassport(experiment, made, knownHere());
  }
  const { command, seed, months, set, over, uncertainty } = manifest;
  return resultPassport(
    { command: String(command), jobs: storedJobs(result) },
    { seed: String(seed), replicates, months: Number(months) },
    {
      set: (set ?? {}) as Settings,
      uncertainty: over ? "evidence" : uncertainty === "ranges" ? "ranges" : "luck",
    },
    found.fingerprints,
    { builtIn: builtinScenarios(), versions },
  );
}

/** The jobs in the manifest of `run` and `compare`. */
export function storedJobs({ manifest }: StoredResult): NamedJob[] {
  const over = (manifest.over as { sets?: Job["over"] } | null)?.sets;
  const scenarios = manifest.scenarios as {
    id: string;
    scenario: Scenario;
    assumptions: Record<string, number>;
    counterfactual: boolean;
  }[];
  return scenarios.map(({ id, scenario, assumptions, counterfactual }) => {
    const job = { scenario, assumptions, counterfactual, ...(over ? { over } : {}) };
    return { name: id, job: manifest.uncertainty === "ranges" ? { ...job, unknown: true } : job };
  });
}
