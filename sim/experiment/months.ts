/** The horizon, in months, where neither the scenario nor the person gives one. */
export const DEFAULT_MONTHS = 120;
/** The longest horizon, in months. */
export const MAX_MONTHS = 240;
/** Most futures of one scenario in one go. */
export const MOST_REPLICATES = 100_000;

const LANDMARKS = [12, 24, 36, 60, 120];

/**
 * The months a result is reported at: 12, 24, 36, 60, 120 and the last, as far as the horizon
 * reaches, and every `every` months besides. Ascending, each once.
 */
export function reportedMonths(horizon: number, every?: number): number[] {
  const months = new Set(LANDMARKS.filter((month) => month <= horizon));
  if (every) for (let month = 0; month <= horizon; month += every) months.add(month);
  months.add(horizon);
  return [...months].sort((a, b) => a - b);
}
