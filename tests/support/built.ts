import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { here } from "../../bin/lib/project.mjs";

/**
 * Makes sure that a part of the project is built from today's sources. npm test has built already;
 * when a single file is run, this builds what is missing or older.
 */
export async function ensureBuilt(part: "node" | "page"): Promise<void> {
  const argv = [here("bin/build.mjs"), `--${part}`, "--if-sources"];
  await promisify(execFile)(process.execPath, argv);
}
