import { InputError } from "../core/error.ts";
import { acceptedSets, type ParameterSet } from "../evidence/calibration/accepted.ts";
import type { NamedJob } from "../experiment/job.ts";
import type { BatchOptions } from "./options.ts";

/**
 * Jobs whose replicates go in turn through the accepted sets, if that is asked for. Throws
 * InputError where there are none.
 */
export function overSets(
  jobs: readonly NamedJob[],
  { over }: Pick<BatchOptions, "over">,
  sets: readonly ParameterSet[] = acceptedSets,
): readonly NamedJob[] {
  if (over === undefined) return jobs;
  if (sets.length === 0) {
    throw new InputError(`--over ${over}: no set is accepted yet; leave it out.`);
  }
  return jobs.map(({ name, job }) => ({ name, job: { ...job, over: sets } }));
}
