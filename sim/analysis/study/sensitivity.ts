import { InputError } from "../../core/error.ts";
import type { BootstrapOptions } from "../bootstrap.ts";
import { morrisIndices } from "../morris-indices.ts";
import { sobolConvergence, sobolIndices } from "../sobol-indices.ts";
import {
  lookedAt,
  type MeasureChoice,
  type MeasureHead,
  measured,
  measureOf,
  pointMeans,
  type Study,
  scenarioOf,
  type Varied,
} from "./study.ts";
import { type TornadoRow, tornadoOf } from "./tornado.ts";

/** What is asked of sensitivity. */
export interface SensitivityChoice extends MeasureChoice, BootstrapOptions {
  /** Scenarios to answer for; all where left out. */
  readonly scenario?: string | undefined;
  /** Analyse differences from this scenario instead of the outcome itself. */
  readonly against?: string | undefined;
}

/** A first-order and a total-order index of one input. */
export interface SobolRow {
  readonly path: string;
  readonly label: string;
  readonly first: number;
  readonly first_low: number;
  readonly first_high: number;
  readonly total: number;
  readonly total_low: number;
  readonly total_high: number;
}

/** Morris indices of one input, in the outcome's unit for its whole range. */
export interface MorrisRow {
  readonly path: string;
  readonly label: string;
  readonly mu_star: number;
  readonly mu_star_low: number;
  readonly mu_star_high: number;
  readonly mu: number;
  readonly sigma: number;
  readonly count: number;
}

/** What fewer points would have said: the indices in the order of the inputs. */
export interface ConvergenceAnswer {
  readonly base: number;
  readonly points: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
  readonly first_within: number;
  readonly total_within: number;
}

/** What moves an outcome of one scenario. */
export interface SensitivityScenario {
  readonly id: string;
  readonly mean: number;
  /** Variance of the outcome over the points. */
  readonly variance: number;
  /**
   * Share of that variance that more replicates would still take away: how differently the same luck
   * plays out at different points. Null where there is one replicate only, so that luck is fixed.
   */
  readonly luck: number | null;
  /** Points, or base points, or trajectories, that had to be left out. */
  readonly lost: number;
  readonly sobol: readonly SobolRow[] | null;
  readonly convergence: readonly ConvergenceAnswer[] | null;
  readonly morris: readonly MorrisRow[] | null;
  readonly tornado: readonly TornadoRow[] | null;
}

/** What moves an outcome. */
export interface SensitivityAnswer extends MeasureHead {
  readonly method: "sobol" | "morris" | "one-at-a-time";
  /** Where given, differences from this scenario under the same luck are analysed. */
  readonly against: string | null;
  readonly replicates: number;
  readonly scenarios: readonly SensitivityScenario[];
}

const METHODS: Readonly<Record<string, SensitivityAnswer["method"]>> = {
  saltelli: "sobol",
  morris: "morris",
  "one-at-a-time": "one-at-a-time",
};

/**
 * Which of the things that varied moves an outcome, after the design: Sobol indices of a Saltelli
 * design, Morris indices of trajectories, a tornado of one at a time. Throws InputError for others.
 */
export async function sensitivityOf(
  study: Study,
  choice: SensitivityChoice = {},
): Promise<SensitivityAnswer> {
  const method = METHODS[study.design];
  if (method === undefined) {
    throw new InputError(
      `the design is ${study.design}; sensitivity needs saltelli (Sobol indices), morris or one-at-a-time.`,
    );
  }
  const measure = measureOf(study, choice);
  const values = await measured(study, measure);
  const chosen =
    choice.scenario === undefined
      ? study.scenarios.map((_, s) => s)
      : [scenarioOf(study, choice.scenario)];
  return {
    ...measure,
    method,
    against: choice.against ?? null,
    replicates: study.replicates,
    scenarios: chosen.flatMap((s) => {
      const looked = lookedAt(study, values, s, choice.against);
      return looked ? [{ id: study.scenarios[s], ...analysed(study, looked, method, choice) }] : [];
    }),
  };
}

