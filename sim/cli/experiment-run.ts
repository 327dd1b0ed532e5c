import { counted } from "../core/counted.ts";
import { InputError } from "../core/error.ts";
import { inOrder } from "../experiment/chunks.ts";
import { type Part, roundsOf, shardOf } from "../experiment/parts.ts";
import {
  beginParts,
  type Checkpoint,
  checkpointOf,
  openParts,
  type PartsFolder,
  readCheckpoint,
  removeParts,
} from "../host/experiment-folder.ts";
import { createExperimentPool, type ExperimentPool } from "../host/experiment-pool.ts";
import { widestHalfWidth } from "../host/experiment-precision.ts";
import { readManifest } from "../host/files-folder.ts";
import { systemReason } from "../host/files-scenario.ts";
import type { Format } from "../host/files-table.ts";
import { lockFolder } from "../host/folder-lock.ts";
import { createPartValues } from "../host/part-values.ts";
import { begunWith, claim, compareRequests, finishedIn, tellWords } from "./claim.ts";
import {
  addCrate,
  type ExperimentManifest,
  finishExperiment,
  finishShard,
  partSource,
  type ReachedPrecision,
} from "./experiment-finish.ts";
import type { ReadyExperiment } from "./experiment-read.ts";
import { requestOf } from "./experiment-request.ts";
import type { Io } from "./io.ts";
import { createProgress } from "./progress.ts";
import { isWhole } from "./resume.ts";

/** How an experiment is run; nothing of it but the shard changes what is written. */
export interface RunSettings {
  /** The folder of the result. */
  readonly out: string;
  readonly workers: number;
  readonly format: Format;
  readonly resume: boolean;
  /** Whether what is finished or begun in the folder may be put aside. */
  readonly replace: boolean;
  readonly shard: Checkpoint["shard"];
  /** Whether metadata for an archive are written. */
  readonly crate: boolean;
  /** Who works, where there is more to come; otherwise workers of its own, as long as it takes. */
  readonly pool?: ExperimentPool;
}

/** A completed experiment, or shard of one. */
export interface RanExperiment {
  readonly manifest: ExperimentManifest;
  /** False where the folder held the result already. */
  readonly simulated: boolean;
}

/**
 * Runs an experiment into a folder, or goes on where an interrupted run of it ended; the files are
 * the same bytes either way. Throws InputError where the folder holds something else, and an Error
 * with one sentence where the machine refuses; the parts that are complete stay then.
 */
export async function runExperiment(
  ready: ReadyExperiment,
  settings: RunSettings,
  io: Io,
): Promise<RanExperiment> {
  const { out, replace, shard, format, crate } = settings;
  const checkpoint = checkpointOf(requestOf(ready.plan, format), shard);
  const { held, unlock } = claim(out, (locked) => heldIn(checkpoint, settings, locked, io));
  if (held) {
    const manifest = held as ExperimentManifest;
    if (crate && !shard) withLock(out, () => addCrate(out, manifest, io));
    return { manifest, simulated: false };
  }
  try {
    if (replace) removeParts(out);
    return { manifest: await fill(ready, checkpoint, settings, io), simulated: true };
  } finally {
    unlock();
  }
}

function withLock(dir: string, work: () => void): void {
  const unlock = lockFolder(dir);
  try {
    work();
  } finally {
    unlock();
  }
}

/**
 * The complete result that is asked for, if the folder has it. Throws InputError where it has
 * another one, or parts that are not asked for.
 */
export function heldIn(
  { id, request, shard }: Checkpoint,
  { out: dir, resume, replace }: RunSettings,
  locked: boolean,
  io: Io,
): ExperimentManifest | null {
  const begun = readCheckpoint(dir);
  if (begun === null || replace) {
    return finishedIn({ dir, request, resume, replace }, io) as ExperimentManifest | null;
  }
  const manifest = readManifest(dir) as ExperimentManifest | null;
  const finished = manifest?.id === id && isWhole(dir, manifest.files);
  if (!resume) {
    if (finished && shard && hasShard(dir, manifest, shard)) return manifest;
    throw new InputError(
      `${dir} holds the parts of an experiment; add --resume to go on with it, --replace to throw them away, or choose another folder.`,
    );
  }
  if (begun !== "damaged") checkBegun(dir, begun, { id, request, shard }, locked ? io : null);
  // Everything was in place, and only the parts were still to be removed.
  if (!locked || !finished || shard) return null;
  removeParts(dir);
  return manifest;
}

/** Whether a folder has all the parts that its manifest says a shard consists of. */
function hasShard(
  dir: string,
  { shard, parts }: ExperimentManifest,
  asked: NonNullable<Checkpoint["shard"]>,
): boolean {
  const begun = readCheckpoint(dir);
  if (begun === null || begun === "damaged" || !shard) return false;
  if (shard.number !== asked.number || shard.of !== asked.of) return false;
  const present = new Set(openParts(dir, begun).present());
  return (parts as number[]).every((number) => present.has(number));
}

