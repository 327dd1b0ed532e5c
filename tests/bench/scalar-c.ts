import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EnsembleMeans } from "./ensemble-means.ts";
import source from "./partner-bench.c?raw";
import type { BenchSize } from "./partner-bench.ts";

/** The yardstick, compiled; `stop` deletes it. */
export interface ScalarC {
  /** Runs an ensemble; the time is C's own and leaves out starting the process. */
  run(size: BenchSize, replicates: number, seed: number): EnsembleMeans & { milliseconds: number };
  stop(): void;
}

/** Compiles the scalar C with gcc into a temporary folder; null where there is no working gcc. */
export function compileScalarC(): ScalarC | null {
  const folder = mkdtempSync(join(tmpdir(), "partner-bench-"));
  const stop = (): void => rmSync(folder, { recursive: true, force: true });
  const program = join(folder, "partner-bench");
  try {
    writeFileSync(`${program}.c`, source);
    const flags = ["-O3", "-march=native", "-o", program, `${program}.c`, "-lm"];
    execFileSync("gcc", flags, { stdio: "ignore" });
  } catch {
    stop();
    return null;
  }
  return {
    run(size, replicates, seed) {
      const numbers = [size.organisations, size.dyads, size.months, replicates, seed];
      const line = execFileSync(program, numbers.map(String), { encoding: "utf8" });
      const { wall_s, means, errors } = JSON.parse(line);
      return { milliseconds: 1000 * wall_s, means, errors };
    },
    stop,
  };
}
