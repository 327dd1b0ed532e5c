import { deriveKey, masterKey } from "../core/random.ts";
import { type ParamInfo, parameters } from "../model.ts";
import { shuffled, uniformsFrom } from "./designs/uniforms.ts";

/** A value for every uncertain parameter, by id, as one replicate has them. */
export type AssumptionDraws = (replicate: number) => Readonly<Record<string, number>>;

/** Replicates in a row over which each range is covered evenly. */
export const EVEN = 20;

/**
 * Draws of what nobody knows: each uncertain parameter anywhere in its range, equally likely. Every
 * 20 replicates in a row are a Latin hypercube, one value in each twentieth of each range, so that
 * few futures already cover the ranges and more can always be added. A draw depends on the seed,
 * the parameter's id and the replicate's number alone: the same in every job, and on any number of
 * workers. It does not touch the replicate's luck.
 */
export function assumptionDraws(
  seed: string,
  known: readonly ParamInfo[] = parameters,
): AssumptionDraws {
  const root = deriveKey(masterKey(seed), "not knowing");
  const uncertain = known
    .filter(({ role }) => role === "uncertain")
    .map(({ id, range }) => ({ id, range, key: deriveKey(root, id) }));
  let held = -1;
  let columns: number[][] = [];
  return (replicate) => {
    const block = Math.floor(replicate / EVEN);
    if (block !== held) columns = uncertain.map(({ key }) => column(deriveKey(key, block)));
    held = block;
    return Object.fromEntries(
      uncertain.map(({ id, range: [low, high] }, p) => [
        id,
        low + (high - low) * columns[p][replicate % EVEN],
      ]),
    );
  };
}

/** One number in each of 20 equal slices of (0, 1), in an order of their own. */
function column(key: ReturnType<typeof deriveKey>): number[] {
  const uniform = uniformsFrom(key);
  return shuffled(EVEN, uniform).map((slice) => (slice + uniform()) / EVEN);
}
