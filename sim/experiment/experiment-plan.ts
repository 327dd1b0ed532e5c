import { InputError } from "../core/error.ts";
import { ownValue, type Scenario } from "../model.ts";
import { settle } from "./catalogue.ts";
import { columnNames } from "./column-names.ts";
import { designPoints, pointCount } from "./experiment-points.ts";
import { type InlineScenario, twinOf, type WholeExperiment } from "./experiment-resolve.ts";
import type { Job } from "./job.ts";
import { reportedMonths } from "./months.ts";
import { NONE } from "./resolve.ts";
import type { Settings, SettingValue } from "./settings.ts";

/** A column for a value that varies. */
export interface VariedColumn {
  /** Name in the tables: the path's last part, or more of it where that would not be the only one. */
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

function columnsOf({ vary, scenarios }: WholeExperiment, points: readonly Settings[]) {
  const found = new Set(vary.map(({ path }) => path));
  for (const point of points) for (const path of Object.keys(point)) found.add(path);
  const paths = [...found];
  const names = columnNames(paths);
  return paths.map((path, i): VariedColumn => {
    const label = vary.find((one) => one.path === path)?.label ?? path;
    const own = scenarios.map((scenario) => ownOf(scenario, path));
    const values = [...own, ...points.map((point) => point[path])];
    const numeric = values.every((value) => typeof (value ?? 0) === "number");
    return { name: names[i], path, label, numeric };
  });
}

/** What a scenario of an experiment has at a path where a point leaves it alone. */
function ownOf({ scenario, set }: InlineScenario, path: string): SettingValue | null {
  return set[path] ?? ownValue(scenario as unknown as Scenario, path);
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

/**
 * The values of a cell in the order of the columns: those of its point, and where that leaves one
 * out, the scenario's own. Null where the scenario has no single one, as for an assumption that is
 * drawn anew for each replicate.
 */
export function variedCells(
  { experiment, points, columns }: ExperimentPlan,
  scenario: number,
  point: number,
): (SettingValue | null)[] {
  const one = experiment.scenarios[scenario];
  return columns.map(({ path }) => {
    const given = points[point][path];
    if (given !== undefined) return given;
    return isDrawn(experiment, one, path) ? null : ownOf(one, path);
  });
}

/** Whether an assumption differs between replicates. */
function isDrawn(
  { uncertainty }: Pick<WholeExperiment, "uncertainty">,
  { set }: InlineScenario,
  path: string,
): boolean {
  const [head, id] = path.split(".");
  if (head !== "assumptions" || path in set) return false;
  return Array.isArray(uncertainty)
    ? uncertainty.some((values) => id in values)
    : uncertainty !== "defaults";
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
