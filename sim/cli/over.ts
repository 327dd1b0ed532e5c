import { InputError } from "../core/error.ts";
import { acceptedSets, type ParameterSet } from "../evidence/calibration/accepted.ts";
import type { NamedJob } from "../experiment/job.ts";
import type { BatchOptions } from "./options.ts";

/**
 * Jobs whose replicates go in turn through the accepted sets, or draw their assumptions from the
 * ranges, if that is asked for. Throws InputError where no sets are accepted.
 */
export function overSets(
  jobs: readonly NamedJob[],
  { over, uncertainty }: Partial<Pick<BatchOptions, "over" | "uncertainty">>,
  sets: readonly ParameterSet[] = acceptedSets,
): readonly NamedJob[] {
  if (uncertainty === "ranges") {
    return jobs.map(({ name, job }) => ({ name, job: { ...job, unknown: true } }));
  }
  if (over === undefined) return jobs;
  if (sets.length === 0) {
    throw new InputError(`--over ${over}: no set is accepted yet; leave it out.`);
  }
  return jobs.map(({ name, job }) => ({ name, job: { ...job, over: sets } }));
}
