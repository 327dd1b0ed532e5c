import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { cli } from "../sim/cli/terminal.ts";
import { temporaryFolder } from "../sim/host/temporary.ts";
import { ensureBuilt } from "../support/built.ts";
import { batch, digests, start, startByNohup, writeBatch } from "./experiment-program.ts";

// Programs that write at one time are programs of their own. What only has to meet them runs in this
// process, which is another one to them.
beforeAll(() => ensureBuilt("node"));

const few = ["--replicates", "3", "--months", "12", "--workers", "1"];
const many = ["--replicates", "100000", "--workers", "2"];
const seedIn = (dir: string) => JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")).seed;
const names = (dir: string) => (existsSync(dir) ? readdirSync(dir) : []);

/** Waits until something is so; a test that never gets there runs into its limit. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((later) => setTimeout(later, 10));
}

/** Starts a command that writes into a folder for long; resolves when it has begun to. */
async function writing(dir: string, ...argv: string[]) {
  const started = start(...argv, "--out", dir);
  await until(() => names(dir).some((name) => name.startsWith(".partial-") || name === "parts"));
  return started;
}

describe("of those who want one folder at one instant, one gets it", () => {
  const race = async (dir: string) => {
    const seeds = ["1", "2", "3", "4"];
    const ended = await Promise.all(
      seeds.map((seed) => start("run", "case-c", ...few, "--seed", seed, "--out", dir).ended),
    );
    const won = seeds.filter((_, i) => ended[i].code === 0);
    expect(won).toHaveLength(1);
    expect(seedIn(dir)).toBe(won[0]);
    for (const { code, err } of ended.filter((one) => one.code !== 0)) {
      expect(code).toBe(2);
      expect(err).toMatch(/is being written by another program|holds another finished result/);
    }
    expect(names(dir).filter((name) => name.startsWith("."))).toEqual([]);
    expect((await cli("verify", dir)).code).toBe(0);
  };

  it("in a new folder", () => race(join(temporaryFolder(), "deep", "out")));

  it("where a program that was killed has left its lock", async () => {
    const dir = join(temporaryFolder(), "out");
    const { child, ended } = await writing(dir, "run", "case-c", ...many);
    child.kill("SIGKILL");
    await ended;
    expect(names(dir)).toContain(".lock");
    await race(dir);
  });
});

describe("while a folder is being written", () => {
  it("every other command that would write there is refused, and nothing is lost", async () => {
    const root = temporaryFolder();
    const dir = join(root, "out");
    const link = join(root, "link");
    const file = writeBatch(root, { ...batch, replicates: 5000 });
    const { child, ended } = await writing(dir, "experiment", file, "--workers", "1");
    symlinkSync(dir, link);
    const refused = [
      ["run", "case-c", ...few, "--out", dir],
      ["run", "case-c", ...few, "--replace", "--out", link],
      ["compare", "none", "case-c", ...few, "--out", dir, "--resume"],
      ["experiment", file, "--resume", "--out", dir],
      ["experiment", file, "--replace", "--out", dir],
    ];
    for (const argv of refused) {
      const { code, err } = await cli(...argv);
      expect({ argv, code }).toEqual({ argv, code: 2 });
      expect(err).toMatch(
        /^partnerscape: [^\n]*(is being written by another program|holds the parts of an experiment)[^\n]*\n$/,
      );
    }
    const kept = names(join(dir, "parts")).length;
    child.kill("SIGTERM");
    expect((await ended).code).toBe(143);
    expect(names(join(dir, "parts")).length).toBeGreaterThanOrEqual(kept);
    expect(names(dir)).not.toContain(".lock");
    // The parts of an experiment are no place for another result.
    const { code, err } = await cli("run", "case-c", ...few, "--out", dir);
    expect(code).toBe(2);
    expect(err).toContain("holds the parts of an experiment that is not finished");
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s ends with %i and leaves everything as it was", async (signal, expected) => {
    const root = temporaryFolder();
    const fresh = join(root, "fresh");
    const first = await writing(fresh, "run", "case-c", ...many);
    first.child.kill(signal);
    const { code, err } = await first.ended;
    expect(code).toBe(expected);
    expect(err).toContain(`Stopped before the end; ${fresh} is as it was.`);
    expect(readdirSync(fresh)).toEqual([]);
    const held = join(root, "held");
    await cli("run", "case-c", ...few, "--out", held);
    const before = digests(held);
    const again = await writing(held, "run", "case-c", ...many, "--replace");
    again.child.kill(signal);
    expect((await again.ended).code).toBe(expected);
    expect(digests(held)).toEqual(before);
  });

  it("goes on after its terminal was closed where nohup started it", async () => {
    const dir = join(temporaryFolder(), "out");
    const { child, ended } = startByNohup("run", "case-c", ...many, "--out", dir);
    await until(() => names(dir).some((name) => name.startsWith(".partial-")));
    child.kill("SIGHUP");
    child.kill("SIGTERM");
    // The first signal would have ended it with 129.
    expect((await ended).code).toBe(143);
  });
});

