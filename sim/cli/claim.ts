import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { type Difference, differences } from "../experiment/json-difference.ts";
import { isWords } from "../experiment/request-words.ts";
import { CHECKPOINT } from "../host/experiment-folder.ts";
import { checkFolder, isResultFile, readManifest } from "../host/files-folder.ts";
import { lockFolder } from "../host/folder-lock.ts";
import { PRODUCT } from "../model.ts";
import type { Io } from "./io.ts";
import { isWhole } from "./resume.ts";

/** A folder that somebody wants a result in. */
export interface Wanted {
  readonly dir: string;
  /** What is asked for: the first part of the manifest of a folder that holds it. */
  readonly request: object;
  /** Whether what was begun, or is damaged, is made whole. */
  readonly resume: boolean;
  /** Whether another result may be put aside for this one. */
  readonly replace: boolean;
  /** What else makes a finished folder whole, beside the files its manifest lists. */
  readonly whole?: (dir: string) => boolean;
}

type Manifest = Readonly<Record<string, unknown>>;

/** A folder is there with what was asked for, or is ready to be written and locked until `unlock`. */
export type Claim =
  | { readonly held: Manifest; readonly unlock?: undefined }
  | { readonly held: null; readonly unlock: () => void };

/**
 * Claims a folder for a result that is written at once: of everyone who asks, one gets it. Nothing
 * finished or begun is touched without being asked: where the folder holds this very result it comes
 * back as `held`, and nothing is written. Throws InputError where it holds something else.
 */
export function claimFolder(wanted: Wanted, io: Io): Claim {
  const look = () => {
    refuseParts(wanted);
    return finishedIn(wanted, io);
  };
  return claim(wanted.dir, look);
}

/** The same where `look` says what is there: once before the folder is locked, and once after. */
export function claim(dir: string, look: (locked: boolean) => Manifest | null): Claim {
  checkFolder(dir, PRODUCT);
  const before = look(false);
  if (before) return { held: before };
  const unlock = lockFolder(dir);
  try {
    // Somebody else may have been here in the meantime.
    checkFolder(dir, PRODUCT);
    const held = look(true);
    if (!held) return { held, unlock };
    unlock();
    return { held };
  } catch (error) {
    unlock();
    throw error;
  }
}

function refuseParts({ dir, replace }: Wanted): void {
  if (replace || !existsSync(join(dir, CHECKPOINT))) return;
  throw new InputError(
    `${dir} holds the parts of an experiment that is not finished; choose another folder, or add --replace to throw them away.`,
  );
}

/**
 * The manifest of a folder that holds what is wanted, finished and whole; null where there is
 * nothing, or where it may be written over. Throws InputError, saying what differs, where there is
 * another result.
 */
export function finishedIn(wanted: Wanted, io: Io): Manifest | null {
  const { dir, request, resume, replace } = wanted;
  if (replace) return null;
  const manifest = readManifest(dir);
  if (!manifest) {
    refuseOrphans(wanted);
    return null;
  }
  const { other, words } = compareRequests(manifest, request);
  if (other) throw new InputError(resume ? begunWith(dir, other) : isAnother(dir, other));
  if (isWhole(dir, manifest.files) && (wanted.whole?.(dir) ?? true)) {
    tellWords(dir, words, io);
    return manifest;
  }
  if (resume) return null;
  throw new InputError(
    `${dir} holds this result, but files of it are missing or not as they were; add --resume or --replace to have it whole.`,
  );
}

/** Files that look like a result, with nothing that says so, may be somebody's own. */
function refuseOrphans({ dir, resume }: Wanted): void {
  if (resume || !existsSync(dir) || existsSync(join(dir, CHECKPOINT))) return;
  const found = readdirSync(dir).filter(isResultFile);
  if (found.length === 0) return;
  throw new InputError(
    `${dir} has ${found.join(", ")} and no manifest.json, so it is not known whose they are; choose another folder, or add --replace to write over them.`,
  );
}

/** The first difference that matters between what a folder holds and what is asked, and the others. */
export function compareRequests(
  held: object,
  asked: object,
): { readonly other: Difference | undefined; readonly words: readonly Difference[] } {
  const keys = Object.keys(asked) as (keyof typeof asked)[];
  const same = Object.fromEntries(keys.map((key) => [key, (held as typeof asked)[key]]));
  const words: Difference[] = [];
  for (const one of differences(same, JSON.parse(JSON.stringify(asked)))) {
    if (!isWords(one.path)) return { other: one, words };
    words.push(one);
  }
  return { other: undefined, words };
}

/** Tells of changes that change no result: the first is named. */
export function tellWords(dir: string, words: readonly Difference[], io: Io): void {
  if (words.length === 0) return;
  const [{ path, a, b }] = words;
  const more = words.length > 1 ? ` (and ${words.length - 1} more such)` : "";
  io.err(`${dir} was made with ${path} ${a}, and now it is ${b}${more}; that changes no result.\n`);
}

const named = (path: string): string => (path.startsWith("model_") ? path.replace("_", " ") : path);

/** That what was begun cannot be gone on with. */
export const begunWith = (dir: string, { path, a, b }: Difference): string =>
  `--resume: ${dir} was begun with ${named(path)} ${a}, and now it is ${b}; go on with what it was begun with, or choose another folder.`;

function isAnother(dir: string, { path, a, b }: Difference): string {
  const hint =
    path === "format" ? "; partnerscape export turns a finished result into another format" : "";
  return `${dir} holds another finished result: its ${named(path)} is ${a}, and ${b} is asked for; choose another folder, or add --replace to put this one in its place${hint}.`;
}

/** Whether two names lead to one folder. */
export function isSameFolder(a: string, b: string): boolean {
  const [one, two] = [a, b].map((dir) => statSync(dir, { throwIfNoEntry: false }));
  return one !== undefined && one.dev === two?.dev && one.ino === two.ino;
}
