import { statSync } from "node:fs";
import { InputError } from "../core/error.ts";
import { planExperiment } from "../experiment/experiment-plan.ts";
import type { WholeExperiment } from "../experiment/experiment-resolve.ts";
import { type Part, roundsOf, shardOf } from "../experiment/parts.ts";
import {
  type Checkpoint,
  openParts,
  type PartsFolder,
  readCheckpoint,
} from "../host/experiment-folder.ts";
import type { PartSource } from "../host/experiment-join.ts";
import { systemReason } from "../host/files-scenario.ts";
import { claimFolder, isSameFolder } from "./claim.ts";
import { report } from "./experiment.ts";
import { type ExperimentManifest, finishExperiment } from "./experiment-finish.ts";
import { rowsPerRun } from "./experiment-read.ts";
import { checkSameExperiment } from "./experiment-request.ts";
import type { Io } from "./io.ts";
import { REPLACE } from "./options.ts";
import type { ExitCode, Register } from "./program.ts";

interface Options {
  readonly out?: string;
  readonly crate: boolean;
  readonly replace: boolean;
  readonly json: boolean;
}

/** A folder with the parts of one slice. */
interface Shard {
  readonly dir: string;
  readonly number: number;
  readonly folder: PartsFolder;
}

/** `collect DIR…`: joins the shards of a split experiment into the result of the whole. */
export const collectCommand: Register = (program, io, done) => {
  program
    .command("collect")
    .description("join the shards of an experiment into the same files as the whole")
    .argument("<dir...>", "the folders that experiment --shard wrote")
    .option("--out <dir>", "write the result folder here; left out, only say what is missing")
    .option("--crate", "add RO-Crate metadata for an archive", false)
    .option("--replace", REPLACE, false)
    .option("--json", "print the outcome as JSON and nothing else", false)
    .action((dirs: string[], options: Options) => {
      done(collect(dirs, options, io));
    });
};

function collect(
  dirs: readonly string[],
  { out, crate, replace, json }: Options,
  io: Io,
): ExitCode {
  const started = Date.now();
  const opened = dirs.map(openShard);
  const { checkpoint } = opened[0].folder;
  const of = checkpoint.shard?.of ?? 1;
  checkTogether(opened, of);
  const plan = planOf(checkpoint, opened[0].dir);
  const { replicates } = plan.experiment;
  const parts = roundsOf(plan.cells, replicates, plan.most, rowsPerRun(plan, dirs[0]))[0].parts;
  const places = placesOf(opened, parts, of);
  if (out === undefined) {
    io.out(`All ${of} shards are there; add --out DIR to join them.\n`);
    return 0;
  }
  if (opened.some(({ dir }) => isSameFolder(dir, out))) {
    throw new InputError(`--out ${out} is one of the shards; choose another folder.`);
  }
  const { request } = checkpoint;
  const { held, unlock } = claimFolder({ dir: out, request, resume: false, replace }, io);
  if (held) {
    io.err(`${out} already holds this result; nothing was joined.\n`);
    return report(held as ExperimentManifest, out, json, io);
  }
  try {
    const manifest = finishExperiment({
      plan,
      folder: out,
      checkpoint,
      parts,
      replicates,
      precision: null,
      timing: { started, workers: 1, resumed: false },
      source: sourceOf(places),
      crate,
    });
    return report(manifest, out, json, io);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new Error(
      `${out} cannot be written: ${systemReason(error)}; the shards are as they were.`,
    );
  } finally {
    unlock();
  }
}

function openShard(dir: string): Shard {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`${dir}: no such folder; expected one that experiment --shard wrote.`);
  }
  const checkpoint = readCheckpoint(dir);
  if (checkpoint === null || checkpoint === "damaged" || !checkpoint.shard) {
    const what = checkpoint === "damaged" ? "is damaged" : "has no shard";
    throw new InputError(
      `${dir} ${what}; expected a folder that partnerscape experiment --shard wrote.`,
    );
  }
  return { dir, number: checkpoint.shard.number, folder: openParts(dir, checkpoint) };
}

/** Throws InputError where shards belong to different experiments or splits, or one is there twice. */
function checkTogether(shards: readonly Shard[], of: number): void {
  const [first] = shards;
  for (const { dir, number, folder } of shards) {
    checkSameExperiment(dir, folder.checkpoint.request, first.folder.checkpoint.request);
    if (folder.checkpoint.shard?.of !== of) {
      throw new InputError(
        `${dir} is shard ${number} of ${folder.checkpoint.shard?.of}, but ${first.dir} is one of ${of}; collect the shards of one split.`,
      );
    }
    const twin = shards.find((one) => one.number === number && one.dir !== dir);
    if (twin) {
      throw new InputError(`${dir} and ${twin.dir} are both shard ${number}; name one of them.`);
    }
  }
  const there = new Set(shards.map(({ number }) => number));
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((i) => !there.has(i));
  if (missing.length === 0) return;
  const names = missing.length === 1 ? "shard" : "shards";
  throw new InputError(
    `${names} ${listed(missing)} of ${of} ${missing.length === 1 ? "is" : "are"} missing; run ${missing.length === 1 ? "it" : "them"} with --shard I/${of} and name the folder here.`,
  );
}

/** 1, 2, 3 and 7: at most twenty numbers. */
function listed(numbers: readonly number[]): string {
  const more = numbers.length > 20 ? ` and ${numbers.length - 20} more` : "";
  return `${numbers.slice(0, 20).join(", ")}${more}`;
}

function planOf({ request }: Checkpoint, dir: string) {
  return planExperiment(request.experiment as unknown as WholeExperiment, dir);
}

/** Which shard has each part; throws InputError where one is not complete. */
function placesOf(shards: readonly Shard[], parts: readonly Part[], of: number) {
  const places = new Map<number, Shard>();
  for (const shard of shards) {
    const expected = shardOf(parts, shard.number, of);
    const present = new Set(shard.folder.present());
    const missing = expected.filter(({ number }) => !present.has(number));
    if (missing.length > 0) {
      throw new InputError(
        `${shard.dir} is not complete: ${missing.length} of ${expected.length} parts are missing; run shard ${shard.number}/${of} again with --resume.`,
      );
    }
    for (const { number } of expected) places.set(number, shard);
  }
  return places;
}

function sourceOf(places: ReadonlyMap<number, Shard>): PartSource {
  const shardWith = ({ number }: Part) => places.get(number) as Shard;
  return {
    file: (part) => shardWith(part).folder.partFile(part.number),
    read(part) {
      const { folder, dir, number } = shardWith(part);
      const stored = folder.read(part.number);
      if (stored) return stored;
      throw new InputError(
        `part ${part.number} in ${dir} is damaged; run shard ${number}/${folder.checkpoint.shard?.of} again with --resume, which simulates it anew.`,
      );
    },
  };
}
