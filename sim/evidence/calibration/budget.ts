/** How much work a calibration does. */
export interface Budget {
  /** Trajectories of the screen, each of (parameters + 1) points. */
  readonly trajectories: number;
  readonly screenReplicates: number;
  /** Most parameters that stay active. */
  readonly active: number;
  readonly waves: number;
  readonly wavePoints: number;
  readonly waveReplicates: number;
  /** Generations of candidates, the later ones drawn around those that did well. */
  readonly generations: number;
  readonly candidates: number;
  /** Replicates of a first look at a candidate, and of its acceptance. */
  readonly lookReplicates: number;
  readonly fullReplicates: number;
  /** Candidates that are looked at in full in a generation, at most. */
  readonly full: number;
  /** Replicates, each a nation, of the rows that accepted sets are checked on. */
  readonly checkReplicates: number;
  /** Accepted sets that are judged on the other rows. */
  readonly members: number;
  readonly otherReplicates: number;
  /** The same for rows that have a nation in each replicate. */
  readonly nationReplicates: number;
}

/** Sizes by mode: a first look at everything, half an hour on two cores, a night. */
export const BUDGETS = {
  quick: {
    trajectories: 2,
    screenReplicates: 2,
    active: 4,
    waves: 1,
    wavePoints: 24,
    waveReplicates: 4,
    generations: 1,
    candidates: 4,
    lookReplicates: 4,
    fullReplicates: 8,
    full: 2,
    checkReplicates: 1,
    members: 1,
    otherReplicates: 4,
    nationReplicates: 1,
  },
  standard: {
    trajectories: 4,
    screenReplicates: 12,
    active: 15,
    waves: 2,
    wavePoints: 120,
    waveReplicates: 20,
    generations: 5,
    candidates: 24,
    lookReplicates: 30,
    fullReplicates: 200,
    full: 7,
    checkReplicates: 20,
    members: 3,
    otherReplicates: 50,
    nationReplicates: 3,
  },
  long: {
    trajectories: 16,
    screenReplicates: 25,
    active: 15,
    waves: 4,
    wavePoints: 400,
    waveReplicates: 50,
    generations: 4,
    candidates: 60,
    lookReplicates: 100,
    fullReplicates: 600,
    full: 20,
    checkReplicates: 75,
    members: 6,
    otherReplicates: 400,
    nationReplicates: 24,
  },
} as const satisfies Record<string, Budget>;

/** The minutes that the standard mode takes on two cores, roughly. */
const STANDARD = 25;

/**
 * The standard mode made smaller or larger, to take about so many minutes on two cores. It changes
 * replicates, not points, and no clock is read: the same minutes give the same result anywhere.
 */
export function budgetFor(minutes: number): Budget {
  const standard = BUDGETS.standard;
  const factor = minutes / STANDARD;
  const of = (replicates: number, least: number) =>
    Math.max(least, Math.round(replicates * factor));
  return {
    ...standard,
    screenReplicates: of(standard.screenReplicates, 4),
    waveReplicates: of(standard.waveReplicates, 6),
    lookReplicates: of(standard.lookReplicates, 10),
    fullReplicates: of(standard.fullReplicates, 50),
    checkReplicates: of(standard.checkReplicates, 2),
    otherReplicates: of(standard.otherReplicates, 10),
    nationReplicates: of(standard.nationReplicates, 1),
  };
}
