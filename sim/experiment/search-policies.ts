import { sobolSequence } from "./designs/sobol.ts";
import { uniformsOf } from "./designs/uniforms.ts";
import type { Settings, SettingValue } from "./settings.ts";

/** Something that is chosen: where it is, and from what, in order. */
export interface Choice {
  readonly path: string;
  readonly label: string;
  readonly levels: readonly SettingValue[];
}

/** A policy: of each choice the number of the level that is taken. */
export type Policy = readonly number[];

/** The values that a policy sets, by path. */
export const settingsOfPolicy = (choices: readonly Choice[], policy: Policy): Settings =>
  Object.fromEntries(choices.map(({ path, levels }, c) => [path, levels[policy[c]]]));

/** Two policies are plainly different from this part of a lever's levels on, or in their first choice. */
const APART = 0.1;

/** Whether two policies differ plainly: in the first choice, the form, or by much in one of the others. */
export const plainlyDiffer = (choices: readonly Choice[], a: Policy, b: Policy): boolean =>
  choices.some(({ levels }, c) =>
    c === 0 ? a[c] !== b[c] : Math.abs(a[c] - b[c]) >= APART * levels.length,
  );

/** How many different policies there are; Infinity where they are beyond counting. */
export const policiesIn = (choices: readonly Choice[]): number =>
  choices.reduce((product, { levels }) => product * levels.length, 1);

/** So many points of the sequence are tried for each policy that is wanted, since some are alike. */
const TRIES = 8;

/** The first policies: those given, then points of a Sobol sequence shifted by the seed; each once. */
export function firstPolicies(
  choices: readonly Choice[],
  given: readonly Policy[],
  count: number,
  seed: string,
): Policy[] {
  const found = distinct(count);
  for (const policy of given) found.add(policy);
  for (const point of sobolSequence(count * TRIES, choices.length, seed)) {
    found.add(choices.map(({ levels }, c) => Math.floor(point[c] * levels.length)));
  }
  return found.list();
}

/** The first step is up to this part of a lever's range; each round's is half as long as the last. */
const FIRST_STEP = 0.3;
/** Chance that a child takes levels from a second parent too. */
const MIXED = 0.5;
/** Chance that a choice moves; at least one does. */
const MOVED = 0.3;

/**
 * The policies of a later round: the parents, the best first, and as many children as there is room
 * for. A child is one parent, in half of the cases mixed level by level with another, with some of its
 * levels a step away; steps become shorter from round to round. No policy is there twice.
 */
export function nextPolicies(
  choices: readonly Choice[],
  parents: readonly Policy[],
  count: number,
  { seed, round }: { readonly seed: string; readonly round: number },
): Policy[] {
  const uniform = uniformsOf(seed, `children of round ${round}`);
  const reach = FIRST_STEP / (1 << (round - 1));
  const found = distinct(count);
  for (const parent of parents) found.add(parent);
  for (let i = 0; i < count * TRIES && !found.full(); i += 1) {
    const one = parents[i % parents.length];
    const other = parents[Math.floor(uniform() * parents.length)];
    const mixed = uniform() < MIXED;
    const child = one.map((level, c) => (mixed && uniform() < 0.5 ? other[c] : level));
    const must = Math.floor(uniform() * choices.length);
    found.add(
      child.map((level, c) => {
        const moves = uniform() < MOVED || c === must;
        return moves ? moved(level, choices[c].levels.length, reach, uniform) : level;
      }),
    );
  }
  return found.list();
}

/** A level a step away, turned back at the ends; of a few levels the next one. */
function moved(level: number, levels: number, reach: number, uniform: () => number): number {
  const last = levels - 1;
  const far = (2 * uniform() - 1) * reach * last;
  const next = level + (far < 0 ? -1 : 1) * Math.max(1, Math.round(Math.abs(far)));
  return Math.min(last, Math.max(0, next < 0 ? -next : next > last ? 2 * last - next : next));
}

/** A list that takes each policy once, up to so many. */
function distinct(most: number) {
  const found = new Map<string, Policy>();
  return {
    add(policy: Policy): void {
      if (found.size < most) found.set(policy.join(" "), policy);
    },
    full: () => found.size >= most,
    list: () => [...found.values()],
  };
}
