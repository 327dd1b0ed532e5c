import { sqrt } from "../core/math.ts";
import { cellsOf, densityIn, type PrimCells, type PrimData, sumWhere } from "./prim-cells.ts";
import { luckyLeads } from "./prim-luck.ts";
import { type Box, boxMask, type Limit, pasted, peeled } from "./prim-steps.ts";

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
  /** Fixes what is dealt out anew to tell limits from luck. */
  readonly seed?: string;
  /** How often it is dealt out anew; as often as is quick where left out. */
  readonly deals?: number;
}

/** A limit is told from luck where its quasi-p is below this. */
export const SURE = 0.05;

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

/** A limit of a box with the chance that it is there by luck. */
export interface JudgedLimit extends Limit {
  /**
   * How often luck alone gives a box with a limit that says as much: the share of searches, among
   * cases whose interest was dealt out anew, that end with such a limit (Westfall and Young 1993;
   * compare the quasi-p-values of Bryant and Lempert 2010). The futures of one context are dealt out
   * together, since they are not independent, and the whole search is made again, since the limit was
   * chosen by the same cases: where nothing matters, 5 searches in 100 give a limit below 0.05.
   */
  readonly quasiP: number;
}

/** A box that was found. */
export interface FoundBox extends BoxStanding {
  readonly limits: readonly JudgedLimit[];
  /** The same box with only the limits that are told from luck; null where that is all or none of them. */
  readonly sure: BoxStanding | null;
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
  const cells = cellsOf(data);
  const found: FoundBox[] = [];
  const left = new Uint8Array(cells.cases.length).fill(1);
  while (found.length < boxes) {
    const one = discoverOne(cells, left, options);
    if (!one) break;
    found.push(judged(cells, left, one, options));
    const inside = boxMask(cells, one.box.limits, left);
    for (let i = 0; i < left.length; i += 1) if (inside[i]) left[i] = 0;
  }
  return found;
}

/** A box that was looked for, and the way to it. */
interface Search {
  readonly box: Box;
  readonly trajectory: readonly BoxStanding[];
  readonly chosen: number;
}

function discoverOne(
  cells: PrimCells,
  left: Uint8Array,
  { alpha = 0.05, minimum = 0.05, density }: PrimOptions,
): Search | null {
  const start = standing(cells, { limits: [], mask: left });
  if (!(start.density > 0) || start.density === 1) return null;
  const way = peeled(cells, left, alpha, minimum * cells.all.cases);
  const trajectory = way.map((box) => standing(cells, box));
  const chosen = chosenOf(trajectory, density);
  if (chosen === 0) return null;
  return { box: pasted(cells, way[chosen], left, alpha), trajectory, chosen };
}

/** A box with what tells its limits from luck. */
function judged(
  cells: PrimCells,
  left: Uint8Array,
  { box, trajectory, chosen }: Search,
  options: PrimOptions,
): FoundBox {
  const lucky = luckyLeads(cells, left, options, (dealt) => {
    const found = discoverOne(dealt, left, options)?.box;
    return found ? Math.max(0, ...found.limits.map((one) => leadOf(dealt, found, one, left))) : 0;
  });
  const limits = box.limits.map((limit): JudgedLimit => {
    const lead = leadOf(cells, box, limit, left);
    const asMuch = lucky.filter((one) => one >= lead).length;
    return { ...limit, quasiP: (asMuch + 1) / (lucky.length + 1) };
  });
  const sure = limits.filter(({ quasiP }) => quasiP < SURE);
  const partly = sure.length > 0 && sure.length < limits.length;
  return {
    ...standing(cells, box),
    limits,
    sure: partly ? standing(cells, { limits: sure, mask: boxMask(cells, sure, left) }) : null,
    cases: sumWhere(cells.cases, box.mask),
    interesting: sumWhere(cells.hits, box.mask),
    trajectory,
    chosen,
  };
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

function standing(cells: PrimCells, { limits, mask }: Box): BoxStanding {
  return {
    coverage: sumWhere(cells.hits, mask) / cells.all.hits,
    density: densityIn(cells, mask),
    mass: sumWhere(cells.cases, mask) / cells.all.cases,
    restricted: new Set(limits.map(({ dimension }) => dimension)).size,
  };
}

/**
 * By how many of its standard errors a limit raises the density of the box that has all the others.
 * Cells are what is drawn, without putting back: the cases of one agree with one another.
 */
function leadOf(cells: PrimCells, box: Box, limit: Limit, left: Uint8Array): number {
  const others = box.limits.filter((one) => one !== limit);
  const wider = boxMask(cells, others, left);
  const share = densityIn(cells, wider);
  let [all, inside, squares, lead] = [0, 0, 0, 0];
  for (let i = 0; i < wider.length; i += 1) {
    if (wider[i] === 0) continue;
    const beyond = cells.hits[i] - share * cells.cases[i];
    all += 1;
    squares += beyond * beyond;
    if (box.mask[i] === 0) continue;
    inside += 1;
    lead += beyond;
  }
  const variance = (squares / (all - 1)) * inside * (1 - inside / all);
  return variance > 0 ? lead / sqrt(variance) : 0;
}
