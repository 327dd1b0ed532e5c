import { sqrt } from "../../core/math.ts";
import { latinHypercube } from "../../experiment/designs/latin.ts";
import { uniformsOf } from "../../experiment/designs/uniforms.ts";
import type { Budget } from "./budget.ts";
import { type Emulator, fitEmulator, termCount } from "./emulator.ts";
import type { Problem } from "./problem.ts";
import { type Dimension, valuesAt } from "./space.ts";
import { inOrder, nameOf, outside, scaled, type Target } from "./targets.ts";

/** Standard deviation by which the model itself may miss a band, in units of the band's scale. */
export const DISCREPANCY = 0.1;
/** Implausibility from which a point is ruled out (three standard deviations). */
export const CUT = 3;
/** Points on which it is told how much a wave leaves of what the last one left. */
const PROBES = 1500;
/** Rounds of the walk that spreads points over what is left, for each dimension. */
const ROUNDS = 3;
/** An emulator needs so many points for each of its terms. */
const PER_TERM = 1.5;

export type Point = readonly number[];

/** What one wave came to. */
export interface Wave {
  readonly points: number;
  /** Share of the prior that is not ruled out after it. */
  readonly left: number;
  /** The cut; above {@link CUT} only where nothing would have been left. */
  readonly cut: number;
  /** Share of variance explained at points left out, by measure; null where none could be made. */
  readonly explained: Readonly<Record<string, number | null>>;
  /** Measures whose band no point comes near: set aside in this wave, or nothing would be left. */
  readonly beyond: readonly string[];
}

/** What is not ruled out, and a way to draw from it. */
export interface Region {
  /** Implausibility of a point: the largest over measures and waves. */
  implausibility(point: Point): number;
  readonly cut: number;
  /** Points that are not ruled out, spread over the region by a random walk. */
  draw(count: number, name: string): Point[];
}

interface Judge {
  readonly target: Target;
  readonly emulator: Emulator;
}

/** How implausible a measure is at a point: distance from the band over what is not known. */
function implausible({ target, emulator }: Judge, point: Point): number {
  const distance = outside(target, emulator.mean(point) * target.scale);
  if (distance <= 0) return 0;
  return distance / sqrt(emulator.variance(point) + DISCREPANCY * DISCREPANCY);
}

/** Walks from some points: one coordinate after another is drawn anew, kept if not ruled out. */
function spread(
  starts: readonly Point[],
  count: number,
  allowed: (point: Point) => boolean,
  uniform: () => number,
): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const point = starts[i % starts.length].slice();
    for (let step = 0; step < ROUNDS * point.length; step++) {
      const d = Math.floor(uniform() * point.length);
      const before = point[d];
      point[d] = uniform();
      if (!allowed(point)) point[d] = before;
    }
    return point;
  });
}

/** The region that some judges leave of one that `probes` are spread over. */
function regionOf(judges: readonly Judge[], probes: readonly Point[], seed: string) {
  const implausibility = (point: Point) => {
    let most = 0;
    for (const judge of judges) most = Math.max(most, implausible(judge, point));
    return most;
  };
  const found = probes.map((point) => ({ point, value: implausibility(point) }));
  found.sort((a, b) => a.value - b.value);
  const few = Math.min(10, found.length) - 1;
  const cut = found[0].value <= CUT ? CUT : found[few].value;
  const kept = found.filter(({ value }) => value <= cut).map(({ point }) => point);
  const region: Region = {
    implausibility,
    cut,
    draw(count, name) {
      const uniform = uniformsOf(seed, name);
      return spread(kept, count, (point) => implausibility(point) <= cut, uniform);
    },
  };
  return { region, left: kept.length / probes.length };
}

/** Emulators of all targets that can have one, from points and their outputs. */
function judgesOf(targets: readonly Target[], points: readonly Point[], outputs: number[][]) {
  const need = PER_TERM * termCount(points[0].length);
  const explained: Record<string, number | null> = {};
  const judges: Judge[] = [];
  targets.forEach((target, t) => {
    const there = points.map((_, i) => i).filter((i) => !Number.isNaN(outputs[i][t]));
    explained[nameOf(target)] = null;
    if (there.length < need) return;
    const emulator = fitEmulator(
      there.map((i) => points[i]),
      there.map((i) => outputs[i][t]),
    );
    explained[nameOf(target)] = emulator.explained;
    judges.push({ target, emulator });
  });
  return { judges, explained };
}

/**
 * Rules out values of the active parameters in waves (history matching: Craig and others 1997,
 * Vernon and others 2010). `start` is a point that is tried in every wave, such as that of today.
 */
export async function rule(
  { measure, rows, seed }: Problem,
  targets: readonly Target[],
  active: readonly Dimension[],
  start: Point,
  budget: Budget,
): Promise<{ readonly waves: readonly Wave[]; readonly region: Region }> {
  const waves: Wave[] = [];
  let judges: Judge[] = [];
  let region: Region | undefined;
  let left = 1;
  let points: Point[] = [];
  let outputs: number[][] = [];
  for (let w = 0; w < budget.waves; w++) {
    const drawn = region
      ? region.draw(budget.wavePoints, `wave ${w}`)
      : latinHypercube(budget.wavePoints, active.length, `${seed}/wave`);
    const added = [start, ...drawn];
    const answers = await Promise.all(
      added.map(async (point) => {
        const values = valuesAt(active, point);
        const ask = { values, rows, seed, replicates: budget.waveReplicates };
        const found = inOrder(targets, await measure(ask));
        return targets.map((target, t) => scaled(target, found[t]).value);
      }),
    );
    // Earlier points help where they are still in question.
    const last = region;
    const kept = points
      .map((_, i) => i)
      .filter((i) => last && last.implausibility(points[i]) <= last.cut);
    points = [...kept.map((i) => points[i]), ...added];
    outputs = [...kept.map((i) => outputs[i]), ...answers];
    const { judges: fresh, explained } = judgesOf(targets, points, outputs);
    const probes = [
      start,
      ...(last?.draw(PROBES, `probes ${w}`) ??
        latinHypercube(PROBES, active.length, `${seed}/probes`)),
    ];
    const near = fresh.filter((judge) => probes.some((p) => implausible(judge, p) <= CUT));
    const beyond = fresh.filter((judge) => !near.includes(judge)).map((j) => nameOf(j.target));
    judges = [...judges, ...near];
    const next = regionOf(judges, probes, `${seed}/region ${w}`);
    region = next.region;
    left *= next.left;
    waves.push({ points: added.length, left, cut: region.cut, explained, beyond });
  }
  return { waves, region: region as Region };
}
