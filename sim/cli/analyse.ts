import { type Command, InvalidArgumentError, Option } from "commander";
import { CASES } from "../analysis/study/discover.ts";
import type { Study } from "../analysis/study/study.ts";
import { MAX_MONTHS } from "../experiment/months.ts";
import { discoverAnalysis } from "./analyse-discover.ts";
import { precisionAnalysis } from "./analyse-precision.ts";
import { giveAnalysis, type OutputOptions } from "./analyse-print.ts";
import { robustAnalysis } from "./analyse-robust.ts";
import { sensitivityAnalysis } from "./analyse-sensitivity.ts";
import { openStudy } from "./analyse-study.ts";
import { summaryAnalysis } from "./analyse-summary.ts";
import { winnersAnalysis } from "./analyse-winners.ts";
import type { Analysis } from "./analysis.ts";
import { finite, whole } from "./options.ts";
import type { Register } from "./program.ts";

/** Options of every analysis, as the command line read them. */
interface Asked extends OutputOptions {
  readonly workers: number;
}

/** A command that opens a study, asks it one question and gives the answer. */
function analysisCommand(
  name: string,
  summary: string,
  more: (command: Command) => Command,
  // What the question takes is what its options are called.
  ask: (study: Study, choice: never) => Promise<Analysis>,
): Register {
  return (program, io, done) => {
    const command = program
      .command(name)
      .description(summary)
      .argument("<folder-or-file>", "a result folder, or an experiment file to simulate");
    more(addOutputOptions(command))
      .option("--workers <n>", "threads for an experiment file", whole(1, 64), io.cores)
      .action(async (where: string, asked: Asked) => {
        const { study, close } = await openStudy(where, asked.workers, io);
        try {
          await giveAnalysis(await ask(study, asked as never), study, where, asked, io);
          done(0);
        } finally {
          await close();
        }
      });
  };
}

/** Options for how an answer is given. */
export const addOutputOptions = (command: Command): Command =>
  command
    .option("--figures <dir>", "write the figures there, as SVG")
    .option("--replace", "put figures in the place of others of their names", false)
    .option("--json", "print the answer as JSON and nothing else", false);

/** Options for what is looked at. */
export const addMeasureOptions = (command: Command): Command =>
  command
    .option("--outcome <id>", "what is looked at (quality)")
    .option("--entity <id>", "whose (system)")
    .option("--month <n>", "in which month (the last there is)", whole(0, MAX_MONTHS));

const addAgainst = (command: Command): Command =>
  command.option(
    "--against <scenario>",
    "look at paired differences from this scenario; none: each from its own twin",
  );

const addLevel = (command: Command): Command =>
  command.option("--resamples <n>", "resamples of the bootstrap", whole(10, 100_000));

const addOptions = (command: Command): Command =>
  command
    .option("--options <path>", "take the values of what varied as options, not the scenarios")
    .option("--threshold <x>", "what is good enough, in the outcome's unit", finite)
    .addOption(
      new Option("--by <what>", "a future is a context with one luck, or on average over luck")
        .choices(["future", "context"])
        .default("future"),
    );

/** `summary`: outcomes of every scenario over all its runs. */
export const summaryCommand = analysisCommand(
  "summary",
  "outcomes of every scenario over all its runs",
  (command) =>
    command
      .option("--outcome <id>", "one outcome instead of the headlines")
      .option("--entity <id>", "whose (system)"),
  summaryAnalysis,
);

/** `precision`: how many replicates are enough. */
export const precisionCommand = analysisCommand(
  "precision",
  "how many replicates are enough",
  (command) =>
    addAgainst(addMeasureOptions(command)).option(
      "--within <x>",
      "how well the mean is to be known: half its 95 % interval, in the outcome's unit",
      finite,
    ),
  precisionAnalysis,
);

/** `sensitivity`: Morris or Sobol indices, or a tornado. */
export const sensitivityCommand = analysisCommand(
  "sensitivity",
  "which inputs matter: Sobol or Morris indices with intervals, or a tornado, after the design",
  (command) =>
    addLevel(addAgainst(addMeasureOptions(command))).option(
      "--scenario <id>",
      "one scenario instead of all",
    ),
  sensitivityAnalysis,
);

/** `discover`: boxes in which an option wins or fails. */
export const discoverCommand = analysisCommand(
  "discover",
  "in which contexts an option wins or fails: boxes found by PRIM",
  (command) =>
    addOptions(addMeasureOptions(command))
      .option("--option <id>", "the option asked about (the first that is not the baseline)")
      .addOption(
        new Option(
          "--case <what>",
          "better than every other or worse than one by a real difference, above or below a threshold",
        )
          .choices(CASES)
          .default("wins"),
      )
      .option("--against <id>", "what it fails against (the baseline)")
      .option("--boxes <n>", "most boxes", whole(1, 20), 1)
      .option("--density <x>", "take the largest box at least so dense, from 0 to 1", share)
      .option("--alpha <x>", "share of a box that one peel takes away", share, 0.05)
      .option("--minimum <x>", "smallest share of all cases in a box", share, 0.05),
  discoverAnalysis,
);

/** `robust`: regret, worst case and how often each option is best. */
export const robustCommand = analysisCommand(
  "robust",
  "regret, worst case, and in how many futures each option is best",
  (command) => addOptions(addMeasureOptions(command)),
  robustAnalysis,
);

/** `winners`: a map of which option is best in which contexts. */
export const winnersCommand = analysisCommand(
  "winners",
  "a map: which option is best most often in which contexts",
  (command) =>
    addMeasureOptions(command).option(
      "--options <path>",
      "take the values of what varied as options, not the scenarios",
    ),
  winnersAnalysis,
);

/** Reads a number above 0, at most 1. */
function share(text: string): number {
  const value = finite(text);
  if (value > 0 && value <= 1) return value;
  throw new InvalidArgumentError("Expected a number above 0, at most 1.");
}
