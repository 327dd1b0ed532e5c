import { normalCdf } from "../core/math.ts";
import { TRAITS, type Trait, traitCorrelation } from "./traits.ts";

/**
 * The frozen reference distribution: the trust population of 2016. It gives ratings and
 * percentiles a meaning in a world of two organisations. Quality and staff experience are in SD of
 * that population by definition; the rest is stated here with its source.
 */

/** Lasting, passing and unexplained shares of the variance of a standing. */
export interface Shares {
  readonly lasting: number;
  readonly passing: number;
  /** Persistence of the passing part, per month. */
  readonly monthly: number;
}

/** SHMI 2012-2019 at lags of 1, 2, 3 and 5 years: 0.86, 0.78, 0.74, 0.66 (pattern R3). */
export const QUALITY_SHARES: Shares = { lasting: 0.6, passing: 0.38, monthly: 0.97 };

/**
 * Staff survey, recommend as a place to work, 2012-2019: 0.76, 0.66, 0.56, 0.53 (pattern R3). The
 * passing part is what reaches people; that they respond with delay evens it out and makes its
 * effect last longer.
 */
export const STAFF_SHARES: Shares = { lasting: 0.5, passing: 0.56, monthly: 0.93 };

/** Expected lasting part of a standing that is known only as a whole. */
export function splitMean({ lasting, passing }: Shares, standing: number): number {
  return (standing * lasting) / (lasting + passing);
}

/** Standard deviation of the lasting part around {@link splitMean}. */
export function splitSd({ lasting, passing }: Shares): number {
  return Math.sqrt((lasting * passing) / (lasting + passing));
}

/** Monthly shock that keeps the passing part's variance at its share. */
export function shockSd({ passing, monthly }: Shares): number {
  return Math.sqrt(passing * (1 - monthly * monthly));
}

/** Vacancies of staff posts in a typical trust, % (more than 100,000 posts, about 9 %, in 2018). */
export const BASE_VACANCIES = 9;

/** Part of an acute trust's spending that goes into managers, %, 1997-2006 (pattern X2). */
export const BASE_MANAGEMENT = 4.4;

/** Staff who leave a typical trust in a year, % (doctors 6.7, nurses 10.1, and moves between trusts). */
export const BASE_LEAVERS = 10;

/** Monthly share of vacancies filled that keeps a typical trust at its vacancies and leavers. */
export const VACANCY_FILLING = BASE_LEAVERS / 12 / BASE_VACANCIES;

/** What an inspection looks at, and the trait of the trust population that it is. */
const INSPECTED = {
  quality: "quality",
  staffExperience: "staff_experience",
  patientExperience: "patient_experience",
  waits: "waits",
  stability: "board_stability",
  governance: "governance",
  surplus: "surplus",
} as const satisfies Record<string, Trait>;

/** What an inspection looks at. */
export type Inspected = keyof typeof INSPECTED;

/** In units of the reference population: 0 is its mean, 1 its SD. */
export function standardise(what: Inspected, value: number): number {
  const { mean, sd } = TRAITS[INSPECTED[what]];
  return (value - mean) / sd;
}

/** Percentile of a standing within the reference population, 0 to 100. */
export function percentile(what: Inspected, value: number): number {
  return 100 * normalCdf(standardise(what, value));
}

/**
 * How many of 100 trusts of the same year are no better: the percentile of what is left of a value
 * when a trend that moved every trust alike is taken off it. The spread among trusts stays.
 */
export function placeAmongTrusts(what: Inspected, value: number, trend: number): number {
  return percentile(what, value - trend);
}

/**
 * Weights of what each domain looks at: judgements. Inspectors ask staff about all of them, most
 * about how patients are cared for and what it is like to work there.
 */
export const SCORES: readonly Readonly<Partial<Record<Inspected, number>>>[] = [
  { quality: 0.8, staffExperience: 0.6, governance: 0.2 },
  { quality: 1, staffExperience: 0.3 },
  { patientExperience: 0.7, staffExperience: 0.9, quality: 0.2 },
  { waits: -0.3, quality: 0.6, staffExperience: 0.25, surplus: 0.1 },
  { quality: 0.65, staffExperience: 0.4, stability: 0.4, governance: 0.3, surplus: 0.2 },
];

/** Inspection noise in SD of the score: shared by the domains of one visit, and each domain's own. */
export const NOISE = { shared: 0.3, own: 0.3 } as const;

const WHAT = Object.keys(INSPECTED) as Inspected[];

/** Correlation of two inspected things in the reference population. */
export function correlation(a: Inspected, b: Inspected): number {
  return traitCorrelation(INSPECTED[a], INSPECTED[b]);
}

function scoreSd(weights: Readonly<Partial<Record<Inspected, number>>>): number {
  let variance = NOISE.shared * NOISE.shared + NOISE.own * NOISE.own;
  for (const a of WHAT) {
    for (const b of WHAT) variance += (weights[a] ?? 0) * (weights[b] ?? 0) * correlation(a, b);
  }
  return Math.sqrt(variance);
}

/** Standard deviation of each domain's noisy score in the reference population. */
export const SCORE_SD: readonly number[] = SCORES.map(scoreSd);

/**
 * Shares of ratings from inadequate to outstanding that the cut-points reproduce: acute trusts in
 * April 2016 (10, 70, 21 and 2 of 103; pattern X29) and sites, as core services in 2017
 * (cut-points -1.89, -0.26 and 1.56 of a standard normal; pattern X30).
 */
export const RATING_SHARES = {
  trust: [10 / 103, 70 / 103, 21 / 103, 2 / 103],
  site: [0.0294, 0.368, 0.5432, 0.0594],
} as const;

/** Mean rating of the reference population, on trust and on site cut-points. */
export const TYPICAL_RATING = {
  trust: meanRating(RATING_SHARES.trust),
  site: meanRating(RATING_SHARES.site),
} as const;

function meanRating(shares: readonly number[]): number {
  return shares.reduce((sum, share, grade) => sum + share * (grade + 1), 0);
}

/**
 * Cut-points of a domain's standardised score: below the first inadequate, above the last
 * outstanding. They are those at which the published rule of aggregation, applied to the reference
 * population, gives {@link RATING_SHARES}; a test recomputes them.
 */
export const CUTS = {
  trust: [-1.419, 0.524, 2.14],
  site: [-1.979, -0.436, 1.668],
} as const;

/**
 * The published rule of aggregation over five domains rated 1 to 4: two inadequate make the whole
 * inadequate, one inadequate or two requiring improvement make it require improvement, two
 * outstanding with the rest good make it outstanding, else it is good.
 */
export function aggregate(domains: ArrayLike<number>, from = 0): number {
  let inadequate = 0;
  let poor = 0;
  let outstanding = 0;
  for (let d = from; d < from + 5; d++) {
    if (domains[d] === 1) inadequate++;
    else if (domains[d] === 2) poor++;
    else if (domains[d] === 4) outstanding++;
  }
  if (inadequate >= 2) return 1;
  if (inadequate === 1 || poor >= 2) return 2;
  return outstanding >= 2 && poor === 0 ? 4 : 3;
}
