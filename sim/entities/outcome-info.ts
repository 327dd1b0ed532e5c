import type { Unit } from "../core/units.ts";

/** Kinds of entity that an outcome is reported for. */
export type EntityKind = "organisation" | "partnership" | "system";

/**
 * The smallest difference of an outcome that is worth the name: a number in the outcome's unit, or,
 * for money, a per cent of what those concerned earn in a year, or have earned since the start.
 */
export type Threshold =
  | number
  | { readonly size: number; readonly per: "income" | "income so far" };

/** An outcome: what is written down each month, and how to read it. */
export interface OutcomeInfo {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly unit: Unit;
  /** Which direction is good, for whoever it happens to. */
  readonly better: "higher" | "lower" | "neutral";
  readonly of: readonly EntityKind[];
  readonly range: readonly [number, number];
  /** Digits after the point when shown. */
  readonly digits: number;
  /** Below it a difference is called no real difference. Those without a source are judgements. */
  readonly threshold: Threshold;
}
