import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withoutWords } from "../experiment/request-words.ts";
import type { Format } from "./files-table.ts";
import { assertLocked } from "./folder-lock.ts";
import { partName, partNumber, readPart, type StoredPart } from "./part-file.ts";

/** What was asked for: equal requests give equal results. Plain JSON. */
export interface ExperimentRequest {
  readonly format: Format;
  /** Absent of a search, whose rounds are experiments of their own. */
  readonly experiment?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** What stands in a folder from the first moment: which experiment its parts belong to. */
export interface Checkpoint {
  /** Digest of what the request's results depend on; every part carries it. */
  readonly id: string;
  readonly request: ExperimentRequest;
  /** Which slice is simulated here; null for the whole. */
  readonly shard: { readonly number: number; readonly of: number } | null;
}

/** Names in a folder that is being filled. */
export const CHECKPOINT = "checkpoint.json";
export const PARTS = "parts";
const JOINING = ".joining";

/** A folder with the parts of an experiment. */
export interface PartsFolder {
  readonly dir: string;
  readonly checkpoint: Checkpoint;
  /** The file of a part. */
  partFile(number: number): string;
  /** Numbers of the parts that are there, whether or not they are in order. */
  present(): number[];
  /** The part, or null where it is not there, is damaged or belongs to another experiment. */
  read(number: number): StoredPart | null;
  /** Takes a damaged part away. */
  remove(number: number): void;
}

/** The checkpoint of a request: its id is the same wherever and whenever it is asked, in whatever words. */
export function checkpointOf(
  request: ExperimentRequest,
  shard: Checkpoint["shard"] = null,
): Checkpoint {
  const text = JSON.stringify(withoutWords(request));
  const id = createHash("sha256").update(text).digest("hex").slice(0, 32);
  return { id, request: JSON.parse(JSON.stringify(request)), shard };
}

/** The checkpoint of a folder; null where there is none, "damaged" where it cannot be read. */
export function readCheckpoint(dir: string): Checkpoint | null | "damaged" {
  let text: string;
  try {
    text = readFileSync(join(dir, CHECKPOINT), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
  try {
    const found = JSON.parse(text) as Checkpoint;
    return found.id === checkpointOf(found.request).id ? found : "damaged";
  } catch {
    return "damaged";
  }
}

/** The parts in a folder, to be read. */
export function openParts(dir: string, checkpoint: Checkpoint): PartsFolder {
  const partFile = (number: number) => join(dir, PARTS, partName(number));
  return {
    dir,
    checkpoint,
    partFile,
    present: () =>
      readdirSync(join(dir, PARTS))
        .flatMap((name) => partNumber(name) ?? [])
        .sort((a, b) => a - b),
    read(number) {
      try {
        return readPart(partFile(number), checkpoint.id, number);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    remove: (number) => rmSync(partFile(number), { force: true }),
  };
}

/**
 * Makes a folder ready to be filled with the parts of `checkpoint`; those of another experiment and
 * half-written ones are removed, and those of this one stay. The folder is locked by this program.
 * Throws what the disk says.
 */
export function beginParts(dir: string, checkpoint: Checkpoint): PartsFolder {
  assertLocked(dir);
  const before = readCheckpoint(dir);
  if (before !== null && before !== "damaged" && before.id !== checkpoint.id) {
    rmSync(join(dir, PARTS), { recursive: true, force: true });
  }
  // The checkpoint says that the parts are ours, so it comes first and goes last.
  writeWhole(join(dir, CHECKPOINT), JSON.stringify(checkpoint));
  mkdirSync(join(dir, PARTS), { recursive: true });
  for (const name of readdirSync(join(dir, PARTS))) {
    if (name.endsWith(".half")) rmSync(join(dir, PARTS, name), { force: true });
  }
  rmSync(join(dir, JOINING), { recursive: true, force: true });
  return openParts(dir, checkpoint);
}

/** Writes a small file so that it is there whole or not at all. */
export function writeWhole(file: string, text: string): void {
  const half = `${file}.half`;
  writeFileSync(half, text, { flush: true });
  renameSync(half, file);
}

/** Final files on their way: made aside, then put in place, the manifest last. */
export interface Joining {
  path(name: string): string;
  /** Puts the files in place and removes those of `older` names that are not among them. */
  commit(manifest: object, older: (name: string) => boolean): void;
}

/** Begins to make the final files of a folder. A second call begins anew. */
export function beginJoining(dir: string): Joining {
  const aside = join(dir, JOINING);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside);
  return {
    path: (name) => join(aside, name),
    commit(manifest, older) {
      assertLocked(dir);
      const made = readdirSync(aside);
      rmSync(join(dir, "manifest.json"), { force: true });
      for (const name of made) renameSync(join(aside, name), join(dir, name));
      for (const name of readdirSync(dir)) {
        if (older(name) && !made.includes(name)) rmSync(join(dir, name), { force: true });
      }
      writeWhole(join(dir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
      rmSync(aside, { recursive: true });
    },
  };
}

/** Removes what only an unfinished experiment needs: the parts first, the checkpoint last. */
export function removeParts(dir: string): void {
  rmSync(join(dir, JOINING), { recursive: true, force: true });
  rmSync(join(dir, PARTS), { recursive: true, force: true });
  rmSync(join(dir, CHECKPOINT), { force: true });
  rmSync(join(dir, `${CHECKPOINT}.half`), { force: true });
  rmSync(join(dir, "manifest.json.half"), { force: true });
}
