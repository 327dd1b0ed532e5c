import type { BootstrapOptions } from "../bootstrap.ts";
import { pairedComparison } from "../paired.ts";
import type { Study, Varied } from "./study.ts";

/** A swing is a size alone: nothing is counted. */
const UNJUDGED = { good: 0, threshold: Number.NaN } as const;

/** What one level of one input changes, under the same luck. */
export interface TornadoLevel {
  readonly value: string | number | boolean;
  /** Mean difference from the point at which nothing is changed, with its interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What one input changes alone. */
export interface TornadoRow {
  readonly path: string;
  readonly label: string;
  /** Distance between its lowest and its highest mean, nothing changed among them. */
  readonly swing: number;
  readonly levels: readonly TornadoLevel[];
}

/**
 * What each input changes while the others stay, the largest swing first, from values
 * [replicate][point] of a one-at-a-time design, whose first point changes nothing.
 */
export function tornadoOf(
  study: Study,
  values: Float64Array,
  options?: BootstrapOptions,
): TornadoRow[] {
  const { columns, points } = study;
  const at = (point: number) => values.filter((_, i) => i % points.length === point);
  const base = at(0);
  const rows = columns.map(({ path, label }, c): TornadoRow => {
    const levels = points.flatMap((point, p): TornadoLevel[] => {
      const value: Varied = point[c];
      if (p === 0 || value === null) return [];
      const found = pairedComparison(base, at(p), () => UNJUDGED, options);
      if (!found) return [];
      return [{ value, mean: found.mean, ...found.meanInterval }];
    });
    const means = [0, ...levels.map(({ mean }) => mean)];
    return { path, label, swing: Math.max(...means) - Math.min(...means), levels };
  });
  return rows.sort((a, b) => b.swing - a.swing);
}
