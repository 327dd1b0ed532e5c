import { counted } from "../core/counted.ts";
import type { BatchSettings } from "../experiment/batch-settings.ts";
import type { NamedJob } from "../experiment/job.ts";
import { createEngine } from "../host/engine.ts";
import type { Io } from "./io.ts";
import type { BatchOptions } from "./options.ts";
import type { ExitCode } from "./program.ts";
import { duration } from "./progress.ts";

/** What a batch would take. Times and sizes are estimates from a few runs on this machine. */
export interface Estimate {
  readonly dry_run: true;
  readonly runs: number;
  readonly seconds: number;
  /** Rows of the series table; nothing is written without --out. */
  readonly series_rows: number;
  readonly bytes: number;
}

// Bytes a series row takes in a file, and the time it takes to write, as measured.
const ROW_BYTES = { csv: 62, parquet: 12 } as const;
const ROW_SECONDS = 1.2e-6;
const CALIBRATION_MS = 400;

/** Runs a few replicates of each scenario, then says what the whole batch would take. */
export function dryRun(
  jobs: readonly NamedJob[],
  settings: BatchSettings,
  options: BatchOptions,
  io: Io,
): ExitCode {
  const estimate = estimateBatch(jobs, settings, options, io.cores);
  io.out(options.json ? `${JSON.stringify(estimate)}\n` : sentence(estimate));
  return 0;
}

function estimateBatch(
  jobs: readonly NamedJob[],
  settings: BatchSettings,
  options: BatchOptions,
  cores: number,
): Estimate {
  const { replicates } = settings;
  const measured = jobs.map((job) => measure(job, settings, CALIBRATION_MS / jobs.length));
  const perReplicate = measured.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const perBlock = measured.reduce((sum, { rows }) => sum + rows, 0);
  const rows = options.out ? perBlock * replicates : 0;
  const threads = Math.min(options.workers, cores);
  return {
    dry_run: true,
    runs: jobs.length * replicates,
    seconds: (perReplicate * replicates) / threads / 1000 + rows * ROW_SECONDS,
    series_rows: rows,
    bytes: rows * ROW_BYTES[options.format],
  };
}

/** Mean milliseconds of a replicate, after one that only warms up, and the values it leaves. */
function measure({ job }: NamedJob, { seed, months }: BatchSettings, budget: number) {
  const engine = createEngine();
  const first = engine.runBlock(job, seed, 0, 1, months, false);
  const rows = first.values.reduce((n, value) => (!Number.isNaN(value) ? n + 1 : n), 0);
  const started = Date.now();
  let runs = 0;
  while (runs === 0 || Date.now() - started < budget) {
    engine.runBlock(job, seed, runs, runs + 1, months, false);
    runs += 1;
  }
  return { milliseconds: (Date.now() - started) / runs, rows };
}

function sentence({ runs, seconds, series_rows, bytes }: Estimate): string {
  const size = series_rows > 0 ? `, and about ${megabytes(bytes)} on disk` : "";
  return `${counted(runs, "run")}, about ${duration(seconds * 1000)}${size}. Beyond a few runs to measure the speed, nothing was simulated or written.\n`;
}

/** A size in words: "12 MB", "3.4 GB". */
export function megabytes(bytes: number): string {
  return bytes < 1e9
    ? `${Math.max(1, Math.round(bytes / 1e6))} MB`
    : `${(bytes / 1e9).toFixed(1)} GB`;
}
