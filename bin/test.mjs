// npm test: everything that must hold, from a fresh clone. The last line counts what passed.
//   --fast  types, lint and quick tests only
//   --long  the long tests (tests/**/*.long.test.ts) only
import { execFile } from "node:child_process";
import { ensureChromium, findFirefox } from "./lib/browser.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { here, root, script, Trouble } from "./lib/project.mjs";
import { quickTests } from "./lib/slow-tests.mjs";
import { countTests, runTests } from "./lib/vitest.mjs";

/** @typedef {import("./lib/vitest.mjs").Counts} Counts */

const pass = { passed: 1, failed: 0, skipped: 0 };
const fail = { passed: 0, failed: 1, skipped: 0 };

/** @param {string} title */
const announce = (title) => console.log(`\n== ${title}`);

/** @typedef {{ ok: boolean, said: string }} Verdict */

/**
 * One program that either agrees or complains. What it says is kept, as others run beside it.
 * @param {string} path
 * @param {string[]} args
 * @returns {Promise<Verdict>}
 */
const check = (path, ...args) =>
  new Promise((resolve) => {
    const argv = [here(`node_modules/${path}`), ...args];
    const limits = { cwd: root, maxBuffer: Number.POSITIVE_INFINITY };
    execFile(process.execPath, argv, limits, (error, stdout, stderr) =>
      resolve({ ok: error === null, said: stdout + stderr }),
    );
  });

/** Builds both parts; a failure is counted, and the tests that can run still do. @returns {Promise<Verdict>} */
const buildAll = () =>
  ensureBuilt(["node", "page"]).then(
    () => ({ ok: true, said: "" }),
    (error) => ({ ok: false, said: `${error instanceof Error ? error.message : error}\n` }),
  );

/**
 * Starts something now and tells later, in its turn, what came of it.
 * @param {() => Promise<Verdict>} start
 * @returns {() => Promise<Counts>}
 */
function beside(start) {
  const ended = start();
  return async () => {
    const { ok, said } = await ended;
    process.stdout.write(said);
    console.log(ok ? "ok" : "failed");
    return ok ? pass : fail;
  };
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

// Checks and the build run side by side; the tests, which need the build, one group after the other.
/** @type {({ title: string, in: string } & ({ begin: () => Promise<Verdict> } | { act: () => Promise<Counts> }))[]} */
const steps = [
  { title: "Types", in: "all fast", begin: () => check("typescript/bin/tsc", "--noEmit") },
  {
    title: "Lint and format",
    in: "all fast",
    begin: () => check("@biomejs/biome/bin/biome", "check"),
  },
  { title: "Dead code", in: "all fast", begin: () => check("knip/bin/knip.js", "--no-progress") },
  { title: "Build", in: "all fast long", begin: buildAll },
  { title: "Tests", in: "all", act: () => runTests(["unit", "apart"]) },
  { title: "Quick tests", in: "fast", act: () => runTests(["unit", "apart"], quickTests()) },
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
  const begun = steps
    .filter((one) => one.in.split(" ").includes(part))
    .map((one) => ({ title: one.title, act: "begin" in one ? beside(one.begin) : one.act }));
  for (const { title, act } of begun) {
    announce(title);
    total = sum(total, await act());
  }
  for (const said of loud) console.log(`\n${said}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\ntotal: ${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed > 0 ? 1 : 0;
});