describe("a lock", () => {
  const ask = (dir: string) => cli("run", "case-c", ...few, "--out", dir);
  const locked = (text: string) => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, ".lock"), text);
    return dir;
  };

  it("of another machine, or one that cannot be read, is left alone, and it is said what to do", async () => {
    for (const text of ["1 elsewhere", "what is this", "{}"]) {
      const dir = locked(text);
      const { code, err } = await ask(dir);
      expect(code).toBe(2);
      expect(err).toContain(`delete ${join(dir, ".lock")} and try again`);
      expect(readdirSync(dir)).toEqual([".lock"]);
    }
  });

  it("whose process number another program has now is no lock any more", async () => {
    // This very test runs under the number, but began at another time.
    const mark = { pid: process.pid, host: hostname(), machine: "", boot: "", space: "" };
    const dir = locked(JSON.stringify({ ...mark, born: "1", token: "t", since: "2001" }));
    const asked = await start("run", "case-c", ...few, "--out", dir).ended;
    expect(asked.code).toBe(existsSync("/proc/self/stat") ? 0 : 2);
    const living = locked(JSON.stringify({ ...mark, born: "", token: "t", since: "2001" }));
    expect((await start("run", "case-c", ...few, "--out", living).ended).err).toContain(
      `(process ${process.pid}, since 2001)`,
    );
  });
});

describe("nobody reads what a command says", () => {
  it("and a batch goes on to its end, with the same bytes", async () => {
    const root = temporaryFolder();
    const file = writeBatch(root, batch);
    const whole = join(root, "whole");
    expect((await cli("experiment", file, "--out", whole)).code).toBe(0);
    const dir = join(root, "unread");
    const first = await writing(dir, "experiment", file, "--workers", "1");
    await until(() => names(join(dir, "parts")).some((name) => /^part-\d+$/.test(name)));
    first.child.kill("SIGINT");
    await first.ended;
    // It would say at once that some runs are there already.
    const second = spawn(process.execPath, [
      here("bin/partnerscape.mjs"),
      ...["experiment", file, "--out", dir, "--resume", "--workers", "2"],
    ]);
    second.stdout.destroy();
    second.stderr.destroy();
    const code = await new Promise((resolve) => second.once("exit", resolve));
    expect(code).toBe(0);
    expect(digests(dir)).toEqual(digests(whole));
  });

  it("and a result that cannot be printed is a failure, told in a sentence", async () => {
    if (!existsSync("/dev/full")) return;
    const command = `"$0" "$1" list > /dev/full`;
    const child = spawn("sh", ["-c", command, process.execPath, here("bin/partnerscape.mjs")]);
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(1);
    expect(err).toBe("partnerscape: the output could not be written: the disk is full.\n");
  });
});

describe("a place that is no folder", () => {
  it("is refused in one sentence, whatever it is, and stays what it was", async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, "file"), "mine");
    symlinkSync(join(root, "nowhere"), join(root, "dangling"));
    symlinkSync(join(root, "circle"), join(root, "circle"));
    mkdirSync(join(root, "data"));
    writeFileSync(join(root, "data", "events.csv"), "mine");
    for (const name of ["file", "file/below", "dangling", "circle", "data"]) {
      const { code, err } = await cli("run", "case-c", ...few, "--out", join(root, name));
      expect([1, 2], name).toContain(code);
      expect(err).toMatch(/^partnerscape: [^\n]+\n$/);
    }
    expect(readFileSync(join(root, "data", "events.csv"), "utf8")).toBe("mine");
    expect(readdirSync(root).sort()).toEqual(["circle", "dangling", "data", "file"]);
  });
});
