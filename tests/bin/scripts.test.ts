import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { agree } from "../../bin/lib/install.mjs";
import { here } from "../../bin/lib/project.mjs";
import { countReport } from "../../bin/lib/vitest.mjs";

/** Runs a script of bin and gives its exit code and everything it said. */
function runScript(name: string, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [here(`bin/${name}`), ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said: stdout + stderr });
    });
  });
}

test.each([
  ["start.mjs", "--prot", "8080"],
  ["start.mjs", "--port", "many"],
  ["start.mjs", "--port", "70000"],
  ["start.mjs", "somewhere"],
  ["test.mjs", "--quick"],
  ["task.mjs", "nonsense"],
])("%s %s: one sentence and exit code 2", async (name, ...args) => {
  const { code, said } = await runScript(name, ...args);
  expect(code).toBe(2);
  expect(said).toMatch(/^partnerscape: [^\n]+[.]\n$/);
});

test("npm start -- --help explains the options", async () => {
  const { code, said } = await runScript("start.mjs", "--help");
  expect(code).toBe(0);
  expect(said).toContain("--no-open");
});

test("a port in use is one sentence and exit code 2", async () => {
  const { servePage } = await import("../../bin/lib/serve.mjs");
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  try {
    const message = `port ${port} is already used by another program; choose another`;
    await expect(servePage(port)).rejects.toMatchObject({
      code: 2,
      message: expect.stringContaining(message),
    });
  } finally {
    other.close();
  }
});

test("a test file that cannot be loaded counts as a failure", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "passed", assertionResults: [{}] },
      { status: "failed", assertionResults: [{}] },
      { status: "failed", assertionResults: [] },
    ],
  };
  expect(countReport(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test("an installation agrees with its lock file, or not", () => {
  const project = { dependencies: { a: "^1" } };
  const lock = {
    packages: {
      "": project,
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "1.0.0", optional: true },
    },
  };
  const installed = (version: string) => ({ packages: { "node_modules/a": { version } } });
  expect(agree(lock, installed("1.0.0"), project)).toBe(true);
  expect(agree(lock, installed("1.1.0"), project)).toBe(false);
  expect(agree(lock, { packages: {} }, project)).toBe(false);
  expect(agree(lock, installed("1.0.0"), { dependencies: { a: "^2" } })).toBe(false);
});
