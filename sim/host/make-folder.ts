import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it. Node's own way of doing so never ends where nothing can be
 * made. Throws what the disk says.
 */
export function makeFolder(dir: string): void {
  if (isFolder(dir)) return;
  const parent = dirname(dir);
  if (parent !== dir) makeFolder(parent);
  try {
    mkdirSync(dir);
  } catch (error) {
    // Another program may have made it in this moment.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !isFolder(dir)) throw error;
  }
}

const isFolder = (dir: string): boolean =>
  statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
