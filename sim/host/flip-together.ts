import { discoverBoxes } from "../analysis/prim.ts";
import { type BoxAnswer, boxAnswer } from "../analysis/study/discover.ts";
import type { Weights, Worth } from "../analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../analysis/tradeoff-terms.ts";
import { MOST_WEIGHT } from "../analysis/tradeoff-weights.ts";
import { sobolSequence } from "../experiment/designs/sobol.ts";

/** Something with a range that can be set alike in all scenarios. */
export interface Setting {
  readonly path: string;
  readonly label: string;
  readonly range: readonly [number, number];
}

/** Two things that bring another to the front together, and neither of them alone. */
export interface TogetherFlip extends Pick<BoxAnswer, "words" | "limits" | "coverage" | "density"> {
  readonly paths: readonly [string, string];
  /** Share of the points of both ranges at which they do. */
  readonly share: number;
  /** Who comes first most often where they do. */
  readonly leader: string;
}

/** Two at a time. */
export interface Together {
  /** Pairs that were moved: of the settings that pull hardest at the lead, and the weights. */
  readonly pairs: number;
  /** Points that were simulated for them, and futures of each scenario at each. */
  readonly points: number;
  readonly futures: number;
  /** What is told from luck on both sides, the largest share first. */
  readonly found: readonly TogetherFlip[];
}

/**
 * How many settings are moved in pairs, at how many points two of them, at how many one that stands
 * beside weights, and in how many futures of each scenario. Weights cost no simulation: there are so
 * many to each value of a setting, and so many points of two of them.
 */
export const TOGETHER = {
  settings: 4,
  points: 48,
  values: 24,
  futures: 20,
  weights: 6,
  weightPoints: 128,
} as const;
/** How often interest is dealt out anew to tell sides from luck. */
const DEALS = 99;

/** How many points have to be simulated: pairs of settings, and each setting beside the weights. */
export const togetherPoints = (settings: number): number =>
  (TOGETHER.points * settings * (settings - 1)) / 2 + TOGETHER.values * settings;

/** What the search for pairs needs to know of where things stand. */
interface Standing {
  readonly names: readonly string[];
  readonly now: number;
  readonly weights: Weights;
  readonly seed: string;
  /** Whether a value of a path brings another to the front alone. */
  readonly alone: (path: string, value: number) => boolean;
  /** What every scenario is worth with some values set, under the same luck. */
  readonly worths: (set: Readonly<Record<string, number>>) => readonly Worth[];
  /** Who comes first with these weights, by more than chance explains; null where nobody does. */
  readonly first: (worths: readonly Worth[], weights: Weights) => number | null;
  readonly onPoint: () => void;
}

/**
 * Moves two things at a time over their ranges, all else as it stands: pairs of settings, a setting and
 * a weight, and two weights. Of each pair PRIM looks for the box in which another scenario comes first
 * though neither value alone makes it so; it is told where both of its sides are told from luck.
 */
export function flipTogether(settings: readonly Setting[], standing: Standing): Together {
  const { worths, weights, onPoint, seed } = standing;
  let points = 0;
  const simulated = (set: Readonly<Record<string, number>>) => {
    const found = worths(set);
    points += 1;
    onPoint();
    return found;
  };
  const at = ({ range: [low, high] }: Setting, u: number) => low + u * (high - low);
  const weighed = OBJECTIVES.map(
    ({ id, label }): Setting => ({
      path: id,
      label: `what ${label.toLowerCase()} counts`,
      range: [0, MOST_WEIGHT],
    }),
  );
  const found: (TogetherFlip | null)[] = [];
  /** Judges a pair at points of both ranges: who comes first there. */
  const judge = (
    pair: readonly [Setting, Setting],
    square: readonly (readonly number[])[],
    firstAt: (x: number, y: number, point: number) => number | null,
  ) => {
    const values = square.map(([u, v]) => [at(pair[0], u), at(pair[1], v)] as const);
    const firsts = values.map(([x, y], p) => firstAt(x, y, p));
    found.push(judged(pair, values, firsts, standing));
  };
  const square = sobolSequence(TOGETHER.points, 2, seed);
  const beside = sobolSequence(TOGETHER.values, 2, seed);
  // Each value of the setting with weights all over their range.
  const strips = beside.flatMap(([u, v]) =>
    Array.from({ length: TOGETHER.weights }, (_, k) => [u, (k + v) / TOGETHER.weights]),
  );
  settings.forEach((one, i) => {
    for (const other of settings.slice(i + 1)) {
      judge([one, other], square, (x, y) =>
        standing.first(simulated({ [one.path]: x, [other.path]: y }), weights),
      );
    }
    const there = beside.map(([u]) => simulated({ [one.path]: at(one, u) }));
    for (const weight of weighed) {
      judge([one, weight], strips, (_, y, p) =>
        standing.first(there[Math.floor(p / TOGETHER.weights)], { ...weights, [weight.path]: y }),
      );
    }
  });
  const asItStands = worths({});
  const plane = sobolSequence(TOGETHER.weightPoints, 2, seed);
  weighed.forEach((one, i) => {
    for (const other of weighed.slice(i + 1)) {
      judge([one, other], plane, (x, y) =>
        standing.first(asItStands, { ...weights, [one.path]: x, [other.path]: y }),
      );
    }
  });
  return {
    ...{ pairs: found.length, points, futures: TOGETHER.futures },
    found: found.filter((one) => one !== null).sort((a, b) => b.share - a.share),
  };
}

/** The box of a pair; null where there is none with two sides that are told from luck. */
function judged(
  pair: readonly [Setting, Setting],
  values: readonly (readonly [number, number])[],
  firsts: readonly (number | null)[],
  { now, names, alone, seed }: Standing,
): TogetherFlip | null {
  const flips = firsts.map((first, p) => {
    const another = first !== null && first !== now;
    return another && !pair.some(({ path }, d) => alone(path, values[p][d]));
  });
  const inputs = pair.map((_, d) => Float64Array.from(values, (one) => one[d]));
  const interest = Uint8Array.from(flips, Number);
  const prim = { inputs, named: [false, false], interest };
  const [box] = discoverBoxes(prim, { seed, deals: DEALS });
  if (!box) return null;
  const { words, limits, coverage, density } = boxAnswer(box, pair, { prim, names: [null, null] });
  if (limits.length < 2 || !limits.every(({ sure }) => sure)) return null;
  const counts = names.map((_, i) => firsts.filter((first, p) => flips[p] && first === i).length);
  return {
    paths: [pair[0].path, pair[1].path],
    ...{ words, limits, coverage, density },
    share: interest.reduce((sum, one) => sum + one, 0) / interest.length,
    leader: names[counts.indexOf(Math.max(...counts))],
  };
}
