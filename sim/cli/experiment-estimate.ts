import { counted } from "../core/counted.ts";
import { cellJob, type ExperimentPlan } from "../experiment/experiment-plan.ts";
import { createEngine } from "../host/engine.ts";
import { keptSeries } from "../host/experiment-part.ts";
import type { Format } from "../host/files-table.ts";
import { megabytes } from "./dry-run.ts";
import type { ReadyExperiment } from "./experiment-read.ts";
import { duration } from "./progress.ts";

/** What an experiment would take. Times and sizes are estimates from a few runs on this machine. */
export interface ExperimentEstimate {
  readonly dry_run: true;
  readonly scenarios: number;
  readonly points: number;
  readonly replicates: number;
  readonly runs: number;
  /** The most there can be where precision decides; otherwise the same as runs. */
  readonly most_runs: number;
  readonly seconds: number;
  readonly series_rows: number;
  /** Of the result folder. */
  readonly bytes: number;
  /** While parts and result are there together. */
  readonly most_bytes: number;
}

// Bytes and time that rows of the tables take, as measured.
const ROW_BYTES = { csv: 66, parquet: 11 } as const;
const SUMMARY_BYTES = { csv: 260, parquet: 96 } as const;
const RUN_BYTES = { csv: 110, parquet: 60 } as const;
const ROW_SECONDS = 1.5e-6;
const CALIBRATION_MS = 600;

/** Runs a few replicates of some cells, then says what the whole would take with so many threads. */
export function estimateExperiment(
  { plan }: ReadyExperiment,
  format: Format,
  threads: number,
): ExperimentEstimate {
  const { cells, points, most, experiment, reported } = plan;
  const { scenarios, replicates } = experiment;
  const measured = scenarios.map((_, s) =>
    measure(plan, s * points.length, CALIBRATION_MS / scenarios.length),
  );
  const mean = (of: (one: Measured) => number) =>
    measured.reduce((sum, one) => sum + of(one), 0) / measured.length;
  const runs = cells * replicates;
  const rows = Math.round(mean(({ rows }) => rows) * runs);
  const summaryRows = cells * mean(({ series }) => series) * reported.length;
  const tables = summaryRows * SUMMARY_BYTES[format] * (plan.pairs.length > 0 ? 2 : 1);
  const values = runs * mean(({ series }) => series) * reported.length * 8;
  const bytes = Math.round(rows * ROW_BYTES[format] + runs * RUN_BYTES[format] + tables);
  const perRun = mean(({ milliseconds }) => milliseconds) / 1000;
  return {
    dry_run: true,
    scenarios: scenarios.length,
    points: points.length,
    replicates,
    runs,
    most_runs: cells * most,
    seconds: (runs * perRun + rows * ROW_SECONDS) / threads,
    series_rows: rows,
    bytes,
    most_bytes: Math.round(bytes + rows * ROW_BYTES[format] + values),
  };
}

interface Measured {
  readonly milliseconds: number;
  /** Of the series table. */
  readonly rows: number;
  /** How many series are kept. */
  readonly series: number;
}

/** Mean milliseconds of a replicate after one that only warms up, and what it leaves. */
function measure(plan: ExperimentPlan, cell: number, budget: number): Measured {
  const { seed, months, keep } = plan.experiment;
  const engine = createEngine();
  const job = cellJob(plan, cell);
  const run = (replicate: number) =>
    engine.runBlock(job, seed, replicate, replicate + 1, months, keep.events);
  const { series, values } = run(0);
  const chosen = keptSeries(plan, series);
  let rows = 0;
  for (const month of plan.kept) {
    for (const s of chosen) if (!Number.isNaN(values[month * series.length + s])) rows += 1;
  }
  const started = Date.now();
  let runs = 0;
  while (runs === 0 || Date.now() - started < budget) {
    run(runs);
    runs += 1;
  }
  return { milliseconds: (Date.now() - started) / runs, rows, series: chosen.length };
}

/** The same in a sentence. */
export function estimateSentence(estimate: ExperimentEstimate): string {
  const { runs, most_runs, seconds, bytes, most_bytes, scenarios, points, replicates } = estimate;
  const most =
    most_runs > runs ? `, and up to ${most_runs} until the precision asked for is reached` : "";
  return `${counted(runs, "run")} (${counted(scenarios, "scenario")}, ${counted(points, "point")}, ${counted(replicates, "replicate")})${most}: about ${duration(seconds * 1000)}, about ${megabytes(bytes)} on disk and ${megabytes(most_bytes)} while it runs. Beyond a few runs to measure the speed, nothing was simulated or written.\n`;
}
