import { readFileSync, type Stats, statSync } from "node:fs";
import { InputError } from "../core/error.ts";

const LARGEST = 5_000_000;

/** What a file should hold, for messages. */
export type FileKind = "scenario" | "experiment" | "search" | "lesson" | "table of points";

/**
 * The text of a scenario file, or null where nothing has that name, as for `file.json/variant`. Throws InputError, naming the
 * file, where it is a folder, larger than 5 MB, unreadable, or not UTF-8 text.
 */
export const readScenarioFile = (path: string): string | null => readTextFile(path, "scenario");

/** The same for files of another kind, which may be up to `largest` bytes. */
export function readTextFile(path: string, kind: FileKind, largest = LARGEST): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? readText(path, found, kind, largest) : null;
  } catch (error) {
    if (error instanceof InputError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return null;
    throw new InputError(
      `${path} cannot be read: ${systemReason(error)}; expected ${words(kind)}.`,
    );
  }
}

/** "a scenario file in JSON". */
function words(kind: FileKind): string {
  if (kind === "table of points") return "a CSV file of points";
  return `${kind === "experiment" ? "an" : "a"} ${kind} file in JSON`;
}

function readText(path: string, found: Stats, kind: FileKind, largest: number): string {
  if (found.isDirectory()) {
    throw new InputError(`${path} is a folder; expected ${words(kind)}.`);
  }
  if (found.size > largest) {
    throw new InputError(
      `${path} is larger than ${largest / 1e6} MB; ${words(kind)} is much smaller.`,
    );
  }
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${path} is not text in UTF-8; expected ${words(kind)}.`);
  }
}

/** A file-system error in plain words, such as "permission denied". */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const words: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    EFBIG: "a file became larger than is allowed here",
    EIO: "the disk does not answer as it should",
    ENOENT: "no such file or folder",
    ENOTDIR: "part of the path is not a folder",
    EISDIR: "it is a folder",
    EMFILE: "too many files are open",
    EEXIST: "something of that name is there already",
    ELOOP: "its links lead in a circle",
    ENAMETOOLONG: "the name is too long",
  };
  return (code && words[code]) || (message ?? String(error)).split("\n")[0];
}
