import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { InputError } from "../core/error.ts";
import { MAX_MONTHS } from "../experiment/months.ts";
import { VERSION } from "../experiment/version.ts";
import { readManifest } from "../host/files-folder.ts";
import { FORMATS, type Format } from "../host/files-table.ts";
import { openResult, type StoredResult } from "../host/result-reader.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import { claimFolder, isSameFolder } from "./claim.ts";
import { exportRequest, writeExport } from "./export-write.ts";
import type { Io } from "./io.ts";
import { REPLACE, whole } from "./options.ts";
import type { Register } from "./program.ts";
import { isWhole } from "./resume.ts";

/** How a result is exported, as the command line has it. */
export interface ExportOptions {
  readonly out?: string;
  readonly format: Format;
  readonly wide: boolean;
  readonly outcome?: readonly string[];
  readonly entity?: readonly string[];
  readonly month?: readonly number[];
  readonly replace: boolean;
  readonly json: boolean;
}

/** `export DIR`: a finished result folder in another format, or as one wide table. */
export const exportCommand: Register = (program, io, done) => {
  const command = program
    .command("export")
    .description("write a finished result folder in another format, or as one wide table")
    .argument("<dir>", "a result folder of run, compare, experiment or collect");
  addOptions(command).action(async (dir: string, options: ExportOptions) => {
    await exportFolder(dir, options, io);
    done(0);
  });
};

const several = (text: string, before: readonly string[] = []): string[] => [...before, text];

function addOptions(command: Command): Command {
  const month = whole(0, MAX_MONTHS);
  return command
    .addOption(new Option("--format <name>", "of the tables").choices(FORMATS).default("csv"))
    .option(
      "--wide",
      "one table with a row a run and a column an outcome, entity and month, instead",
      false,
    )
    .option("--outcome <id>", "of the wide table: only this; may be repeated", several)
    .option("--entity <id>", "of the wide table: only of this; may be repeated", several)
    .option(
      "--month <n>",
      "of the wide table: this month instead of those summarised; may be repeated",
      (text: string, before: readonly number[] = []) => [...before, month(text)],
    )
    .option("--out <dir>", "write it here (beside the result, named after it and the format)")
    .option("--replace", REPLACE, false)
    .option("--json", "print the outcome as JSON and nothing else", false);
}

async function exportFolder(dir: string, options: ExportOptions, io: Io): Promise<void> {
  checkOptions(options);
  const result = await openResult(dir);
  checkSource(result);
  const out = options.out ?? `${resolve(dir)}-${options.wide ? "wide-" : ""}${options.format}`;
  if (isSameFolder(dir, out)) {
    throw new InputError(`--out ${out} is the result itself; choose another folder.`);
  }
  const request = exportRequest(result, options);
  const { replace } = options;
  const { held, unlock } = claimFolder({ dir: out, request, resume: false, replace }, io);
  if (held) {
    io.err(`${out} already holds this export; nothing was written.\n`);
    return say(Object.keys((held.files ?? {}) as object), out, options, io);
  }
  try {
    say(await writeExport(result, request, out, options, io), out, options, io);
  } finally {
    unlock();
  }
}

function checkOptions({ wide, outcome, entity, month, out }: ExportOptions): void {
  if (out === "") throw new InputError("--out needs the name of a folder.");
  const stray = Object.entries({ outcome, entity, month }).find(([, value]) => value !== undefined);
  if (wide || !stray) return;
  throw new InputError(`--${stray[0]} chooses columns of a wide table; add --wide.`);
}

function checkSource({ dir, manifest }: StoredResult): void {
  if (manifest.shard !== undefined) {
    throw new InputError(`${dir} is a shard; join the shards with partnerscape collect first.`);
  }
  if (isWhole(dir, manifest.files)) return;
  throw new InputError(
    `${dir} is damaged: files that its manifest lists are missing or not as they were; partnerscape verify says which.`,
  );
}

function say(files: readonly string[], out: string, { json }: ExportOptions, io: Io): void {
  const head = { product: PRODUCT, version: VERSION, model_version: MODEL_VERSION };
  const { fingerprint } = readManifest(out) ?? {};
  io.out(
    json
      ? `${JSON.stringify({ ...head, out, fingerprint, files })}\n`
      : `Written to ${out}: ${files.join(", ")}\n`,
  );
}
