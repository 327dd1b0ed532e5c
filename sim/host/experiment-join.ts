import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { type ExperimentPlan, placeOf, runName } from "../experiment/experiment-plan.ts";
import type { Part } from "../experiment/parts.ts";
import { gatherFingerprints, type WholeFingerprints } from "./experiment-fingerprints.ts";
import type { Joining } from "./experiment-folder.ts";
import type { PartRun } from "./experiment-part.ts";
import { writeExperimentDifferences, writeSummaries } from "./experiment-summary.ts";
import { experimentTables, variedOf } from "./experiment-tables.ts";
import { joinPieces } from "./files-pieces.ts";
import { type Format, openTable, type TableSpec, type TableWriter } from "./files-table.ts";
import type { StoredPart } from "./part-file.ts";
import { createPartValues, type PartValues } from "./part-values.ts";

/** A run that failed, as reports name it. */
export interface FailedRun {
  readonly run_id: string;
  readonly replicate: number;
  readonly seed: string;
  readonly error: string;
}

/** What the joined files hold. */
export interface Joined extends WholeFingerprints {
  readonly runs: number;
  readonly failed: number;
  /** The first twenty. */
  readonly failures: readonly FailedRun[];
  readonly files: Readonly<Record<string, FileFacts>>;
}

/** What a manifest says of a file. */
export interface FileFacts {
  /** Of a table. */
  readonly rows?: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where the parts come from. */
export interface PartSource {
  /** The part, checked; throws a sentence where it cannot be had. */
  read(part: Part): StoredPart;
  file(part: Part): string;
}

const MOST_FAILURES = 20;

/**
 * Puts the parts of an experiment together into its result files, one part at a time. The bytes
 * depend on the parts alone. `onPart` hears of each.
 */
export function joinParts(
  plan: ExperimentPlan,
  replicates: number,
  parts: readonly Part[],
  source: PartSource,
  joining: Joining,
  format: Format,
  onPart: () => void = () => {},
): Joined {
  const tables = experimentTables(plan);
  const name = (spec: TableSpec) => `${spec.name}.${format}`;
  const path = (spec: TableSpec) => joining.path(name(spec));
  const series = joinPieces(path(tables.series), tables.series, format);
  const events = joinPieces(path(tables.events), tables.events, format);
  const runs = openTable(path(tables.runs), tables.runs, format);
  const values = createPartValues(plan.cells, replicates, plan.reported.length);
  const tally = createTally(plan, runs);
  for (const part of parts) {
    const stored = source.read(part);
    series.add(stored.series);
    events.add(stored.events);
    tally.add(part, stored.runs);
    values.add(stored, source.file(part));
    onPart();
  }
  const rows: [TableSpec, number][] = [
    [tables.runs, runs.close()],
    [tables.series, series.close()],
    [tables.events, events.close()],
    ...summaries(plan, replicates, values, path, format),
  ];
  const files = rows.map(([spec, count]) => [name(spec), factsOf(path(spec), count)] as const);
  return { ...tally.end(), files: Object.fromEntries(files) };
}

function summaries(
  plan: ExperimentPlan,
  replicates: number,
  values: PartValues,
  path: (spec: TableSpec) => string,
  format: Format,
): [TableSpec, number][] {
  const tables = experimentTables(plan);
  const summary = openTable(path(tables.summary), tables.summary, format);
  writeSummaries(plan, replicates, values, summary.row);
  const written: [TableSpec, number][] = [[tables.summary, summary.close()]];
  if (plan.pairs.length === 0) return written;
  const differences = openTable(path(tables.differences), tables.differences, format);
  writeExperimentDifferences(plan, replicates, values, differences.row);
  return [...written, [tables.differences, differences.close()]];
}

function createTally(plan: ExperimentPlan, table: TableWriter) {
  const { scenarios, seed } = plan.experiment;
  const gathered = gatherFingerprints(plan);
  const failures: FailedRun[] = [];
  let failed = 0;
  let runs = 0;
  return {
    add(part: Part, list: readonly PartRun[]): void {
      list.forEach(({ fingerprint, error }, i) => {
        const place = placeOf(plan, part.from + i);
        const id = runName(plan, place);
        const { replicate, point, scenario } = place;
        const status = error === null ? "ok" : "failed";
        table.row([
          id,
          scenarios[scenario].id,
          replicate,
          seed,
          status,
          error ?? "",
          fingerprint,
          point,
          ...variedOf(plan, scenario, point),
        ]);
        gathered.add(fingerprint);
        runs += 1;
        if (error === null) return;
        failed += 1;
        if (failures.length < MOST_FAILURES) failures.push({ run_id: id, replicate, seed, error });
      });
    },
    end: () => ({
      runs,
      failed,
      failures,
      ...gathered.end(),
    }),
  };
}

/** Size and digest of a file, read piece by piece. */
export function factsOf(file: string, rows?: number): FileFacts {
  const digest = createHash("sha256");
  const source = openSync(file, "r");
  const buffer = Buffer.alloc(1 << 20);
  try {
    for (;;) {
      const read = readSync(source, buffer, 0, buffer.length, null);
      if (read === 0) break;
      digest.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(source);
  }
  const size = { bytes: statSync(file).size, sha256: digest.digest("hex") };
  return rows === undefined ? size : { rows, ...size };
}
