import { InputError } from "../../core/error.ts";
import { saltelliBlock } from "../../experiment/designs/saltelli.ts";
import type { BootstrapOptions } from "../bootstrap.ts";
import { FEWEST_POINTS, givenIndices } from "../given-data.ts";
import { morrisIndices } from "../morris-indices.ts";
import { sobolConvergence, sobolIndices } from "../sobol-indices.ts";
import { isConstant } from "../statistics.ts";
import { type LuckShare, luckShare } from "./luck-share.ts";
import { noneHas } from "./presence.ts";
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
export interface SensitivityScenario extends LuckShare {
  readonly id: string;
  /** Runs that have a value. */
  readonly n: number;
  readonly mean: number;
  /** Variance of the outcome over the points; 0 where nothing that varied moves it. */
  readonly variance: number;
  /** Points, or base points, or trajectories, that had to be left out. */
  readonly lost: number;
  /** Base points or trajectories that the indices come from; null for one at a time. */
  readonly base: number | null;
  readonly sobol: readonly SobolRow[] | null;
  readonly convergence: readonly ConvergenceAnswer[] | null;
  readonly morris: readonly MorrisRow[] | null;
  readonly tornado: readonly TornadoRow[] | null;
  readonly given: readonly GivenRow[] | null;
}

/** What one input explains at points that were not laid out for indices. */
export interface GivenRow {
  readonly path: string;
  readonly label: string;
  readonly first: number;
  readonly first_low: number;
  readonly first_high: number;
  /** Rank correlation with the outcome, and its interval; null where the input has no order. */
  readonly rank: number | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
}

/** What moves an outcome. */
export interface SensitivityAnswer extends MeasureHead {
  readonly method: "sobol" | "morris" | "one-at-a-time" | "given-data";
  /** Where given, differences from this scenario under the same luck are analysed. */
  readonly against: string | null;
  readonly replicates: number;
  /** Scenarios in which there is something to say. */
  readonly scenarios: readonly SensitivityScenario[];
  /** Scenarios of which no run has a value, or that have nothing to be compared with. */
  readonly without: readonly string[];
}

/** Points that were designed together, so that only whole groups of them are drawn anew. */
const BLOCKS: Readonly<Record<SensitivityAnswer["method"], (dimensions: number) => number>> = {
  sobol: saltelliBlock,
  morris: (dimensions) => dimensions + 1,
  "one-at-a-time": () => 1,
  "given-data": () => 1,
};

const METHODS: Readonly<Record<string, SensitivityAnswer["method"]>> = {
  saltelli: "sobol",
  morris: "morris",
  "one-at-a-time": "one-at-a-time",
};

/**
 * Which of the things that varied moves an outcome, after the design: Sobol indices of a Saltelli
 * design, Morris indices of trajectories, a tornado of one at a time; of any other design first-order
 * indices from the points as they are. Throws InputError where these are too few.
 */
export async function sensitivityOf(
  study: Study,
  choice: SensitivityChoice = {},
): Promise<SensitivityAnswer> {
  const method = METHODS[study.design] ?? "given-data";
  if (method === "given-data") checkGiven(study);
  const measure = measureOf(study, choice);
  const values = await measured(study, measure);
  const chosen =
    choice.scenario === undefined
      ? study.scenarios.map((_, s) => s)
      : [scenarioOf(study, choice.scenario)];
  const scenarios = chosen.flatMap((s) => {
    const looked = lookedAt(study, values, s, choice.against);
    if (!looked?.some((value) => !Number.isNaN(value))) return [];
    return [{ id: study.scenarios[s], ...analysed(study, looked, method, choice) }];
  });
  const found = scenarios.map(({ id }) => id);
  const without = chosen.map((s) => study.scenarios[s]).filter((id) => !found.includes(id));
  if (found.length === 0) throw noneHas(measure, without, choice.against);
  const against = choice.against ?? null;
  return { ...measure, method, against, replicates: study.replicates, scenarios, without };
}

/** Throws InputError where points of a design without indices of its own say nothing. */
function checkGiven({ design, points, columns }: Study): void {
  if (columns.length === 0) {
    throw new InputError(
      "nothing varied between the points, so nothing can be told apart; sensitivity needs an experiment with vary.",
    );
  }
  if (points.length >= FEWEST_POINTS) return;
  throw new InputError(
    `the design ${design} has ${points.length} points; sensitivity needs at least ${FEWEST_POINTS} of them, or the design saltelli (Sobol indices), morris or one-at-a-time.`,
  );
}

function analysed(
  study: Study,
  values: Float64Array,
  method: SensitivityAnswer["method"],
  options: BootstrapOptions,
): Omit<SensitivityScenario, "id"> {
  const outputs = pointMeans(values, study.points.length);
  const { mean, variance } = momentsOf(outputs);
  const n = values.filter((value) => !Number.isNaN(value)).length;
  const block = BLOCKS[method](study.columns.length);
  const luck = luckShare(values, outputs, { variance, block, ...options });
  const nothing = { sobol: null, convergence: null, morris: null, tornado: null, given: null };
  const missing = outputs.filter((value) => Number.isNaN(value)).length;
  const base = block === 1 ? null : Math.floor(outputs.length / block);
  const head = { n, mean, variance, ...luck, lost: missing, base };
  if (method === "one-at-a-time") {
    return { ...head, ...nothing, tornado: tornadoOf(study, values, options) };
  }
  if (method === "given-data") {
    return { ...head, ...nothing, given: givenRows(study, outputs, options) };
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
    base: found.base,
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

function givenRows(study: Study, outputs: Float64Array, options: BootstrapOptions): GivenRow[] {
  const inputs = study.columns.map((_, d) => {
    const scale = scaleOf(study, d);
    const ordered = study.points.every((point) => typeof point[d] === "number");
    return { values: study.points.map((point) => scale(point[d])), ordered };
  });
  return givenIndices(inputs, outputs, options).map(
    ({ first, firstInterval, rank, rankInterval }, d) => ({
      path: study.columns[d].path,
      label: study.columns[d].label,
      first,
      first_low: firstInterval.low,
      first_high: firstInterval.high,
      rank,
      rank_low: rankInterval?.low ?? null,
      rank_high: rankInterval?.high ?? null,
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
  return { mean, variance: isConstant(known) ? 0 : squares / known.length };
}
