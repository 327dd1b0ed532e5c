/**
 * When the futures of a run are enough.
 *
 * A run is precise enough where, for every scenario against not partnering, every main outcome, every
 * party and 1, 3, 5 and 10 years after the start,
 *
 * - the typical difference (the median of the paired differences) is known to within one step of
 *   display, that is, two of its Monte Carlo standard errors are at most one step, and
 * - the chance of doing better is known to within 10 in 100, again two standard errors,
 *
 * and there are 100 futures, so that ten of them lie beyond each edge of the band. One step of
 * display is ten times the last digit shown: 0.1 SD, 1 % of income, 1 week, 0.1 of trust.
 *
 * The standard error of a median is half the distance between the order statistics that lie half a
 * square root of n to either side of the middle (Woodruff 1952): it needs no shape of the
 * distribution. The rule depends on the values of the futures alone, never on time.
 */
export const PRECISION_RULE = {
  /** Never fewer futures than these. */
  fewest: 100,
  /** Months at which it must hold. */
  months: [12, 36, 60, 120],
  /** Standard errors to either side that count as “known to within”. */
  errors: 2,
  /** How well a chance must be known. */
  chance: 0.1,
} as const;
