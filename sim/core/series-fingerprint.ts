import { hashNumbers } from "./hash.ts";
import type { Trajectory } from "./trajectory.ts";

/**
 * Fingerprint of one line of a trajectory by itself, 32 hexadecimal digits: an outcome that is added
 * to a model moves that of the whole and that of no other line.
 */
export function seriesFingerprint({ months, series, values }: Trajectory, s: number): string {
  const line = new Float64Array(months + 1);
  for (let month = 0; month <= months; month++) line[month] = values[month * series.length + s];
  return hashNumbers(line);
}
