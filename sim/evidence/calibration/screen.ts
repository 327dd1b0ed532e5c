import { sqrt } from "../../core/math.ts";
import { type MorrisDesign, morrisDesign, morrisEffects } from "../../experiment/designs/morris.ts";
import type { Budget } from "./budget.ts";
import type { Problem } from "./problem.ts";
import { valuesAt } from "./space.ts";
import { inOrder, nameOf, scaled, type Target } from "./targets.ts";

/** What the screen says of a parameter. Effects are of the whole range, in units of the bands. */
export interface Screened {
  readonly id: string;
  /** Root of the summed mean squares of its effects on all measures. */
  readonly score: number;
  /** The measure that it moves most, and how: Morris' mean of absolute effects, mean and spread. */
  readonly measure: string;
  readonly muStar: number;
  readonly mu: number;
  readonly sigma: number;
}

/** The screen of all parameters, the most active first. */
export interface Screen {
  readonly points: number;
  /** The score that luck alone would give if no two points shared it; they do. */
  readonly chance: number;
  readonly parameters: readonly Screened[];
  /** The ids that stay active. */
  readonly active: readonly string[];
}

/** Effects on one measure for every parameter, and the mean square that luck alone would make. */
function effectsOn(design: MorrisDesign, dimensions: number, values: number[], ses: number[]) {
  const effects = morrisEffects(design, dimensions, values);
  const variances = ses.filter(Number.isFinite).map((se) => se * se);
  const variance = variances.reduce((sum, x) => sum + x, 0) / Math.max(1, variances.length);
  const { by } = design.steps[0];
  return { effects, chance: (2 * variance) / (by * by) };
}

/**
 * Screens all parameters over their ranges (Morris 1991), on scaled measures: an effect of one
 * moves a measure by half the width of its band.
 */
export async function screen(
  { dimensions, measure, rows, seed }: Problem,
  targets: readonly Target[],
  budget: Budget,
): Promise<Screen> {
  const count = dimensions.length;
  const design = morrisDesign(budget.trajectories, count, `${seed}/screen`);
  const answers = await Promise.all(
    design.points.map(async (point) => {
      const values = valuesAt(dimensions, point);
      const ask = { values, rows, seed, replicates: budget.screenReplicates };
      const measures = inOrder(targets, await measure(ask));
      return targets.map((target, t) => scaled(target, measures[t]));
    }),
  );
  const byTarget = targets.map((_, t) => {
    const column = answers.map((answer) => answer[t]);
    return effectsOn(
      design,
      count,
      column.map(({ value }) => value),
      column.map(({ se }) => se),
    );
  });
  const parameters = dimensions.map(({ id }, d) => {
    let squares = 0;
    let most = 0;
    byTarget.forEach(({ effects }, t) => {
      squares += effects[d].meanSquare;
      if (effects[d].muStar > byTarget[most].effects[d].muStar) most = t;
    });
    const { muStar, mu, sigma } = byTarget[most].effects[d];
    return { id, score: sqrt(squares), measure: nameOf(targets[most]), muStar, mu, sigma };
  });
  const order = parameters.slice().sort((a, b) => b.score - a.score || b.muStar - a.muStar);
  const active = order.filter(({ score }) => score > 0).slice(0, budget.active);
  return {
    points: design.points.length,
    chance: sqrt(byTarget.reduce((sum, { chance }) => sum + chance, 0)),
    parameters: order,
    active: active.map(({ id }) => id),
  };
}
