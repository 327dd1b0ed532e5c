// Small jobs: node bin/task.mjs NAME [arguments]

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { here, run, script, Trouble } from "./lib/project.mjs";

/** What dist/node/tables.js prints. @param {string[]} args @param {string | Buffer} [input] */
const table = (args, input) =>
  execFileSync(process.execPath, [here("dist/node/tables.js"), ...args], {
    maxBuffer: 1e8,
    ...(input === undefined ? {} : { input }),
  });

/** Writes a page of the documentation by simulating. @param {string} name @param {string[]} args */
async function writeTable(name, args) {
  await ensureBuilt(["node"]);
  const command = [here("dist/node/tables.js"), name, ...args];
  const page = execFileSync(process.execPath, command, { maxBuffer: 1e8 });
  writeFileSync(here(`docs/${name}.md`), page);
  console.error(`docs/${name}.md is written.`);
  return 0;
}

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const tasks = {
  /** Measures speed. Nothing but the result goes to standard output. */
  async bench(args) {
    await ensureBuilt(["node", "page"]);
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

  /** Writes what is generated from rules: equations, what trusts are like, docs/model.md, schemas. */
  async derive() {
    const { allEquations } = await import("./lib/equations.mjs");
    const equations = "sim/describe/equations.json";
    writeFileSync(here(equations), `${JSON.stringify(allEquations(), null, 2)}\n`);
    console.error(`${equations} is written.`);
    await ensureBuilt(["node"]);
    writeFileSync(here("sim/world/among.json"), table(["among"]));
    console.error("sim/world/among.json is written.");
    await tasks.schema([]);
    writeFileSync(here("viz/generated/outcomes.json"), table(["outcomes"]));
    console.error("viz/generated/outcomes.json is written.");
    const command = [here("dist/node/cli.js"), "describe"];
    writeFileSync(here("docs/model.md"), execFileSync(process.execPath, command));
    console.error("docs/model.md is written.");
    return 0;
  },

  /** Judges the evidence in full (some ten minutes) and writes it down for readers and the page. */
  async validation(args) {
    await ensureBuilt(["node"]);
    const command = [here("dist/node/cli.js"), "validate", "--json", ...args];
    const report = execFileSync(process.execPath, command, {
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 1 << 26,
    });
    for (const [name, path] of Object.entries({
      validation: "docs/validation.md",
      "validation-data": "viz/generated/validation.json",
    })) {
      writeFileSync(here(path), table([name], report));
      console.error(`${path} is written.`);
    }
    return 0;
  },

  /** Calibrates the assumptions on the evidence; --help shows the options. */
  async calibrate(args) {
    await ensureBuilt(["node"]);
    return run(process.execPath, [here("dist/node/calibrate.js"), ...args]);
  },

  /** Writes docs/coverage.md: what of the sources the simulation reproduces. */
  coverage: () => writeTable("coverage", []),

  /**
   * Writes what each lever and assumption moves, and what the evidence tries, for readers and for
   * the page; --thorough takes some minutes.
   */
  async levers(args) {
    await ensureBuilt(["node"]);
    const data = table(["levers-data", ...args]);
    const written = {
      "viz/generated/levers.json": data,
      "docs/levers.md": table(["levers"], data),
      "viz/generated/tested.json": table(["tested"]),
    };
    for (const [path, text] of Object.entries(written)) {
      writeFileSync(here(path), text);
      console.error(`${path} is written.`);
    }
    return 0;
  },

  /** Writes the JSON Schema of each kind of file beside such files, from what the program checks. */
  async schema() {
    await ensureBuilt(["node"]);
    const folders = {
      scenario: "scenarios",
      experiment: "experiments",
      search: "searches",
      lesson: "scenarios/lessons",
      "role-play": "scenarios/role-plays",
    };
    for (const [kind, folder] of Object.entries(folders)) {
      const args = [here("dist/node/cli.js"), "schema", kind];
      writeFileSync(here(`${folder}/schema.json`), execFileSync(process.execPath, args));
      console.error(`${folder}/schema.json is written.`);
    }
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
