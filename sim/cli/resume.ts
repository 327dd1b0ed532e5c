import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { readManifest } from "../host/files-folder.ts";
import { answers, type RequestPart } from "./manifest.ts";

/**
 * The result stored in a folder when it is complete and answers this very request, or null where
 * the folder holds none. Throws InputError where it holds another one, so that `--resume` never
 * throws a result away. A batch that was broken off is not taken up: it starts again.
 */
export function storedResult<Result>(dir: string, request: RequestPart): Result | null {
  const manifest = readManifest(dir);
  if (!manifest) return null;
  if (!answers(manifest, request)) {
    const different = Object.keys(request).find(
      (key) => JSON.stringify(manifest[key]) !== JSON.stringify(request[key]),
    );
    throw new InputError(
      `--resume: ${dir} holds another result (its ${different} differs); choose another folder, or leave --resume out to replace it.`,
    );
  }
  return isWhole(dir, manifest.files) ? readResult(dir) : null;
}

/** Whether every file the manifest lists is there with its size. */
export function isWhole(dir: string, files: unknown): boolean {
  return Object.entries((files ?? {}) as Record<string, { bytes: number }>).every(
    ([name, { bytes }]) => statSync(join(dir, name), { throwIfNoEntry: false })?.size === bytes,
  );
}

function readResult<Result>(dir: string): Result | null {
  try {
    return JSON.parse(readFileSync(join(dir, "result.json"), "utf8")) as Result;
  } catch {
    return null;
  }
}
