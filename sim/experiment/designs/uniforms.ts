import { deriveKey, fillUniforms, masterKey, type StreamKey } from "../../core/random.ts";

/** Numbers in (0, 1) one after another, fixed by a seed and a name: the luck of a design. */
export const uniformsOf = (seed: string, name: string): (() => number) =>
  uniformsFrom(deriveKey(masterKey(seed), name));

/** Numbers in (0, 1) one after another, fixed by a key. */
export function uniformsFrom(key: StreamKey): () => number {
  const keys = { lo: new Uint32Array(1), hi: new Uint32Array(1) };
  const one = new Float64Array(1);
  let count = 0;
  return () => {
    keys.lo[0] = count++;
    fillUniforms(key, 0, keys, 1, 1, one);
    return one[0];
  };
}

/** A permutation of 0 to n - 1 (Fisher and Yates). */
export function shuffled(n: number, uniform: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
