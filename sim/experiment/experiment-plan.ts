import { InputError } from "../core/error.ts";
import type { Scenario } from "../model.ts";
import { settle } from "./catalogue.ts";
import { designPoints, pointCount } from "./experiment-points.ts";
import { twinOf, type WholeExperiment } from "./experiment-resolve.ts";
import type { Job } from "./job.ts";
import { reportedMonths } from "./months.ts";
import { NONE } from "./resolve.ts";
import type { Settings, SettingValue } from "./settings.ts";

/** A column for a value that varies. */
export interface VariedColumn {
  /** Name in the tables: the path's last part, or all of it where that is taken. */
  readonly name: string;
  readonly path: string;
  readonly label: string;
  /** Whether every point gives a number. */
  readonly numeric: boolean;
}

/** A scenario and the one it is compared with, by their numbers. */
interface ScenarioPair {
  readonly scenario: number;
  readonly base: number;
}

/**
 * What an experiment simulates. A cell is one scenario at one point, numbered scenario * points +
 * point; a run is one replicate of a cell, numbered replicate * cells + cell, so that any beginning
 * of the runs is balanced over the cells.
 */
export interface ExperimentPlan {
  readonly experiment: WholeExperiment;
  readonly points: readonly Settings[];
  readonly columns: readonly VariedColumn[];
  readonly cells: number;
  /** The most replicates there can be. */
  readonly most: number;
  /** Months that are summarised, ascending. */
  readonly reported: readonly number[];
  /** Months of the series table, ascending. */
  readonly kept: readonly number[];
  readonly pairs: readonly ScenarioPair[];
}

/** Where a run stands in its experiment. */
export interface RunPlace {
  readonly run: number;
  readonly replicate: number;
  readonly cell: number;
  readonly scenario: number;
  readonly point: number;
}

/** Most runs of an experiment. */
const MOST_RUNS = 5_000_000;

/** Lays an experiment out. Throws InputError, naming `where`, where it is too large. */
export function planExperiment(experiment: WholeExperiment, where: string): ExperimentPlan {
  const { months, every, keep, precision, replicates, scenarios } = experiment;
  const most = precision?.most ?? replicates;
  const runs = most * scenarios.length * Math.max(1, pointCount(experiment));
  if (runs > MOST_RUNS) {
    throw new InputError(
      `${where}: replicates, scenarios and points make ${runs} runs; expected at most ${MOST_RUNS}.`,
    );
  }
  const points = designPoints(experiment, where);
  const reported = new Set(reportedMonths(months, every));
  if (Array.isArray(keep.series)) for (const month of keep.series) reported.add(month);
  if (precision) reported.add(precision.month);
  return {
    experiment,
    points,
    columns: columnsOf(experiment, points),
    cells: scenarios.length * points.length,
    most,
    reported: ascending(reported),
    kept: keptMonths(experiment),
    pairs: pairsOf(experiment),
  };
}

function keptMonths({ months, keep }: WholeExperiment): number[] {
  if (keep.series === "none") return [];
  if (keep.series !== "every-month") return ascending(new Set(keep.series));
  return Array.from({ length: months + 1 }, (_, month) => month);
}

const ascending = (months: ReadonlySet<number>) => [...months].sort((a, b) => a - b);

function pairsOf({ scenarios, baseline }: WholeExperiment): ScenarioPair[] {
  if (baseline === null) return [];
  const numberOf = (id: string) => scenarios.findIndex((one) => one.id === id);
  return scenarios.flatMap(({ id, counterfactual }, scenario) => {
    if (baseline === NONE && counterfactual) return [];
    const base = numberOf(baseline === NONE ? twinOf(id) : baseline);
    return base < 0 || base === scenario ? [] : [{ scenario, base }];
  });
}

const TAKEN = new Set(
  "run_id scenario replicate seed status error fingerprint month entity outcome value point baseline n mean sd mcse p_better p_same p_worse threshold".split(
    " ",
  ),
);

function columnsOf({ vary }: WholeExperiment, points: readonly Settings[]): VariedColumn[] {
  const paths = new Set(vary.map(({ path }) => path));
  for (const point of points) for (const path of Object.keys(point)) paths.add(path);
  const used = new Set(TAKEN);
  return [...paths].map((path) => {
    const name = freeName(path, used);
    used.add(name);
    const label = vary.find((one) => one.path === path)?.label ?? path;
    const numeric = points.every((point) => typeof (point[path] ?? 0) === "number");
    return { name, path, label, numeric };
  });
}

function freeName(path: string, used: ReadonlySet<string>): string {
  const last = path.split(".").at(-1) ?? path;
  const whole = path.replaceAll(".", "_");
  return [last, whole].find((name) => !used.has(name)) ?? `varied_${whole}`;
}

/** Where run `run` stands. */
export function placeOf({ cells, points }: ExperimentPlan, run: number): RunPlace {
  const cell = run % cells;
  const replicate = (run - cell) / cells;
  const point = cell % points.length;
  return { run, replicate, cell, scenario: (cell - point) / points.length, point };
}

/** The name of a run: scenario#replicate, or scenario@point#replicate where there are several points. */
export function runName(plan: ExperimentPlan, { scenario, point, replicate }: RunPlace): string {
  const at = plan.points.length > 1 ? `@${point}` : "";
  return `${plan.experiment.scenarios[scenario].id}${at}#${replicate}`;
}

/** The values of a point in the order of the columns; null where it leaves one out. */
export function variedCells(
  { points, columns }: ExperimentPlan,
  point: number,
): (SettingValue | null)[] {
  return columns.map(({ path }) => points[point][path] ?? null);
}

/** The job of a cell: its scenario with the values of its point. Throws InputError. */
export function cellJob({ experiment, points }: ExperimentPlan, cell: number): Job {
  const point = points[cell % points.length];
  const {
    id,
    scenario: world,
    set,
    counterfactual,
  } = experiment.scenarios[Math.floor(cell / points.length)];
  const { scenario, assumptions } = settle(
    world as unknown as Scenario,
    { ...set, ...point },
    `scenario "${id}" at point ${cell % points.length}`,
  );
  const { uncertainty } = experiment;
  return {
    scenario,
    assumptions,
    counterfactual,
    ...(Array.isArray(uncertainty) ? { over: uncertainty } : {}),
    ...(uncertainty === "ranges" ? { unknown: true } : {}),
  };
}
