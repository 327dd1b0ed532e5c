import { InputError } from "../core/error.ts";
import { settle } from "../experiment/catalogue.ts";
import { readPoints } from "../experiment/designs/points.ts";
import type { Experiment } from "../experiment/experiment-file.ts";
import type { ExperimentPlan } from "../experiment/experiment-plan.ts";
import type { Settings, SettingValue } from "../experiment/settings.ts";
import { applySettings, type Scenario } from "../model.ts";

/** Different texts of one path that are tried before anything runs. */
const MOST_TRIED = 1000;
/** Points that are named in a note. */
const MOST_NAMED = 3;

/** Where points are written: in a table with lines, or in the experiment itself. */
export interface PointPlaces {
  /** “points.csv, line 502”, or “design.points.501”. */
  of(point: number): string;
  /** Where the paths are named. */
  readonly paths: string;
}

/** Where the points of an experiment stand; a table is read again only when somebody asks. */
export function placesOf(
  { design }: Pick<Experiment, "design">,
  readFile: (path: string) => string | null,
): PointPlaces {
  const file = design.kind === "points" ? design.file : undefined;
  if (file === undefined)
    return { of: (point) => `design.points.${point}`, paths: "design.points" };
  let lines: readonly number[] | undefined;
  return {
    of(point) {
      lines ??= readPoints(readFile(file) ?? "", file).lines;
      return `${file}, line ${lines[point]}`;
    },
    paths: `${file}, line 1`,
  };
}

/**
 * Sets what varies, one path at a time, in every scenario: the ends of its numbers, the first that
 * is not whole, and all its texts. Throws InputError with the place of the first that does not go.
 */
export function tryValues(plan: ExperimentPlan, file: string, places: PointPlaces): void {
  const { scenarios, vary, design } = plan.experiment;
  for (const { path } of plan.columns) {
    const at = vary.findIndex((one) => one.path === path);
    for (const [value, point] of tried(plan, path)) {
      const place = (wrong: string): string => {
        if (design.kind !== "points") return `vary.${at}`;
        return OF_THE_PATH.test(wrong) ? places.paths : places.of(point);
      };
      for (const one of scenarios) tryValue(one, path, value, { file, place });
    }
  }
}

/** What is said of a path, whatever it is set to. */
const OF_THE_PATH = /leads nowhere|is not known here|is not an assumption|cannot be set/;

function tryValue(
  { id, scenario }: ExperimentPlan["experiment"]["scenarios"][number],
  path: string,
  value: SettingValue,
  { file, place }: { readonly file: string; readonly place: (wrong: string) => string },
): void {
  const own = scenario as unknown as Scenario;
  try {
    applySettings(own, { [path]: value });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    settle(own, { [path]: value }, `${file}: ${place(error.message)}, scenario "${id}"`);
  }
}

/** Values of a path that stand for all of them, each with the first point that has it, in that order. */
function tried({ points }: ExperimentPlan, path: string): [SettingValue, number][] {
  const found = new Map<SettingValue, number>();
  let [low, high, broken] = [-1, -1, -1];
  points.forEach((point, i) => {
    const value = point[path];
    if (typeof value === "number") {
      if (low < 0 || value < (points[low][path] as number)) low = i;
      if (high < 0 || value > (points[high][path] as number)) high = i;
      if (broken < 0 && !Number.isInteger(value)) broken = i;
    } else if (value !== undefined && found.size < MOST_TRIED && !found.has(value)) {
      found.set(value, i);
    }
  });
  for (const i of [low, high, broken]) if (i >= 0) found.set(points[i][path], i);
  return [...found].sort((a, b) => a[1] - b[1]);
}

/** What is odd about listed points, a sentence each: equal ones, and what never varies. */
export function pointNotes(plan: ExperimentPlan, places: PointPlaces): string[] {
  const { experiment, points, columns } = plan;
  if (experiment.design.kind !== "points" || points.length < 2) return [];
  const twins = equalPoints(
    points,
    columns.map(({ path }) => path),
  );
  const named = twins.slice(0, MOST_NAMED).map(([a, b]) => `${places.of(b)} like ${places.of(a)}`);
  const more = twins.length > MOST_NAMED ? `, and ${twins.length - MOST_NAMED} more` : "";
  const still = columns.filter(
    ({ path }) =>
      points[0][path] !== undefined && points.every((one) => one[path] === points[0][path]),
  );
  return [
    ...(twins.length > 0
      ? [
          `${twins.length} of ${points.length} points are equal to another and run alike: ${named.join("; ")}${more}.`,
        ]
      : []),
    ...still.map(({ path }) => `${path} is ${points[0][path]} at every point.`),
  ];
}

/** Pairs of a point and the first that is equal to it. */
function equalPoints(points: readonly Settings[], paths: readonly string[]): [number, number][] {
  const first = new Map<string, number>();
  return points.flatMap((point, i): [number, number][] => {
    const text = JSON.stringify(paths.map((path) => point[path] ?? null));
    const before = first.get(text);
    if (before === undefined) first.set(text, i);
    return before === undefined ? [] : [[before, i]];
  });
}
