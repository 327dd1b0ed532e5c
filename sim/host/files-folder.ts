import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { assertLocked, isLockFile } from "./folder-lock.ts";

const OURS =
  /^((runs|series|summary|differences|events|wide|columns|shares|policies|tried)\.(parquet|csv)|(manifest|timing|result|passport|ro-crate-metadata)\.json|report\.html)$/;
/** What an experiment leaves in its folder until it is complete. */
const UNFINISHED = /^(parts|checkpoint\.json(\.half)?|(manifest|timing)\.json\.half|\.joining)$/;
const PARTIAL = /^\.partial-\d+$/;

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
  if (!found) {
    const link = lstatSync(dir, { throwIfNoEntry: false });
    if (!link) return;
    throw new InputError(`--out ${dir} is a link that leads nowhere; expected a folder.`);
  }
  if (!found.isDirectory()) throw new InputError(`--out ${dir} is a file; expected a folder.`);
  const begun = existsSync(join(dir, "checkpoint.json"));
  const known = (name: string) =>
    isResultFile(name) ||
    isLockFile(name) ||
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

/** Begins writing a folder that this program has locked. Throws what the disk says. */
export function stageFolder(dir: string): StagedFolder {
  assertLocked(dir);
  removeAbandoned(dir);
  const partial = join(dir, `.partial-${process.pid}`);
  mkdirSync(partial);
  const abandon = () => {
    process.off("exit", abandon);
    rmSync(partial, { recursive: true, force: true });
  };
  // Before the lock is taken away, which was there first.
  process.prependOnceListener("exit", abandon);
  return {
    path: (name) => join(partial, name),
    size: (name) => statSync(join(partial, name)).size,
    commit(manifest) {
      assertLocked(dir);
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

function hasManifest(dir: string): boolean {
  return existsSync(join(dir, "manifest.json"));
}

/** Removes what programs have left that were stopped: nobody else writes here now. */
function removeAbandoned(dir: string): void {
  for (const name of readdirSync(dir)) {
    if (PARTIAL.test(name)) rmSync(join(dir, name), { recursive: true, force: true });
  }
}
