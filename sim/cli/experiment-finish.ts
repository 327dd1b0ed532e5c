import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ExperimentPlan } from "../experiment/experiment-plan.ts";
import type { Part } from "../experiment/parts.ts";
import {
  beginJoining,
  type Checkpoint,
  type PartsFolder,
  removeParts,
  writeWhole,
} from "../host/experiment-folder.ts";
import {
  type FailedRun,
  type FileFacts,
  factsOf,
  joinParts,
  type PartSource,
} from "../host/experiment-join.ts";
import { experimentPassport } from "../host/experiment-passport.ts";
import { isResultFile } from "../host/files-folder.ts";
import { PASSPORT_FILE } from "../passport/commands.ts";
import { crateOf } from "./crate.ts";
import type { Io } from "./io.ts";
import { knownHere } from "./known-here.ts";
import { passportFile } from "./result-passport.ts";

/** How precisely the aim of an experiment is known at its end. */
export interface ReachedPrecision {
  /** Half the width of the widest 95 % interval. */
  readonly half_width: number;
  readonly reached: boolean;
}

/** What the manifest of an experiment holds beside the request. */
export interface ExperimentManifest {
  /** Digest of the request. */
  readonly id: string;
  readonly replicates: number;
  readonly runs: number;
  readonly failed: number;
  readonly failures: readonly FailedRun[];
  readonly precision: ReachedPrecision | null;
  readonly fingerprint: string;
  readonly fingerprints: readonly string[];
  /** Command lines that print the fingerprint. */
  readonly commands: readonly string[];
  readonly files: Readonly<Record<string, FileFacts>>;
  readonly shard?: NonNullable<Checkpoint["shard"]>;
  readonly [key: string]: unknown;
}

/** All that is needed to put an experiment's files together. */
interface Finishing {
  readonly plan: ExperimentPlan;
  /** The folder of the result. */
  readonly folder: string;
  readonly checkpoint: Checkpoint;
  readonly parts: readonly Part[];
  readonly replicates: number;
  readonly precision: ReachedPrecision | null;
  readonly timing: {
    readonly started: number;
    readonly workers: number;
    readonly resumed: boolean;
  };
}

/** The parts of a folder; reading a missing or damaged one throws a sentence. */
export function partSource(folder: PartsFolder): PartSource {
  return {
    file: ({ number }) => folder.partFile(number),
    read({ number }) {
      const stored = folder.read(number);
      if (stored) return stored;
      throw new Error(`part ${number} in ${folder.dir} is damaged or missing`);
    },
  };
}

/**
 * Joins all parts into the files of the result, puts them in place, the manifest last, and then
 * removes the parts. Interrupted at any moment, the parts are still there.
 */
export function finishExperiment({
  plan,
  folder,
  checkpoint: { id, request },
  parts,
  replicates,
  precision,
  timing,
  source,
  crate,
}: Finishing & { readonly source: PartSource; readonly crate: boolean }): ExperimentManifest {
  const joining = beginJoining(folder);
  const joined = joinParts(plan, replicates, parts, source, joining, request.format);
  const { files: tables, ...found } = joined;
  const passport = experimentPassport(
    plan.experiment,
    { ...versionsIn(request), replicates, points: plan.points.length, ...found },
    knownHere(),
  );
  writeFileSync(joining.path(PASSPORT_FILE), passportFile(passport));
  const files = { ...tables, [PASSPORT_FILE]: factsOf(joining.path(PASSPORT_FILE)) };
  const { commands } = passport;
  const manifest = { ...request, id, replicates, ...found, precision, commands, files };
  writeFileSync(joining.path("timing.json"), timesOf(timing));
  if (crate) {
    const text = JSON.stringify(crateOf(manifest, new Date()), null, 2);
    writeFileSync(joining.path(CRATE), `${text}\n`);
  }
  joining.commit(manifest, isResultFile);
  removeParts(folder);
  return manifest;
}

/** The versions that made a result. */
export const versionsIn = ({ version, model_version }: Readonly<Record<string, unknown>>) => ({
  version: String(version),
  model_version: String(model_version),
});

const CRATE = "ro-crate-metadata.json";

/** Adds the metadata for an archive to a finished folder that has none. */
export function addCrate(dir: string, manifest: ExperimentManifest, io: Io): void {
  if (existsSync(join(dir, CRATE))) return;
  const crate = crateOf(manifest, new Date());
  writeWhole(join(dir, CRATE), `${JSON.stringify(crate, null, 2)}\n`);
  io.err(`${CRATE} was added.\n`);
}

/** Completes a shard: its parts stay, to be collected, and the manifest says which they are. */
export function finishShard({
  folder,
  checkpoint: { id, request, shard },
  parts,
  replicates,
  timing,
}: Finishing): ExperimentManifest {
  const runs = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const nothing = {
    failures: [],
    precision: null,
    fingerprint: "",
    fingerprints: [],
    commands: [],
  };
  const none = { failed: 0, ...nothing };
  const manifest = {
    ...request,
    id,
    shard: shard ?? { number: 1, of: 1 },
    parts: parts.map(({ number }) => number),
    replicates,
    runs,
    ...none,
    files: {},
  };
  writeWhole(`${folder}/timing.json`, timesOf(timing));
  writeWhole(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function timesOf({ started, workers, resumed }: Finishing["timing"]): string {
  const times = {
    started: new Date(started).toISOString(),
    seconds: (Date.now() - started) / 1000,
    workers,
    resumed,
    node: process.version,
  };
  return `${JSON.stringify(times)}\n`;
}
