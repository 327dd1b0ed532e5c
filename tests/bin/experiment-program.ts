import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { here } from "../../bin/lib/project.mjs";

/** A batch over case C: some seconds of work with whole series, so that much is being written. */
export const batch = {
  scenarios: ["case-c", "case-c/no-money"],
  vary: [{ path: "levers.mandate", values: [0, 1] }],
  replicates: 20,
  months: 24,
  outcomes: ["quality", "surplus", "trust"],
  keep: { series: "every-month", events: true },
};

/** How a program ended. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly err: string;
}

/** Starts the built program as a person does. */
export const start = (...argv: string[]) =>
  watch(spawn(process.execPath, [here("bin/partnerscape.mjs"), ...argv]));

/** The same as `nohup` starts it in a shell, which gives its process away for a single command. */
export function startByNohup(...argv: string[]) {
  const command = [process.execPath, here("bin/partnerscape.mjs"), ...argv];
  return watch(spawn("bash", ["-c", 'nohup "$@"', "bash", ...command]));
}

/** The same where no file may become larger than so many kilobytes. */
export function startLimited(kilobytes: number, ...argv: string[]) {
  const command = [process.execPath, here("bin/partnerscape.mjs"), ...argv];
  return watch(spawn("bash", ["-c", `ulimit -f ${kilobytes}; exec "$@"`, "bash", ...command]));
}

function watch(child: ChildProcess): { child: ChildProcess; ended: Promise<Ended> } {
  let err = "";
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, err }));
  });
  return { child, ended };
}

/** Writes an experiment file into a folder; returns its path. */
export function writeBatch(dir: string, content: object): string {
  const file = join(dir, "experiment.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

/** A digest of every file in a result folder but the times. */
export function digests(dir: string): Record<string, string> {
  const names = readdirSync(dir).filter((name) => name !== "timing.json");
  const digest = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(dir, name)))
      .digest("hex");
  return Object.fromEntries(names.sort().map((name) => [name, digest(name)]));
}

/**
 * Runs a batch, killing it with SIGKILL at moments that `wait` gives in milliseconds, until it ends
 * by itself or has been killed `most` times; returns how often it was killed.
 */
export async function runKilled(
  argv: readonly string[],
  most: number,
  wait: () => number,
): Promise<number> {
  for (let kills = 0; ; kills += 1) {
    const { child, ended } = start(...argv);
    const timer = setTimeout(() => kills < most && child.kill("SIGKILL"), wait());
    const { code, signal, err } = await ended;
    clearTimeout(timer);
    if (signal === "SIGKILL") continue;
    if (code !== 0) throw new Error(`after ${kills} kills: ${err}`);
    return kills;
  }
}
