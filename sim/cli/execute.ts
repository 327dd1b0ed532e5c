import type { Failure } from "../analysis/result.ts";
import { counted } from "../core/counted.ts";
import type { BatchSettings } from "../experiment/batch-settings.ts";
import { ensembleFingerprint } from "../experiment/ensemble.ts";
import { reportedMonths } from "../experiment/months.ts";
import { prepareJob } from "../host/engine.ts";
import { checkFolder } from "../host/files-folder.ts";
import { createPool } from "../host/pool.ts";
import { PRODUCT } from "../model.ts";
import { checked } from "../passport/json.ts";
import { runBatch } from "./batch.ts";
import { claimFolder } from "./claim.ts";
import { dryRun } from "./dry-run.ts";
import type { Io } from "./io.ts";
import { describeRequest, finishFolder, type RequestPart } from "./manifest.ts";
import type { BatchOptions } from "./options.ts";
import { openOutput } from "./output-folder.ts";
import type { ExitCode } from "./program.ts";
import { createProgress } from "./progress.ts";
import { resultPassport } from "./result-passport.ts";
import { storedResult } from "./resume.ts";
import { builtinScenarios } from "./sources.ts";
import type { AnyResult, Work } from "./work.ts";

/**
 * Does what `run` and `compare` have in common: checks every job first, then simulates, writes the
 * result folder and prints. Throws InputError, before anything is written, where the input is wrong.
 */
export async function execute<Result extends AnyResult>(
  work: Work<Result>,
  options: BatchOptions,
  io: Io,
): Promise<ExitCode> {
  for (const { job } of work.jobs) prepareJob(job);
  const { seed, replicates, months, every, out, resume, replace } = options;
  const reported = reportedMonths(months, every);
  const settings: BatchSettings = { seed, replicates, months, reported };
  if (options.dryRun && out) checkFolder(out, PRODUCT);
  if (options.dryRun) return dryRun(work.jobs, settings, options, io);
  const request = describeRequest(work, settings, options);
  const claim = out ? claimFolder({ dir: out, request, resume, replace, whole }, io) : null;
  const stored = claim?.held && out ? storedResult<Result>(out) : null;
  if (stored) io.err(`${out} already holds this result; nothing was simulated.\n`);
  const result =
    stored ?? (await simulateAll(work, settings, options, request, io).finally(claim?.unlock));
  io.out(options.json ? `${JSON.stringify(result)}\n` : work.print(result));
  if (out && !options.json && !stored) io.out(`\nWritten to ${out}\n`);
  if (result.failures.length === 0) return 0;
  io.err(failureLine(result.failures));
  return 1;
}

const whole = (dir: string): boolean => storedResult(dir) !== null;

async function simulateAll<Result extends AnyResult>(
  work: Work<Result>,
  settings: BatchSettings,
  options: BatchOptions,
  request: RequestPart,
  io: Io,
): Promise<Result> {
  const { jobs } = work;
  const started = Date.now();
  const folder = options.out ? openOutput(options.out, jobs, options) : null;
  const pool = createPool(Math.min(options.workers, jobs.length * settings.replicates));
  const progress = createProgress(io, jobs.length * settings.replicates);
  const leaving = () => io.err(stoppedLine(options.out));
  process.once("exit", leaving);
  try {
    const ensembles = await runBatch(jobs, settings, pool, folder?.sink ?? null, progress.add);
    const fingerprints = ensembles.map(ensembleFingerprint);
    const builtIn = builtinScenarios();
    const passport = resultPassport(work, settings, options, fingerprints, { builtIn });
    const result = checked({ ...work.result(settings, ensembles), passport });
    if (folder) {
      work.tables(result, ensembles, folder);
      finishFolder(folder, request, result, ensembles, passport, { started, workers: pool.size });
    }
    return result;
  } finally {
    process.off("exit", leaving);
    progress.end();
    folder?.abandon();
    await pool.close();
  }
}

const stoppedLine = (out: string | undefined): string =>
  out === undefined
    ? "Stopped before the end; nothing was written.\n"
    : `Stopped before the end; ${out} is as it was.\n`;

function failureLine(failures: readonly Failure[]): string {
  const { scenario, replicate, error } = failures[0];
  const count = counted(failures.length, "run");
  return `${PRODUCT}: ${count} failed, the first being ${scenario} replicate ${replicate}: ${error}\n`;
}
