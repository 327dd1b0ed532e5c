import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { createHasher } from "../core/hash.ts";
import { cellJob, planExperiment } from "../experiment/experiment-plan.ts";
import type { Job } from "../experiment/job.ts";
import { createEngine } from "../host/engine.ts";
import { type FileFacts, factsOf } from "../host/experiment-join.ts";
import { openResult, type RunRow, type StoredResult } from "../host/result-reader.ts";
import { MODEL_VERSION, PRODUCT, type Scenario } from "../model.ts";
import { requestId } from "./export-write.ts";
import type { Io } from "./io.ts";
import { whole } from "./options.ts";
import type { ExitCode, Register } from "./program.ts";
import { createProgress } from "./progress.ts";
import { verifyFile } from "./verify-file.ts";

/** What a check of a result folder found. */
interface Verified {
  readonly product: string;
  readonly model_version: string;
  readonly dir: string;
  readonly runs: number;
  /** How many runs were simulated again. */
  readonly sample: number;
  /** Runs whose fingerprint or error is another now. */
  readonly different: readonly string[];
  /** Files that are not as the manifest says. */
  readonly damaged: readonly string[];
  readonly verified: boolean;
}

const MOST_NAMED = 5;

interface Options {
  readonly sample: number;
  readonly write?: string;
  readonly json: boolean;
}

/** `verify DIR|FILE`: re-runs a sample of a folder, or what a saved file shows, and compares fingerprints. */
export const verifyCommand: Register = (program, io, done) => {
  program
    .command("verify")
    .description(
      "re-run a sample of a result folder, or all that a saved chart or table shows, and compare fingerprints",
    )
    .argument(
      "<dir|file>",
      "a result folder of run, compare or experiment, or a chart or table saved as CSV, SVG, PNG or JSON",
    )
    .option("--sample <n>", "how many runs, spread evenly over them all", whole(1, 1_000_000), 20)
    .option("--write <dir>", "of a file: write its scenarios that are not built in into a folder")
    .option("--json", "print the outcome as JSON and nothing else", false)
    .action(async (dir: string, { sample, json, write }: Options) => {
      if (statSync(dir, { throwIfNoEntry: false })?.isFile()) {
        return done(await verifyFile(dir, { json, ...(write === undefined ? {} : { write }) }, io));
      }
      const verified = await verify(dir, sample, io);
      io.out(json ? `${JSON.stringify(verified)}\n` : sentences(verified));
      done(exitCode(verified, io));
    });
};

async function verify(dir: string, most: number, io: Io): Promise<Verified> {
  const result = await openResult(dir);
  const { manifest } = result;
  if (manifest.model_version !== MODEL_VERSION) {
    throw new InputError(
      `${dir} was made with model version ${manifest.model_version}, and this is ${MODEL_VERSION}; verify it with the version that made it.`,
    );
  }
  const damaged = damagedFiles(result);
  if (damaged.some((name) => name.startsWith("runs."))) {
    return verdict(result, 0, 0, [], damaged);
  }
  const runs = result.cells * result.replicates;
  const step = runs / Math.min(most, runs);
  const chosen = new Set(
    Array.from({ length: Math.min(most, runs) }, (_, i) => Math.floor(i * step)),
  );
  chosen.add(runs - 1);
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
  damaged.push(...manifestFaults(result, fingerprints, seeds));
  return verdict(result, fingerprints.length, chosen.size, different, damaged);
}

function verdict(
  { dir }: StoredResult,
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
    const facts = factsOf(file, 0);
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

/** The jobs in the manifest of `run` and `compare`. */
function requestJobs({ manifest }: StoredResult): (cell: number) => Job {
  const over = (manifest.over as { sets?: Job["over"] } | null)?.sets;
  const scenarios = manifest.scenarios as {
    scenario: Scenario;
    assumptions: Record<string, number>;
    counterfactual: boolean;
  }[];
  const jobs = scenarios.map(({ scenario, assumptions, counterfactual }): Job => {
    const job = { scenario, assumptions, counterfactual, ...(over ? { over } : {}) };
    return manifest.uncertainty === "ranges" ? { ...job, unknown: true } : job;
  });
  return (cell) => jobs[cell];
}

/** What the manifest says otherwise than the runs do, or than its own digest. */
function manifestFaults(
  { manifest, experiment, cells }: StoredResult,
  fingerprints: readonly string[],
  seeds: boolean,
): string[] {
  // Those of an experiment are taken over all runs, those of run and compare scenario by scenario.
  const whole = experiment
    ? fingerprints
    : Array.from({ length: cells }, (_, cell) =>
        wholeFingerprint(fingerprints.filter((_, run) => run % cells === cell)),
      );
  const faults = [
    [seeds, "its seed is not that of the runs"],
    [wholeFingerprint(whole) === manifest.fingerprint, "its fingerprint is not that of the runs"],
    [
      !("id" in manifest) || requestId(manifest) === manifest.id,
      "its id is not that of the request",
    ],
  ] as const;
  return faults.flatMap(([fine, wrong]) => (fine ? [] : [`manifest.json (${wrong})`]));
}

function wholeFingerprint(fingerprints: readonly string[]): string {
  const hasher = createHasher();
  for (const fingerprint of fingerprints) hasher.updateText(fingerprint);
  return hasher.digest();
}

function sentences({ dir, runs, sample, different, damaged, verified }: Verified): string {
  if (verified) {
    return `${dir} is verified: ${sample} of ${runs} runs were simulated again and have the same fingerprints; all files are as the manifest says.\n`;
  }
  const lines = [
    ...(damaged.length > 0 ? [`Not as the manifest says: ${damaged.join(", ")}.`] : []),
    ...(different.length > 0
      ? [`${different.length} of ${sample} runs are different now: ${named(different)}.`]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function named(runs: readonly string[]): string {
  const more = runs.length > MOST_NAMED ? ` and ${runs.length - MOST_NAMED} more` : "";
  return `${runs.slice(0, MOST_NAMED).join(", ")}${more}`;
}

function exitCode({ verified, dir }: Verified, io: Io): ExitCode {
  if (verified) return 0;
  io.err(`${PRODUCT}: ${dir} is not verified; run the experiment again to have it whole.\n`);
  return 1;
}
