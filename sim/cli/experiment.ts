import { type Command, InvalidArgumentError, Option } from "commander";
import { counted } from "../core/counted.ts";
import { InputError } from "../core/error.ts";
import { MAX_MONTHS, MOST_REPLICATES } from "../experiment/months.ts";
import { parseSettings } from "../experiment/settings.ts";
import { FORMATS } from "../host/files-table.ts";
import { PRODUCT } from "../model.ts";
import { checked } from "../passport/json.ts";
import { estimateExperiment, estimateSentence } from "./experiment-estimate.ts";
import type { ExperimentManifest } from "./experiment-finish.ts";
import { readExperiment } from "./experiment-read.ts";
import { type RunSettings, runExperiment } from "./experiment-run.ts";
import type { Io } from "./io.ts";
import {
  checkFolderOptions,
  collect,
  MOST_WORKERS,
  REPLACE,
  SETTABLE,
  seedText,
  whole,
} from "./options.ts";
import type { ExitCode, Register } from "./program.ts";
import { passportIn } from "./stored-passport.ts";

interface Options extends Omit<RunSettings, "out" | "shard"> {
  readonly out?: string;
  readonly shard?: NonNullable<RunSettings["shard"]>;
  readonly replicates?: number;
  readonly seed?: string;
  readonly months?: number;
  readonly set?: readonly string[];
  readonly json: boolean;
  readonly dryRun: boolean;
}

const MOST_SHARDS = 10_000;

/** `experiment FILE`: runs a designed experiment into a result folder. */
export const experimentCommand: Register = (program, io, done) => {
  const command = program
    .command("experiment")
    .description("run a designed experiment: a file with scenarios, what varies, and a design")
    .argument(
      "<file>",
      "experiment file (partnerscape schema experiment), or the manifest, passport, report or figure of one",
    );
  addOptions(command, io.cores).action(async (file: string, options: Options) => {
    done(await experiment(file, options, io));
  });
};

function addOptions(command: Command, cores: number): Command {
  return command
    .option("--out <dir>", "write the result folder here")
    .option("--workers <n>", "threads; never changes a result", whole(1, MOST_WORKERS), cores)
    .addOption(
      new Option("--format <name>", "tables of the result folder")
        .choices(FORMATS)
        .default("parquet"),
    )
    .option("--replicates <n>", "instead of the file's", whole(1, MOST_REPLICATES))
    .option("--seed <text>", "instead of the file's", seedText)
    .option("--months <n>", "instead of the file's", whole(1, MAX_MONTHS))
    .option("--set <path=value>", `change a value in every scenario${SETTABLE}`, collect)
    .option("--resume", "go on where an interrupted run ended", false)
    .option("--replace", REPLACE, false)
    .option("--shard <i/n>", "only the i-th of n slices, to be collected later", shardText)
    .option("--crate", "add RO-Crate metadata for an archive", false)
    .option("--dry-run", "say how many runs, how long and how large; simulate nothing more", false)
    .option("--json", "print the outcome as JSON and nothing else", false);
}

function shardText(text: string): NonNullable<RunSettings["shard"]> {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [number, of] = [Number(found?.[1]), Number(found?.[2])];
  if (number >= 1 && number <= of && of <= MOST_SHARDS) return { number, of };
  throw new InvalidArgumentError(`Expected I/N such as 3/40, N up to ${MOST_SHARDS}.`);
}

async function experiment(file: string, options: Options, io: Io): Promise<ExitCode> {
  const { out, shard = null, dryRun, json, set = [], replicates, seed, months } = options;
  checkFolderOptions(options);
  if (out === "") throw new InputError("--out needs the name of a folder.");
  const ready = readExperiment(file, {
    ...(replicates === undefined ? {} : { replicates }),
    ...(seed === undefined ? {} : { seed }),
    ...(months === undefined ? {} : { months }),
    set: parseSettings(set),
  });
  for (const note of ready.notes) io.err(`${note}\n`);
  if (dryRun) {
    const estimate = estimateExperiment(ready, options.format, Math.min(options.workers, io.cores));
    io.out(json ? `${JSON.stringify(estimate)}\n` : estimateSentence(estimate));
    return 0;
  }
  if (out === undefined) {
    throw new InputError("experiment needs --out DIR for its results, or --dry-run.");
  }
  if (shard && ready.plan.experiment.precision) {
    throw new InputError(
      `${file}: precision needs all runs together, so it does not go with --shard; leave one of them out.`,
    );
  }
  const settings = { ...options, out, shard };
  const { manifest, simulated } = await runExperiment(ready, settings, io);
  if (!simulated) io.err(`${out} already holds this result; nothing was simulated.\n`);
  return report(manifest, out, json, io);
}

/** Prints the outcome; returns 1 where runs failed. */
export function report(manifest: ExperimentManifest, out: string, json: boolean, io: Io): ExitCode {
  io.out(json ? `${JSON.stringify(outcomeOf(manifest, out))}\n` : sentences(manifest, out));
  const { failed, failures } = manifest;
  if (failed === 0) return 0;
  const count = counted(failed, "run");
  io.err(
    `${PRODUCT}: ${count} failed, the first being ${failures[0].run_id}: ${failures[0].error}\n`,
  );
  return 1;
}

function outcomeOf({ experiment: _, outcomes: __, ...manifest }: ExperimentManifest, out: string) {
  const reading = passportIn(out);
  if (reading === null || "problem" in reading) return { ...manifest, out };
  return checked({ ...manifest, out, passport: reading.passport });
}

function sentences(manifest: ExperimentManifest, out: string): string {
  const { runs, failed, replicates, fingerprint, precision, shard, scenarios, points } = manifest;
  if (shard) {
    return `Shard ${shard.number} of ${shard.of} is complete: ${counted(runs, "run")} in ${out}. When all are, join them with partnerscape collect.\n`;
  }
  const lines = [
    `${counted(runs, "run")}: ${counted((scenarios as unknown[]).length, "scenario")}, ${counted(points as number, "point")}, ${counted(replicates as number, "replicate")}; ${failed} failed.`,
    ...(precision ? [precisionLine(precision)] : []),
    `Fingerprint ${fingerprint}`,
    `Written to ${out}`,
  ];
  return `${lines.join("\n")}\n`;
}

function precisionLine({ half_width, reached }: NonNullable<ExperimentManifest["precision"]>) {
  const width = `the widest 95 % interval is ± ${half_width.toPrecision(3)}`;
  return reached
    ? `The precision asked for is reached: ${width}.`
    : `The precision asked for is not reached with the most replicates: ${width}.`;
}
