import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { cli } from "../sim/cli/terminal.ts";
import { temporaryFolder } from "../sim/host/temporary.ts";
import { ensureBuilt } from "../support/built.ts";
import {
  batch,
  digests,
  runKilled,
  start,
  startLimited,
  writeBatch,
} from "./experiment-program.ts";

beforeAll(() => ensureBuilt("node"));

it("writes the same bytes with 1, 2 and 4 workers, and after being killed three times", async () => {
  const root = temporaryFolder();
  const file = writeBatch(root, batch);
  const run = async (workers: string) => {
    const dir = join(root, `workers-${workers}`);
    const { code } = await start("experiment", file, "--out", dir, "--workers", workers).ended;
    expect(code).toBe(0);
    return digests(dir);
  };
  // One worker is this process.
  const alone = join(root, "alone");
  expect((await cli("experiment", file, "--out", alone, "--workers", "1")).code).toBe(0);
  const one = digests(alone);
  expect(Object.keys(one)).toHaveLength(7);
  expect(await run("2")).toEqual(one);
  expect(await run("4")).toEqual(one);
  const dir = join(root, "killed");
  const argv = ["experiment", file, "--out", dir, "--workers", "2", "--resume"];
  const times = [350, 500, 650];
  await runKilled(argv, times.length, () => times.shift() ?? 0);
  expect(digests(dir)).toEqual(one);
});

it("loses nothing when the disk takes no more, and says so", async () => {
  const root = temporaryFolder();
  const dir = join(root, "out");
  const file = writeBatch(root, { ...batch, replicates: 3 });
  const argv = ["experiment", file, "--out", dir, "--workers", "1"];
  // A limit on the size of files stands for a disk that is full.
  const limited = await startLimited(20, ...argv).ended;
  expect(limited.code).toBe(1);
  expect(limited.err).toMatch(
    /cannot be written: .*parts that are complete are kept.*--resume\.\n$/,
  );
  const kept = readdirSync(join(dir, "parts")).length;
  expect(kept).toBeGreaterThan(0);
  const resumed = await start(...argv, "--resume").ended;
  expect(resumed.code).toBe(0);
  expect(resumed.err).toContain(`${kept} runs are there already.`);
});

it("keeps what is complete when it is interrupted, and says how to go on", async () => {
  const root = temporaryFolder();
  const dir = join(root, "out");
  const file = writeBatch(root, { ...batch, replicates: 5000 });
  const { child, ended } = start("experiment", file, "--out", dir, "--workers", "2");
  const parts = () => {
    try {
      return readdirSync(join(dir, "parts")).length;
    } catch {
      return 0;
    }
  };
  while (parts() < 3) await new Promise((later) => setTimeout(later, 20));
  child.kill("SIGINT");
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).toContain("add --resume to go on");
  expect(readdirSync(dir).sort()).toEqual(["checkpoint.json", "parts"]);
});
