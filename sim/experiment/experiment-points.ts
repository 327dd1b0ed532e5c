import { InputError } from "../core/error.ts";
import { fullFactorial } from "./designs/factorial.ts";
import { latinHypercube } from "./designs/latin.ts";
import { morrisDesign } from "./designs/morris.ts";
import { oneAtATime } from "./designs/one-at-a-time.ts";
import { saltelliDesign } from "./designs/saltelli.ts";
import { sobolSequence } from "./designs/sobol.ts";
import { type Experiment, MOST_POINTS, type Varied } from "./experiment-file.ts";
import type { Settings, SettingValue } from "./settings.ts";

/** What of an experiment decides its points. */
export type Designed = Pick<Experiment, "vary" | "design" | "seed">;

/**
 * The points of an experiment in their order: values by path. A path that a point leaves out keeps
 * the scenario's own value. There is one empty point where nothing varies. Throws InputError, naming
 * `where`, where a value has neither range nor values or there would be too many points.
 */
export function designPoints(experiment: Designed, where = "the experiment"): Settings[] {
  const { vary, design, seed } = experiment;
  if (design.kind === "points") return design.points ?? [];
  vary.forEach(({ range, values }, i) => {
    if (!range && !values) {
      throw new InputError(
        `${where}: vary.${i} has neither range nor values; expected one of them.`,
      );
    }
  });
  if (vary.length === 0) return [{}];
  const size = pointCount(experiment);
  if (size > MOST_POINTS) {
    throw new InputError(
      `${where}: design has ${size} points; expected at most ${MOST_POINTS}, so use fewer levels or values, or a design such as latin-hypercube.`,
    );
  }
  return designRows(design, vary, seed).map((row) => settingsOf(vary, row));
}

/** How many points a design has; nothing is laid out. */
export function pointCount({ vary, design }: Designed): number {
  const d = vary.length;
  switch (design.kind) {
    case "factorial":
      return levelCounts(vary, design.levels).reduce((product, count) => product * count, 1);
    case "one-at-a-time":
      return levelCounts(vary, design.levels).reduce((sum, count) => sum + count, 1);
    case "saltelli":
      return design.base * (d + 2);
    case "morris":
      return design.trajectories * (d + 1);
    case "points":
      return design.points?.length ?? 0;
    default:
      return design.points;
  }
}

type Row = readonly (SettingValue | null)[];

function designRows(design: Experiment["design"], vary: readonly Varied[], seed: string): Row[] {
  const d = vary.length;
  const inCube = (points: readonly (readonly number[])[]): Row[] =>
    points.map((point) => point.map((u, i) => valueAt(vary[i], u)));
  switch (design.kind) {
    case "factorial":
    case "one-at-a-time": {
      const counts = levelCounts(vary, design.levels);
      const rows = design.kind === "factorial" ? fullFactorial(counts) : oneAtATime(counts);
      return rows.map((row: readonly (number | null)[]) =>
        row.map((level, i) => (level === null ? null : levelOf(vary[i], level, counts[i]))),
      );
    }
    case "latin-hypercube":
      return inCube(latinHypercube(design.points, d, seed));
    case "sobol":
      return inCube(sobolSequence(design.points, d, seed));
    case "saltelli":
      return inCube(saltelliDesign(design.base, d, seed));
    case "morris":
      return inCube(morrisDesign(design.trajectories, d, seed).points);
    case "points":
      return [];
  }
}

function levelCounts(vary: readonly Varied[], levels: number): number[] {
  return vary.map(({ values, range, whole }) => {
    if (values) return values.length;
    return whole && range ? Math.min(levels, range[1] - range[0] + 1) : levels;
  });
}

/** Level `level` of `count`: evenly from one end of the range to the other. */
function levelOf(one: Varied, level: number, count: number): SettingValue {
  if (one.values) return one.values[level];
  const [low, high] = one.range ?? [0, 1];
  const at = low + ((high - low) * level) / Math.max(1, count - 1);
  return one.whole ? Math.round(at) : at;
}

/** The value that a coordinate from 0 to 1 stands for. */
function valueAt({ range, values, whole }: Varied, u: number): SettingValue {
  if (values) return values[Math.min(values.length - 1, Math.floor(u * values.length))];
  const [low, high] = range ?? [0, 1];
  if (!whole) return low + u * (high - low);
  return Math.min(high, low + Math.floor(u * (high - low + 1)));
}

function settingsOf(vary: readonly Varied[], row: Row): Settings {
  return Object.fromEntries(
    vary.flatMap(({ path }, i): [string, SettingValue][] => {
      const value = row[i];
      return value === null ? [] : [[path, value]];
    }),
  );
}
