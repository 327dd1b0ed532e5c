import { writeFileSync } from "node:fs";
import type { EnsembleBlock } from "../experiment/ensemble.ts";
import type { NamedJob } from "../experiment/job.ts";
import { removeParts } from "../host/experiment-folder.ts";
import { type FileFacts, factsOf } from "../host/experiment-join.ts";
import { stageFolder } from "../host/files-folder.ts";
import { type Format, openTable, type TableSpec, type TableWriter } from "../host/files-table.ts";
import { eventsTable, runsTable, seriesTable } from "../host/files-tables.ts";
import type { BlockSink } from "./batch.ts";
import type { BatchOptions } from "./options.ts";

/** A result folder while a batch fills it. */
export interface OutputFolder {
  /** Writes the runs, series and events of a block; blocks come in job and replicate order. */
  readonly sink: BlockSink;
  /** Writes a whole table at once. */
  table(spec: TableSpec, fill: (row: TableWriter["row"]) => void): void;
  /** Writes a file of text that belongs to the result. */
  text(name: string, content: string): void;
  /** Writes what differs from machine to machine, which no digest covers. */
  times(content: unknown): void;
  /** Closes the tables and puts everything in place; `manifest` gains the list of files. */
  finish(manifest: object): void;
  /** Leaves the folder as it was. */
  abandon(): void;
}

/** Opens the result folder `dir` for the runs of `jobs`. */
export function openOutput(
  dir: string,
  jobs: readonly NamedJob[],
  options: BatchOptions,
): OutputFolder {
  const folder = stageFolder(dir);
  const files: Record<string, FileFacts> = {};
  const texts: string[] = [];
  const open = (spec: TableSpec) =>
    openTable(folder.path(fileName(spec, options)), spec, options.format);
  const close = (spec: TableSpec, writer: TableWriter) => {
    const rows = writer.close();
    files[fileName(spec, options)] = factsOf(folder.path(fileName(spec, options)), rows);
  };
  const specs = [runsTable(Object.keys(options.set)), seriesTable, eventsTable];
  const [runs, series, events] = specs.map(open);
  return {
    sink(job, block) {
      writeRuns(runs, jobs[job].name, options, block);
      writeSeries(series, jobs[job].name, block);
      writeEvents(events, jobs[job].name, block);
    },
    table(spec, fill) {
      const writer = open(spec);
      fill(writer.row);
      close(spec, writer);
    },
    text(name, content) {
      writeFileSync(folder.path(name), content);
      texts.push(name);
    },
    times: (content) => writeFileSync(folder.path("timing.json"), `${JSON.stringify(content)}\n`),
    finish(manifest) {
      [runs, series, events].forEach((writer, i) => {
        close(specs[i], writer);
      });
      for (const name of texts) files[name] = factsOf(folder.path(name));
      folder.commit({ ...manifest, files });
      // Those of an experiment that this result was to replace.
      removeParts(dir);
    },
    abandon: folder.abandon,
  };
}

/** The stable name of one run: scenario and replicate. */
export function runId(scenario: string, replicate: number): string {
  return `${scenario}#${replicate}`;
}

function fileName(spec: TableSpec, { format }: { format: Format }): string {
  return `${spec.name}.${format}`;
}

function writeRuns(
  table: TableWriter,
  scenario: string,
  { seed, set }: BatchOptions,
  block: EnsembleBlock,
): void {
  const varied = Object.values(set).map(String);
  for (let i = 0; i < block.replicates; i += 1) {
    const replicate = block.from + i;
    const error = block.errors[i];
    const status = error === null ? "ok" : "failed";
    const print = block.fingerprints[i];
    const id = runId(scenario, replicate);
    table.row([id, scenario, replicate, seed, status, error ?? "", print, ...varied]);
  }
}

function writeSeries(table: TableWriter, scenario: string, block: EnsembleBlock): void {
  const { series, months, values } = block;
  let at = 0;
  for (let i = 0; i < block.replicates; i += 1) {
    const replicate = block.from + i;
    const id = runId(scenario, replicate);
    for (let month = 0; month <= months; month += 1) {
      for (const { entity, outcome } of series) {
        const value = values[at];
        at += 1;
        if (!Number.isNaN(value))
          table.row([id, scenario, replicate, month, entity, outcome, value]);
      }
    }
  }
}

function writeEvents(table: TableWriter, scenario: string, block: EnsembleBlock): void {
  block.events.forEach((events, i) => {
    const id = runId(scenario, block.from + i);
    for (const { month, entity, event, cause, detail } of events) {
      table.row([id, month, entity, event, cause, detail]);
    }
  });
}
