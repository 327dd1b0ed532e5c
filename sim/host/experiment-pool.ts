import { type PartAsk, partWork } from "./experiment-work.ts";
import { createLocalPool, createThreadPool, type Pool, workerFile } from "./pool.ts";

/** Runs leave large arrays behind at a pace; tidied often, they never fill much memory (in MB). */
const NURSERY = 6;

/** Simulates and writes parts of experiments, whichever they are. */
export type ExperimentPool = Pool<PartAsk, number>;

/** A pool that simulates and writes parts in `workers` threads; one needs none. */
export function createExperimentPool(workers: number): ExperimentPool {
  return workers > 1
    ? createThreadPool(workers, workerFile("experiment-worker"), NURSERY)
    : createLocalPool(partWork());
}
