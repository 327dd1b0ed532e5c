import { existsSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../core/error.ts";
import { planExperiment, type VariedColumn } from "../experiment/experiment-plan.ts";
import { designPoints } from "../experiment/experiment-points.ts";
import type { WholeExperiment } from "../experiment/experiment-resolve.ts";
import type { Settings, SettingValue } from "../experiment/settings.ts";
import { PRODUCT } from "../model.ts";
import { experimentTables } from "./experiment-tables.ts";
import { readManifest } from "./files-folder.ts";
import { readTable } from "./files-read.ts";
import { type Cell, FORMATS, type Format } from "./files-table.ts";

/** One row of the runs table. */
export interface RunRow {
  readonly run_id: string;
  readonly scenario: string;
  readonly replicate: number;
  readonly seed: string;
  readonly status: "ok" | "failed";
  readonly error: string;
  readonly fingerprint: string;
  /** Number of the point, from 0. */
  readonly point: number;
  /** The varied values by path; a path that the point leaves out is absent. */
  readonly varied: Settings;
  /** replicate * cells + scenario * points + point. */
  readonly run: number;
}

/** One value of each run: an outcome of somebody in a month. */
export interface ValueKey {
  readonly outcome: string;
  readonly entity: string;
  readonly month: number;
}

/** A result folder, read without ever holding all of it. */
export interface StoredResult {
  readonly dir: string;
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The experiment; null for the folder of `run` or `compare`. */
  readonly experiment: WholeExperiment | null;
  readonly scenarios: readonly string[];
  /** The points in their order; one empty point where nothing varies. */
  readonly points: readonly Settings[];
  readonly columns: readonly VariedColumn[];
  /** Scenarios times points. */
  readonly cells: number;
  readonly replicates: number;
  /** Months that the series table has, ascending. */
  readonly months: readonly number[];
  /** Every run in the order of the table. */
  runs(): AsyncGenerator<RunRow>;
  /**
   * A value of every run, by the run's number; NaN where it is absent or the run failed. Throws
   * InputError where nothing of that name was kept.
   */
  values(outcome: string, entity: string, month: number): Promise<Float64Array>;
  /** The same for several at once, in one pass over the table; where nobody has one, all are NaN. */
  valuesOf(keys: readonly ValueKey[]): Promise<Float64Array[]>;
}

/** Opens a complete result folder. Throws InputError where `dir` holds none. */
export async function openResult(dir: string): Promise<StoredResult> {
  const manifest = readManifest(dir);
  if (!manifest || manifest.product !== PRODUCT) throw noResult(dir);
  if (manifest.command === "export") {
    throw new InputError(
      `${dir} is a wide table made from a result by partnerscape export; name the result itself.`,
    );
  }
  if (!isManifest(manifest)) {
    throw new InputError(
      `${dir}: manifest.json is damaged: it does not say which scenarios, futures, months and format its tables have.`,
    );
  }
  const experiment = (manifest.experiment ?? null) as WholeExperiment | null;
  const head = experiment ? fromExperiment(experiment, manifest, dir) : fromRun(manifest);
  const replicates = Number(manifest.replicates);
  const result = { dir, manifest, experiment, replicates, ...head };
  const values = (keys: readonly ValueKey[]) => collect(result, keys);
  return {
    ...result,
    runs: () => readRuns(result),
    valuesOf: values,
    values: async (outcome, entity, month) => {
      const [found] = await values([{ outcome, entity, month }]);
      if (found.some((value) => !Number.isNaN(value))) return found;
      throw new InputError(
        `${dir} has no ${outcome} of ${entity} in month ${month}; see the outcomes and entities of the experiment.`,
      );
    },
  };
}

/** Whether a manifest says what its tables are read by. */
function isManifest(manifest: Readonly<Record<string, unknown>>): boolean {
  const { scenarios, replicates, months, format, files = {}, experiment } = manifest;
  return (
    isList(scenarios) &&
    scenarios.every((one) => typeof (one as { id?: unknown } | null)?.id === "string") &&
    [replicates, months].every((one) => Number.isInteger(one) && Number(one) >= 0) &&
    FORMATS.includes(format as Format) &&
    isObject(files) &&
    Object.values(files).every(isObject) &&
    (experiment === undefined || (isObject(experiment) && isList(experiment.scenarios)))
  );
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !isList(value);

type Opened = Omit<StoredResult, "runs" | "values" | "valuesOf">;

function noResult(dir: string): InputError {
  if (existsSync(join(dir, "checkpoint.json"))) {
    return new InputError(
      `${dir} holds an experiment that is not complete; run it again with --resume, or collect its shards.`,
    );
  }
  return new InputError(`${dir} is not a result folder: manifest.json is missing or not readable.`);
}

function fromExperiment(
  experiment: WholeExperiment,
  { columns: named }: Readonly<Record<string, unknown>>,
  dir: string,
) {
  const plan = planExperiment(experiment, dir);
  // A folder keeps the names that its columns were given when it was written.
  const given = (named ?? []) as readonly { readonly path: string; readonly name: string }[];
  const nameOf = (path: string) => given.find((one) => one.path === path)?.name;
  return {
    scenarios: experiment.scenarios.map(({ id }) => id),
    points: designPoints(experiment, dir),
    columns: plan.columns.map((one) => ({ ...one, name: nameOf(one.path) ?? one.name })),
    cells: plan.cells,
    months: plan.kept,
  };
}

function fromRun({ scenarios: listed, months: horizon }: Readonly<Record<string, unknown>>) {
  const scenarios = (listed as { id: string }[]).map(({ id }) => id);
  const months = Array.from({ length: Number(horizon) + 1 }, (_, month) => month);
  return { scenarios, points: [{}], columns: [], cells: scenarios.length, months };
}

/** The file of a table of a result, and what its columns are. */
function tableOf({ dir, manifest, columns }: Opened, name: "runs" | "series") {
  const format = manifest.format as Format;
  return { file: join(dir, `${name}.${format}`), spec: experimentTables({ columns })[name] };
}

async function* readRuns(result: Opened): AsyncGenerator<RunRow> {
  const { file, spec } = tableOf(result, "runs");
  const scenarioOf = new Map(result.scenarios.map((id, i) => [id, i]));
  for await (const { rows, columns } of readTable(file, spec)) {
    for (let i = 0; i < rows; i += 1) {
      const text = (name: string) => String(columns[name][i]);
      const replicate = Number(columns.replicate[i]);
      const point = Number(columns.point?.[i] ?? 0);
      const scenario = scenarioOf.get(text("scenario")) ?? 0;
      yield {
        run_id: text("run_id"),
        scenario: text("scenario"),
        replicate,
        seed: text("seed"),
        status: text("status") === "ok" ? "ok" : "failed",
        error: text("error"),
        fingerprint: text("fingerprint"),
        point,
        varied: result.experiment ? (result.points[point] ?? {}) : variedIn(columns, i),
        run: replicate * result.cells + scenario * result.points.length + point,
      };
    }
  }
}

const FIXED = new Set("run_id scenario replicate seed status error fingerprint point".split(" "));

/** What `--set` gave a run: every further column. */
function variedIn(columns: Readonly<Record<string, ArrayLike<Cell>>>, i: number): Settings {
  const more = Object.keys(columns).filter((name) => !FIXED.has(name));
  return Object.fromEntries(more.map((name) => [name, columns[name][i] as SettingValue]));
}

async function collect(result: Opened, keys: readonly ValueKey[]): Promise<Float64Array[]> {
  const { cells, replicates, points, scenarios } = result;
  for (const { month } of keys) checkMonth(result, month);
  const out = keys.map(() => new Float64Array(cells * replicates).fill(Number.NaN));
  const wanted = new Map<string, number[]>();
  keys.forEach(({ outcome, entity, month }, k) => {
    const name = `${month} ${entity} ${outcome}`;
    wanted.set(name, [...(wanted.get(name) ?? []), k]);
  });
  const scenarioOf = new Map(scenarios.map((id, i) => [id, i]));
  const { file, spec } = tableOf(result, "series");
  const names = ["scenario", "replicate", "month", "entity", "outcome", "value"];
  if (result.experiment) names.push("point");
  for await (const { rows, columns: c } of readTable(file, spec, names)) {
    for (let i = 0; i < rows; i += 1) {
      const places = wanted.get(`${c.month[i]} ${c.entity[i]} ${c.outcome[i]}`);
      if (!places) continue;
      const scenario = scenarioOf.get(String(c.scenario[i])) ?? 0;
      const cell = scenario * points.length + Number(c.point?.[i] ?? 0);
      for (const k of places) {
        out[k][Number(c.replicate[i]) * cells + cell] = Number(c.value[i] ?? Number.NaN);
      }
    }
  }
  return out;
}

function checkMonth({ dir, months }: Opened, month: number): void {
  if (months.includes(month)) return;
  const kept = months.length === 0 ? "no month" : `months ${shortList(months)}`;
  throw new InputError(
    `${dir}: month ${month} was not kept; the series table has ${kept} (keep.series in the experiment).`,
  );
}

function shortList(months: readonly number[]): string {
  const last = months[months.length - 1];
  if (months.length > 10) return `${months[0]} to ${last}`;
  return months.join(", ");
}
