import { type EnsembleBlock, joinBlocks, runBlock } from "../experiment/ensemble.ts";
import type { Job } from "../experiment/job.ts";
import { type AssumptionDraws, assumptionDraws } from "../experiment/not-knowing.ts";
import { type Prepared, prepare } from "../model.ts";

/** Runs blocks of replicates; the same object serves the page, the workers and the terminal. */
export interface Engine {
  /**
   * Simulates replicates `from` (included) to `to` (excluded) of a job. Prepares a job once and
   * remembers it. Throws InputError for a job that cannot be prepared; a replicate that fails is a
   * row with its error. `stored` keeps only those months.
   */
  runBlock(
    job: Job,
    seed: string,
    from: number,
    to: number,
    months: number,
    keepEvents: boolean,
    stored?: readonly number[],
  ): EnsembleBlock;
}

const REMEMBERED = 24;

/** An engine with an empty memory. Holds at most 24 prepared jobs, dropping the oldest. */
export function createEngine(): Engine {
  const known = new Map<string, Prepared>();
  const prepared = (job: Job): Prepared => {
    const key = JSON.stringify([job.scenario, job.assumptions ?? {}, job.counterfactual ?? false]);
    const found = known.get(key) ?? prepareJob(job);
    known.delete(key);
    known.set(key, found);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
    return found;
  };
  let drawn: { seed: string; of: AssumptionDraws } | undefined;
  const drawsOf = (seed: string): AssumptionDraws => {
    if (drawn?.seed !== seed) drawn = { seed, of: assumptionDraws(seed) };
    return drawn.of;
  };
  return {
    runBlock(job, seed, from, to, ...rest) {
      if (job.unknown) {
        const draws = drawsOf(seed);
        // Prepared once and forgotten: no other replicate has these values.
        const one = (r: number) =>
          runBlock(prepareJob(withValues(job, draws(r))), seed, r, r + 1, ...rest);
        return joinBlocks(Array.from({ length: to - from }, (_, i) => one(from + i)));
      }
      if (!job.over) return runBlock(prepared(job), seed, from, to, ...rest);
      const single = (r: number) => runBlock(prepared(withSet(job, r)), seed, r, r + 1, ...rest);
      return joinBlocks(Array.from({ length: to - from }, (_, i) => single(from + i)));
    },
  };
}

/** The job as one replicate has it: with its own set of values. */
const withSet = ({ over = [], ...job }: Job, replicate: number): Job =>
  withValues(job, over[replicate % over.length]);

/** The job with values for the assumptions that it does not set itself. */
function withValues(job: Job, values: Readonly<Record<string, number>>): Job {
  return { ...job, assumptions: { ...values, ...job.assumptions } };
}

/** Prepares a job's world once, for all its replicates. Throws InputError. */
export function prepareJob(job: Job): Prepared {
  return prepare(job.scenario, {
    ...(job.assumptions ? { assumptions: job.assumptions } : {}),
    counterfactual: job.counterfactual ?? false,
  });
}
