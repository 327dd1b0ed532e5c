import { type PartAsk, partWork } from "./experiment-work.ts";
import { createLocalPool, createThreadPool, type Pool, workerFile } from "./pool.ts";

/** A pool that simulates and writes parts in `workers` threads; one needs none. */
export function createExperimentPool(workers: number): Pool<PartAsk, number> {
  return workers > 1
    ? createThreadPool(workers, workerFile("experiment-worker"))
    : createLocalPool(partWork());
}
