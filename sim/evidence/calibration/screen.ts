import { sqrt } from "../../core/math.ts";
import { morrisDesign, morrisEffects } from "../../experiment/designs/morris.ts";
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
  readonly parameters: readonly Screened[];
  /** The ids that stay active. */
  readonly active: readonly string[];
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
  const byTarget = targets.map((_, t) =>
    morrisEffects(
      design,
      count,
      answers.map((answer) => answer[t].value),
    ),
  );
  const parameters = dimensions.map(({ id }, d) => {
    let squares = 0;
    let most = 0;
    byTarget.forEach((effects, t) => {
      squares += effects[d].meanSquare;
      if (effects[d].muStar > byTarget[most][d].muStar) most = t;
    });
    const { muStar, mu, sigma } = byTarget[most][d];
    return { id, score: sqrt(squares), measure: nameOf(targets[most]), muStar, mu, sigma };
  });
  const order = parameters.slice().sort((a, b) => b.score - a.score || b.muStar - a.muStar);
  const active = order.filter(({ score }) => score > 0).slice(0, budget.active);
  return {
    points: design.points.length,
    parameters: order,
    active: active.map(({ id }) => id),
  };
}
