import type { Design } from "./design.ts";
import type { Future } from "./future.ts";

/** Two arms that differ in the cause alone, under the same luck, and what is read from each. */
export interface Trial {
  readonly less: Design;
  readonly more: Design;
  read(future: Future): number;
  /** Replicates of each arm (default 100). */
  readonly replicates?: number;
  /** For a claim of no effect: the largest effect that still counts as none, in the unit read. */
  readonly margin?: number;
}

interface Asserted {
  /** As in the evidence: "M42". */
  readonly id: string;
  /** What is changed, in plain words and our own. */
  readonly cause: string;
  readonly outcome: string;
  /** Sign of the effect of more of the cause on the outcome. */
  readonly sign: "+" | "-" | "0";
  /** What strengthens or weakens it; empty where the sources name nothing. */
  readonly moderator: string;
}

/** A claim of the sources that the simulation speaks to, with the trial of it. */
export interface CoveredClaim extends Asserted {
  /** What a rule says; a consequence that nobody coded; or what the trial does not show. */
  readonly status: "implemented" | "emergent" | "not shown";
  readonly trial: Trial;
  /** A second trial where the moderator is weaker: the effect must be smaller there. */
  readonly moderated?: Trial;
}

/** A claim that the simulation does not speak to, and why. */
export interface OmittedClaim extends Asserted {
  readonly status: "not represented";
  readonly reason: string;
}

/** One claim of the sources. */
export type SourceClaim = CoveredClaim | OmittedClaim;
