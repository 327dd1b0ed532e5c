/** One measured figure. `value` is the median of `runs`, or null where it cannot be measured. */
export interface Measurement {
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  readonly runs: readonly number[];
  /** What a reader must know besides: why there is no value, or what it was compared with. */
  readonly note?: string;
}

/** Something to measure; a file in workloads/ and a line in workloads/index.ts. */
export interface Workload {
  readonly name: string;
  measure(): readonly Measurement[] | Promise<readonly Measurement[]>;
}

/** Middle of the sorted numbers; the mean of the two middle ones if their count is even. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Milliseconds that `act` takes. */
export function milliseconds(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/**
 * Runs `act` untimed until `warm` milliseconds have passed, then `count` times on the clock;
 * `figure` turns milliseconds into the unit reported.
 */
export function repeat(
  name: string,
  unit: string,
  act: () => void,
  figure: (ms: number) => number,
  { count = 7, warm = 400 } = {},
): Measurement {
  const from = performance.now();
  do act();
  while (performance.now() - from < warm);
  const runs = Array.from({ length: count }, () => figure(milliseconds(act)));
  return { name, unit, value: median(runs), runs };
}
