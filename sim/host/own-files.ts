import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "../core/error.ts";
import { writeWhole } from "./experiment-folder.ts";
import { lockFolder } from "./folder-lock.ts";

/** A file of text by its name in a folder. */
export interface OwnFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files beside whatever else a folder holds, while it is locked; each is there whole or not
 * at all. Throws InputError before the first is written where one of them is there already and says
 * something else, unless `replace`.
 */
export function writeFiles(dir: string, files: readonly OwnFile[], replace: boolean): void {
  const found = statSync(dir, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw new InputError(`${dir} is a file; expected a folder.`);
  const unlock = lockFolder(dir);
  try {
    const wanted = files.filter(({ name, text }) => !says(join(dir, name), text));
    const taken = wanted.find(({ name }) => existsSync(join(dir, name)));
    if (taken && !replace) {
      throw new InputError(
        `${join(dir, taken.name)} is there already and is another one; add --replace, or write elsewhere.`,
      );
    }
    for (const { name, text } of wanted) writeWhole(join(dir, name), text);
  } finally {
    unlock();
  }
}

/** The same for one file by its path; one in which `mark` stands may be made anew. */
export function writeOwnFile(
  file: string,
  text: string,
  { replace, mark }: { readonly replace: boolean; readonly mark?: string },
): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`${file} is a folder; expected the name of a file.`);
  }
  const place = resolve(file);
  const ours =
    mark !== undefined && existsSync(place) && readFileSync(place, "utf8").includes(mark);
  writeFiles(dirname(place), [{ name: basename(place), text }], replace || ours);
}

function says(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, "utf8") === text;
}
