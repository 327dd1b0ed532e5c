import { type Command, InvalidArgumentError, Option } from "commander";
import { InputError } from "../core/error.ts";
import { readNumber } from "../core/numbers.ts";
import { readSeed } from "../core/seed.ts";
import { DEFAULT_MONTHS, MAX_MONTHS, MOST_REPLICATES } from "../experiment/months.ts";
import { parseSettings, type Settings } from "../experiment/settings.ts";
import { FORMATS, type Format } from "../host/files-table.ts";
import type { Passport } from "../passport/passport.ts";

/** The options `run` and `compare` share, checked. */
export interface BatchOptions {
  readonly replicates: number;
  readonly seed: string;
  readonly months: number;
  readonly set: Settings;
  /** Sets of values of assumptions that replicates go through in turn. */
  readonly over?: "accepted";
  /** What futures differ by. */
  readonly uncertainty: Passport["uncertainty"];
  readonly workers: number;
  readonly out?: string;
  readonly format: Format;
  readonly json: boolean;
  readonly every?: number;
  readonly dryRun: boolean;
  readonly resume: boolean;
  readonly replace: boolean;
}

/** Most threads that can be asked for. */
export const MOST_WORKERS = 64;

/** What can be set, for the help of --set. */
export const SETTABLE =
  ": levers.ID, assumptions.ID (see list), organisations.ID.quality, partnership.form …; may be repeated";

/** Adds the options to a command. */
export function addBatchOptions(command: Command, cores: number): Command {
  return command
    .option(
      "--replicates <n>",
      "simulated futures of each scenario",
      whole(1, MOST_REPLICATES),
      200,
    )
    .option("--seed <text>", "master seed; the same text gives the same futures", seedText, "1")
    .option("--months <n>", "horizon in months", whole(1, MAX_MONTHS), DEFAULT_MONTHS)
    .option("--set <path=value>", `change a value${SETTABLE}`, collect)
    .addOption(
      new Option(
        "--over <sets>",
        "replicates go in turn through the sets of assumptions that the evidence accepts",
      ).choices(["accepted"]),
    )
    .addOption(
      new Option(
        "--uncertainty <kind>",
        "what futures differ by: luck alone, the sets that the evidence accepts (as --over accepted), or whole ranges (the page's “Chance and not knowing”)",
      )
        .choices(["luck", "evidence", "ranges"])
        .default("luck"),
    )
    .option("--every <k>", "report every k months as well", whole(1, MAX_MONTHS))
    .option("--workers <n>", "threads; never changes a result", whole(1, MOST_WORKERS), cores)
    .option("--out <dir>", "write a result folder")
    .addOption(
      new Option("--format <name>", "tables of the result folder")
        .choices(FORMATS)
        .default("parquet"),
    )
    .option("--resume", "make the result in --out whole if it was asked for alike", false)
    .option("--replace", REPLACE, false)
    .option("--dry-run", "say how many runs, how long and how large; simulate nothing more", false)
    .option("--json", "print the result as JSON and nothing else", false);
}

/** Checks the options that depend on one another. Throws InputError. */
export function readOptions(raw: Record<string, unknown>): BatchOptions {
  const options = {
    ...raw,
    set: parseSettings((raw.set ?? []) as string[]),
  } as unknown as BatchOptions;
  checkFolderOptions(options);
  if (options.resume && !options.out) throw new InputError("--resume needs --out DIR.");
  if (options.out === "") throw new InputError("--out needs the name of a folder.");
  return withOneUncertainty(options);
}

/** `--over accepted` and `--uncertainty evidence` are two names of one thing. */
function withOneUncertainty(options: BatchOptions): BatchOptions {
  const { over, uncertainty } = options;
  if (over !== undefined && uncertainty === "ranges") {
    throw new InputError("--over accepted and --uncertainty ranges exclude each other; keep one.");
  }
  if (over !== undefined) return { ...options, uncertainty: "evidence" };
  return uncertainty === "evidence" ? { ...options, over: "accepted" } : options;
}

/** What `--replace` is for, everywhere. */
export const REPLACE = "put this in the place of what is finished or begun there";

/** Checks what is said of a folder to write. Throws InputError. */
export function checkFolderOptions({
  resume,
  replace,
}: {
  readonly resume: boolean;
  readonly replace: boolean;
}): void {
  if (!resume || !replace) return;
  throw new InputError(
    "--resume keeps what is there and --replace does not; leave one of them out.",
  );
}

/** Reads a whole number from `low` to `high`. */
export function whole(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= low && value <= high) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}.`);
  };
}

/** Reads a master seed as every reader does. */
export function seedText(text: string): string {
  const read = readSeed(text);
  if ("seed" in read) return read.seed;
  throw new InvalidArgumentError(`The seed ${read.problem}.`);
}

/** Reads a finite number. */
export function finite(text: string): number {
  const read = readNumber(text.trim());
  if (read && "value" in read) return read.value;
  throw new InvalidArgumentError(
    read ? `The number ${read.problem}.` : "Expected a number such as 0.5, with a decimal point.",
  );
}

/** Reads an option that may be repeated. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
