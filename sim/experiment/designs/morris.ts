import { sqrt } from "../../core/math.ts";
import { shuffled, uniformsOf } from "./uniforms.ts";

/** Levels of the grid, and the step between two points of a trajectory: the usual choice. */
const LEVELS = 4;
const STEP = LEVELS / (2 * (LEVELS - 1));

/** One step of a trajectory: from point `from` to point `to`, in which one dimension moved. */
export interface MorrisStep {
  readonly from: number;
  readonly to: number;
  readonly dimension: number;
  /** How far it moved, with its sign, in units of the range. */
  readonly by: number;
}

/** Points of the unit cube, and the steps between them. */
export interface MorrisDesign {
  readonly points: readonly (readonly number[])[];
  readonly steps: readonly MorrisStep[];
}

/** What the elementary effects of one dimension on one output say. */
export interface MorrisEffect {
  /** Mean of their absolute values: how much it matters. */
  readonly muStar: number;
  /** Their mean: in which direction. */
  readonly mu: number;
  /** Their standard deviation: how much that depends on the rest. */
  readonly sigma: number;
  /** Mean of their squares. */
  readonly meanSquare: number;
  /** How many there are: steps between two points that both have an output. */
  readonly count: number;
}

/**
 * Trajectories of one-at-a-time steps through a grid (Morris 1991): `trajectories` times
 * (`dimensions` + 1) points.
 */
export function morrisDesign(trajectories: number, dimensions: number, seed: string): MorrisDesign {
  const uniform = uniformsOf(seed, "morris");
  const points: number[][] = [];
  const steps: MorrisStep[] = [];
  for (let t = 0; t < trajectories; t++) {
    const start = Array.from(
      { length: dimensions },
      () => Math.floor(uniform() * LEVELS) / (LEVELS - 1),
    );
    points.push(start);
    for (const dimension of shuffled(dimensions, uniform)) {
      const from = points.length - 1;
      const next = points[from].slice();
      const by = next[dimension] + STEP <= 1 + 1e-12 ? STEP : -STEP;
      next[dimension] += by;
      points.push(next);
      steps.push({ from, to: points.length - 1, dimension, by });
    }
  }
  return { points, steps };
}

/** The effect of every dimension on an output: `outputs` has a value for each point of the design. */
export function morrisEffects(
  { steps }: MorrisDesign,
  dimensions: number,
  outputs: ArrayLike<number>,
): MorrisEffect[] {
  const effects: number[][] = Array.from({ length: dimensions }, () => []);
  for (const { from, to, dimension, by } of steps) {
    const effect = (outputs[to] - outputs[from]) / by;
    if (Number.isFinite(effect)) effects[dimension].push(effect);
  }
  return effects.map((all) => {
    const n = all.length;
    if (n === 0) return { muStar: 0, mu: 0, sigma: 0, meanSquare: 0, count: 0 };
    const mu = all.reduce((sum, x) => sum + x, 0) / n;
    const muStar = all.reduce((sum, x) => sum + Math.abs(x), 0) / n;
    const squares = all.reduce((sum, x) => sum + (x - mu) * (x - mu), 0);
    const sigma = n > 1 ? sqrt(squares / (n - 1)) : 0;
    return { muStar, mu, sigma, meanSquare: mu * mu + squares / n, count: n };
  });
}
