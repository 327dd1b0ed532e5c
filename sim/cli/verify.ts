import { statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { PRODUCT } from "../model.ts";
import { fileName, PASSPORT_FILE } from "../passport/commands.ts";
import type { Io } from "./io.ts";
import { whole } from "./options.ts";
import type { ExitCode, Register } from "./program.ts";
import { passportIn } from "./stored-passport.ts";
import { verifyFile, writeOf } from "./verify-file.ts";
import { type Verified, verifyFolder } from "./verify-folder.ts";

interface Options {
  readonly sample: number;
  readonly write?: string;
  readonly json: boolean;
}

/** `verify DIR|FILE`: re-runs a sample of a folder, or what a saved file shows, and compares fingerprints. */
export const verifyCommand: Register = (program, io, done) => {
  const command = program
    .command("verify")
    .description(
      "re-run a sample of a result folder, or all that a saved chart, table or report shows, and compare fingerprints",
    )
    .argument(
      "<dir|file>",
      "a result folder of run, compare or experiment, or a file with a passport: CSV, SVG, PNG, HTML or JSON",
    )
    .option("--sample <n>", "of a folder: how many runs, spread evenly", whole(1, 1_000_000), 20)
    .option("--write <dir>", "write its scenarios that are not built in into a folder")
    .option("--json", "print the outcome as JSON and nothing else", false);
  command.action(async (what: string, { sample, ...options }: Options) => {
    const found = statSync(what, { throwIfNoEntry: false });
    if (!found) {
      throw new InputError(
        `${what}: nothing has that name; expected a result folder, or a file that was saved.`,
      );
    }
    if (found.isDirectory()) return done(await folder(what, sample, options, io));
    if (command.getOptionValueSource("sample") === "cli") {
      throw new InputError("--sample is for a result folder; of a file all is run again.");
    }
    done(await verifyFile(what, options, io));
  });
};

async function folder(
  dir: string,
  sample: number,
  { json, write }: Omit<Options, "sample">,
  io: Io,
): Promise<ExitCode> {
  const verified = await verifyFolder(dir, sample, io);
  const written = write === undefined ? [] : writeOf(join(dir, PASSPORT_FILE), write);
  io.out(
    json
      ? `${JSON.stringify({ ...verified, written })}\n`
      : `${[...sentences(verified), ...written.map((one) => `Written: ${one}`)].join("\n")}\n`,
  );
  if (verified.verified) return 0;
  io.err(`${PRODUCT}: ${dir} is not verified; run the experiment again to have it whole.\n`);
  return 1;
}

const MOST_NAMED = 5;

function sentences(found: Verified): string[] {
  const { dir, runs, sample, different, damaged, verified, fingerprint, commands } = found;
  if (verified) {
    return [
      `${dir} is verified: ${sample} of ${runs} runs were simulated again and have the same fingerprints; all files are as the manifest says.`,
      `Fingerprint ${fingerprint}`,
      ...named(commands).map((one) => `Again${needs(dir, one)}: ${one}`),
    ];
  }
  return [
    ...(damaged.length > 0 ? [`Not as the manifest says: ${damaged.join(", ")}.`] : []),
    ...(different.length > 0
      ? [`${different.length} of ${sample} runs are different now: ${named(different).join(", ")}.`]
      : []),
  ];
}

/** What a command line of a folder needs to work. */
function needs(dir: string, command: string): string {
  if (command.startsWith(`${PRODUCT} experiment`)) return ", in that folder";
  const reading = passportIn(dir);
  const runs = reading && "passport" in reading ? reading.passport.runs : [];
  const own = runs.some((run) => run.scenario && command.includes(fileName(run)));
  return own ? ", with the file that --write DIR writes" : "";
}

function named(all: readonly string[]): string[] {
  const more = all.length > MOST_NAMED ? [`and ${all.length - MOST_NAMED} more`] : [];
  return [...all.slice(0, MOST_NAMED), ...more];
}
