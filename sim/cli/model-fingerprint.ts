import type { Job } from "../experiment/job.ts";
import { createEngine } from "../host/engine.ts";

const MONTHS = 12;

/** The fingerprint of a request's first run over its first year: a changed model has another one. */
export function modelFingerprint(
  job: Job,
  { seed, months }: { readonly seed: string; readonly months: number },
): string {
  const block = createEngine().runBlock(job, seed, 0, 1, Math.min(MONTHS, months), false, []);
  return block.fingerprints[0];
}
