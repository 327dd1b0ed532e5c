// Small jobs: node bin/task.mjs NAME [arguments]

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { here, run, script, Trouble } from "./lib/project.mjs";

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const tasks = {
  /** Measures speed. Nothing but the result goes to standard output. */
  async bench(args) {
    await ensureBuilt(["node"]);
    return run(process.execPath, [here("dist/node/bench.js"), ...args]);
  },

  /** Writes the golden summaries anew; look at the difference before you keep them. */
  async golden(args) {
    await ensureBuilt(["node"]);
    const vitest = [here("node_modules/vitest/vitest.mjs"), "run", "--project", "unit"];
    return run(process.execPath, [...vitest, "tests/golden", ...args], {
      env: { UPDATE_GOLDEN: "1" },
    });
  },

  /** Writes scenarios/schema.json from what the program checks. */
  async schema() {
    await ensureBuilt(["node"]);
    const args = [here("dist/node/cli.js"), "schema", "scenario"];
    writeFileSync(here("scenarios/schema.json"), execFileSync(process.execPath, args));
    console.error("scenarios/schema.json is written.");
    return 0;
  },
};

script(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const task = tasks[name];
  if (!task)
    throw new Trouble(`there is no task "${name}"; there are ${Object.keys(tasks).join(", ")}.`, 2);
  await ensureInstalled();
  return task(args);
});
