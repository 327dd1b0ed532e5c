import { type RunResult, runResult } from "../analysis/result.ts";
import { InputError } from "../core/error.ts";
import type { NamedJob } from "../experiment/job.ts";
import { checkNames } from "../experiment/plan.ts";
import { NONE, resolveJob } from "../experiment/resolve.ts";
import { execute } from "./execute.ts";
import { addBatchOptions, readOptions } from "./options.ts";
import { overSets } from "./over.ts";
import { printRun } from "./print-run.ts";
import type { Register } from "./program.ts";
import { commandSources } from "./sources.ts";
import { writeSummary } from "./tables.ts";
import type { Work } from "./work.ts";

/** `run SCENARIO…`: simulates scenarios and summarises their outcomes. */
export const runCommand: Register = (program, io, done) => {
  const command = program
    .command("run")
    .description("simulate one or more scenarios: built-in names or files")
    .argument("<scenario...>");
  addBatchOptions(command, io.cores).action(async (typed: string[], raw) => {
    const options = readOptions(raw);
    const sources = commandSources();
    const jobs = checkNames(typed.map((name) => resolveJob(named(name), options.set, sources)));
    done(await execute(runWork(overSets(jobs, options)), options, io));
  });
};

function named(typed: string): string {
  if (typed !== NONE) return typed;
  throw new InputError(
    "none is the twin of a scenario; say of which, for example partnerscape run case-c/none.",
  );
}

function runWork(jobs: readonly NamedJob[]): Work<RunResult> {
  return {
    command: "run",
    jobs,
    comparisons: [],
    result: (settings, ensembles) => runResult(jobs, settings, ensembles),
    tables: (_, ensembles, folder) => writeSummary(folder, jobs, ensembles),
    print: printRun,
  };
}
