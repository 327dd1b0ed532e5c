import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it; returns those that were made, the outermost first. Node's own
 * way of doing so never ends where nothing can be made. Throws what the disk says.
 */
export function makeFolder(dir: string): string[] {
  if (isFolder(dir)) return [];
  const parent = dirname(dir);
  const made = parent === dir ? [] : makeFolder(parent);
  try {
    mkdirSync(dir);
  } catch (error) {
    // Another program may have made it in this moment.
    if ((error as NodeJS.ErrnoException).code === "EEXIST" && isFolder(dir)) return made;
    throw error;
  }
  return [...made, dir];
}

const isFolder = (dir: string): boolean =>
  statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
