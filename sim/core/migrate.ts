import { InputError } from "./error.ts";

/** A step from one version of a document to the next, or a sentence on why there is none any more. */
export type Migration = string | ((document: Record<string, unknown>) => Record<string, unknown>);

/**
 * Turns a document of any known version into the newest.
 * `migrations[n - 1]` turns version n into n + 1; the newest version is `migrations.length + 1`.
 * Throws an InputError naming `where` when the version is missing, unknown, from the future or too old.
 */
export function migrate(
  document: Record<string, unknown>,
  migrations: readonly Migration[],
  where: string,
): Record<string, unknown> {
  const newest = migrations.length + 1;
  const oldest = 2 + migrations.map((step) => typeof step).lastIndexOf("string");
  const version = document.version;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw new InputError(
      `${where}: version is ${JSON.stringify(version) ?? "missing"}; expected ${oldest === newest ? newest : `a whole number from ${oldest} to ${newest}`}, so add "version": ${newest}.`,
    );
  }
  if (version > newest) {
    throw new InputError(
      `${where}: version ${version} is newer than this program, which knows up to ${newest}; update the program or export the file again from this one.`,
    );
  }
  let current = document;
  for (let v = version; v < newest; v++) {
    const step = migrations[v - 1];
    if (typeof step === "string") throw new InputError(`${where}: version ${version} ${step}.`);
    current = { ...step(current), version: v + 1 };
  }
  return current;
}