/** Throws InputError where what was begun is not what is asked for; tells what differs in words. */
function checkBegun(dir: string, begun: Checkpoint, asked: Checkpoint, io: Io | null): void {
  const { other, words } = compareRequests(begun.request, asked.request);
  if (other) throw new InputError(begunWith(dir, other));
  checkShard(dir, begun.shard, asked.shard);
  if (io) tellWords(dir, words, io);
}

function checkShard(out: string, held: Checkpoint["shard"], asked: Checkpoint["shard"]): void {
  const name = (shard: Checkpoint["shard"]) =>
    shard ? `shard ${shard.number}/${shard.of}` : "the whole experiment";
  if (name(held) === name(asked)) return;
  throw new InputError(
    `--resume: ${out} holds ${name(held)}, not ${name(asked)}; choose another folder.`,
  );
}

async function fill(
  ready: ReadyExperiment,
  checkpoint: Checkpoint,
  settings: RunSettings,
  io: Io,
): Promise<ExperimentManifest> {
  const { out, workers, shard, crate } = settings;
  const started = Date.now();
  let folder: PartsFolder | undefined;
  const leaving = () => io.err(`The parts that are complete are kept; add --resume to go on.\n`);
  try {
    process.once("exit", leaving);
    folder = beginParts(out, checkpoint);
    const rounds = await simulateRounds(ready, folder, settings, io);
    const timing = { started, workers, resumed: rounds.found > 0 };
    const finished = { ...rounds, plan: ready.plan, folder: out, checkpoint, timing };
    if (shard) return finishShard(finished);
    return finishExperiment({ ...finished, source: partSource(folder), crate });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new Error(stopped(error, out, folder));
  } finally {
    process.off("exit", leaving);
  }
}

/** What went wrong, and that nothing complete is lost. */
function stopped(error: unknown, out: string, folder: PartsFolder | undefined): string {
  const said =
    error instanceof Error && "syscall" in error
      ? `${out} cannot be written: ${systemReason(error)}`
      : error instanceof Error
        ? error.message.replace(/\.$/, "")
        : String(error);
  const kept = folder ? folder.present().length : 0;
  return kept === 0
    ? `${said}.`
    : `${said}; ${kept === 1 ? "the 1 part that is complete is" : `the ${kept} parts that are complete are`} kept, so put that right and run again with --resume.`;
}

interface SimulatedRounds {
  readonly parts: readonly Part[];
  readonly replicates: number;
  readonly precision: ReachedPrecision | null;
  /** How many runs were there before. */
  readonly found: number;
}

/** Simulates what is missing, round by round until the precision is enough. */
async function simulateRounds(
  { plan, rowsPerRun }: ReadyExperiment,
  folder: PartsFolder,
  settings: RunSettings,
  io: Io,
): Promise<SimulatedRounds> {
  const { shard } = settings;
  const { experiment, cells, most } = plan;
  const { replicates, precision } = experiment;
  const rounds = roundsOf(cells, replicates, most, rowsPerRun);
  if (shard) {
    const parts = shardOf(rounds[0].parts, shard.number, shard.of);
    const found = await simulateParts(folder, parts, settings, io);
    return { parts, replicates, precision: null, found };
  }
  const values = createPartValues(cells, most, plan.reported.length);
  const source = partSource(folder);
  const parts: Part[] = [];
  let found = 0;
  for (const round of rounds) {
    found += await simulateParts(folder, round.parts, settings, io);
    parts.push(...round.parts);
    if (!precision) continue;
    for (const part of round.parts) values.add(source.read(part), source.file(part));
    const half_width = widestHalfWidth(plan, values, round.replicates);
    const reached = half_width <= precision.half_width;
    if (reached || round.replicates === most) {
      return { parts, replicates: round.replicates, precision: { half_width, reached }, found };
    }
  }
  return { parts, replicates, precision: null, found };
}

/** Simulates the parts that are not there; returns how many runs were there already. */
async function simulateParts(
  folder: PartsFolder,
  parts: readonly Part[],
  { workers, pool: given }: RunSettings,
  io: Io,
): Promise<number> {
  const missing = missingParts(folder, parts, io);
  const runs = (list: readonly Part[]) => list.reduce((sum, { from, to }) => sum + to - from, 0);
  const found = runs(parts) - runs(missing);
  if (found > 0) io.err(`${counted(found, "run")} ${found === 1 ? "is" : "are"} there already.\n`);
  if (missing.length === 0) return found;
  const progress = createProgress(io, runs(missing));
  const pool = given ?? createExperimentPool(Math.min(workers, missing.length));
  try {
    const working = inOrder(missing, pool.size * 2, async (part) => {
      progress.add(await pool.run({ dir: folder.dir, part }));
    });
    for await (const _ of working);
  } finally {
    progress.end();
    if (!given) await pool.close();
  }
  return found;
}

/** The parts to simulate; one that is damaged is taken away and said. */
function missingParts(folder: PartsFolder, parts: readonly Part[], io: Io): Part[] {
  const present = new Set(folder.present());
  return parts.filter((part) => {
    if (!present.has(part.number)) return true;
    if (folder.read(part.number)?.part.to === part.to) return false;
    io.err(`Part ${part.number} in ${folder.dir} is damaged and is simulated again.\n`);
    folder.remove(part.number);
    return true;
  });
}
