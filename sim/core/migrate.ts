import { InputError } from "./error.ts";

/** A step from one version of a document to the next. Step `n` turns version n into n + 1. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/**
 * Turns a document of any known version into the newest.
 * `migrations[n - 1]` turns version n into n + 1; the newest version is `migrations.length + 1`.
 * Throws an InputError naming `where` when the version is missing, unknown or from the future.
 */
export function migrate(
  document: Record<string, unknown>,
  migrations: readonly Migration[],
  where: string,
): Record<string, unknown> {
  const newest = migrations.length + 1;
  const version = document.version;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw new InputError(
      `${where}: version is ${JSON.stringify(version) ?? "missing"}; expected ${newest === 1 ? "1" : `a whole number from 1 to ${newest}`}, so add "version": ${newest}.`,
    );
  }
  if (version > newest) {
    throw new InputError(
      `${where}: version ${version} is newer than this program, which knows up to ${newest}; update the program or export the file again from this one.`,
    );
  }
  let current = document;
  for (let v = version; v < newest; v++)
    current = { ...migrations[v - 1](current), version: v + 1 };
  return current;
}
