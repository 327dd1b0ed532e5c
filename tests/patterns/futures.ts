import { prepare, simulate, type Trajectory } from "../../sim/model.ts";
import { scenarioOf } from "../contract/worlds.ts";

/** Runs of a built-in scenario under seed "1", or of its twin without partnership. */
export function runsOf(
  id: string,
  replicates: number,
  months: number,
  counterfactual = false,
): Trajectory[] {
  const prepared = prepare(scenarioOf(id), { counterfactual });
  return Array.from({ length: replicates }, (_, r) => simulate(prepared, "1", r, months));
}

/** The mean of some numbers. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

/** Standard error of a mean: sqrt(sum of squared deviations / (n (n - 1))). */
export function standardError(values: readonly number[]): number {
  const m = mean(values);
  const squares = values.reduce((sum, x) => sum + (x - m) * (x - m), 0);
  return Math.sqrt(squares / (values.length * (values.length - 1)));
}

/** The share of items of which something holds. */
export const shareOf = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length / items.length;

/** Month of the first event of a name, or Infinity. */
export const monthOf = ({ events }: Trajectory, name: string): number =>
  events.find(({ event }) => event === name)?.month ?? Number.POSITIVE_INFINITY;

/** The month an arrangement formally starts, from which the bounds count: its agreement. */
export const startOf = (run: Trajectory): number => monthOf(run, "agreed");

/** The month in which two bodies become one, or Infinity. */
export const closeOf = (run: Trajectory): number => monthOf(run, "completed");
