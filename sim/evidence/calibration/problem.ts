import type { Measuring } from "./simulate.ts";
import type { Dimension } from "./space.ts";

/** What is calibrated on what. */
export interface Problem {
  /** The parameters, each with its range and its value today. */
  readonly dimensions: readonly Dimension[];
  /** Rows that they are calibrated on, by id. */
  readonly rows: readonly string[];
  /** Steps of bands with one end, by the name of the measure; null sets a measure aside. */
  readonly steps: Readonly<Record<string, number | null>>;
  /** Master seed of designs and simulations. */
  readonly seed: string;
  readonly measure: Measuring;
}
