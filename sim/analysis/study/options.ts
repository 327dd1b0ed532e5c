import { InputError } from "../../core/error.ts";
import type { Study, Varied } from "./study.ts";

/** What there is to choose from, over the same futures. */
export interface Options {
  readonly names: readonly string[];
  /** [option][future]; NaN where an option has no such future. */
  readonly values: readonly Float64Array[];
  /** Futures of one context follow one another, this many. */
  readonly replicates: number;
  /** Number of contexts: futures are context × replicates + replicate. */
  readonly contexts: number;
  /** What varied besides the options, and its values in each context. */
  readonly columns: readonly number[];
  readonly context: readonly (readonly Varied[])[];
}

/**
 * Arranges a measure's values as options over the same futures. The options are the scenarios, or,
 * with `path`, the values of something that varied, such as partnership.form; whatever else varied
 * is the context. Throws InputError where nothing of that path varied.
 */
export function optionsOf(study: Study, values: Float64Array, path: string | null): Options {
  return path === null ? scenariosAsOptions(study, values) : valuesAsOptions(study, values, path);
}

function scenariosAsOptions(study: Study, values: Float64Array): Options {
  const { replicates } = study;
  const [scenarios, points] = [study.scenarios.length, study.points.length];
  return {
    names: study.scenarios,
    values: study.scenarios.map((_, s) =>
      Float64Array.from({ length: points * replicates }, (_, i) => {
        const point = Math.floor(i / replicates);
        return values[((i % replicates) * scenarios + s) * points + point];
      }),
    ),
    replicates,
    contexts: points,
    columns: study.columns.map((_, c) => c),
    context: study.points,
  };
}

function valuesAsOptions(study: Study, values: Float64Array, path: string): Options {
  const column = study.columns.findIndex((one) => one.path === path || one.name === path);
  if (column < 0) {
    const paths = study.columns.map((one) => one.path).join(", ");
    throw new InputError(
      `"${path}" did not vary in this result; ${paths ? `it varied ${paths}` : "nothing did"}.`,
    );
  }
  const { replicates, points } = study;
  const scenarios = study.scenarios.length;
  const names = [...new Set(points.map((point) => nameOf(point[column])))];
  const keys = new Map<string, { scenario: number; context: readonly Varied[] }>();
  const places = new Map<string, number>();
  study.scenarios.forEach((_, scenario) => {
    points.forEach((point, p) => {
      const context = point.filter((_, c) => c !== column);
      const key = JSON.stringify([scenario, context]);
      keys.set(key, { scenario, context });
      places.set(`${key} ${nameOf(point[column])}`, p);
    });
  });
  const found = [...keys];
  return {
    names,
    values: names.map((name) =>
      Float64Array.from({ length: found.length * replicates }, (_, i) => {
        const [key, { scenario }] = found[Math.floor(i / replicates)];
        const point = places.get(`${key} ${name}`);
        if (point === undefined) return Number.NaN;
        return values[((i % replicates) * scenarios + scenario) * points.length + point];
      }),
    ),
    replicates,
    contexts: found.length,
    columns: study.columns.flatMap((_, c) => (c === column ? [] : [c])),
    context: found.map(([, { context }]) => context),
  };
}

/** The same options over contexts alone: the mean over the replicates that have a value. */
export function meansOverLuck(options: Options): Options {
  const { replicates, contexts } = options;
  const values = options.values.map((own) =>
    Float64Array.from({ length: contexts }, (_, c) => {
      const part = own
        .subarray(c * replicates, (c + 1) * replicates)
        .filter((value) => !Number.isNaN(value));
      return part.length > 0 ? part.reduce((sum, x) => sum + x, 0) / part.length : Number.NaN;
    }),
  );
  return { ...options, values, replicates: 1 };
}

const nameOf = (value: Varied): string => (value === null ? "as it is" : String(value));
