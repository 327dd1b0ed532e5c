import { normalQuantile, sqrt } from "../../core/math.ts";
import { uniformsOf } from "../../experiment/designs/uniforms.ts";
import type { Budget } from "./budget.ts";
import type { Problem } from "./problem.ts";
import type { Ask } from "./simulate.ts";
import { type Dimension, defaultsOf, pointOf, rounded, valuesAt } from "./space.ts";
import { inOrder, type Measured, outside, type Target } from "./targets.ts";
import { DISCREPANCY, type Point, type Region } from "./waves.ts";

/** A candidate is given up in a first look if a measure lies so many errors outside its band. */
const LOOK = 3;
/** A measure counts as in its band if it lies at most so many errors outside. */
export const DOUBT = 2;
/** How far later candidates lie from the ones they are drawn around, as a share of the range. */
const STEP = 0.1;
/** Coordinates that move from a candidate to one drawn around it. */
const MOVED = 0.5;
/** Draws after which a candidate is taken even if the emulators rule it out. */
const TRIES = 200;

/** Values of the active parameters, simulated. */
export interface Candidate {
  readonly values: Readonly<Record<string, number>>;
  readonly measures: readonly Measured[];
  readonly replicates: number;
}

/** What came of the candidates. */
export interface Selection {
  /** How many were simulated at all, and in full. */
  readonly tried: number;
  readonly inFull: number;
  /** Those that were simulated in full, today's values first. */
  readonly full: readonly Candidate[];
}

/** How many errors a measure lies outside its band; below zero inside, infinite if absent. */
const errorsOut = (target: Target, { value, se }: Measured): number => {
  if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  const distance = outside(target, value) * target.scale;
  return distance <= 0 ? distance : distance / (se > 0 ? se : 1e-12);
};

/** Whether a measure is in its band, or so near that its error does not tell. */
export const meets = (target: Target, measure: Measured, doubt = DOUBT): boolean =>
  errorsOut(target, measure) <= doubt;

/**
 * The largest implausibility over the measures, with a sign: distance outside the band in units of
 * its scale over the errors of simulation and model; below zero the least depth inside a band.
 */
export function worst(targets: readonly Target[], measures: readonly Measured[]): number {
  const of = (target: Target, { value, se }: Measured) => {
    const error = se / target.scale;
    return outside(target, value) / sqrt(error * error + DISCREPANCY * DISCREPANCY);
  };
  const all = targets.map((target, t) => of(target, measures[t]));
  return all.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...all);
}

/** A point near another that the emulators do not rule out. */
function around(point: Point, region: Region, uniform: () => number): Point {
  let near = point;
  for (let i = 0; i < TRIES; i++) {
    near = point.map((x) => {
      const moves = uniform() < MOVED;
      const by = STEP * normalQuantile(uniform());
      return moves ? Math.min(1, Math.max(0, x + by)) : x;
    });
    if (region.implausibility(near) <= region.cut) return near;
  }
  return near;
}

/**
 * Simulates candidates from what the waves left, rounded as a person would write them: few
 * replicates for all, many for those that still may do. Later generations are drawn around the
 * best of the earlier. `start` is one of the first.
 */
export async function select(
  { measure, rows, seed }: Problem,
  targets: readonly Target[],
  active: readonly Dimension[],
  region: Region,
  start: Point,
  budget: Budget,
): Promise<Selection> {
  const uniform = uniformsOf(seed, "candidates");
  const simulated = async (values: Ask["values"], replicates: number): Promise<Candidate> => {
    const found = inOrder(targets, await measure({ values, rows, seed, replicates }));
    return { values, measures: found, replicates };
  };
  let tried = 0;
  const full: Candidate[] = [];
  for (let g = 0; g < budget.generations; g++) {
    const best = full.slice().sort((a, b) => misses(targets, a) - misses(targets, b));
    const parents = best.slice(0, Math.max(1, Math.floor(budget.candidates / 4)));
    const points =
      g === 0
        ? [start, ...nearest(region, budget.candidates - 1)]
        : Array.from({ length: budget.candidates }, (_, i) =>
            around(pointOf(active, parents[i % parents.length].values), region, uniform),
          );
    const sets = points.map((point) =>
      point === start ? defaultsOf(active) : rounded(active, valuesAt(active, point)),
    );
    const found = await Promise.all(sets.map((set) => simulated(set, budget.lookReplicates)));
    tried += found.length;
    // Today's values are always looked at in full, so that it is known how they do.
    const [today, rest] = g === 0 ? [found.slice(0, 1), found.slice(1)] : [[], found];
    const open = rest.slice().sort((a, b) => misses(targets, a) - misses(targets, b));
    const chosen = [...today, ...open].slice(0, budget.full);
    full.push(
      ...(await Promise.all(chosen.map(({ values }) => simulated(values, budget.fullReplicates)))),
    );
  }
  return { tried, inFull: full.length, full };
}

/** How badly a candidate misses: measures clearly out of their bands first, then how far all are. */
function misses(targets: readonly Target[], { measures }: Candidate): number {
  let sum = 0;
  targets.forEach((target, t) => {
    if (!meets(target, measures[t], LOOK)) sum += 100;
    const { value } = measures[t];
    sum += Number.isNaN(value) ? 3 : Math.min(3, Math.max(0, outside(target, value)));
  });
  return sum;
}

/** Points that are not ruled out: half of them as they come, half the least implausible of many. */
function nearest(region: Region, count: number): Point[] {
  const pool = region.draw(Math.max(10 * count, 1), "candidates");
  const half = Math.floor(count / 2);
  const rest = pool
    .slice(half)
    .map((point) => ({ point, value: region.implausibility(point) }))
    .sort((a, b) => a.value - b.value)
    .map(({ point }) => point);
  return [...pool.slice(0, half), ...rest.slice(0, count - half)];
}
