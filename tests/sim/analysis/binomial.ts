import { exp, log } from "../../../sim/core/math.ts";

/** Chance of `hits` or more in `n` independent tries that each succeed with chance `p`. */
export function binomialTail(n: number, p: number, hits: number): number {
  if (hits <= 0 || p >= 1) return 1;
  if (p <= 0) return 0;
  // From the logarithm of the chance of none, one try after another: no power or factorial overflows.
  const odds = log(p) - log(1 - p);
  let term = n * log(1 - p);
  let tail = 0;
  for (let k = 0; k <= n; k += 1) {
    if (k >= hits) tail += exp(term);
    term += log((n - k) / (k + 1)) + odds;
  }
  return Math.min(1, tail);
}
