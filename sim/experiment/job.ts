import type { Scenario } from "../model.ts";

/** One ensemble to simulate: plain JSON, so that it can be sent to a worker. */
export interface Job {
  readonly scenario: Scenario;
  /** Values of uncertain parameters that differ from their defaults, by parameter id. */
  readonly assumptions?: Readonly<Record<string, number>>;
  /** True for the twin: the same world without the partnership. */
  readonly counterfactual?: boolean;
  /**
   * Sets of values for uncertain parameters: replicate r has set r mod K, the same in every job.
   * What `assumptions` says goes before them.
   */
  readonly over?: readonly Readonly<Record<string, number>>[];
  /**
   * True where every uncertain parameter that `assumptions` does not set is drawn from its range,
   * once for each replicate, the same in every job (see not-knowing.ts).
   */
  readonly unknown?: boolean;
}

/** A job with the name its rows carry in output. */
export interface NamedJob {
  readonly name: string;
  readonly job: Job;
}
