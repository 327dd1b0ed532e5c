import { setsOf } from "../experiment/mixes.ts";

/**
 * Shares of a difference, after Shapley (1953): what each of some changes makes of a value, averaged
 * over all orders in which they could be made. The shares add up to the whole difference exactly.
 */
export interface ShapleyShares {
  /** [change][future]: its share of the difference in that future. */
  readonly shares: readonly Float64Array[];
  /** [future]: what the changes make only together: the whole less what each makes alone. */
  readonly together: Float64Array;
  /** [future]: the whole difference. */
  readonly whole: Float64Array;
}

const has = (set: number, change: number) => (set >> change) & 1;
const without = (set: number, change: number) => set & ~(1 << change);
const sizeOf = (set: number): number => (set === 0 ? 0 : (set & 1) + sizeOf(set >> 1));

/**
 * Shares of what some changes make. `values[set][future]` is the value with that set of changes made;
 * there are 2 to the number of changes of them, the last with all. NaN in any makes a future NaN.
 */
export function shapleyShares(values: readonly Float64Array[]): ShapleyShares {
  const changes = 31 - Math.clz32(values.length);
  if (1 << changes !== values.length) {
    throw new Error(`Shares of n changes need 2^n sets of values; there are ${values.length}.`);
  }
  const weights = weightsOf(changes);
  const [none, all] = [values[0], values[values.length - 1]];
  const gain = (set: number, change: number, r: number) =>
    values[set][r] - values[without(set, change)][r];
  const each = <T>(make: (change: number) => T): T[] =>
    Array.from({ length: changes }, (_, change) => make(change));
  const shares = each((change) =>
    none.map((_, r) =>
      setsOf(changes)
        .filter((set) => has(set, change) === 1)
        .reduce((sum, set) => sum + weights[sizeOf(set) - 1] * gain(set, change, r), 0),
    ),
  );
  const whole = all.map((value, r) => value - none[r]);
  const together = whole.map((value, r) =>
    each((change) => gain(1 << change, change, r)).reduce((left, alone) => left - alone, value),
  );
  return { shares, together, whole };
}

/** The part of all orders in which a change comes after `before` of the others. */
function weightsOf(changes: number): number[] {
  const weights: number[] = [];
  // before! (changes - 1 - before)! / changes!, from one to the next.
  let weight = 1 / changes;
  for (let before = 0; before < changes; before += 1) {
    weights.push(weight);
    weight *= (before + 1) / Math.max(1, changes - 1 - before);
  }
  return weights;
}
