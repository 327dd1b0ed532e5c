import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Whether every file the manifest lists is there with its size. */
export function isWhole(dir: string, files: unknown): boolean {
  return Object.entries((files ?? {}) as Record<string, { bytes: number }>).every(
    ([name, { bytes }]) => statSync(join(dir, name), { throwIfNoEntry: false })?.size === bytes,
  );
}

/** The result that a folder of `run` or `compare` keeps as JSON; null where it cannot be read. */
export function storedResult<Result>(dir: string): Result | null {
  try {
    return JSON.parse(readFileSync(join(dir, "result.json"), "utf8")) as Result;
  } catch {
    return null;
  }
}
