import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { ensureBuilt } from "../../support/built.ts";
import { temporaryFolder } from "../host/temporary.ts";

// These tests run the built program as a person does: bin/partnerscape.mjs and dist/node.
beforeAll(() => ensureBuilt("node"));

const execute = promisify(execFile);
const program = here("bin/partnerscape.mjs");
const run = async (...argv: string[]) =>
  (await execute(process.execPath, [program, ...argv], { maxBuffer: 1e8 })).stdout;

it("prints the same bytes with 1, 2 and 4 worker threads", async () => {
  const small = ["--replicates", "12", "--months", "24"];
  const ask = (workers: string) =>
    run("run", "case-c", "case-d", ...small, "--json", "--workers", workers);
  const [one, two, four] = [await ask("1"), await ask("2"), await ask("4")];
  expect(JSON.parse(one).scenarios).toHaveLength(2);
  expect(two).toBe(one);
  expect(four).toBe(one);
});

it("ends quietly when the reader of its output goes away", async () => {
  const child = spawn(process.execPath, [program, "list", "--json"]);
  let err = "";
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((ended) => child.once("close", ended));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

it("leaves no half-written folder when it is interrupted", async () => {
  const dir = join(temporaryFolder(), "out");
  const argv = ["run", "case-c", "--replicates", "100000", "--out", dir, "--workers", "2"];
  const child = spawn(process.execPath, [program, ...argv]);
  while (!existsSync(dir) || readdirSync(dir).length === 0) {
    await new Promise((later) => setTimeout(later, 20));
  }
  child.kill("SIGINT");
  const code = await new Promise((ended) => child.once("exit", ended));
  expect({ code, left: readdirSync(dir) }).toEqual({ code: 130, left: [] });
});
