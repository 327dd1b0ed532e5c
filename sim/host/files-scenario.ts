import { readFileSync, type Stats, statSync } from "node:fs";
import { InputError } from "../core/error.ts";

const LARGEST = 5_000_000;

/**
 * The text of a scenario file, or null where nothing has that name, as for `file.json/variant`. Throws InputError, naming the
 * file, where it is a folder, larger than 5 MB, unreadable, or not UTF-8 text.
 */
export function readScenarioFile(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? readText(path, found) : null;
  } catch (error) {
    if (error instanceof InputError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return null;
    throw new InputError(
      `${path} cannot be read: ${systemReason(error)}; expected a scenario file in JSON.`,
    );
  }
}

function readText(path: string, found: Stats): string {
  if (found.isDirectory()) {
    throw new InputError(`${path} is a folder; expected a scenario file in JSON.`);
  }
  if (found.size > LARGEST) {
    throw new InputError(`${path} is larger than 5 MB; a scenario file is much smaller.`);
  }
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${path} is not text in UTF-8; expected a scenario file in JSON.`);
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
    ENOENT: "no such file or folder",
    ENOTDIR: "part of the path is not a folder",
    EISDIR: "it is a folder",
    EMFILE: "too many files are open",
    ENAMETOOLONG: "the name is too long",
  };
  return (code && words[code]) || (message ?? String(error)).split("\n")[0];
}
