import { type CompareResult, compareResult } from "../analysis/result.ts";
import { type ComparisonPlan, planComparison } from "../experiment/plan.ts";
import { resolveJob } from "../experiment/resolve.ts";
import { isFolder } from "./analyse-study.ts";
import {
  addFolderOptions,
  compareFolder,
  refuseFolderOptions,
  refuseSimulationOptions,
} from "./compare-folder.ts";
import { execute } from "./execute.ts";
import { addBatchOptions, readOptions } from "./options.ts";
import { overSets } from "./over.ts";
import { printCompare } from "./print-compare.ts";
import type { Register } from "./program.ts";
import { commandSources } from "./sources.ts";
import { writeDifferences, writeSummary } from "./tables.ts";
import type { Work } from "./work.ts";

/** `compare A B…`: paired differences of every scenario with the first. */
export const compareCommand: Register = (program, io, done) => {
  const command = program
    .command("compare")
    .description(
      "paired differences of every scenario with the first; none is the twin. Of a result folder: those it holds, with bootstrap intervals",
    )
    .argument("<scenario...>");
  addFolderOptions(addBatchOptions(command, io.cores)).action(async (typed: string[], raw) => {
    if (typed.length === 1 && isFolder(typed[0])) {
      refuseSimulationOptions(command);
      await compareFolder(typed[0], raw, io);
      return done(0);
    }
    refuseFolderOptions(raw);
    const options = readOptions(raw);
    const sources = commandSources();
    const plan = planComparison(typed, (name) => resolveJob(name, options.set, sources));
    const jobs = overSets(plan.jobs, options);
    done(await execute(compareWork({ ...plan, jobs }), options, io));
  });
};

function compareWork(plan: ComparisonPlan): Work<CompareResult> {
  return {
    command: "compare",
    jobs: plan.jobs,
    comparisons: plan.pairs.map(({ name, baseline }) => ({ scenario: name, baseline })),
    result: (settings, ensembles) => compareResult(plan, settings, ensembles),
    tables(result, ensembles, folder) {
      writeSummary(folder, plan.jobs, ensembles);
      writeDifferences(folder, result.scenarios);
    },
    print: printCompare,
  };
}
