/** How ensembles are simulated and reported. */
export interface BatchSettings {
  /** Master seed; the same text gives the same luck. */
  readonly seed: string;
  /** Replicates of each scenario, numbered from 0. */
  readonly replicates: number;
  /** Horizon in months. */
  readonly months: number;
  /** The months a result is reported at, ascending. */
  readonly reported: readonly number[];
}
