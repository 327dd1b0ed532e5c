// npm test: everything that must hold, from a fresh clone. The last line counts what passed.
//   --fast  types, lint and quick tests only
//   --long  the long tests (tests/**/*.long.test.ts) only
import { readdirSync } from "node:fs";
import { ensureChromium, findFirefox } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { here, run, script, Trouble } from "./lib/project.mjs";
import { countTests, runTests } from "./lib/vitest.mjs";

/** @typedef {import("./lib/vitest.mjs").Counts} Counts */

const pass = { passed: 1, failed: 0, skipped: 0 };
const fail = { passed: 0, failed: 1, skipped: 0 };
const slowFolders = new Set(["browser", "bench", "golden", "patterns", "support"]);

/** @param {string} title */
const announce = (title) => console.log(`\n== ${title}`);

/** One program that either agrees or complains. @param {string} path @param {string[]} args */
async function check(path, ...args) {
  const ok = (await run(process.execPath, [here(`node_modules/${path}`), ...args])) === 0;
  console.log(ok ? "ok" : "failed");
  return ok ? pass : fail;
}

/** Builds both parts; a failure is counted, and the tests that can run still do. */
async function buildAll() {
  try {
    await ensureBuilt(["node", "page"]);
    console.log("ok");
    return pass;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return fail;
  }
}

/** What must be read last, above the total: why tests were left out. @type {string[]} */
const loud = [];

/**
 * Says why the browser tests do not run, here and at the end. Where they are required, that is a failure.
 * @param {string} reason
 * @param {boolean} long whether these are the long ones
 */
function skipBrowser(reason, long) {
  const required = process.env.PARTNERSCAPE_REQUIRE_BROWSER === "1";
  const skipped = countTests("tests/browser", long);
  const said = [
    "".padEnd(79, "!"),
    `BROWSER TESTS SKIPPED (${skipped} files): ${reason}.`,
    "Install Chromium, or name one by the environment variable PARTNERSCAPE_CHROMIUM.",
    "".padEnd(79, "!"),
  ].join("\n");
  console.log(said);
  loud.push(said);
  return { passed: 0, failed: required ? 1 : 0, skipped };
}

/** @param {"browser" | "long-browser"} project */
async function browserTests(project) {
  const browser = await ensureChromium();
  if ("reason" in browser) return skipBrowser(browser.reason, project === "long-browser");
  console.log(
    `Chromium: ${browser.path}; Firefox: ${findFirefox() ?? "none, its tests are skipped"}`,
  );
  return runTests([project]);
}

/** What came of two groups together. @param {Counts} a @param {Counts} b @returns {Counts} */
const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Test folders quick enough for all day. */
function quickFolders() {
  const names = readdirSync(here("tests"), { withFileTypes: true });
  return names
    .filter((entry) => entry.isDirectory() && !slowFolders.has(entry.name))
    .map((entry) => `tests/${entry.name}/`);
}

/** @type {{ title: string, in: string, act: () => Promise<Counts> }[]} */
const steps = [
  { title: "Types", in: "all fast", act: () => check("typescript/bin/tsc", "--noEmit") },
  {
    title: "Lint and format",
    in: "all fast",
    act: () => check("@biomejs/biome/bin/biome", "check"),
  },
  { title: "Dead code", in: "all fast", act: () => check("knip/bin/knip.js", "--no-progress") },
  { title: "Build", in: "all fast long", act: buildAll },
  { title: "Tests", in: "all", act: () => runTests(["unit", "apart"]) },
  { title: "Quick tests", in: "fast", act: () => runTests(["unit", "apart"], quickFolders()) },
  { title: "Browser tests", in: "all", act: () => browserTests("browser") },
  { title: "Long tests", in: "long", act: () => runTests(["long"]) },
  {
    title: "Long browser tests",
    in: "long",
    act: () => browserTests("long-browser"),
  },
];

script(async () => {
  const unknown = process.argv.slice(2).filter((arg) => !["--fast", "--long"].includes(arg));
  if (unknown.length > 0) {
    throw new Trouble(
      `npm test does not know "${unknown[0]}"; to run single files, use \`npx vitest run PATH\`.`,
      2,
    );
  }
  const part = process.argv.includes("--fast")
    ? "fast"
    : process.argv.includes("--long")
      ? "long"
      : "all";
  await ensureInstalled();
  /** @type {Counts} */
  let total = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps.filter((one) => one.in.split(" ").includes(part))) {
    announce(step.title);
    total = sum(total, await step.act());
  }
  for (const said of loud) console.log(`\n${said}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\ntotal: ${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 ? 1 : 0;
});
