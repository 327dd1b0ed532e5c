import type { Draws } from "./draws.ts";
import type { ParamSpecs, ParamValues } from "./parameters.ts";
import type { EventLog } from "./trajectory.ts";
import type { Unit } from "./units.ts";
import type { ColumnSpec } from "./world.ts";

/** What a rule owns of an entity: a column with the range that is enforced. */
export interface StateSpec extends ColumnSpec {
  readonly range: readonly [number, number];
}

/** The state of a rule: columns by table. */
export type StateSpecs = Readonly<Record<string, Readonly<Record<string, StateSpec>>>>;

/**
 * The smallest difference of an outcome that is worth the name: a number in the outcome's unit, or,
 * for money, a per cent of what those concerned earn in a year, or have earned since the start.
 */
export type Threshold =
  | number
  | { readonly size: number; readonly per: "income" | "income so far" };

/** Something worth writing down each month, with all that is needed to show and to judge it. */
export interface OutcomeSpec<W> {
  readonly label: string;
  /** Plain heading under which it is shown. */
  readonly group: string;
  /** The question that it answers, where one can be put plainly. */
  readonly question?: string;
  readonly unit: Unit;
  /** Which direction is good, for whoever it happens to. */
  readonly better: "higher" | "lower" | "neutral";
  /** The smallest difference worth the name. */
  readonly threshold: Threshold;
  readonly range: readonly [number, number];
  readonly digits: number;
  readonly help: string;
  /** How several make one: summed, or a mean weighted by income. Left out where there is no whole. */
  readonly whole?: "sum" | "mean";
  /** Whether only those who treat patients have it. */
  readonly care?: true;
  /** The value of row `i` of the outcome's table this month; NaN where there is none. */
  read(world: W, i: number): number;
}

/** Outcomes of one kind of entity, by id. */
export type OutcomeSpecs<W> = Readonly<Record<string, OutcomeSpec<W>>>;

/** Something that is neither made nor lost: what enters less what leaves, which must be nothing. */
export interface Balance<W> {
  readonly about: string;
  readonly unit: Unit;
  /** What is left over this month; 0 but for rounding. */
  off(world: W): number;
}

/**
 * One idea, in one file: its numbers, what it owns of the world, what it makes visible, how the
 * world begins as far as it is concerned, and what it does in a month.
 */
export interface Rule<W, P extends ParamSpecs = ParamSpecs> {
  readonly id: string;
  readonly label: string;
  /** What it says, in words; the description prints it before the equations. */
  readonly prose: string;
  readonly params: P;
  readonly state: StateSpecs;
  /** What it makes visible: by kind of entity, then by id. */
  readonly outcomes?: Readonly<Record<string, OutcomeSpecs<W>>>;
  /** What it neither makes nor loses. */
  readonly balances?: Readonly<Record<string, Balance<W>>>;
  /** Fills its columns of a cleared world, after the rules before it; `draw` is the luck of month 0. */
  start?(world: W, params: ParamValues<P>, draw: Draws): void;
  /** Works out what follows from what was put into the world after the rules began it. */
  derive?(world: W, params: ParamValues<P>): void;
  step(world: W, params: ParamValues<P>, draw: Draws, log: EventLog): void;
}

/** A maker of rules for one kind of world; the parameter types flow into `start` and `step`. */
export const ruleOf =
  <W>() =>
  <const P extends ParamSpecs>(rule: Rule<W, P>): Rule<W, P> =>
    rule;

/** The columns of one table, gathered from the rules that own them. Throws where two own the same. */
export function columnsOf<W>(rules: readonly Rule<W>[], table: string): Record<string, StateSpec> {
  const columns: Record<string, StateSpec> = {};
  for (const rule of rules) {
    for (const [name, spec] of Object.entries(rule.state[table] ?? {})) {
      if (name in columns) throw new Error(`Column "${name}" of "${table}" has two owners.`);
      columns[name] = { ...spec, owner: rule.id };
    }
  }
  return columns;
}
