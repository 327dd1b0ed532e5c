import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { checkpointOf, type ExperimentRequest } from "../host/experiment-folder.ts";
import { type FileFacts, factsOf } from "../host/experiment-join.ts";
import { readManifest, type StagedFolder, stageFolder } from "../host/files-folder.ts";
import { type Cell, openTable, type TableSpec } from "../host/files-table.ts";
import type { StoredResult } from "../host/result-reader.ts";
import { rowsOf, type StoredTable, storedTables } from "../host/stored-tables.ts";
import { wideColumnsTable, wideTable } from "../host/wide-table.ts";
import { PRODUCT } from "../model.ts";
import { PASSPORT_FILE } from "../passport/commands.ts";
import type { ExportOptions } from "./export.ts";
import type { Io } from "./io.ts";
import type { RequestPart } from "./manifest.ts";
import { createProgress, type Progress } from "./progress.ts";

/**
 * What an exported folder says of itself, but for its files. In another format a result is the very
 * result that was asked for in that format, so its manifest is the same too.
 */
export function exportRequest(
  { manifest, months }: StoredResult,
  asked: ExportOptions,
): RequestPart {
  const { format, wide, outcome = null, entity = null } = asked;
  if (!wide) {
    const { files: _, ...rest }: RequestPart = { ...manifest, format };
    return "id" in rest ? { ...rest, id: requestId(rest) } : rest;
  }
  const reported = manifest.reported_months as readonly number[];
  return {
    product: PRODUCT,
    version: manifest.version,
    model_version: manifest.model_version,
    command: "export",
    format,
    of: { command: manifest.command, seed: manifest.seed, fingerprint: manifest.fingerprint },
    outcomes: outcome,
    entities: entity,
    months: asked.month ?? reported.filter((month) => months.includes(month)),
  };
}

/** The digest of an experiment's request: all of its manifest that stands before the digest. */
export function requestId(manifest: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(manifest);
  const before = entries.slice(
    0,
    entries.findIndex(([key]) => key === "id"),
  );
  return checkpointOf(Object.fromEntries(before) as unknown as ExperimentRequest).id;
}

/** Writes an export into a folder that is locked; returns the names of its tables. */
export async function writeExport(
  result: StoredResult,
  request: RequestPart,
  out: string,
  options: ExportOptions,
  io: Io,
): Promise<string[]> {
  const tables = storedTables(result);
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  const folder = stageFolder(out);
  const progress = createProgress(io, total, "rows");
  const leaving = () => io.err(`Stopped before the end; ${out} is as it was.\n`);
  process.once("exit", leaving);
  try {
    const work = { result, tables, request, options, folder, progress };
    const files = await (options.wide ? writeWide(work) : writeLong(work));
    checkUnchanged(result);
    const copied = copyTexts(result.dir, folder, options.wide);
    folder.commit({ ...request, files: { ...files, ...copied } });
    return Object.keys(files);
  } finally {
    process.off("exit", leaving);
    progress.end();
    folder.abandon();
  }
}

/** What makes the result again travels with every export of it. */
function copyTexts(dir: string, folder: StagedFolder, wide: boolean): Files {
  const files: Files = {};
  for (const name of [...(wide ? [] : ["result.json"]), PASSPORT_FILE, "timing.json"]) {
    const source = join(dir, name);
    if (!existsSync(source) || (wide && name === "timing.json")) continue;
    copyFileSync(source, folder.path(name));
    if (name !== "timing.json") files[name] = factsOf(folder.path(name));
  }
  return files;
}

interface Exporting {
  readonly result: StoredResult;
  readonly tables: readonly StoredTable[];
  readonly request: RequestPart;
  readonly options: ExportOptions;
  readonly folder: StagedFolder;
  readonly progress: Progress;
}

type Files = Record<string, FileFacts>;

async function writeLong({ tables, options, folder, progress }: Exporting): Promise<Files> {
  const files: Files = {};
  for (const table of tables) {
    const name = `${table.spec.name}.${options.format}`;
    const rows = await write(folder.path(name), table.spec, rowsOf(table), options, progress);
    files[name] = factsOf(folder.path(name), rows);
  }
  return files;
}

async function writeWide({ result, tables, request, options, folder, progress }: Exporting) {
  const [runs, series] = ["runs", "series"].map((name) =>
    tables.find(({ spec }) => spec.name === name),
  );
  if (!runs || !series) throw new InputError(`${result.dir} has no runs or no series table.`);
  const choice = {
    outcomes: options.outcome,
    entities: options.entity,
    months: request.months as readonly number[],
  };
  const { spec, columns, rows } = await wideTable(result, { runs, series }, choice);
  const files: Files = {};
  const add = async (one: TableSpec, list: AsyncIterable<Cell[]> | Iterable<Cell[]>) => {
    const name = `${one.name}.${options.format}`;
    const count = await write(folder.path(name), one, list, options, progress);
    files[name] = factsOf(folder.path(name), count);
  };
  await add(spec, rows());
  await add(
    wideColumnsTable,
    columns.map(({ name, outcome, entity, month, unit, label }): Cell[] => [
      name,
      outcome,
      entity,
      month,
      unit,
      label,
    ]),
  );
  return files;
}

const REPORT_EVERY = 1000;

async function write(
  file: string,
  spec: TableSpec,
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>,
  { format }: ExportOptions,
  progress: Progress,
): Promise<number> {
  const writer = openTable(file, spec, format);
  let count = 0;
  for await (const cells of rows) {
    writer.row(cells);
    count += 1;
    if (count % REPORT_EVERY === 0) progress.add(REPORT_EVERY);
  }
  return writer.close();
}

/** A result that was replaced while it was read would give a mixture. */
function checkUnchanged({ dir, manifest }: StoredResult): void {
  if (JSON.stringify(readManifest(dir)) === JSON.stringify(manifest)) return;
  throw new InputError(`${dir} was changed while it was read; try again.`);
}
