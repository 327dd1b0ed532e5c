import type { Design } from "./design.ts";
import type { Future } from "./future.ts";

/** A number read from each replicate of a design; NaN where the replicate has none. */
export interface Sample {
  readonly design: Design;
  read(future: Future): number;
}

/** What is compared with the evidence: an estimate, its Monte Carlo standard error, and its band. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly se: number;
  /** The band; left out, that side is open. */
  readonly low?: number;
  readonly high?: number;
}

/** The samples of a pattern by name, each in replicate order. */
export type Samples<Name extends string = string> = Readonly<Record<Name, Float64Array>>;

/** What is known of a pattern, whether it can be simulated or not. */
interface Claim {
  /** As in the evidence: "X17", or "case-c/2" for a line about a case. */
  readonly id: string;
  /** Whether it restates a parameter or rule, emerges, or is a line about a case. */
  readonly kind: "input" | "emergent" | "case";
  readonly claim: string;
  readonly source: string;
  readonly strength: "strong" | "moderate" | "weak";
  /** One of the rows that the model must reproduce, come what may. */
  readonly must?: boolean;
}

/** A pattern that the simulation is judged on. */
export interface Pattern extends Claim {
  /** What is compared with what: the partnership with its absence, one lever, a label, … */
  readonly contrast: string;
  readonly design: string;
  readonly metric: string;
  readonly samples: Readonly<Record<string, Sample>>;
  /** The measures of this many replicates. */
  measure(samples: Samples): readonly Measure[];
  /** Most replicates that are worth running (default 5,000); a nation is many replicates at once. */
  readonly most?: number;
  /** Another row that it cannot hold together with, and why; counted apart if it fails. */
  readonly incompatible?: string;
}

/** A pattern that cannot be simulated here, and why. */
export interface Untestable extends Claim {
  readonly untestable: string;
}

/** One row of the evidence. */
export type Row = Pattern | Untestable;

/** Whether a row can be simulated. */
export const isTestable = (row: Row): row is Pattern => !("untestable" in row);

/** Declares a pattern; the names of its samples flow into `measure`. */
export function pattern<const Name extends string>(
  row: Omit<Pattern, "samples" | "measure"> & {
    readonly samples: Readonly<Record<Name, Sample>>;
    measure(samples: Samples<Name>): readonly Measure[];
  },
): Pattern {
  return row as Pattern;
}
