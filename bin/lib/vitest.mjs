// Runs groups of tests and counts what came of them.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { here, run } from "./project.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts from vitest's JSON report. A file that could not even be loaded is one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function countReport(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Runs groups of tests of vite.config.ts. Whatever goes wrong outside a test counts as a failure.
 * @param {string[]} projects their names there
 * @param {string[]} [filters] parts of file paths; all files if empty
 * @param {string[]} [flags] further options of vitest
 * @returns {Promise<Counts>}
 */
export async function runTests(projects, filters = [], flags = []) {
  const folder = mkdtempSync(join(tmpdir(), "partnerscape-test-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const args = [here("node_modules/vitest/vitest.mjs"), "run"];
    for (const project of projects) args.push("--project", project);
    const code = await run(process.execPath, [...args, ...reporters, ...flags, ...filters]);
    const counts = countReport(JSON.parse(readFileSync(file, "utf8")));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    console.error(
      `The ${projects[0]} tests did not finish: ${error instanceof Error ? error.message : error}`,
    );
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Number of test files below a folder.
 * @param {string} path relative to the project's folder
 * @param {boolean} long whether those that take long are counted, or the others
 */
export function countTests(path, long) {
  const names = readdirSync(here(path), { recursive: true, encoding: "utf8" });
  const tests = names.filter((name) => /\.test\.tsx?$/.test(name));
  return tests.filter((name) => /\.long\.test/.test(name) === long).length;
}
