import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { InputError } from "../core/error.ts";

const OURS =
  /^((runs|series|summary|differences|events)\.(parquet|csv)|(manifest|timing|result|ro-crate-metadata)\.json|report\.html)$/;
/** What an experiment leaves in its folder until it is complete. */
const UNFINISHED = /^(parts|checkpoint\.json(\.half)?|manifest\.json\.half|\.lock|\.joining)$/;
const PARTIAL = /^\.partial-(\d+)$/;

/** A result folder being written: files appear under their names only when all are complete. */
export interface StagedFolder {
  /** Where a file is written before it is put in place. */
  path(name: string): string;
  /** Size in bytes of a staged file. */
  size(name: string): number;
  /** Puts every staged file in place, the manifest last, and removes what an older result left. */
  commit(manifest: object): void;
  /** Removes what was staged; the folder is as before. Safe to call after commit. */
  abandon(): void;
}

/**
 * Throws InputError where `dir` holds something else than a result of `product`: such a folder is
 * never written into.
 */
export function checkFolder(dir: string, product: string): void {
  const found = statSync(dir, { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) throw new InputError(`--out ${dir} is a file; expected a folder.`);
  const begun = existsSync(join(dir, "checkpoint.json"));
  const known = (name: string) =>
    isResultFile(name) ||
    PARTIAL.test(name) ||
    (UNFINISHED.test(name) && (begun || name !== "parts"));
  const strange = readdirSync(dir).filter((name) => !known(name));
  const manifest = readManifest(dir);
  if (manifest ? manifest.product === product : strange.length === 0 && !hasManifest(dir)) return;
  throw new InputError(
    `--out ${dir} is not empty and not a result folder of ${product}; choose another folder.`,
  );
}

/** Whether a name is that of a file that a result folder has. */
export const isResultFile = (name: string): boolean => OURS.test(name);

/** The manifest of a complete result folder, or null where there is none that can be read. */
export function readManifest(dir: string): Record<string, unknown> | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8"));
    return manifest && typeof manifest === "object" ? (manifest as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Begins writing a result folder, making it where it is missing. Throws what the disk says. */
export function stageFolder(dir: string): StagedFolder {
  makeFolder(resolve(dir));
  removeAbandoned(dir);
  const partial = join(dir, `.partial-${process.pid}`);
  mkdirSync(partial);
  const abandon = () => {
    process.off("exit", abandon);
    rmSync(partial, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  return {
    path: (name) => join(partial, name),
    size: (name) => statSync(join(partial, name)).size,
    commit(manifest) {
      writeFileSync(join(partial, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
      putInPlace(dir, partial);
      abandon();
    },
    abandon,
  };
}

/** A folder without a manifest is incomplete: the old one goes first and the new one comes last. */
function putInPlace(dir: string, partial: string): void {
  const staged = readdirSync(partial).filter((name) => name !== "manifest.json");
  rmSync(join(dir, "manifest.json"), { force: true });
  for (const name of staged) renameSync(join(partial, name), join(dir, name));
  for (const name of readdirSync(dir)) {
    if (isResultFile(name) && !staged.includes(name)) rmSync(join(dir, name), { force: true });
  }
  renameSync(join(partial, "manifest.json"), join(dir, "manifest.json"));
}

/** Makes a folder and those above it. Node's own way of doing so never ends where nothing can be made. */
export function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir);
}

function hasManifest(dir: string): boolean {
  return existsSync(join(dir, "manifest.json"));
}

/** Removes what programs that no longer run had staged here. */
function removeAbandoned(dir: string): void {
  for (const name of readdirSync(dir)) {
    const pid = PARTIAL.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(dir, name), { recursive: true, force: true });
  }
}

/** Whether another program with this number runs. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