function analysed(
  study: Study,
  values: Float64Array,
  method: SensitivityAnswer["method"],
  options: BootstrapOptions,
): Omit<SensitivityScenario, "id"> {
  const outputs = pointMeans(values, study.points.length);
  const { mean, variance } = momentsOf(outputs);
  const luck = luckShare(values, outputs, study.replicates, variance);
  const nothing = { sobol: null, convergence: null, morris: null, tornado: null };
  const missing = outputs.filter((value) => Number.isNaN(value)).length;
  const head = { mean, variance, luck, lost: missing };
  if (method === "one-at-a-time") {
    return { ...head, ...nothing, tornado: tornadoOf(study, values, options) };
  }
  if (method === "morris") {
    return { ...head, ...nothing, morris: morrisRows(study, outputs, options) };
  }
  const dimensions = study.columns.length;
  const found = sobolIndices(outputs, dimensions, options);
  return {
    ...head,
    ...nothing,
    lost: found.lost,
    sobol: found.indices.map(({ first, firstInterval, total, totalInterval }, d) => ({
      path: study.columns[d].path,
      label: study.columns[d].label,
      first,
      first_low: firstInterval.low,
      first_high: firstInterval.high,
      total,
      total_low: totalInterval.low,
      total_high: totalInterval.high,
    })),
    convergence: sobolConvergence(outputs, dimensions, { resamples: 200, ...options }).map(
      ({ firstWithin, totalWithin, ...row }) => ({
        ...row,
        first_within: firstWithin,
        total_within: totalWithin,
      }),
    ),
  };
}

function morrisRows(study: Study, outputs: Float64Array, options: BootstrapOptions): MorrisRow[] {
  const scales = study.columns.map((_, d) => scaleOf(study, d));
  const points = study.points.map((point) => point.map((value, d) => scales[d](value)));
  return morrisIndices(points, outputs, study.columns.length, options).map(
    ({ muStar, muStarInterval, mu, sigma, count }, d) => ({
      path: study.columns[d].path,
      label: study.columns[d].label,
      mu_star: muStar,
      mu_star_low: muStarInterval.low,
      mu_star_high: muStarInterval.high,
      mu,
      sigma,
      count,
    }),
  );
}

/** Where values lie between the ends of their range, 0 to 1; without one, among those there are. */
function scaleOf({ columns, points }: Study, d: number): (value: Varied) => number {
  const known = [...new Set(points.map((point) => point[d]))];
  const numbers = known.filter((one) => typeof one === "number");
  const ends = columns[d].range ?? [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === known.length && ends[1] > ends[0]) {
    return (value) => (Number(value) - ends[0]) / (ends[1] - ends[0]);
  }
  const names = known.map(String).sort();
  return (value) => names.indexOf(String(value)) / Math.max(1, names.length - 1);
}

function momentsOf(outputs: Float64Array): { mean: number; variance: number } {
  const known = outputs.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, x) => sum + x, 0) / known.length;
  const squares = known.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, variance: squares / known.length };
}

/**
 * What is left of luck in means over replicates, as a share of their variance. A replicate's luck is
 * the same at every point, so what it adds everywhere moves no index; what is left is how luck and
 * point work together: the residuals of a two-way table.
 */
function luckShare(
  values: Float64Array,
  means: Float64Array,
  replicates: number,
  variance: number,
): number | null {
  if (replicates < 2 || !(variance > 0)) return null;
  const points = means.length;
  const shifts = shiftsOf(values, means, replicates);
  let squares = 0;
  let count = 0;
  values.forEach((value, i) => {
    const gap = value - means[i % points] - shifts[Math.floor(i / points)];
    if (Number.isNaN(gap)) return;
    squares += gap * gap;
    count += 1;
  });
  const free = count - points - replicates + 1;
  return free > 0 ? squares / free / replicates / variance : null;
}

/** By how much each replicate lies above the means, on average over the points. */
function shiftsOf(values: Float64Array, means: Float64Array, replicates: number): Float64Array {
  const points = means.length;
  return Float64Array.from({ length: replicates }, (_, r) => {
    const gaps = values
      .subarray(r * points, (r + 1) * points)
      .map((value, p) => value - means[p])
      .filter((gap) => !Number.isNaN(gap));
    return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  });
}
