import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { cellJob, planExperiment } from "../experiment/experiment-plan.ts";
import type { Job } from "../experiment/job.ts";
import { createEngine } from "../host/engine.ts";
import type { WholeFingerprints } from "../host/experiment-fingerprints.ts";
import { type FileFacts, factsOf } from "../host/experiment-join.ts";
import { readManifest } from "../host/files-folder.ts";
import { openResult, type RunRow, type StoredResult } from "../host/result-reader.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import { PASSPORT_FILE } from "../passport/commands.ts";
import { requestId } from "./export-write.ts";
import type { Io } from "./io.ts";
import { createProgress } from "./progress.ts";
import { faultOf, passportIn, storedJobs, wholeFingerprints } from "./stored-passport.ts";

/** What a check of a result folder found. */
export interface Verified {
  readonly product: string;
  readonly model_version: string;
  readonly dir: string;
  /** Over all runs, as the manifest has it. */
  readonly fingerprint: string;
  /** Command lines that print it; those of an experiment name a file of the folder. */
  readonly commands: readonly string[];
  readonly runs: number;
  /** How many runs were simulated again. */
  readonly sample: number;
  /** Runs whose fingerprint or error is another now. */
  readonly different: readonly string[];
  /** Files that are not as the manifest says. */
  readonly damaged: readonly string[];
  readonly verified: boolean;
}

/**
 * Simulates `most` runs of a result folder again, spread evenly over them all, and looks at every
 * file. Throws InputError where the folder holds no result of this version's model.
 */
export async function verifyFolder(dir: string, most: number, io: Io): Promise<Verified> {
  checkVersion(dir);
  const result = await openResult(dir);
  const { manifest } = result;
  if (manifest.shard !== undefined) {
    throw new InputError(`${dir} is a shard; join the shards with partnerscape collect first.`);
  }
  const damaged = damagedFiles(result);
  if (damaged.some((name) => name.startsWith("runs."))) {
    return verdict(result, 0, 0, [], damaged);
  }
  const runs = result.cells * result.replicates;
  const chosen = spread(runs, most);
  const again = repeater(result);
  const progress = createProgress(io, chosen.size);
  const different: string[] = [];
  const fingerprints = Array<string>(runs).fill("");
  const { seed } = manifest;
  let seeds = true;
  for await (const row of result.runs()) {
    fingerprints[row.run] = row.fingerprint;
    seeds &&= row.seed === seed;
    if (!chosen.has(row.run)) continue;
    if (!again(row)) different.push(row.run_id);
    progress.add(1);
  }
  progress.end();
  const found = wholeFingerprints(result, fingerprints);
  damaged.push(...manifestFaults(result, found, seeds), ...passportFaults(result, found));
  return verdict(result, fingerprints.length, chosen.size, different, damaged);
}

/** Another model would give other numbers, and its folders may be of another kind. */
function checkVersion(dir: string): void {
  const { product, model_version: made = "unknown" } = readManifest(dir) ?? {};
  if (product !== PRODUCT || made === MODEL_VERSION) return;
  throw new InputError(
    `${dir} was made with model version ${made}, and this is ${MODEL_VERSION}; verify it with the version that made it.`,
  );
}

/** So many of the runs, spread evenly: the first and the last are among them where there are two. */
function spread(runs: number, most: number): ReadonlySet<number> {
  const count = Math.min(most, runs);
  const last = Math.max(1, count - 1);
  return new Set(Array.from({ length: count }, (_, i) => Math.floor((i * (runs - 1)) / last)));
}

function verdict(
  { dir, manifest }: StoredResult,
  runs: number,
  sample: number,
  different: readonly string[],
  damaged: readonly string[],
): Verified {
  const verified = different.length === 0 && damaged.length === 0;
  return {
    product: PRODUCT,
    model_version: MODEL_VERSION,
    dir,
    fingerprint: String(manifest.fingerprint),
    commands: (manifest.commands ?? []) as readonly string[],
    runs,
    sample,
    different,
    damaged,
    verified,
  };
}

/** Files that are missing, or have another size or digest than the manifest says. */
function damagedFiles({ dir, manifest }: StoredResult): string[] {
  const files = Object.entries((manifest.files ?? {}) as Record<string, Partial<FileFacts>>);
  return files.flatMap(([name, { bytes, sha256 }]) => {
    const file = join(dir, name);
    if (!existsSync(file)) return [`${name} (missing)`];
    const facts = factsOf(file);
    const same = facts.bytes === bytes && (sha256 === undefined || facts.sha256 === sha256);
    return same ? [] : [name];
  });
}

/** Simulates a run again; true where fingerprint and error are the same. */
function repeater(result: StoredResult): (row: RunRow) => boolean {
  const engine = createEngine();
  const jobOf = result.experiment ? experimentJobs(result) : requestJobs(result);
  const months = Number(
    result.manifest.experiment ? result.experiment?.months : result.manifest.months,
  );
  return ({ run, replicate, seed, fingerprint, error }) => {
    try {
      const job = jobOf(run % result.cells);
      const block = engine.runBlock(job, seed, replicate, replicate + 1, months, false, []);
      return block.fingerprints[0] === fingerprint && (block.errors[0] ?? "") === error;
    } catch (thrown) {
      return thrown instanceof InputError && thrown.message === error;
    }
  };
}

function experimentJobs({ experiment, dir }: StoredResult): (cell: number) => Job {
  if (!experiment) throw new Error("not an experiment");
  const plan = planExperiment(experiment, dir);
  return (cell) => cellJob(plan, cell);
}

function requestJobs(result: StoredResult): (cell: number) => Job {
  const jobs = storedJobs(result);
  return (cell) => jobs[cell].job;
}

/** What the manifest says otherwise than the runs do, or than its own digest. */
function manifestFaults(
  { manifest }: StoredResult,
  { fingerprint }: WholeFingerprints,
  seeds: boolean,
): string[] {
  const faults = [
    [seeds, "its seed is not that of the runs"],
    [fingerprint === manifest.fingerprint, "its fingerprint is not that of the runs"],
    [
      !("id" in manifest) || requestId(manifest) === manifest.id,
      "its id is not that of the request",
    ],
  ] as const;
  return faults.flatMap(([fine, wrong]) => (fine ? [] : [`manifest.json (${wrong})`]));
}

/** What is wrong with the passport of a folder; nothing where it has none. */
function passportFaults(result: StoredResult, { fingerprints }: WholeFingerprints): string[] {
  const reading = passportIn(result.dir);
  if (reading === null) return [];
  if ("problem" in reading) return [`${PASSPORT_FILE} (${reading.problem})`];
  const { runs } = reading.passport;
  const same = runs.length === fingerprints.length;
  const wrong =
    faultOf(reading.passport, result) ??
    (same && runs.every((run, i) => run.fingerprint === fingerprints[i])
      ? null
      : "its fingerprints are not those of the runs");
  return wrong === null ? [] : [`${PASSPORT_FILE} (${wrong})`];
}
