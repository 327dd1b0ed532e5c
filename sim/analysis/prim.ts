import { binomialTail } from "./binomial.ts";
import { type Box, boxMask, type Limit, type PrimData, pasted, peeled } from "./prim-steps.ts";

/** How boxes are looked for. */
export interface PrimOptions {
  /** Share of the cases in the box that one peel takes away, about. */
  readonly alpha?: number;
  /** Smallest share of all cases that a box may hold. */
  readonly minimum?: number;
  /** Most boxes, each looked for among the cases that the ones before it left. */
  readonly boxes?: number;
  /** Take the box with the most coverage among those at least so dense, where there is one. */
  readonly density?: number;
}

/** How a box stands between holding all cases of interest and holding only these. */
export interface BoxStanding {
  /** Share of all cases of interest that it holds. */
  readonly coverage: number;
  /** Share of the cases in it that are of interest. */
  readonly density: number;
  /** Share of all cases that it holds. */
  readonly mass: number;
  /** How many dimensions it restricts. */
  readonly restricted: number;
}

/** One limit of a box with the chance that it is there by luck. */
export interface JudgedLimit extends Limit {
  /**
   * Chance of so high a density in the box if this limit said nothing: the quasi-p-value of Bryant
   * and Lempert (2010), from the binomial distribution. Small is good. It is "quasi" because the
   * limit was chosen with the same cases.
   */
  readonly quasiP: number;
}

/** A box that was found. */
export interface FoundBox extends BoxStanding {
  readonly limits: readonly JudgedLimit[];
  readonly cases: number;
  readonly interesting: number;
  /** Every box of the way from everything to the smallest one, before pasting. */
  readonly trajectory: readonly BoxStanding[];
  /** Number of the box chosen on that way. */
  readonly chosen: number;
}

/**
 * Scenario discovery by the patient rule induction method (Friedman and Fisher 1999; Bryant and
 * Lempert 2010): boxes in the space of inputs in which cases of interest are common. From everything,
 * one slice after another is peeled off. Of the boxes on the way one is taken: the first that is as
 * dense as `density` asks, or else that with the highest harmonic mean of coverage and density. It is
 * then enlarged again where that costs no density. Density and mass of a later box are those among
 * the cases that earlier boxes left; coverage is always of all cases of interest.
 */
export function discoverBoxes(data: PrimData, options: PrimOptions = {}): FoundBox[] {
  const { boxes = 1 } = options;
  const found: FoundBox[] = [];
  const left = new Uint8Array(data.interest.length).fill(1);
  while (found.length < boxes) {
    const one = discoverOne(data, left, options);
    if (!one) break;
    found.push(one);
    const inside = boxMask(data, one.limits, left);
    for (let i = 0; i < left.length; i += 1) if (inside[i]) left[i] = 0;
  }
  return found;
}

function discoverOne(
  data: PrimData,
  left: Uint8Array,
  { alpha = 0.05, minimum = 0.05, density }: PrimOptions,
): FoundBox | null {
  const all = sum(data.interest);
  const start = standing(data, { limits: [], mask: left }, all);
  if (sumWhere(data.interest, left) === 0 || start.density === 1) return null;
  const way = peeled(data, left, alpha, minimum * data.interest.length);
  const trajectory = way.map((box) => standing(data, box, all));
  const chosen = chosenOf(trajectory, density);
  if (chosen === 0) return null;
  const box = pasted(data, way[chosen], left, alpha);
  const cases = sum(box.mask);
  const interesting = sumWhere(data.interest, box.mask);
  const limits = box.limits.map((limit) => ({ ...limit, quasiP: quasiP(data, box, limit, left) }));
  return { ...standing(data, box, all), limits, cases, interesting, trajectory, chosen };
}

/** The number of the first box dense enough, or else of the best compromise. */
function chosenOf(trajectory: readonly BoxStanding[], wanted: number | undefined): number {
  const dense = trajectory.findIndex((box) => wanted !== undefined && box.density >= wanted);
  return dense < 0 ? bestOf(trajectory) : dense;
}

/** The number of the box with the highest harmonic mean of coverage and density; the first of equals. */
function bestOf(trajectory: readonly BoxStanding[]): number {
  const score = ({ coverage, density }: BoxStanding) =>
    coverage + density > 0 ? (coverage * density) / (coverage + density) : 0;
  return trajectory.reduce((best, box, i) => (score(box) > score(trajectory[best]) ? i : best), 0);
}

function standing(data: PrimData, { limits, mask }: Box, all: number): BoxStanding {
  const cases = sum(mask);
  const interesting = sumWhere(data.interest, mask);
  return {
    coverage: interesting / all,
    density: interesting / cases,
    mass: cases / data.interest.length,
    restricted: new Set(limits.map(({ dimension }) => dimension)).size,
  };
}

function quasiP(data: PrimData, box: Box, limit: Limit, left: Uint8Array): number {
  const others = box.limits.filter((one) => one !== limit);
  const wider = boxMask(data, others, left);
  const share = sumWhere(data.interest, wider) / sum(wider);
  return binomialTail(sum(box.mask), share, sumWhere(data.interest, box.mask));
}

function sum(values: Uint8Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function sumWhere(values: Uint8Array, mask: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i] & mask[i];
  return total;
}
